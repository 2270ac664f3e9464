//! A code is asked for; where a device will do as well, the two are equal choices.

use super::timer::Timer;
use super::{ButtonForm, FieldError, Heading, Problem, Which};
use crate::attention::id;
use crate::browser;
use crate::copy::{self, label};
use crate::icons::{Icon, icon};
use crate::session::{Action, Session};
use crate::stage::{Way, concerns_code};
use leptos::either::Either;
use leptos::prelude::*;
use wizard::step::CheckpointKind;

/// A step that asks for a code.
#[component]
pub(crate) fn EnterCode(session: Session, kind: CheckpointKind, number: u8) -> impl IntoView {
    let problem = move || session.checkpoint_problem();
    view! {
        {(number > 1).then(|| view! { <OneMoreStep /> })}
        <Heading text=copy::code_title(kind).to_string() />
        <Timer session />
        <Problem message=Signal::derive(move || copy::checkpoint_error(problem())) />
        {kind.takes_approval().then(|| view! { <Choices session /> })}
        <form class="fields" method="post" action=Action::SubmitCode.path()>
            <Which session />
            <Code session kind />
            <button class="primary" aria-busy=move || session.is_checking().then_some("true")>
                {label::CONTINUE}
            </button>
        </form>
        <p class="status" role="status">
            {move || if session.is_checking() { copy::CHECKING } else { "" }}
        </p>
        <ButtonForm session action=Action::StartOver class="quiet" label=label::START_OVER />
    }
}

/// Says that the former checkpoint is done with.
#[component]
pub(crate) fn OneMoreStep() -> impl IntoView {
    view! {
        <p class="done">
            {icon(Icon::Check)}
            <span>{copy::ONE_MORE_STEP}</span>
        </p>
    }
}

#[component]
fn Code(session: Session, kind: CheckpointKind) -> impl IntoView {
    let problem = move || session.checkpoint_problem();
    view! {
        <div class="field">
            <label for=id::CODE>{label::CODE}</label>
            <p id="code-hint" class="hint">
                {copy::code_hint(kind)}
            </p>
            // No maxlength: it would cut "Your code is FB-123 456" before the digits are found in it.
            <input
                id=id::CODE
                class="code"
                name="code"
                type="text"
                inputmode="numeric"
                autocomplete="one-time-code"
                autocapitalize="none"
                spellcheck="false"
                translate="no"
                enterkeyhint="go"
                autofocus=session.begins_at(id::CODE)
                readonly=move || session.is_checking()
                aria-invalid=move || concerns_code(problem()).then_some("true")
                aria-describedby="code-error code-hint"
            />
            <FieldError id="code-error" message=Signal::derive(move || copy::code_error(problem())) />
        </div>
    }
}

/// The two ways. The first is chosen already: its form is below.
#[component]
fn Choices(session: Session) -> impl IntoView {
    view! {
        <div class="choices" role="group" aria-label=label::CHOICES>
            <a class="choice" href="?way=code" aria-current="true" on:click=move |event| choose(session, Way::Code, &event)>
                {choice(Icon::Code, label::ENTER_CODE, label::ENTER_CODE_HOW)}
            </a>
            {move || if session.is_waiting() {
                Either::Left(
                    view! {
                        <a class="choice" href="?way=device" on:click=move |event| choose(session, Way::Device, &event)>
                            {choice(Icon::Device, label::APPROVE, label::APPROVE_AWAITED)}
                        </a>
                    },
                )
            } else {
                Either::Right(view! { <Approve session /> })
            }}
        </div>
    }
}

/// Choosing the device is the request to wait for it: one step, not two.
#[component]
fn Approve(session: Session) -> impl IntoView {
    let action = Action::AwaitApproval;
    view! {
        <form method="post" action=action.path()>
            <Which session />
            <button class="choice" aria-busy=move || session.is_posting(action).then_some("true")>
                {choice(Icon::Device, label::APPROVE, label::APPROVE_HOW)}
            </button>
        </form>
    }
}

fn choice(shape: Icon, name: &'static str, how: &'static str) -> impl IntoView {
    view! {
        {icon(shape)}
        <b>{name}</b>
        <small>{how}</small>
    }
}

/// Unfolds a way at once, where a plain link would load the page again.
pub(super) fn choose(session: Session, way: Way, event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    session.way.set(way);
    browser::focus_step();
}
