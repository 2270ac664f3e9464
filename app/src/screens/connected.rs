//! The account is connected: whose, to what, what happens next, and how to undo it.

use super::{BackToProduct, Heading};
use crate::icons::{Icon, icon};
use crate::session::Session;
use crate::slot::Slot;
use crate::state::State;
use leptos::prelude::*;
use wizard::{AccountStatus, Confirmation, Entrance, Screen};

/// The end of the wizard.
#[component]
pub(crate) fn Connected(session: Session) -> impl IntoView {
    view! {
        <Heading session />
        <p class="lede" role="status">
            {session.place(|_| Some(Slot::Lede))}
        </p>
        <p>{session.place(|_| Some(Slot::Next))}</p>
        <a class="primary" href="/" hidden=session.flag(|state| !may_sign_in_again(state))>
            {session.label(Slot::FirstStep)}
        </a>
        <BackToProduct session class="primary" />
        <ul class="notes">
            <li>{icon(Icon::Shield)} <span>{session.label(Slot::Undo)}</span></li>
        </ul>
    }
}

/// What Unipile says of the account may come a little later, and change.
fn confirmation(state: &State) -> Option<&Confirmation> {
    match &state.view.screen {
        Screen::Connected { confirmation, .. } => confirmation.as_ref(),
        _ => None,
    }
}

/// Who came by a link gets a new one from the product.
fn may_sign_in_again(state: &State) -> bool {
    let needs_sign_in = |known: &Confirmation| known.status == AccountStatus::NeedsSignIn;
    state.view.entrance == Entrance::Page && confirmation(state).is_some_and(needs_sign_in)
}
