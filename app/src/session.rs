//! The state of the page, and what follows it.
//!
//! All that may change on the page is a text or a flag, each a plain function of the [`State`]. So there is one signal
//! and there are two kinds of closures, whatever a screen shows: every further type would be built into the WebAssembly
//! together with all of Leptos's code for it.

use crate::slot::{Slot, Texts};
use crate::stage::{Stage, Way};
use crate::state::State;
use leptos::prelude::*;
use std::string::{String, ToString};
use wizard::View;

/// A word for programs, such as the value of an ARIA attribute, as it follows from the state.
pub type Words = fn(&State) -> &'static str;

/// The place whose words are to be shown, as it follows from the state. None, if nothing is.
pub type Place = fn(&State) -> Option<Slot>;

/// Something that may or may not be so.
pub type Flag = fn(&State) -> bool;

/// A page. Copies are the same page.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<State>,
    stage: RwSignal<Stage>,
}

#[derive(Clone, Copy)]
enum Text {
    Words(Words),
    Place(Place),
    Other(fn(&State) -> String),
}

#[derive(Clone, Copy)]
enum Truth {
    Flag(Flag),
    Silent(Place),
}

impl Session {
    /// A page that shows this view.
    pub fn new(view: View, texts: Texts, way: Way) -> Self {
        let state = State::new(view, texts, way);
        Self {
            stage: RwSignal::new(state.stage()),
            state: RwSignal::new(state),
        }
    }

    /// The state now. What reads it does not follow it.
    pub fn peek(self) -> impl std::ops::Deref<Target = State> {
        self.state.read_untracked()
    }

    /// Changes the state, and with it the page.
    pub fn update(self, change: impl FnOnce(&mut State)) {
        let mut stage = self.stage.get_untracked();
        self.state.update(|state| {
            change(state);
            stage = state.stage();
        });
        // Only a new stage is drawn anew. What was typed into the present one stays.
        if stage != self.stage.get_untracked() {
            self.stage.set(stage);
        }
    }

    /// The screen to draw.
    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// What stands in a place now. For places whose words are the same for a whole stage.
    pub fn label(self, slot: Slot) -> String {
        self.peek().texts.get(slot).to_string()
    }

    /// What stands in the place that follows from the state.
    pub fn place(self, place: Place) -> impl Fn() -> String + Copy + Send + 'static {
        self.live(Text::Place(place))
    }

    /// Words that follow the state.
    pub fn words(self, words: Words) -> impl Fn() -> String + Copy + Send + 'static {
        self.live(Text::Words(words))
    }

    /// A text that follows the state.
    pub fn text(self, text: fn(&State) -> String) -> impl Fn() -> String + Copy + Send + 'static {
        self.live(Text::Other(text))
    }

    /// A flag that follows the state.
    pub fn flag(self, flag: Flag) -> impl Fn() -> bool + Copy + Send + 'static {
        self.truth(Truth::Flag(flag))
    }

    /// Whether nothing stands in that place.
    pub fn is_silent(self, place: Place) -> impl Fn() -> bool + Copy + Send + 'static {
        self.truth(Truth::Silent(place))
    }

    fn truth(self, truth: Truth) -> impl Fn() -> bool + Copy + Send + 'static {
        move || {
            let state = self.state.read();
            match truth {
                Truth::Flag(flag) => flag(&state),
                Truth::Silent(place) => state.said(place).is_empty(),
            }
        }
    }

    fn live(self, text: Text) -> impl Fn() -> String + Copy + Send + 'static {
        move || {
            let state = self.state.read();
            match text {
                Text::Words(words) => words(&state).to_string(),
                Text::Place(place) => state.said(place).to_string(),
                Text::Other(text) => text(&state),
            }
        }
    }
}

/// A flag as the value of an ARIA attribute.
pub const fn aria(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}
