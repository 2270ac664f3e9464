//! What the browser may see of an attempt, and its one wire encoding.

use crate::checkpoint::{CheckpointKind, CheckpointNote, CheckpointProblem, OtherWay, Resend};
use crate::input::SignInProblem;
use crate::step::{Confirmation, Failure, Step, Wizard};
use crate::time::{Timestamp, millis};
use serde::{Deserialize, Serialize};
use std::string::String;
use std::vec::Vec;

/// The content type of an encoded view.
pub const CONTENT_TYPE: &str = "application/x-postcard";

/// All that the browser gets to know of an attempt. No password, no code, no account id, nothing of Unipile's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The attempt's id: its page is `/c/{attempt}`.
    pub attempt: String,
    /// Grows with every change of the attempt. A view with a smaller one is out of date.
    pub revision: u32,
    /// The id under which the next form of this page is sent. The same id sent twice is one operation.
    pub operation: String,
    /// The username as it was typed, to be shown again.
    pub username: String,
    /// The id of the request that led here, for the support team. Empty when there is nothing to support.
    pub reference: String,
    /// How the person came here.
    pub entrance: Entrance,
    /// The way back to the product: `/c/{attempt}/back`.
    pub back: Back,
    /// What to show.
    pub screen: Screen,
}

/// How somebody has come to an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entrance {
    /// By the page's own address, which everybody may use.
    Page,
    /// By a product's link, to connect an account.
    Link,
    /// By a product's link, to connect an account again.
    ReconnectLink,
}

/// Whether there is a way back to the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Back {
    /// There is none.
    Nowhere,
    /// There is one, for who wants to take it.
    Offered,
    /// The product wants the person back without another screen.
    AtOnce,
}

/// The screens of the wizard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Screen {
    /// Username and password.
    SignIn {
        /// What was wrong with the last ones.
        problem: Option<SignInProblem>,
    },
    /// The credentials are on their way.
    SigningIn,
    /// The provider asks for something more.
    Checkpoint(CheckpointView),
    /// The account is connected.
    Connected {
        /// It was connected before, and is again.
        reconnected: bool,
        /// What Unipile says of it, once it was asked.
        confirmation: Option<Confirmation>,
    },
    /// The five minutes are over.
    Expired,
    /// The sign-in was ended before its time.
    Ended,
    /// Something else stands in the way.
    Failed(Failure),
    /// The attempt belongs to another browser.
    OtherBrowser,
    /// The browser does not send the attempt's cookie back.
    CookiesRefused,
    /// This installation can only be entered through a link.
    Closed,
    /// Nothing can be begun with the link that leads here.
    LinkOver(LinkEnd),
}

/// Why nothing can be begun with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkEnd {
    /// It has expired, was withdrawn, or never was one. Strangers are not told which.
    Unsaid,
    /// It has expired.
    Expired,
    /// The product has withdrawn it.
    Withdrawn,
}

/// An open checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckpointView {
    /// What is asked for.
    pub kind: CheckpointKind,
    /// 1 for the first checkpoint of a sign-in.
    pub number: u8,
    /// Milliseconds until the deadline, at the moment this view was made. The browser counts down from it.
    pub remaining_ms: u32,
    /// When the sign-in ends, as a point in time, for people who look at a clock.
    pub deadline: Timestamp,
    /// A typed code is being checked.
    pub checking: bool,
    /// An approval on another device is awaited.
    pub waiting: bool,
    /// Whether another way can be asked for.
    pub other_way: OtherWay,
    /// Whether the code, or the notification, can be sent again.
    pub resend: ResendView,
    /// What became of the last answer, if it did not work.
    pub problem: Option<CheckpointProblem>,
    /// What has worked, short of an answer.
    pub note: Option<CheckpointNote>,
}

impl CheckpointView {
    /// Is something on its way that is answered soon? An approval takes as long as the person does.
    pub fn is_on_its_way(&self) -> bool {
        self.checking || self.other_way == OtherWay::Asked || self.resend == ResendView::Sending
    }
}

/// Whether the code, or the notification, can be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResendView {
    /// It can, though perhaps not at once.
    Possible,
    /// It is being asked for.
    Sending,
    /// It cannot.
    Unavailable,
}

impl Screen {
    /// What there is to show of a wizard at a moment in time.
    pub fn of(wizard: &Wizard, now: Timestamp) -> Self {
        match &wizard.step {
            Step::Credentials { problem } => Self::SignIn { problem: *problem },
            Step::SigningIn => Self::SigningIn,
            Step::Checkpoint(checkpoint) => Self::Checkpoint(CheckpointView {
                kind: checkpoint.kind,
                number: checkpoint.number,
                remaining_ms: u32::try_from(millis(checkpoint.remaining(now))).unwrap_or(u32::MAX),
                deadline: checkpoint.deadline,
                checking: checkpoint.checking,
                waiting: checkpoint.waiting,
                other_way: checkpoint.other_way,
                resend: match checkpoint.resend {
                    Resend::From(_) => ResendView::Possible,
                    Resend::Sending => ResendView::Sending,
                    Resend::Unavailable => ResendView::Unavailable,
                },
                problem: checkpoint.problem,
                note: checkpoint.note,
            }),
            Step::Connected(account) => Self::Connected {
                reconnected: account.reconnected,
                confirmation: account.confirmation.clone(),
            },
            Step::Expired => Self::Expired,
            Step::Ended => Self::Ended,
            Step::Failed(failure) => Self::Failed(*failure),
        }
    }

    /// Will this screen change without the person doing anything?
    pub fn is_waiting(&self) -> bool {
        match self {
            Self::SigningIn => true,
            Self::Checkpoint(checkpoint) => checkpoint.waiting || checkpoint.is_on_its_way(),
            _ => false,
        }
    }
}

impl View {
    /// The view on the wire. The server function's postcard encoding writes the same bytes.
    ///
    /// # Errors
    /// None in practice: every view can be encoded.
    pub fn encode(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// Reads a view from the wire.
    ///
    /// # Errors
    /// When the bytes are not a view, or one of another version of the wizard.
    pub fn decode(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkpoint::Checkpoint;
    use crate::step::Account;
    use std::time::Duration;

    const NOW: Timestamp = Timestamp::from_millis(1_700_000_000_000);

    fn checkpoint() -> Wizard {
        let checkpoint = Checkpoint {
            waiting: true,
            problem: Some(CheckpointProblem::WrongCode),
            ..Checkpoint::new(
                CheckpointKind::TwoFactor { source: None },
                NOW.plus(Duration::from_millis(272_400)),
                1,
                NOW,
            )
        };
        Wizard {
            step: Step::Checkpoint(checkpoint),
            intent: 1,
        }
    }

    #[test]
    fn a_view_survives_the_wire() {
        let view = View {
            attempt: "a".into(),
            revision: 7,
            operation: "o".into(),
            username: "ada".into(),
            reference: "r".into(),
            entrance: Entrance::Link,
            back: Back::Offered,
            screen: Screen::of(&checkpoint(), NOW),
        };
        assert_eq!(View::decode(&view.encode().expect("encodes")).expect("decodes"), view);
        assert!(View::decode(b"").is_err());
    }

    #[test]
    fn the_browser_gets_the_time_that_is_left() {
        let Screen::Checkpoint(view) = Screen::of(&checkpoint(), NOW) else {
            panic!("a checkpoint")
        };
        assert_eq!(view.remaining_ms, 272_400);
        assert_eq!(view.resend, ResendView::Possible);
        assert!(Screen::of(&checkpoint(), NOW).is_waiting());
    }

    #[test]
    fn the_browser_never_gets_the_account_id() {
        let account = Account {
            id: "canary-id".into(),
            reconnected: false,
            confirmation: None,
        };
        let screen = Screen::of(
            &Wizard {
                step: Step::Connected(account),
                intent: 1,
            },
            NOW,
        );
        assert!(!format!("{screen:?}").contains("canary-id"));
    }
}
