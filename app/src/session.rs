//! What a page knows: the view it shows, and a few things that only matter while it is open.

use crate::attention::problem_target;
use crate::countdown::{Countdown, Reading, whole_seconds};
use crate::stage::{Stage, Way};
use leptos::prelude::*;
use std::string::String;
use wizard::step::CheckpointProblem;
use wizard::view::CheckpointView;
use wizard::{Screen, SignInProblem, View};

/// What a form asks the server to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Send the credentials.
    SignIn,
    /// Send the typed code.
    SubmitCode,
    /// Wait for an approval on another device.
    AwaitApproval,
    /// Give this sign-in up.
    StartOver,
}

impl Action {
    /// Where its form is posted to.
    pub const fn path(self) -> &'static str {
        match self {
            Self::SignIn => "/api/sign_in",
            Self::SubmitCode => "/api/submit_code",
            Self::AwaitApproval => "/api/await_approval",
            Self::StartOver => "/api/start_over",
        }
    }

    /// The action that is posted to a path.
    pub fn from_path(path: &str) -> Option<Self> {
        [Self::SignIn, Self::SubmitCode, Self::AwaitApproval, Self::StartOver]
            .into_iter()
            .find(|action| action.path() == path)
    }
}

/// The state of the page. The server renders its first value; the rest happens in the browser.
#[derive(Clone, Copy)]
pub struct Session {
    /// What the server last said.
    pub view: RwSignal<View>,
    /// The way of answering that the person wants to see.
    pub way: RwSignal<Way>,
    /// The countdown that belongs to the view.
    pub countdown: RwSignal<Countdown>,
    /// The seconds that are shown.
    pub seconds_left: RwSignal<u32>,
    /// What is spoken of the time left.
    pub spoken: RwSignal<&'static str>,
    /// The form that is on its way.
    pub posting: RwSignal<Option<Action>>,
    /// The last form did not arrive.
    pub unreachable: RwSignal<bool>,
    /// The browser has taken the page over.
    pub hydrated: RwSignal<bool>,
    /// The password is shown.
    pub revealed: RwSignal<bool>,
    brand: StoredValue<String>,
}

impl Session {
    /// A page that shows this view.
    pub fn new(view: View, brand: String, way: Way) -> Self {
        let remaining_ms = remaining_ms(&view.screen).unwrap_or(0);
        Self {
            // The clocks are read once the browser has taken over; the first frame needs none.
            countdown: RwSignal::new(Countdown::new(remaining_ms, Reading { steady: 0, wall: 0 })),
            seconds_left: RwSignal::new(whole_seconds(remaining_ms)),
            view: RwSignal::new(view),
            way: RwSignal::new(way),
            spoken: RwSignal::new(""),
            posting: RwSignal::new(None),
            unreachable: RwSignal::new(false),
            hydrated: RwSignal::new(false),
            revealed: RwSignal::new(false),
            brand: StoredValue::new(brand),
        }
    }

    /// Words that need the brand's name.
    pub fn branded<T>(self, words: impl FnOnce(&str) -> T) -> T {
        self.brand.with_value(|brand| words(brand))
    }

    /// The screen to draw.
    pub fn stage(self) -> Stage {
        let way = self.way.get();
        self.view.with(|view| Stage::of(view, way))
    }

    /// Is this form on its way?
    pub fn is_posting(self, action: Action) -> bool {
        self.posting.get() == Some(action)
    }

    /// Are the credentials on their way, here or at the server?
    pub fn is_signing_in(self) -> bool {
        self.is_posting(Action::SignIn) || self.view.with(|view| view.screen == Screen::SigningIn)
    }

    /// Is a code on its way, here or at the server?
    pub fn is_checking(self) -> bool {
        self.is_posting(Action::SubmitCode) || self.of_checkpoint(|checkpoint| checkpoint.checking)
    }

    /// Is an approval awaited?
    pub fn is_waiting(self) -> bool {
        self.of_checkpoint(|checkpoint| checkpoint.waiting)
    }

    /// What was wrong with the last credentials.
    pub fn sign_in_problem(self) -> Option<SignInProblem> {
        self.view.with(|view| match view.screen {
            Screen::SignIn { problem } => problem,
            _ => None,
        })
    }

    /// What was wrong with the last answer to the checkpoint.
    pub fn checkpoint_problem(self) -> Option<CheckpointProblem> {
        self.of_checkpoint(|checkpoint| checkpoint.problem)
    }

    /// Is this the element that the first view's problem is about? Focus is there when the page has come.
    pub fn begins_at(self, id: &str) -> bool {
        self.view
            .with_untracked(|view| problem_target(&view.screen) == Some(id))
    }

    /// Something of the open checkpoint. A screen that is about to be replaced may ask after it is gone.
    pub fn of_checkpoint<T: Default>(self, what: impl FnOnce(&CheckpointView) -> T) -> T {
        self.view.with(|view| match &view.screen {
            Screen::Checkpoint(checkpoint) => what(checkpoint),
            _ => T::default(),
        })
    }
}

/// Milliseconds left, where the time is limited.
pub fn remaining_ms(screen: &Screen) -> Option<u32> {
    match screen {
        Screen::Checkpoint(checkpoint) => Some(checkpoint.remaining_ms),
        _ => None,
    }
}
