//! For those to whom nothing was sent, who cannot answer, or who want to begin anew.

use super::ButtonForm;
use crate::session::Session;
use crate::slot::Slot;
use crate::state::{Action, State};
use leptos::prelude::*;

/// What stands beside the step, below it: help, and the way back to the start.
#[component]
pub(crate) fn Aside(session: Session) -> impl IntoView {
    view! {
        <p class="note" role="status">
            {session.place(|_| Some(Slot::Note))}
        </p>
        <div class="aside">
            <Help session />
            <ButtonForm session action=Action::StartOver class="quiet" label=Slot::StartOver />
        </div>
    }
}

/// Send it again, or try another way: folded up, since most people need neither.
#[component]
fn Help(session: Session) -> impl IntoView {
    view! {
        <details class="help" hidden=session.flag(|state| !state.can_be_resent() && !state.has_other_way())>
            <summary>{session.label(Slot::Help)}</summary>
            <div>
                <ButtonForm
                    session
                    action=Action::Resend
                    class="secondary"
                    label=Slot::Resend
                    hidden=|state| !state.can_be_resent()
                />
                <ButtonForm
                    session
                    action=Action::TryAnotherWay
                    class="secondary"
                    label=Slot::OtherWay
                    hidden=|state| !State::has_other_way(state)
                />
            </div>
        </details>
    }
}
