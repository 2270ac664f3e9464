//! What the wizard needs of Unipile, whichever version of its API is behind it.

use crate::attempt::CallState;
use async_trait::async_trait;
use std::time::Duration;
use wizard::{Confirmation, Credentials, PhoneNumber, Reply, VerificationCode};

/// Unipile, as far as the wizard needs it. Every method posts at most once and never repeats it.
///
/// A failure is an answer too: it comes as a [`Reply`] that the wizard has a screen for. What the operator should know of
/// it is logged by the implementation, without secrets.
#[async_trait]
pub trait Upstream: Send + Sync {
    /// Sends the credentials.
    async fn begin(&self, credentials: Credentials) -> Answered;

    /// Sends something to the open checkpoint of an account. An approval is held until the person has decided, for
    /// `limit` at most. Where the reply is lost, or the checkpoint gone, the account is looked up: it may be connected
    /// all the same.
    async fn answer(&self, account_id: &str, answer: Answer, limit: Duration) -> Answered;

    /// Asks about a connected account; `None` when nothing can be learnt now. Asking again does no harm.
    async fn confirm(&self, account_id: &str) -> Option<Confirmation>;
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
