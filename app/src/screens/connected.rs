//! The account is connected: whose, to what, what happens next, and how to undo it.

use super::Heading;
use crate::copy;
use crate::icons::{Icon, icon};
use crate::session::Session;
use leptos::prelude::*;
use wizard::Screen;

/// The end of the wizard.
#[component]
pub(crate) fn Connected(session: Session) -> impl IntoView {
    // The name may become known a little later.
    let lede = Signal::derive(move || {
        session.view.with(|view| {
            let name = match &view.screen {
                Screen::Connected { name, .. } => name.as_deref(),
                _ => None,
            };
            session.branded(|brand| copy::connected_lede(name, brand))
        })
    });
    let reconnected = session
        .view
        .with_untracked(|view| matches!(view.screen, Screen::Connected { reconnected: true, .. }));
    view! {
        <Heading text=copy::connected_title(reconnected).to_string() />
        <p class="lede" role="status">
            {lede}
        </p>
        <p>{session.branded(copy::connected_next)}</p>
        <ul class="notes">
            <li>{icon(Icon::Shield)} <span>{session.branded(copy::connected_undo)}</span></li>
        </ul>
    }
}
