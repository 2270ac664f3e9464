//! The account is connected: whose, to what, what happens next, and how to undo it.

use super::Heading;
use crate::copy;
use crate::icons::{Icon, icon};
use crate::session::Session;
use crate::state::State;
use leptos::prelude::*;
use wizard::Screen;

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
        <p>{copy::connected_next(&brand)}</p>
        <ul class="notes">
            <li>{icon(Icon::Shield)} <span>{copy::connected_undo(&brand)}</span></li>
        </ul>
    }
}

/// The name may become known a little later.
fn whose_account(state: &State) -> String {
    let name = match &state.view.screen {
        Screen::Connected { name, .. } => name.as_deref(),
        _ => None,
    };
    copy::connected_lede(name, &state.brand)
}
