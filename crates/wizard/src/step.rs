//! Where an attempt stands.

use crate::checkpoint::Checkpoint;
use crate::input::SignInProblem;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::string::String;

/// The state of one attempt to connect an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wizard {
    /// The step the person is at.
    pub step: Step,
    /// Counts the sign-ins of this attempt. A reply that belongs to an earlier one says nothing about the present one,
    /// unless it is an acceptance.
    pub intent: u32,
}

/// The step the person is at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Username and password are asked for.
    Credentials {
        /// What was wrong with the last ones, if anything.
        problem: Option<SignInProblem>,
    },
    /// The credentials are on their way to the provider.
    SigningIn,
    /// The provider asks for something more, by a deadline.
    Checkpoint(Checkpoint),
    /// The account is connected. Final.
    Connected(Account),
    /// The time for the checkpoint ran out.
    Expired,
    /// The provider, or Unipile, ended the sign-in before its time.
    Ended,
    /// Something else stands in the way.
    Failed(Failure),
}

/// A connected account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Unipile's id of the account.
    pub id: String,
    /// It was connected before, and is again.
    pub reconnected: bool,
    /// What Unipile says of it, once it was asked.
    pub confirmation: Option<Confirmation>,
}

/// What Unipile says of an account after it was connected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The account's name, if it has one.
    pub name: Option<String>,
    /// Whether it works.
    pub status: AccountStatus,
}

impl Confirmation {
    /// Will it stay as it is?
    pub const fn is_settled(&self) -> bool {
        matches!(self.status, AccountStatus::Running | AccountStatus::NeedsSignIn)
    }
}

/// Whether an account that is connected works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountStatus {
    /// It does.
    Running,
    /// Unipile is still setting it up.
    Connecting,
    /// The provider asks for the credentials again.
    NeedsSignIn,
    /// Unipile did not say.
    Unknown,
}

/// What stands in the way, as far as the person is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The person has to do something at Facebook first.
    NeedsFacebook,
    /// The provider asks for something that can only be done on its own pages, such as a captcha.
    OnlyAtFacebook,
    /// Another sign-in for this account is still open at Unipile.
    AlreadyInProgress,
    /// The account is connected already, and works; this sign-in was not sent.
    AlreadyConnected,
    /// The account was to be connected again, and the credentials are those of another one.
    OtherAccount,
    /// The account was to be connected again, and is gone at Unipile.
    AccountGone,
    /// Unipile or Facebook cannot do it now.
    TryLater {
        /// Seconds to wait, when they say.
        seconds: Option<u32>,
    },
    /// Too many sign-ins in a short time; this one was not sent.
    TooManyTries {
        /// How long to wait, in seconds.
        seconds: u32,
    },
    /// This installation is set up wrong. The operator's log says how.
    Misconfigured,
    /// The server that was asking Unipile is gone, and with it the answer.
    Interrupted,
    /// Something this wizard does not understand.
    Unknown,
}

/// The stable code of [`Step::Expired`].
pub const EXPIRED_CODE: &str = "MC-408";

/// The stable code of [`Step::Ended`].
pub const ENDED_CODE: &str = "MC-410";

impl Failure {
    /// A stable code that a person can read to the support team.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NeedsFacebook => "MC-403",
            Self::OnlyAtFacebook => "MC-406",
            Self::AlreadyInProgress => "MC-425",
            Self::AlreadyConnected => "MC-409",
            Self::OtherAccount => "MC-412",
            Self::AccountGone => "MC-404",
            Self::TooManyTries { .. } => "MC-429",
            Self::TryLater { .. } => "MC-503",
            Self::Misconfigured => "MC-501",
            Self::Interrupted => "MC-502",
            Self::Unknown => "MC-500",
        }
    }
}

impl Wizard {
    /// When time alone will change it, if ever.
    pub fn changes_at(&self) -> Option<Timestamp> {
        match &self.step {
            Step::Checkpoint(checkpoint) => Some(checkpoint.over_at()),
            _ => None,
        }
    }
}

impl Default for Wizard {
    fn default() -> Self {
        Self {
            step: Step::Credentials { problem: None },
            intent: 0,
        }
    }
}
