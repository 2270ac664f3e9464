//! Sends a form without leaving the page: the same fields to the same address as without this code.

use super::accept;
use super::api::{self, ApiError};
use crate::session::{Action, Session};
use crate::stage::Way;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, UrlSearchParams};

/// Sends the submitted form, one at a time. What cannot be sent from here is left to the browser.
pub fn submit(session: Session, event: SubmitEvent) {
    let Some((action, fields)) = read_form(&event) else {
        return;
    };
    event.prevent_default();
    if session.posting.get_untracked().is_some() {
        return;
    }
    session.posting.set(Some(action));
    session.unreachable.set(false);
    session.revealed.set(false);
    spawn_local(async move {
        let answer = api::post(action.path(), &fields).await;
        session.posting.set(None);
        match answer {
            Ok(view) => {
                match action {
                    Action::AwaitApproval => session.way.set(Way::Device),
                    Action::SubmitCode => session.way.set(Way::Code),
                    Action::SignIn | Action::StartOver => {}
                }
                accept(session, view);
            }
            Err(ApiError::Outdated) => api::reload(),
            Err(ApiError::Unreachable) => session.unreachable.set(true),
        }
    });
}

fn read_form(event: &SubmitEvent) -> Option<(Action, UrlSearchParams)> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    let action = Action::from_path(&form.get_attribute("action")?)?;
    let data = FormData::new_with_form(&form).ok()?;
    // A sequence of pairs, as far as JavaScript is concerned.
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some((action, fields))
}
