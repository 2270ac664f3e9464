//! Which screen is drawn. Updates within a stage leave its DOM, and what was typed into it, alone.

use crate::slot::Slot;
use std::string::String;
use wizard::checkpoint::{CheckpointKind, CheckpointProblem};
use wizard::step::{Confirmation, Failure};
use wizard::view::CheckpointView;
use wizard::{Screen, View};

/// The way of answering a checkpoint that the person wants to see, where there are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Type a code, even while an approval is awaited.
    Code,
    /// Follow the approval on another device, once it is awaited.
    Device,
}

impl Way {
    /// The way in the address (`?way=code`, `?way=device`). Without one, a person whose code was refused wants the code.
    pub fn initial(query: Option<&str>, screen: &Screen) -> Self {
        match (query, screen) {
            (Some("code"), _) => Self::Code,
            (Some("device"), _) => Self::Device,
            (_, Screen::Checkpoint(checkpoint)) if concerns_code(checkpoint.problem) => Self::Code,
            _ => Self::Device,
        }
    }

    /// The link to it.
    pub const fn query(self) -> &'static str {
        match self {
            Self::Code => "?way=code",
            Self::Device => "?way=device",
        }
    }

    /// The way that a link leads to.
    pub fn linked(href: &str) -> Option<Self> {
        [Self::Code, Self::Device].into_iter().find(|way| way.query() == href)
    }

    /// As it is written in the address and in `data-way`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Device => "device",
        }
    }
}

/// Is it about the code field?
pub const fn concerns_code(problem: Option<CheckpointProblem>) -> bool {
    matches!(problem, Some(CheckpointProblem::Code(_) | CheckpointProblem::WrongCode))
}

/// A screen, as far as its structure is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Username and password, also while they are on their way.
    SignIn,
    /// A code is asked for.
    Code {
        /// What is asked for.
        kind: CheckpointKind,
        /// 1 for the first checkpoint of a sign-in.
        number: u8,
    },
    /// A phone number is asked for.
    Phone {
        /// 1 for the first checkpoint of a sign-in.
        number: u8,
    },
    /// An approval on another device is asked for, or awaited.
    Device {
        /// What is asked for.
        kind: CheckpointKind,
        /// 1 for the first checkpoint of a sign-in.
        number: u8,
    },
    /// The account is connected.
    Connected,
    /// The sign-in cannot go on.
    Notice(Notice),
}

/// Why the sign-in cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
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
    LinkOver,
}

impl Stage {
    /// The stage of a view, seen by somebody who wants this way.
    pub fn of(view: &View, way: Way) -> Self {
        match &view.screen {
            Screen::SignIn { .. } | Screen::SigningIn => Self::SignIn,
            Screen::Checkpoint(checkpoint) => Self::of_checkpoint(checkpoint, way),
            Screen::Connected { .. } => Self::Connected,
            Screen::Expired => Self::Notice(Notice::Expired),
            Screen::Ended => Self::Notice(Notice::Ended),
            Screen::Failed(failure) => Self::Notice(Notice::Failed(*failure)),
            Screen::OtherBrowser => Self::Notice(Notice::OtherBrowser),
            Screen::CookiesRefused => Self::Notice(Notice::CookiesRefused),
            Screen::Closed => Self::Notice(Notice::Closed),
            Screen::LinkOver(_) => Self::Notice(Notice::LinkOver),
        }
    }

    /// Where the document's title for it is.
    pub const fn title(self) -> Slot {
        match self {
            Self::Device { .. } => Slot::DeviceTitle,
            _ => Slot::Title,
        }
    }

    /// Where its heading is.
    pub const fn heading(self) -> Slot {
        match self {
            Self::Device { .. } => Slot::DeviceHeading,
            _ => Slot::Heading,
        }
    }

    fn of_checkpoint(checkpoint: &CheckpointView, way: Way) -> Self {
        let CheckpointView { kind, number, .. } = *checkpoint;
        if kind == CheckpointKind::PhoneNumber {
            return Self::Phone { number };
        }
        let follows_device = checkpoint.waiting && !checkpoint.checking && way == Way::Device;
        if follows_device || !kind.takes_code() {
            Self::Device { kind, number }
        } else {
            Self::Code { kind, number }
        }
    }
}

/// May this screen change without the person doing anything: a reply, the deadline, a second tab?
pub fn is_live(screen: &Screen) -> bool {
    screen.is_waiting() || matches!(screen, Screen::Checkpoint(_))
}

/// Where the way back to the product begins. The server knows where it leads.
pub fn back_address(view: &View) -> String {
    ["/c/", &view.attempt, "/back"].concat()
}

/// Is there nothing left that could change?
pub fn is_final(screen: &Screen) -> bool {
    match screen {
        Screen::Connected { confirmation, .. } => confirmation.as_ref().is_some_and(Confirmation::is_settled),
        Screen::OtherBrowser | Screen::CookiesRefused | Screen::Closed | Screen::LinkOver(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;
    use wizard::CodeProblem;

    fn checkpoint(kind: CheckpointKind, waiting: bool) -> CheckpointView {
        CheckpointView {
            waiting,
            ..fixtures::checkpoint(kind)
        }
    }

    const TWO_FACTOR: CheckpointKind = CheckpointKind::TwoFactor { source: None };

    #[test]
    fn two_factor_asks_for_a_code_until_an_approval_is_awaited() {
        let idle = checkpoint(TWO_FACTOR, false);
        let waiting = checkpoint(TWO_FACTOR, true);
        let code = Stage::Code {
            kind: TWO_FACTOR,
            number: 1,
        };
        assert_eq!(Stage::of_checkpoint(&idle, Way::Device), code);
        assert_eq!(
            Stage::of_checkpoint(&waiting, Way::Device),
            Stage::Device {
                kind: TWO_FACTOR,
                number: 1
            }
        );
        assert_eq!(Stage::of_checkpoint(&waiting, Way::Code), code);
    }

    #[test]
    fn an_approval_alone_never_asks_for_a_code() {
        let kind = CheckpointKind::Approval;
        for way in [Way::Code, Way::Device] {
            let stage = Stage::of_checkpoint(&checkpoint(kind, false), way);
            assert_eq!(stage, Stage::Device { kind, number: 1 });
        }
    }

    #[test]
    fn a_phone_number_is_a_step_of_its_own() {
        let phone = checkpoint(CheckpointKind::PhoneNumber, false);
        for way in [Way::Code, Way::Device] {
            assert_eq!(Stage::of_checkpoint(&phone, way), Stage::Phone { number: 1 });
        }
    }

    #[test]
    fn a_refused_code_unfolds_the_code_unless_the_address_says_otherwise() {
        let mut view = checkpoint(TWO_FACTOR, true);
        view.problem = Some(CheckpointProblem::Code(CodeProblem::TooShort));
        let screen = Screen::Checkpoint(view);
        assert_eq!(Way::initial(None, &screen), Way::Code);
        assert_eq!(Way::initial(Some("device"), &screen), Way::Device);
        assert_eq!(Way::initial(Some("nonsense"), &Screen::Expired), Way::Device);
    }
}
