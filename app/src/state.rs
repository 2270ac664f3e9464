//! What a page knows: the view it shows, and a few things that only matter while it is open. Plain data; what is on the
//! page is a pure function of it.

use crate::attention::problem_target;
use crate::countdown::{Countdown, Reading, whole_seconds};
use crate::session::Place;
use crate::slot::{Slot, Texts};
use crate::stage::{Stage, Way};
use wizard::checkpoint::{CheckpointProblem, OtherWay};
use wizard::view::{CheckpointView, ResendView};
use wizard::{Screen, SignInProblem, View};

/// What a form asks the server to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Send the credentials.
    SignIn,
    /// Send the typed code.
    SubmitCode,
    /// Send the typed phone number.
    SubmitPhone,
    /// Wait for an approval on another device.
    AwaitApproval,
    /// Ask for another way to confirm.
    TryAnotherWay,
    /// Ask for the code, or the notification, once more.
    Resend,
    /// Give this sign-in up.
    StartOver,
}

impl Action {
    const ALL: [Self; 7] = [
        Self::SignIn,
        Self::SubmitCode,
        Self::SubmitPhone,
        Self::AwaitApproval,
        Self::TryAnotherWay,
        Self::Resend,
        Self::StartOver,
    ];

    /// Where its form is posted to.
    pub const fn path(self) -> &'static str {
        match self {
            Self::SignIn => "/api/sign_in",
            Self::SubmitCode => "/api/submit_code",
            Self::SubmitPhone => "/api/submit_phone",
            Self::AwaitApproval => "/api/await_approval",
            Self::TryAnotherWay => "/api/try_another_way",
            Self::Resend => "/api/resend",
            Self::StartOver => "/api/start_over",
        }
    }

    /// The action that is posted to a path.
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.path() == path)
    }
}

/// The state of the page. The server renders its first value; the rest happens in the browser.
#[derive(Clone, Debug)]
pub struct State {
    /// What the server last said.
    pub view: View,
    /// What it says.
    pub texts: Texts,
    /// The way of answering that the person wants to see.
    pub way: Way,
    /// The countdown that belongs to the view.
    pub countdown: Countdown,
    /// The seconds that are shown.
    pub seconds_left: u32,
    /// What is spoken of the time left.
    pub spoken: Option<Slot>,
    /// The form that is on its way.
    pub posting: Option<Action>,
    /// The last form did not arrive.
    pub is_unreachable: bool,
    /// The password is shown.
    pub is_revealed: bool,
    /// Caps Lock is on, while the password is being typed.
    pub is_caps_lock_on: bool,
    /// Minutes from local time to UTC, once the browser has taken the page over.
    pub utc_offset_minutes: Option<i32>,
}

impl State {
    /// A page that shows this view.
    pub fn new(view: View, texts: Texts, way: Way) -> Self {
        let remaining_ms = remaining_ms(&view.screen).unwrap_or(0);
        Self {
            view,
            texts,
            way,
            // The clocks are read once the browser has taken over; the first frame needs none.
            countdown: Countdown::new(remaining_ms, Reading { steady: 0, wall: 0 }),
            seconds_left: whole_seconds(remaining_ms),
            spoken: None,
            posting: None,
            is_unreachable: false,
            is_revealed: false,
            is_caps_lock_on: false,
            utc_offset_minutes: None,
        }
    }

    /// What stands in a place.
    pub fn said(&self, place: Place) -> &str {
        place(self).map_or("", |slot| self.texts.get(slot))
    }

    /// Does anything stand in a place?
    pub fn says(&self, slot: Slot) -> bool {
        !self.texts.get(slot).is_empty()
    }

    /// The digit for nothing.
    pub fn zero(&self) -> char {
        self.texts.get(Slot::Zero).chars().next().unwrap_or('0')
    }

    /// The screen to draw.
    pub fn stage(&self) -> Stage {
        Stage::of(&self.view, self.way)
    }

    /// Are the credentials on their way, here or at the server?
    pub fn is_signing_in(&self) -> bool {
        self.posting == Some(Action::SignIn) || self.view.screen == Screen::SigningIn
    }

    /// Is a code, or a phone number, on its way, here or at the server?
    pub fn is_checking(&self) -> bool {
        matches!(self.posting, Some(Action::SubmitCode | Action::SubmitPhone))
            || self.checkpoint().is_some_and(|checkpoint| checkpoint.checking)
    }

    /// Can the code, or the notification, be sent again?
    pub fn can_be_resent(&self) -> bool {
        self.checkpoint()
            .is_some_and(|checkpoint| checkpoint.resend != ResendView::Unavailable)
    }

    /// Can another way be asked for?
    pub fn has_other_way(&self) -> bool {
        self.checkpoint()
            .is_some_and(|checkpoint| checkpoint.other_way != OtherWay::Unavailable)
    }

    /// Is an approval awaited?
    pub fn is_waiting(&self) -> bool {
        self.checkpoint().is_some_and(|checkpoint| checkpoint.waiting)
    }

    /// Is something on its way?
    pub fn is_busy(&self) -> bool {
        self.posting.is_some() || self.view.screen.is_waiting()
    }

    /// What was wrong with the last credentials.
    pub fn sign_in_problem(&self) -> Option<SignInProblem> {
        match self.view.screen {
            Screen::SignIn { problem } => problem,
            _ => None,
        }
    }

    /// What was wrong with the last answer to the checkpoint.
    pub fn checkpoint_problem(&self) -> Option<CheckpointProblem> {
        self.checkpoint()?.problem
    }

    /// Is this the element that the problem is about?
    pub fn has_problem_at(&self, id: &str) -> bool {
        problem_target(&self.view.screen) == Some(id)
    }

    /// The open checkpoint. A screen that is about to be replaced may ask for it after it is gone.
    pub fn checkpoint(&self) -> Option<&CheckpointView> {
        match &self.view.screen {
            Screen::Checkpoint(checkpoint) => Some(checkpoint),
            _ => None,
        }
    }
}

/// Milliseconds left, where the time is limited.
pub fn remaining_ms(screen: &Screen) -> Option<u32> {
    match screen {
        Screen::Checkpoint(checkpoint) => Some(checkpoint.remaining_ms),
        _ => None,
    }
}
