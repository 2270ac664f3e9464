//! The wizard: the card, and in it the screen of the present stage. The server renders it, the browser takes it over.

use crate::browser;
use crate::icons::{Icon, icon};
use crate::replaced::Replaced;
use crate::screens::{ApproveOnDevice, Connected, EnterCode, EnterPhone, Outcome, Problem, SignIn};
use crate::session::Session;
use crate::slot::{Slot, Texts};
use crate::stage::{Notice, Stage, Way};
use crate::state::State;
use crate::written::written;
use leptos::either::EitherOf6;
use leptos::prelude::*;
use std::fmt;
use std::string::String;
use wizard::{Failure, View};

/// What the server writes into the sign-in's fields. The browser's code never sees it.
#[derive(Clone, PartialEq, Eq)]
pub struct Prefill {
    /// The username.
    pub username: String,
    /// The password.
    pub password: String,
}

impl fmt::Debug for Prefill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prefill")
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

/// Its name is the same in every language.
const MESSENGER: &str = "Messenger";

/// The wizard. It is the same on both sides, but for `mark`, `prefill` and `countries`, which only the server has.
#[component]
pub fn Wizard(
    /// What the server said first.
    view: View,
    /// What it says.
    texts: Texts,
    /// The name of the product that asks.
    brand: String,
    /// What stands for the product, as HTML.
    mark: String,
    /// The way of answering a checkpoint that is unfolded first.
    way: Way,
    /// What the server writes into the fields.
    prefill: Option<Prefill>,
    /// The options of the list of countries, as HTML, where that is shown.
    countries: String,
) -> impl IntoView {
    let session = Session::new(view, texts, way);
    browser::start(session);
    view! {
        <main class="card" data-state=session.words(mood)>
            <Pair session brand mark />
            <Unreachable session />
            {move || Replaced(match session.stage() {
                Stage::SignIn => EitherOf6::A(view! { <SignIn session prefill=prefill.clone() /> }),
                Stage::Code { kind, .. } => EitherOf6::B(view! { <EnterCode session kind /> }),
                Stage::Phone { .. } => {
                    EitherOf6::C(view! { <EnterPhone session countries=countries.clone() /> })
                }
                Stage::Device { .. } => EitherOf6::D(view! { <ApproveOnDevice session /> }),
                Stage::Connected => EitherOf6::E(view! { <Connected session /> }),
                Stage::Notice(notice) => EitherOf6::F(view! { <Outcome session notice /> }),
            })}
        </main>
    }
}

/// What the card looks like as a whole.
fn mood(state: &State) -> &'static str {
    match state.stage() {
        Stage::Connected => "connected",
        Stage::Notice(_) => "stopped",
        _ if state.is_busy() => "busy",
        _ => "open",
    }
}

/// The product and Messenger, and what has become of the connection between them.
#[component]
fn Pair(session: Session, brand: String, mark: String) -> impl IntoView {
    let tone = |state: &State| badge(state.stage()).map_or("", |(_, tone)| tone);
    let shape = |state: &State| badge(state.stage()).map_or("", |(shape, _)| shape.reference());
    view! {
        <div class="pair" aria-hidden="true">
            <span {..written(mark)} class="mark brand"></span>
            <b>{brand}</b>
            <span class="link">
                <span class="badge" data-tone=session.words(tone)>
                    <svg class="icon" viewBox="0 0 24 24">
                        <use_ href=session.words(shape)></use_>
                    </svg>
                </span>
            </span>
            <b>{MESSENGER}</b>
            <span class="mark">{icon(Icon::Chat)}</span>
        </div>
    }
}

/// The sign between the two, once the wizard has come to an end. The tone is `good`; `late`, where nobody did wrong and it
/// takes another try; `bad`, where somebody has to look at it; or `quiet`, at the wrong door.
const fn badge(stage: Stage) -> Option<(Icon, &'static str)> {
    let badge = match stage {
        Stage::SignIn | Stage::Code { .. } | Stage::Phone { .. } | Stage::Device { .. } => return None,
        Stage::Connected => (Icon::Check, "good"),
        Stage::Notice(Notice::Expired) => (Icon::Clock, "late"),
        Stage::Notice(Notice::Ended) => (Icon::Alert, "late"),
        Stage::Notice(Notice::OtherBrowser | Notice::CookiesRefused | Notice::Closed | Notice::LinkOver) => {
            (Icon::Lock, "quiet")
        }
        Stage::Notice(Notice::Failed(failure)) => match failure {
            Failure::AlreadyInProgress | Failure::TryLater { .. } | Failure::TooManyTries { .. } => {
                (Icon::Clock, "late")
            }
            Failure::AlreadyConnected => (Icon::Check, "good"),
            Failure::NeedsFacebook | Failure::OnlyAtFacebook => (Icon::Shield, "late"),
            Failure::OtherAccount | Failure::AccountGone => (Icon::Alert, "late"),
            Failure::Misconfigured => (Icon::Tools, "bad"),
            Failure::Interrupted | Failure::Unknown => (Icon::Alert, "bad"),
        },
    };
    Some(badge)
}

/// Says that the last form did not arrive. The form still holds what was typed.
#[component]
fn Unreachable(session: Session) -> impl IntoView {
    let message = |state: &State| state.is_unreachable.then_some(Slot::Unreachable);
    view! {
        <div role="alert">
            <Problem session message id="unreachable" />
        </div>
    }
}
