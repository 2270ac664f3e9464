//! What only a browser can do. The rest of the crate does not know whether it is there: see `absent.rs`.
//!
//! - [`api`]: one request, one view.
//! - [`poll`]: follows an attempt that may change by itself.
//! - [`forms`]: sends a form without leaving the page.
//! - [`clock`]: the clocks, and the countdown's redraw.
//! - [`focus`]: where focus goes.

mod api;
mod clock;
mod focus;
mod forms;
mod poll;

pub use clock::{tick, utc_offset_minutes};
pub use focus::focus_step;
pub use forms::submit;

use crate::attention;
use crate::countdown::Countdown;
use crate::session::{Session, remaining_ms};
use crate::stage::{Way, is_final};
use crate::wizard::{Wizard, WizardProps};
use leptos::prelude::*;
use std::vec::Vec;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use wizard::View;

/// Takes over the page that the server rendered. Where that is not possible, its plain forms go on working.
pub fn hydrate() {
    let Some(root) = document().get_element_by_id("wizard") else {
        return;
    };
    let root: HtmlElement = root.unchecked_into();
    let data = |name: &str| root.dataset().get(name);
    let Some(view) = data("view").and_then(|text| View::decode(&bytes(&text)?).ok()) else {
        return;
    };
    let brand = data("brand").unwrap_or_default();
    let way = Way::initial(data("way").as_deref(), &view.screen);
    leptos::mount::hydrate_from(root.clone(), move || {
        Wizard(WizardProps {
            view,
            brand,
            way,
            prefill: None,
        })
    })
    .forget();
    if let Some(html) = document().document_element() {
        _ = html.set_attribute("data-hydrated", "");
    }
}

/// Bytes from base64, by the browser's own decoder.
fn bytes(base64: &str) -> Option<Vec<u8>> {
    let text = window().atob(base64).ok()?;
    text.chars().map(|c| u8::try_from(c).ok()).collect()
}

/// Starts what happens in the page without anybody doing anything.
pub fn start(session: Session) {
    // The first view was made before this page arrived: by the time its code runs, some of it is over.
    session
        .countdown
        .update(|countdown| *countdown = countdown.since(clock::page_start()));
    // Not before the first frame, which has to be the server's.
    Effect::new(move |_| session.hydrated.set(true));
    for event in ["visibilitychange", "pageshow", "focus", "online"] {
        _ = window_event_listener_untyped(event, move |_| woke(session));
    }
    poll::follow(session);
}

/// The page is seen again, perhaps after a long sleep.
fn woke(session: Session) {
    clock::redraw(session);
    if !document().hidden() && !session.view.with_untracked(|view| is_final(&view.screen)) {
        poll::read_now(session);
    }
}

/// Shows a view that the server sent, unless a newer one is shown already.
fn accept(session: Session, next: View) {
    let way = session.way.get_untracked();
    let before = session.view.get_untracked();
    if next.attempt != before.attempt || next.revision < before.revision {
        return;
    }
    let target = attention::target((&before, way), (&next, way));
    if let Some(remaining) = remaining_ms(&next.screen) {
        session.countdown.set(Countdown::new(remaining, clock::now()));
        clock::redraw(session);
    }
    session.view.set(next);
    if let Some(target) = target {
        focus::after_a_change(session, target);
    }
    poll::follow(session);
}
