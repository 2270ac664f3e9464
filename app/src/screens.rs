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

/// Words that may change. Few types for what changes, whatever it depends on, keep the WebAssembly small.
type Words = Signal<&'static str>;

/// What may or may not be so.
type Flag = Signal<bool>;

fn words(words: impl Fn() -> &'static str + Send + Sync + 'static) -> Words {
    Signal::derive(words)
}

/// Words that are there or not.
fn words_or_none(words: impl Fn() -> Option<&'static str> + Send + Sync + 'static) -> Words {
    Signal::derive(move || words().unwrap_or(""))
}

fn flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Flag {
    Signal::derive(flag)
}

/// The value of an ARIA attribute.
fn aria(flag: impl Fn() -> bool + Send + Sync + 'static) -> Words {
    Signal::derive(move || if flag() { "true" } else { "false" })
}

/// The hidden fields of every form: which attempt, and which operation of it.
#[component]
fn Which(session: Session) -> impl IntoView {
    let field = |of: fn(&::wizard::View) -> &String| Signal::derive(move || session.view.with(|view| of(view).clone()));
    view! {
        <input type="hidden" name="attempt" value=field(|view| &view.attempt) />
        <input type="hidden" name="operation" value=field(|view| &view.operation) />
    }
}

/// A form that is nothing but a button.
#[component]
fn ButtonForm(
    session: Session,
    action: Action,
    class: &'static str,
    label: &'static str,
    #[prop(optional)] hidden: Flag,
) -> impl IntoView {
    view! {
        <form method="post" action=action.path() hidden=hidden>
            <Which session />
            <button class=class aria-busy=aria(move || session.is_posting(action))>
                {label}
            </button>
        </form>
    }
}

/// The heading of a step. Focus goes there when the step begins.
#[component]
fn Heading(text: String) -> impl IntoView {
    view! {
        <h1 id=id::STEP tabindex="-1">
            {text}
        </h1>
    }
}

/// A message that belongs to no field alone; not there while it is empty.
#[component]
pub(crate) fn Problem(message: Words, #[prop(default = id::PROBLEM)] id: &'static str) -> impl IntoView {
    view! {
        <div id=id tabindex="-1" class="problem" hidden=is_empty(message)>
            {icon(Icon::Alert)}
            <p>{message}</p>
        </div>
    }
}

/// What is wrong with a field, tied to it by its id; not there while it is empty.
#[component]
fn FieldError(id: &'static str, message: Words) -> impl IntoView {
    view! {
        <p id=id class="field-error" hidden=is_empty(message)>
            {message}
        </p>
    }
}

fn is_empty(words: Words) -> Flag {
    flag(move || words.get().is_empty())
}
