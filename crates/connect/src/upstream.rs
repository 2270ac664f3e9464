//! What the wizard needs of Unipile, whichever version of its API is behind it.

use crate::attempt::CallState;
use async_trait::async_trait;
use std::time::Duration;
use wizard::{Account, Confirmation, Credentials, PhoneNumber, Reply, Timestamp, VerificationCode};

/// Unipile, as far as the wizard needs it. Every method posts at most once and never repeats it.
///
/// A failure is an answer too: it comes as a [`Reply`] that the wizard has a screen for. What the operator should know of
/// it is logged by the implementation, without secrets.
#[async_trait]
pub trait Upstream: Send + Sync {
    /// Sends the credentials, to connect a new account, or this one again.
    async fn begin(&self, credentials: Credentials, reconnect: Option<&str>) -> Answered;

    /// Sends something to the open checkpoint of an account. An approval is held until the person has decided, for
    /// `limit` at most. Where the reply is lost, or the checkpoint gone, the account is looked up: it may be connected
    /// all the same.
    async fn answer(&self, account_id: &str, answer: Answer, limit: Duration) -> Answered;

    /// Asks about a connected account; `None` when nothing can be learnt now. Asking again does no harm.
    async fn confirm(&self, account_id: &str) -> Option<Confirmation>;

    /// Asks whether an account is there and works; `None` when nothing can be learnt now. Asking again does no harm.
    async fn is_connected(&self, account_id: &str) -> Option<bool>;

    /// Asks for the Messenger accounts that were made at this time or later, and for those of which it is not told when;
    /// `None` when nothing can be learnt now. Asking again does no harm.
    async fn accounts_since(&self, time: Timestamp) -> Option<Vec<ListedAccount>>;
}

/// An account in Unipile's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAccount {
    /// Unipile's id of the account.
    pub id: String,
    /// When it was made, by Unipile's clock.
    pub created_at: Option<Timestamp>,
    /// It works.
    pub is_connected: bool,
}

impl ListedAccount {
    pub(crate) fn id(&self) -> &str {
        &self.id
    }
}

/// What is sent to a checkpoint.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A typed code.
    Code(VerificationCode),
    /// "I approve on another device".
    Approval,
    /// A typed phone number.
    Phone(PhoneNumber),
    /// "Ask me in another way".
    AnotherWay,
    /// "Send it to me again".
    Resend,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// For the wizard.
    pub reply: Reply,
    /// Unipile's id of the account, where the reply told it.
    pub account_id: Option<String>,
    /// The real answer is lost: what was sent may have been accepted all the same.
    pub is_lost: bool,
}

impl Answered {
    /// A reply that told no account id.
    pub fn without_account(reply: Reply) -> Self {
        Self {
            reply,
            account_id: None,
            is_lost: false,
        }
    }

    /// This account is connected.
    pub fn connected(account_id: String, reconnected: bool) -> Self {
        Self {
            account_id: Some(account_id.clone()),
            ..Self::without_account(Reply::Connected(Account {
                id: account_id,
                reconnected,
                confirmation: None,
            }))
        }
    }

    /// A reply in place of the one that is lost.
    pub fn lost(reply: Reply) -> Self {
        Self {
            is_lost: true,
            ..Self::without_account(reply)
        }
    }

    /// What is known of the call after it.
    pub(crate) fn state(&self) -> CallState {
        if self.is_lost {
            CallState::Lost
        } else {
            CallState::Settled
        }
    }
}
