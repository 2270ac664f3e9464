//! The account is connected: whose, to what, what happens next, and how to undo it.

use super::Heading;
use crate::copy::{self, label};
use crate::icons::{Icon, icon};
use crate::session::Session;
use crate::state::State;
use leptos::prelude::*;
use wizard::{AccountStatus, Confirmation, Screen};

/// The end of the wizard.
#[component]
pub(crate) fn Connected(session: Session) -> impl IntoView {
    let (title, brand) = {
        let state = session.peek();
        let title = copy::heading(state.stage(), &state.view.screen, &state.brand);
        (title, state.brand.clone())
    };
    view! {
        <Heading text=title />
        <p class="lede" role="status">
            {session.text(whose_account)}
        </p>
        <p>{session.text(what_next)}</p>
        <a class="primary" href="/" hidden=session.flag(|state| status(state) != Some(AccountStatus::NeedsSignIn))>
            {label::SIGN_IN_AGAIN}
        </a>
        <ul class="notes">
            <li>{icon(Icon::Shield)} <span>{copy::connected_undo(&brand)}</span></li>
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

fn status(state: &State) -> Option<AccountStatus> {
    confirmation(state).map(|confirmation| confirmation.status)
}

fn whose_account(state: &State) -> String {
    let name = confirmation(state).and_then(|confirmation| confirmation.name.as_deref());
    copy::connected_lede(name, &state.brand)
}

fn what_next(state: &State) -> String {
    copy::connected_next(status(state), &state.brand)
}
