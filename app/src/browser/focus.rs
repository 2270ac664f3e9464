//! Moves focus.

use crate::attention::id;
use crate::session::Session;
use gloo_timers::callback::Timeout;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use wizard::SignInProblem;

/// Moves focus after a change, and says in the title which step it is.
pub(super) fn after_a_change(session: Session, target: &'static str) {
    let wrong_password = session.peek().sign_in_problem() == Some(SignInProblem::WrongPassword);
    later(move || {
        if wrong_password && let Some(field) = input(id::PASSWORD) {
            field.set_value("");
        }
        set_title(session);
        focus(target);
    });
}

/// Once the reactive system has drawn what is new.
fn later(work: impl FnOnce() + 'static) {
    Timeout::new(0, work).forget();
}

fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    _ = element.unchecked_ref::<HtmlElement>().focus();
    if let Some(field) = input(id) {
        field.select();
    }
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn set_title(session: Session) {
    let title = session.peek().stage().title();
    document().set_title(&session.label(title));
}
