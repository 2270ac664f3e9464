//! What integrators are to be told, and what became of telling them.
//!
//! A [`Notice`] is stored together with what it tells of, an outcome before the person is told. It then is a
//! [`Delivery`], which is tried until it has worked, is given up, or is not wanted.

use crate::attempt::Attempt;
use crate::attempts::StoreError;
use crate::ids::random;
use crate::links::{Link, LinkId};
use async_trait::async_trait;
use serde::Serialize;
use wizard::step::{ENDED_CODE, EXPIRED_CODE};
use wizard::{Failure, Step, Timestamp};

/// Something that an integrator is told, once, though it may arrive more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Names it: the `webhook-id` of every try.
    pub id: String,
    /// The link that it is about.
    pub link: LinkId,
    /// Who is told.
    pub integrator: String,
    /// Where.
    pub url: String,
    /// What: JSON. It has no secret in it.
    pub body: String,
    /// When it became true.
    pub at: Timestamp,
}

/// What became of a link, in the words of Unipile's own notifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A new account is connected.
    Created,
    /// The account is connected again.
    Reconnected,
    /// The account that the person signs in with is connected already; it was not sent.
    AlreadyConnected,
    /// A sign-in came to nothing. Another one may follow.
    Failed,
}

impl Outcome {
    /// The word for `status`. The first two are Unipile's.
    pub const fn status(self) -> &'static str {
        match self {
            Self::Created => "CREATION_SUCCESS",
            Self::Reconnected => "RECONNECTED",
            Self::AlreadyConnected => "ALREADY_CONNECTED",
            Self::Failed => "CREATION_FAILED",
        }
    }

    /// The outcome that a step is, if it is one.
    pub fn of(step: &Step) -> Option<Self> {
        match step {
            Step::Connected(account) if account.reconnected => Some(Self::Reconnected),
            Step::Connected(_) => Some(Self::Created),
            Step::Failed(Failure::AlreadyConnected) => Some(Self::AlreadyConnected),
            Step::Failed(_) | Step::Expired | Step::Ended => Some(Self::Failed),
            Step::Credentials { .. } | Step::SigningIn | Step::Checkpoint(_) => None,
        }
    }
}

/// The word for `status` where a link has expired.
pub const LINK_EXPIRED: &str = "LINK_EXPIRED";

/// The body of a notification: what Unipile's own page sends, and the code of a failure.
#[derive(Serialize)]
struct Body<'a> {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    account_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
}

impl Notice {
    /// Who gets it: the scheme, host and port of its address.
    pub fn receiver(&self) -> &str {
        let path = self.url.match_indices('/').nth(2).map_or(self.url.len(), |(at, _)| at);
        &self.url[..path]
    }

    /// What an integrator is told of an attempt that its link has led to, if it is to be told anything.
    pub(crate) fn of_attempt(link: &Link, attempt: &Attempt, outcome: Outcome, now: Timestamp) -> Option<Self> {
        let step = &attempt.wizard.step;
        if matches!(outcome, Outcome::Failed | Outcome::AlreadyConnected) && !link.wish.notify_on_failure {
            return None;
        }
        let body = Body {
            status: outcome.status(),
            account_id: account(attempt),
            name: link.wish.name.as_deref(),
            code: code(step),
        };
        Self::of(link, &body, now)
    }

    /// What an integrator is told of a link that has expired before an account was connected through it.
    pub(crate) fn of_expiry(link: &Link, now: Timestamp) -> Option<Self> {
        let body = Body {
            status: LINK_EXPIRED,
            account_id: None,
            name: link.wish.name.as_deref(),
            code: None,
        };
        Self::of(link, &body, now)
    }

    fn of(link: &Link, body: &Body<'_>, now: Timestamp) -> Option<Self> {
        Some(Self {
            id: ["msg_", &random::<16>()].concat(),
            link: link.id.clone(),
            integrator: link.wish.integrator.clone(),
            url: link.wish.notify_url.clone()?,
            body: serde_json::to_string(body).ok()?,
            at: now,
        })
    }
}

/// Unipile's id of the account, once it is connected.
pub(crate) fn connected_account(step: &Step) -> Option<&str> {
    match step {
        Step::Connected(account) => Some(&account.id),
        _ => None,
    }
}

/// Unipile's id of the account that an outcome is about, if it is about one.
pub(crate) fn account(attempt: &Attempt) -> Option<&str> {
    match &attempt.wizard.step {
        // The sign-in that was not sent was the last one.
        Step::Failed(Failure::AlreadyConnected) => attempt.operations.last()?.account_id.as_deref(),
        step => connected_account(step),
    }
}

/// The stable code of a failure: what the person sees too.
const fn code(step: &Step) -> Option<&'static str> {
    match step {
        Step::Expired => Some(EXPIRED_CODE),
        Step::Ended => Some(ENDED_CODE),
        Step::Failed(Failure::AlreadyConnected) => None,
        Step::Failed(failure) => Some(failure.code()),
        _ => None,
    }
}

/// A notice on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// What is delivered.
    pub notice: Notice,
    /// How far it is.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: u32,
    /// When it is tried next; or, once it is over, when that was.
    pub due_at: Timestamp,
    /// What came of the last try, in a few words.
    pub last_answer: Option<String>,
}

impl Delivery {
    /// Nothing has been tried yet.
    pub fn new(notice: Notice) -> Self {
        Self {
            due_at: notice.at,
            notice,
            state: DeliveryState::Pending,
            tries: 0,
            last_answer: None,
        }
    }
}

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryState {
    /// It is tried again.
    Pending,
    /// It was accepted.
    Delivered,
    /// The receiver wants no more of it.
    Refused,
    /// It was tried for days, and is not tried again unless the operator says so.
    GivenUp,
}

impl DeliveryState {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Delivered, Self::Refused, Self::GivenUp];

    /// In a word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Refused => "refused",
            Self::GivenUp => "given_up",
        }
    }
}

/// What is pending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// How many deliveries.
    pub pending: u64,
    /// Since when the oldest of them has been waiting.
    pub since: Option<Timestamp>,
}

/// What is noted after a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// How far it is now.
    pub state: DeliveryState,
    /// When it is tried next, or is over.
    pub due_at: Timestamp,
    /// What came of it, in a few words.
    pub answer: String,
}

/// The store of deliveries. Notices come into it with [`crate::Attempts::save`] and [`crate::Links::tell_expiry`].
#[async_trait]
pub trait Outbox: Send + Sync {
    /// What is pending: of each [receiver](Notice::receiver) the `of_each` that are due first.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn pending(&self, of_each: u32) -> Result<Vec<Delivery>, StoreError>;

    /// How many are pending, and since when.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn backlog(&self) -> Result<Backlog, StoreError>;

    /// Notes a try.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn note(&self, id: &str, tried: &Tried) -> Result<(), StoreError>;

    /// Makes a delivery that is not delivered pending and due. `false` when there is no such delivery.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn retry(&self, id: &str, now: Timestamp) -> Result<bool, StoreError>;

    /// All deliveries, the newest first, `limit` at most.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn deliveries(&self, limit: u32) -> Result<Vec<Delivery>, StoreError>;
}
