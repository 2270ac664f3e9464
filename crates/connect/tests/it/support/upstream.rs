//! A Unipile that answers when it is told to.

use super::running;
use async_trait::async_trait;
use connect::{Answer, Answered, ListedAccount, Upstream};
use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;
use tokio::sync::{Notify, oneshot, watch};
use wizard::{Confirmation, Credentials, Reply, Timestamp};

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

    /// The answer never comes.
    pub(crate) fn never(self) {
        std::mem::forget(self);
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
    /// Whether an account is connected; `None` while it cannot be reached.
    pub(crate) is_connected: Mutex<Option<bool>>,
    /// All accounts that it lists; `None` while it cannot be reached.
    pub(crate) listed: Mutex<Option<Vec<ListedAccount>>>,
    pub(crate) looks: Mutex<usize>,
}

impl Default for FakeUpstream {
    fn default() -> Self {
        Self {
            received: Mutex::default(),
            arrived: Notify::default(),
            total: Mutex::default(),
            confirmation: watch::Sender::new(Some(Some(running()))),
            asked_to_confirm: Mutex::default(),
            is_connected: Mutex::default(),
            listed: Mutex::default(),
            looks: Mutex::default(),
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
    async fn begin(&self, credentials: Credentials, reconnect: Option<&str>) -> Answered {
        let what = match reconnect {
            None => format!("begin {}", credentials.username),
            Some(account_id) => format!("{account_id} begin {}", credentials.username),
        };
        self.receive(what, None).await
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

    async fn is_connected(&self, _account_id: &str) -> Option<bool> {
        *self.looks.lock().unwrap() += 1;
        *self.is_connected.lock().unwrap()
    }

    async fn accounts_since(&self, _time: Timestamp) -> Option<Vec<ListedAccount>> {
        *self.looks.lock().unwrap() += 1;
        self.listed.lock().unwrap().clone()
    }
}
