//! What only a browser can do. The rest of the crate does not know whether it is there: see `absent.rs`.
//!
//! - [`api`]: one request, one view.
//! - [`poll`]: follows an attempt that may change by itself.
//! - [`input`]: sends a form, and unfolds a way, without leaving the page.
//! - [`clock`]: the clocks, and the countdown's redraw.
//! - [`focus`]: where focus goes.

mod api;
mod clock;
mod focus;
mod input;
mod poll;

use crate::attention;
use crate::countdown::Countdown;
use crate::reply::Reply;
use crate::session::Session;
use crate::slot::Texts;
use crate::stage::{Stage, Way, back_address, is_final};
use crate::state::remaining_ms;
use crate::wizard::{Wizard, WizardProps};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::string::String;
use std::vec::Vec;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};
use wizard::{Back, View};

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
    let texts = Texts(data("texts").unwrap_or_default());
    let brand = data("brand").unwrap_or_default();
    let way = Way::initial(data("way").as_deref(), &view.screen);
    leptos::mount::hydrate_from(root.clone(), move || {
        Wizard(WizardProps {
            view,
            texts,
            brand,
            mark: String::new(),
            way,
            prefill: None,
            countries: String::new(),
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

/// Starts what happens in the page without anybody doing anything, and listens to what they do.
pub fn start(session: Session) {
    // The first view was made before this page arrived: by the time its code runs, some of it is over.
    session.update(|state| state.countdown = state.countdown.starting_at(clock::page_start()));
    // Not before the first frame, which has to be the server's to the letter.
    spawn_local(async move {
        session.update(|state| state.utc_offset_minutes = Some(clock::utc_offset_minutes()));
        clock::tick(session);
    });
    // One listener for all forms, links and buttons: the components are the same with and without the browser's code.
    listen("submit", move |event| input::submit(session, event));
    listen("click", move |event| input::click(session, event));
    for event in ["keydown", "keyup"] {
        listen(event, move |event| input::key(session, event));
    }
    for event in ["visibilitychange", "pageshow", "focus", "online"] {
        listen(event, move |_| woke(session));
    }
    poll::follow(session);
    go_back_at_once(&session.peek().view);
}

/// The product wants the person back without another screen. This page is not to be gone back to.
fn go_back_at_once(view: &View) {
    if view.back == Back::AtOnce {
        _ = window().location().replace(&back_address(view));
    }
}

fn listen(event: &str, work: impl Fn(&Event) + 'static) {
    _ = window_event_listener_untyped(event, move |event| work(&event));
}

/// The page is seen again, perhaps after a long sleep.
fn woke(session: Session) {
    clock::redraw(session);
    if !document().hidden() && !is_final(&session.peek().view.screen) {
        poll::read_now(session);
    }
}

/// Shows a view that the server sent to a page that showed revision `asked`, unless a newer one has come since. Where
/// none has, one that is older comes from a server that was started anew and has forgotten the attempt.
fn accept(session: Session, Reply { view: next, texts }: Reply, asked: u32) {
    let target = {
        let before = session.peek();
        let shown = before.view.revision;
        if next.attempt != before.view.attempt || (next.revision < shown && asked != shown) {
            return;
        }
        let stage = Stage::of(&next, before.way);
        if matches!(stage, Stage::Phone { .. }) && before.stage() != stage {
            // Only the server knows the countries.
            api::reload();
            return;
        }
        attention::target((&before.view, before.way), (&next, before.way))
    };
    session.update(|state| {
        if let Some(remaining) = remaining_ms(&next.screen) {
            state.countdown = Countdown::new(remaining, clock::now());
        }
        state.view = next;
        state.texts = texts;
    });
    go_back_at_once(&session.peek().view);
    clock::tick(session);
    if let Some(target) = target {
        focus::after_a_change(session, target);
    }
    poll::follow(session);
}
