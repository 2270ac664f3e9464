//! What a provider asks for after the password.

use crate::input::CodeProblem;
use crate::phone::PhoneProblem;
use crate::time::{ANSWER_GRACE, RESEND_COOL_DOWN, Timestamp};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Something that the provider asks for after the password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// What is asked for.
    pub kind: CheckpointKind,
    /// When the sign-in ends, whatever happens. Chained checkpoints share one deadline.
    pub deadline: Timestamp,
    /// 1 for the first checkpoint of a sign-in, 2 for the one after it, …
    pub number: u8,
    /// A typed code, or phone number, is being checked.
    pub checking: bool,
    /// An approval on another device is awaited.
    pub waiting: bool,
    /// Whether another way can be asked for.
    pub other_way: OtherWay,
    /// Whether the code, or the notification, can be sent again.
    pub resend: Resend,
    /// What became of the last answer, if it did not work.
    pub problem: Option<CheckpointProblem>,
    /// What has worked, short of an answer.
    pub note: Option<CheckpointNote>,
}

impl Checkpoint {
    /// One that has just been met.
    pub fn new(kind: CheckpointKind, deadline: Timestamp, number: u8, now: Timestamp) -> Self {
        let resend = if kind.can_be_resent() {
            Resend::after(now)
        } else {
            Resend::Unavailable
        };
        Self {
            kind,
            deadline,
            number,
            checking: false,
            waiting: false,
            other_way: OtherWay::Possible,
            resend,
            problem: None,
            note: None,
        }
    }

    /// Is a call under way after which the question may be another one?
    pub fn is_busy(&self) -> bool {
        self.checking || self.other_way == OtherWay::Asked
    }

    /// How long new answers are accepted.
    pub fn remaining(&self, now: Timestamp) -> Duration {
        now.until(self.deadline)
    }

    /// When time alone ends it: at the deadline; a little later while an answer is under way that may be accepted.
    pub fn over_at(&self) -> Timestamp {
        if self.is_busy() || self.waiting {
            self.deadline.plus(ANSWER_GRACE)
        } else {
            self.deadline
        }
    }
}

/// What a checkpoint asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckpointKind {
    /// Two-factor. Messenger takes a code or an approval on another device, and announces both as this.
    TwoFactor {
        /// Where the code comes from, when the provider says.
        source: Option<CodeSource>,
    },
    /// A one-time code, usually by e-mail or text message.
    OneTimeCode,
    /// An approval in the provider's app, and nothing else.
    Approval,
    /// A phone number, to which a code is then sent.
    PhoneNumber,
    /// Something this wizard does not know by name; a code is the honest guess.
    Other,
}

impl CheckpointKind {
    /// Can it be answered with a typed code?
    pub const fn takes_code(self) -> bool {
        !matches!(self, Self::Approval | Self::PhoneNumber)
    }

    /// Was something sent to the person that could be sent again? An app makes its codes by itself.
    pub const fn can_be_resent(self) -> bool {
        !matches!(
            self,
            Self::PhoneNumber
                | Self::TwoFactor {
                    source: Some(CodeSource::App)
                }
        )
    }

    /// Can it be answered by an approval on another device?
    pub const fn takes_approval(self) -> bool {
        matches!(self, Self::TwoFactor { .. } | Self::Approval)
    }
}

/// Where a two-factor code comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeSource {
    /// A text message.
    Sms,
    /// An authenticator app.
    App,
}

/// Whether the provider can be asked to ask in another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OtherWay {
    /// It can, as far as is known.
    Possible,
    /// It has been asked.
    Asked,
    /// It knows no other way.
    Unavailable,
}

/// Whether the code, or the notification, can be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Resend {
    /// It can, from then on: what was sent may still be on its way.
    From(Timestamp),
    /// It is being asked for.
    Sending,
    /// It cannot.
    Unavailable,
}

impl Resend {
    /// Something was sent just now.
    pub fn after(now: Timestamp) -> Self {
        Self::From(now.plus(RESEND_COOL_DOWN))
    }
}

/// What has worked at a checkpoint, short of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckpointNote {
    /// The code, or the notification, was sent again.
    SentAgain,
    /// It was sent a moment ago, and is not sent again yet.
    SentJustNow,
    /// The provider asks in another way.
    OtherWay,
}

/// Why the last answer to a checkpoint did not work. The checkpoint is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckpointProblem {
    /// What was typed cannot be a code; nothing was sent.
    Code(CodeProblem),
    /// What was typed cannot be a phone number; nothing was sent.
    Phone(PhoneProblem),
    /// The provider refused the code.
    WrongCode,
    /// The provider refused the phone number.
    WrongNumber,
    /// The provider says that the sign-in was not approved.
    NotApproved,
    /// The provider did not answer in time, well before the deadline.
    ProviderSlow,
    /// Unipile could not be reached, or could not do it just now.
    TryAgain,
    /// The provider knows no other way.
    NoOtherWay,
    /// The provider does not send it again.
    NotSentAgain,
    /// Too many answers in a short time; nothing was sent.
    TooManyTries {
        /// How long to wait, in seconds.
        seconds: u32,
    },
}
