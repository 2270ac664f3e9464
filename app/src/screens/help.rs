//! For those to whom nothing was sent, who cannot answer, or who want to begin anew.

use super::ButtonForm;
use crate::copy::{self, label};
use crate::session::Session;
use crate::state::{Action, State};
use leptos::prelude::*;

/// What stands beside the step, below it: help, and the way back to the start.
#[component]
pub(crate) fn Aside(session: Session) -> impl IntoView {
    view! {
        <p class="note" role="status">
            {session.words(|state| copy::checkpoint_note(state.checkpoint_note()))}
        </p>
        <div class="aside">
            <Help session />
            <ButtonForm session action=Action::StartOver class="quiet" label=label::START_OVER />
        </div>
    }
}

/// Send it again, or try another way: folded up, since most people need neither.
#[component]
fn Help(session: Session) -> impl IntoView {
    view! {
        <details class="help" hidden=session.flag(|state| !state.can_be_resent() && !state.has_other_way())>
            <summary>{label::HELP}</summary>
            <div>
                <ButtonForm
                    session
                    action=Action::Resend
                    class="secondary"
                    label=label::RESEND
                    hidden=|state| !state.can_be_resent()
                />
                <ButtonForm
                    session
                    action=Action::TryAnotherWay
                    class="secondary"
                    label=label::TRY_ANOTHER_WAY
                    hidden=|state| !State::has_other_way(state)
                />
            </div>
        </details>
    }
}
