//! What can happen to an attempt, and what it asks of Unipile.

use crate::checkpoint::CheckpointKind;
use crate::input::{CodeProblem, SignInProblem};
use crate::phone::PhoneProblem;
use crate::step::{Account, Confirmation, Failure};
use serde::{Deserialize, Serialize};

/// Something that happened to an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person sent credentials that can be sent on, or ones that cannot.
    SignIn(Result<(), SignInProblem>),
    /// The person sent a code that can be sent on, or one that cannot.
    SubmitCode(Result<(), CodeProblem>),
    /// The person sent a phone number that can be sent on, or one that cannot.
    SubmitPhone(Result<(), PhoneProblem>),
    /// The person will approve on another device.
    AwaitApproval,
    /// The person wants to be asked in another way.
    TryAnotherWay,
    /// The person wants the code, or the notification, once more.
    Resend,
    /// The person gives this sign-in up and wants a new one.
    StartOver,
    /// Unipile answered a call, or failed to.
    Replied(Call, Reply),
    /// Unipile was asked about the account that is connected.
    Confirmed(Confirmation),
    /// What the person did would be one try too many. Nothing is sent.
    Limited {
        /// How long to wait, in seconds.
        seconds: u32,
    },
    /// The account that the person wants to connect is connected already, and works. Nothing is sent.
    AlreadyConnected,
    /// Time passed.
    Tick,
}

/// A call to Unipile that an event asks for. It is made once and never repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// The sign-in that it belongs to.
    pub intent: u32,
    /// Which call it is.
    pub kind: CallKind,
}

/// The kinds of calls to Unipile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CallKind {
    /// Send the credentials, to connect a new account.
    Connect,
    /// Send the credentials, to connect an account again.
    Reconnect,
    /// Send the typed code, or phone number.
    SolveWithCode,
    /// Ask for approval on another device; the answer may take as long as the person does.
    AwaitApproval,
    /// Ask for another way.
    TryAnotherWay,
    /// Ask for the code, or the notification, once more.
    Resend,
}

impl CallKind {
    /// Does it send the credentials?
    pub const fn is_sign_in(self) -> bool {
        matches!(self, Self::Connect | Self::Reconnect)
    }
}

/// What Unipile answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// The account is connected.
    Connected(Account),
    /// The provider asks for something more.
    Checkpoint(CheckpointKind),
    /// The username and the password do not belong together.
    WrongPassword,
    /// The code is wrong; or, to a request for approval, it was not approved.
    WrongCode,
    /// It was sent again.
    SentAgain,
    /// There is no other way, or it is not sent again.
    NotOffered,
    /// Time-out at the provider (408).
    TimeOver,
    /// The sign-in no longer exists at Unipile (400 after a 408, or killed).
    IntentEnded,
    /// A newer call took this one's place (409).
    Superseded,
    /// Something else stands in the way.
    Failed(Failure),
}
