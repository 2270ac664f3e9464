//! The screens, and the parts that several of them share.

pub mod checkpoint;
pub mod connected;
pub mod outcome;
pub mod sign_in;
pub mod timer;
pub mod waiting;

pub(crate) use checkpoint::EnterCode;
pub(crate) use connected::Connected;
pub(crate) use outcome::Outcome;
pub(crate) use sign_in::SignIn;
pub(crate) use waiting::ApproveOnDevice;

use crate::attention::id;
use crate::icons::{Icon, icon};
use crate::session::{Action, Session};
use leptos::prelude::*;

/// The hidden fields of every form: which attempt, and which operation of it.
#[component]
fn Which(session: Session) -> impl IntoView {
    let field = move |of: fn(&::wizard::View) -> &String| move || session.view.with(|view| of(view).clone());
    view! {
        <input type="hidden" name="attempt" value=field(|view| &view.attempt) />
        <input type="hidden" name="operation" value=field(|view| &view.operation) />
    }
}

/// A form that is nothing but a button.
#[component]
fn ButtonForm(session: Session, action: Action, class: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <form method="post" action=action.path()>
            <Which session />
            <button class=class aria-busy=move || session.is_posting(action).then_some("true")>
                {label}
            </button>
        </form>
    }
}

/// The heading of a step. Focus goes there when the step begins.
#[component]
fn Heading(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! {
        <h1 id=id::STEP tabindex="-1">
            {text}
        </h1>
    }
}

/// A message that belongs to no field alone; empty while there is none.
#[component]
fn Problem(message: Signal<Option<&'static str>>) -> impl IntoView {
    view! {
        <div id=id::PROBLEM tabindex="-1" class="problem" hidden=move || message.get().is_none()>
            {icon(Icon::Alert)}
            <p>{move || message.get().unwrap_or("")}</p>
        </div>
    }
}

/// What is wrong with a field, tied to it by its id; empty while nothing is.
#[component]
fn FieldError(id: &'static str, message: Signal<Option<&'static str>>) -> impl IntoView {
    view! {
        <p id=id class="field-error" hidden=move || message.get().is_none()>
            {move || message.get().unwrap_or("")}
        </p>
    }
}
