//! What the person does: forms are sent, and links unfold, without leaving the page. The forms and links themselves are
//! the same as without this code; what cannot be handled here is left to the browser.

use super::accept;
use super::api::{self, ApiError};
use super::focus;
use crate::attention::id;
use crate::session::Session;
use crate::stage::Way;
use crate::state::Action;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlFormElement, KeyboardEvent, UrlSearchParams};

/// Sends the submitted form, one at a time: the same fields to the same address.
pub(super) fn submit(session: Session, event: &Event) {
    let Some((action, fields)) = read_form(event) else {
        return;
    };
    event.prevent_default();
    if session.peek().posting.is_some() {
        return;
    }
    session.update(|state| {
        state.posting = Some(action);
        state.is_unreachable = false;
        state.is_revealed = false;
    });
    let asked = session.peek().view.revision;
    spawn_local(async move {
        let answer = api::post(action.path(), &fields).await;
        let shown = session.peek().stage();
        session.update(|state| {
            state.posting = None;
            state.is_unreachable = matches!(answer, Err(ApiError::Unreachable));
            match action {
                Action::AwaitApproval if answer.is_ok() => state.way = Way::Device,
                Action::SubmitCode => state.way = Way::Code,
                _ => {}
            }
        });
        // The view may have come before this answer, and waited for its way to be shown.
        if session.peek().stage() != shown {
            focus::after_a_change(session, id::STEP);
        }
        match answer {
            Ok(reply) => accept(session, reply, asked),
            Err(ApiError::Outdated) => api::reload(),
            Err(ApiError::Unreachable) => {}
        }
    });
}

/// Notes whether Caps Lock is on, where a password is being typed. A browser that fills the field in may send an event of
/// this name that is of no key.
pub(super) fn key(session: Session, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_on = field.is_some_and(|field| field.id() == id::PASSWORD) && key.get_modifier_state("CapsLock");
    if session.peek().is_caps_lock_on != is_on {
        session.update(|state| state.is_caps_lock_on = is_on);
    }
}

fn read_form(event: &Event) -> Option<(Action, UrlSearchParams)> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    let action = Action::from_path(&form.get_attribute("action")?)?;
    let data = FormData::new_with_form(&form).ok()?;
    // A sequence of pairs, as far as JavaScript is concerned.
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some((action, fields))
}

/// Unfolds a way of answering, where the plain link would load the page again; shows or hides the password.
pub(super) fn click(session: Session, event: &Event) {
    let closest = |selector| {
        let element: Element = event.target()?.dyn_into().ok()?;
        element.closest(selector).ok()?
    };
    if closest(".reveal button").is_some() {
        session.update(|state| state.is_revealed = !state.is_revealed);
    } else if let Some(way) = closest("main a").and_then(|link| Way::linked(&link.get_attribute("href")?)) {
        event.prevent_default();
        session.update(|state| state.way = way);
        focus::after_a_change(session, id::STEP);
    }
}
