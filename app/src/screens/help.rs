//! For those to whom nothing was sent, or who cannot answer.

use super::ButtonForm;
use crate::copy::{self, label};
use crate::session::Session;
use crate::state::{Action, State};
use leptos::prelude::*;

/// Send it again, or try another way: folded up, since most people need neither.
#[component]
pub(crate) fn Help(session: Session) -> impl IntoView {
    view! {
        <p class="note" role="status">
            {session.words(|state| copy::checkpoint_note(state.checkpoint_note()))}
        </p>
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
