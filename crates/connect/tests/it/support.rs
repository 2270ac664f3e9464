//! A Unipile that answers when it is told to, and a clock that stands still until it is moved.

mod stores;
mod upstream;

pub(crate) use stores::Front;
pub(crate) use upstream::FakeUpstream;

use async_trait::async_trait;
use connect::{
    Access, Attempt, AttemptId, Attempts, Caller, Capability, ClientNetwork, Clock, MemoryStore, OperationId, Rates,
    Service, Stores,
};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use wizard::{Account, AccountStatus, Confirmation, Reply, Screen, Timestamp, View};

pub(crate) struct ManualClock(watch::Sender<u64>);

impl ManualClock {
    pub(crate) fn advance(&self, by: Duration) {
        self.0
            .send_modify(|millis| *millis += u64::try_from(by.as_millis()).unwrap());
    }
}

#[async_trait]
impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(*self.0.borrow())
    }

    async fn sleep_until(&self, at: Timestamp) {
        let mut moved = self.0.subscribe();
        moved
            .wait_for(|now| *now >= at.as_millis())
            .await
            .expect("the clock lives");
    }
}

pub(crate) fn network(address: &str) -> ClientNetwork {
    ClientNetwork::of(address.parse().unwrap())
}

/// A service and the browser of one person.
#[derive(Clone)]
pub(crate) struct World {
    pub(crate) service: Service,
    pub(crate) upstream: Arc<FakeUpstream>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) store: Arc<MemoryStore>,
    pub(crate) me: Caller,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::with_access(Access::Open)
    }

    pub(crate) fn with_access(access: Access) -> Self {
        Self::with(access, |store| store)
    }

    /// On a store in front of the usual one.
    pub(crate) fn with_store(front: impl FnOnce(Arc<dyn Attempts>) -> Arc<dyn Attempts>) -> Self {
        Self::with(Access::Open, front)
    }

    fn with(access: Access, front: impl FnOnce(Arc<dyn Attempts>) -> Arc<dyn Attempts>) -> Self {
        let store = Arc::new(MemoryStore::default());
        let attempts = front(store.clone());
        let clock = Arc::new(ManualClock(watch::channel(1_700_000_000_000).0));
        let me = Caller {
            attempt: AttemptId::random(),
            capability: Some(Capability::random()),
            client: network("192.0.2.1"),
            request_id: "request-1".into(),
        };
        Self::on(access, store, attempts, clock, me)
    }

    fn on(
        access: Access,
        store: Arc<MemoryStore>,
        attempts: Arc<dyn Attempts>,
        clock: Arc<ManualClock>,
        me: Caller,
    ) -> Self {
        let upstream = Arc::new(FakeUpstream::default());
        let service = Service::new(
            upstream.clone(),
            Stores {
                attempts,
                ..Stores::of(store.clone())
            },
            clock.clone(),
            Arc::new(()),
            access,
            Rates::default(),
        );
        Self {
            service,
            upstream,
            clock,
            store,
            me,
        }
    }

    /// The server is gone, with all calls that were under way, and another one has started on the same store.
    pub(crate) async fn restarted(&self) -> Self {
        let restarted = Self::on(
            Access::Open,
            self.store.clone(),
            self.store.clone(),
            self.clock.clone(),
            self.me.clone(),
        );
        restarted.service.start_settling().await.unwrap();
        restarted
    }

    /// Signs in with an operation of its own, without waiting for the answer.
    pub(crate) fn sign_in(&self) -> tokio::task::JoinHandle<View> {
        self.sign_in_as(OperationId::random())
    }

    pub(crate) fn sign_in_as(&self, operation: OperationId) -> tokio::task::JoinHandle<View> {
        let (service, me) = (self.service.clone(), self.me.clone());
        tokio::spawn(async move {
            service
                .sign_in(&me, operation, "ada@example.com", "pass")
                .await
                .unwrap()
        })
    }

    pub(crate) fn submit(&self, code: &'static str) -> tokio::task::JoinHandle<View> {
        let (service, me) = (self.service.clone(), self.me.clone());
        tokio::spawn(async move { service.submit_code(&me, OperationId::random(), code).await.unwrap() })
    }

    pub(crate) fn approve(&self) -> tokio::task::JoinHandle<View> {
        let (service, me) = (self.service.clone(), self.me.clone());
        tokio::spawn(async move { service.await_approval(&me, OperationId::random()).await.unwrap() })
    }

    /// Lets all other tasks run until they wait for something. (Each test runs on one thread.)
    pub(crate) async fn let_others_run(&self) {
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) async fn look(&self) -> View {
        self.service.look(&self.me).await.unwrap()
    }

    /// Looks until the view is as wanted.
    pub(crate) async fn look_until(&self, wanted: impl Fn(&View) -> bool) -> View {
        let mut view = self.look().await;
        while !wanted(&view) {
            view = tokio::time::timeout(Duration::from_secs(5), self.service.look_after(&self.me, view.revision))
                .await
                .expect("a change")
                .unwrap();
        }
        view
    }

    /// Signs in as far as the first checkpoint, of account `acc_1`.
    pub(crate) async fn reach_checkpoint(&self) -> View {
        let post = self.sign_in();
        let checkpoint = Reply::Checkpoint(wizard::CheckpointKind::TwoFactor { source: None });
        self.upstream.next().await.reply_with(checkpoint, Some("acc_1"));
        post.await.unwrap()
    }

    pub(crate) async fn stored(&self) -> Attempt {
        self.store.load(&self.me.attempt).await.unwrap().expect("an attempt")
    }
}

pub(crate) fn confirmation(status: AccountStatus) -> Confirmation {
    Confirmation {
        name: Some("Maria Rossi".into()),
        status,
    }
}

pub(crate) fn running() -> Confirmation {
    confirmation(AccountStatus::Running)
}

/// The last screen, with what Unipile says of the account.
pub(crate) fn connected_screen(confirmation: Option<Confirmation>) -> Screen {
    Screen::Connected {
        reconnected: false,
        confirmation,
    }
}

pub(crate) fn connected() -> Reply {
    Reply::Connected(Account {
        id: "acc_1".into(),
        reconnected: false,
        confirmation: None,
    })
}
