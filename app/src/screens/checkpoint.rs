//! A code is asked for; where a device will do as well, the two are equal choices.

use super::timer::Timer;
use super::{ButtonForm, FieldError, Flag, Heading, Problem, Which, aria, flag, words, words_or_none};
use crate::attention::id;
use crate::browser;
use crate::copy::{self, label};
use crate::icons::{Icon, icon};
use crate::session::{Action, Session};
use crate::stage::{Way, concerns_code};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wizard::step::CheckpointKind;

/// A step that asks for a code.
#[component]
pub(crate) fn EnterCode(session: Session, kind: CheckpointKind, number: u8) -> impl IntoView {
    let problem = move || session.checkpoint_problem();
    view! {
        <OneMoreStep number />
        <Heading text=copy::code_title(kind).to_string() />
        <Timer session />
        <Problem message=words_or_none(move || copy::checkpoint_error(problem())) />
        <Choices session hidden=!kind.takes_approval() />
        <form class="fields" method="post" action=Action::SubmitCode.path()>
            <Which session />
            <Code session kind />
            <button class="primary" aria-busy=aria(move || session.is_checking())>
                {label::CONTINUE}
            </button>
        </form>
        <p class="status" role="status">
            {words(move || if session.is_checking() { copy::CHECKING } else { "" })}
        </p>
        <ButtonForm session action=Action::StartOver class="quiet" label=label::START_OVER />
    }
}

/// Says that the former checkpoint is done with.
#[component]
pub(crate) fn OneMoreStep(number: u8) -> impl IntoView {
    view! {
        <p class="done" hidden=number < 2>
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
                readonly=flag(move || session.is_checking())
                aria-invalid=aria(move || concerns_code(problem()))
                aria-describedby="code-error code-hint"
            />
            <FieldError id="code-error" message=words_or_none(move || copy::code_error(problem())) />
        </div>
    }
}

/// The two ways. The first is chosen already: its form is below.
#[component]
fn Choices(session: Session, hidden: bool) -> impl IntoView {
    view! {
        <div class="choices" role="group" aria-label=label::CHOICES hidden=hidden>
            <WayLink session way=Way::Code class="choice" current="true">
                {choice(Icon::Code, label::ENTER_CODE, label::ENTER_CODE_HOW)}
            </WayLink>
            <Approve session />
            <WayLink session way=Way::Device class="choice" hidden=flag(move || !session.is_waiting())>
                {choice(Icon::Device, label::APPROVE, label::APPROVE_AWAITED)}
            </WayLink>
        </div>
    }
}

/// Choosing the device is the request to wait for it: one step, not two.
#[component]
fn Approve(session: Session) -> impl IntoView {
    let action = Action::AwaitApproval;
    view! {
        <form method="post" action=action.path() hidden=flag(move || session.is_waiting())>
            <Which session />
            <button class="choice" aria-busy=aria(move || session.is_posting(action))>
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

/// A link to one of the ways. Where the browser's code runs, it is unfolded at once.
#[component]
pub(crate) fn WayLink<C: IntoView + 'static>(
    session: Session,
    way: Way,
    class: &'static str,
    #[prop(default = "false")] current: &'static str,
    #[prop(optional)] hidden: Flag,
    children: TypedChildren<C>,
) -> impl IntoView {
    let unfold = move |event: MouseEvent| {
        event.prevent_default();
        session.way.set(way);
        browser::focus_step();
    };
    view! {
        <a class=class href=way.query() aria-current=current hidden=hidden on:click=unfold>
            {children.into_inner()()}
        </a>
    }
}
