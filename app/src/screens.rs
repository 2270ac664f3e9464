//! The screens, and the parts that several of them share.

pub mod checkpoint;
pub mod connected;
pub mod help;
pub mod outcome;
pub mod phone;
pub mod sign_in;
pub mod timer;
pub mod waiting;

pub(crate) use checkpoint::EnterCode;
pub(crate) use connected::Connected;
pub(crate) use outcome::Outcome;
pub(crate) use phone::EnterPhone;
pub(crate) use sign_in::SignIn;
pub(crate) use waiting::ApproveOnDevice;

use crate::attention::id;
use crate::icons::{Icon, icon};
use crate::session::{Flag, Place, Session, Words, aria};
use crate::slot::Slot;
use crate::stage::back_address;
use crate::state::Action;
use leptos::prelude::*;
use wizard::Back;

/// The hidden fields of every form: which attempt, and which operation of it.
#[component]
fn Which(session: Session) -> impl IntoView {
    view! {
        <input type="hidden" name="attempt" value=session.text(|state| state.view.attempt.clone()) />
        <input type="hidden" name="operation" value=session.text(|state| state.view.operation.clone()) />
    }
}

/// A form that is nothing but a button.
#[component]
fn ButtonForm(
    session: Session,
    action: Action,
    class: &'static str,
    label: Slot,
    #[prop(default = |_| false)] hidden: Flag,
) -> impl IntoView {
    view! {
        <form method="post" action=action.path() hidden=session.flag(hidden)>
            <Which session />
            <button class=class aria-busy=session.words(is_posting(action))>
                {session.label(label)}
            </button>
        </form>
    }
}

/// The link back to the product, where there is a way back.
#[component]
fn BackToProduct(session: Session, class: &'static str) -> impl IntoView {
    let href = back_address(&session.peek().view);
    view! {
        <a class=class href=href hidden=session.flag(|state| state.view.back == Back::Nowhere)>
            {session.label(Slot::Back)}
        </a>
    }
}

/// Is a form that is nothing but a button on its way? As an ARIA attribute.
fn is_posting(action: Action) -> Words {
    match action {
        Action::StartOver => |state| aria(state.posting == Some(Action::StartOver)),
        Action::AwaitApproval => |state| aria(state.posting == Some(Action::AwaitApproval)),
        Action::TryAnotherWay => |state| aria(state.posting == Some(Action::TryAnotherWay)),
        Action::Resend => |state| aria(state.posting == Some(Action::Resend)),
        Action::SignIn | Action::SubmitCode | Action::SubmitPhone => |_| aria(false),
    }
}

/// The heading of a step. Focus goes there when the step begins.
#[component]
fn Heading(session: Session) -> impl IntoView {
    let slot = session.peek().stage().heading();
    view! {
        <h1 id=id::STEP tabindex="-1">
            {session.label(slot)}
        </h1>
    }
}

/// A message that belongs to no field alone; not there while it is empty.
#[component]
pub(crate) fn Problem(
    session: Session,
    message: Place,
    #[prop(default = id::PROBLEM)] id: &'static str,
) -> impl IntoView {
    view! {
        <div id=id tabindex="-1" class="problem" hidden=session.is_silent(message)>
            {icon(Icon::Alert)}
            <p>{session.place(message)}</p>
        </div>
    }
}

/// What is wrong with a field, tied to it by its id; not there while it is empty.
#[component]
fn FieldError(session: Session, id: &'static str, message: Place) -> impl IntoView {
    view! {
        <p id=id class="field-error" hidden=session.is_silent(message)>
            {session.place(message)}
        </p>
    }
}
