//! A Unipile that answers when it is told to, and a clock that stands still until it is moved.

use async_trait::async_trait;
use connect::{
    Access, Answer, Answered, Attempt, AttemptId, Attempts, Caller, Capability, ClientNetwork, Clock, MemoryAttempts,
    OperationId, Rates, Service, StoreError, Upstream,
};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{Notify, oneshot, watch};
use wizard::{Account, AccountStatus, Confirmation, Credentials, Reply, Screen, Timestamp, View};

/// A call that reached Unipile.
pub(crate) struct Received {
    pub(crate) what: String,
    /// How long an answer may take; a sign-in is not told.
    pub(crate) limit: Option<Duration>,
    answer: oneshot::Sender<Answered>,
}

impl Received {
    pub(crate) fn reply(self, reply: Reply) {
        self.reply_with(reply, None);
    }

    pub(crate) fn reply_with(self, reply: Reply, account_id: Option<&str>) {
        let _ = self.answer.send(Answered {
            account_id: account_id.map(Into::into),
            ..Answered::without_account(reply)
        });
    }

    /// The client that made this call panics.
    pub(crate) fn panic(self) {
        drop(self.answer);
    }
}

/// An answer about an account; `None` is a failure.
pub(crate) type Told = Option<Confirmation>;

pub(crate) struct FakeUpstream {
    received: Mutex<VecDeque<Received>>,
    arrived: Notify,
    total: Mutex<usize>,
    /// What it says of an account; `None` while it says nothing.
    pub(crate) confirmation: watch::Sender<Option<Told>>,
    pub(crate) asked_to_confirm: Mutex<usize>,
}

impl Default for FakeUpstream {
    fn default() -> Self {
        Self {
            received: Mutex::default(),
            arrived: Notify::default(),
            total: Mutex::default(),
            confirmation: watch::Sender::new(Some(Some(running()))),
            asked_to_confirm: Mutex::default(),
        }
    }
}

impl FakeUpstream {
    async fn receive(&self, what: String, limit: Option<Duration>) -> Answered {
        let (answer, answered) = oneshot::channel();
        *self.total.lock().unwrap() += 1;
        self.received
            .lock()
            .unwrap()
            .push_back(Received { what, limit, answer });
        self.arrived.notify_one();
        answered.await.expect("told to panic")
    }

    /// The next call that arrives.
    pub(crate) async fn next(&self) -> Received {
        loop {
            if let Some(received) = self.received.lock().unwrap().pop_front() {
                return received;
            }
            tokio::time::timeout(Duration::from_secs(5), self.arrived.notified())
                .await
                .expect("a call to Unipile");
        }
    }

    /// How many calls arrived in all.
    pub(crate) fn total(&self) -> usize {
        *self.total.lock().unwrap()
    }
}

#[async_trait]
impl Upstream for FakeUpstream {
    async fn begin(&self, credentials: Credentials) -> Answered {
        self.receive(format!("begin {}", credentials.username), None).await
    }

    async fn answer(&self, account_id: &str, answer: Answer, limit: Duration) -> Answered {
        let what = match answer {
            Answer::Code(code) => format!("{account_id} code {}", code.digits()),
            Answer::Approval => format!("{account_id} approval"),
            Answer::Phone(number) => format!("{account_id} phone {}", number.as_answer()),
            Answer::AnotherWay => format!("{account_id} another way"),
            Answer::Resend => format!("{account_id} resend"),
        };
        self.receive(what, Some(limit)).await
    }

    async fn confirm(&self, _account_id: &str) -> Option<Confirmation> {
        *self.asked_to_confirm.lock().unwrap() += 1;
        let mut confirmation = self.confirmation.subscribe();
        let told = confirmation
            .wait_for(Option::is_some)
            .await
            .expect("the upstream lives");
        told.clone().flatten()
    }
}

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
pub(crate) struct World {
    pub(crate) service: Service,
    pub(crate) upstream: Arc<FakeUpstream>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) store: Arc<MemoryAttempts>,
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
        let upstream = Arc::new(FakeUpstream::default());
        let clock = Arc::new(ManualClock(watch::channel(1_700_000_000_000).0));
        let store = Arc::new(MemoryAttempts::default());
        let attempts = front(store.clone());
        let service = Service::new(
            upstream.clone(),
            attempts,
            clock.clone(),
            Arc::new(()),
            access,
            Rates::default(),
        );
        let me = Caller {
            attempt: AttemptId::random(),
            capability: Some(Capability::random()),
            client: network("192.0.2.1"),
            request_id: "request-1".into(),
        };
        Self {
            service,
            upstream,
            clock,
            store,
            me,
        }
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

/// A store in which others are faster, a number of times.
pub(crate) struct Rivals {
    attempts: Arc<dyn Attempts>,
    conflicts: Mutex<usize>,
}

impl Rivals {
    pub(crate) fn before(attempts: Arc<dyn Attempts>, conflicts: usize) -> Self {
        let conflicts = Mutex::new(conflicts);
        Self { attempts, conflicts }
    }
}

#[async_trait]
impl Attempts for Rivals {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        self.attempts.load(id).await
    }

    async fn save(&self, attempt: &Attempt) -> Result<(), StoreError> {
        {
            let mut left = self.conflicts.lock().unwrap();
            if *left > 0 {
                *left -= 1;
                return Err(StoreError::Conflict);
            }
        }
        self.attempts.save(attempt).await
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        self.attempts.unsettled().await
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        self.attempts.is_claimed(account_id).await
    }
}

/// A store that has stored something some time before it says so.
pub(crate) struct Slow {
    attempts: Arc<dyn Attempts>,
    by: Duration,
}

impl Slow {
    pub(crate) fn before(attempts: Arc<dyn Attempts>, by: Duration) -> Self {
        Self { attempts, by }
    }
}

#[async_trait]
impl Attempts for Slow {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        self.attempts.load(id).await
    }

    async fn save(&self, attempt: &Attempt) -> Result<(), StoreError> {
        let saved = self.attempts.save(attempt).await;
        tokio::time::sleep(self.by).await;
        saved
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        self.attempts.unsettled().await
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        self.attempts.is_claimed(account_id).await
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
