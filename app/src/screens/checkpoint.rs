//! A code is asked for; where a device will do as well, the two are equal choices.

use super::help::Aside;
use super::timer::Timer;
use super::{FieldError, Problem, Which, is_posting};
use crate::attention::id;
use crate::copy::{self, label};
use crate::icons::{Icon, icon};
use crate::session::{Flag, Session, aria};
use crate::stage::{Way, concerns_code};
use crate::state::{Action, State};
use leptos::prelude::*;
use wizard::checkpoint::CheckpointKind;

/// A step that asks for a code.
#[component]
pub(crate) fn EnterCode(session: Session, kind: CheckpointKind, number: u8) -> impl IntoView {
    view! {
        <CheckpointHeading number text=copy::code_title(kind).to_string() />
        <Timer session />
        <Problem session message=|state| copy::checkpoint_error(state.checkpoint_problem()) />
        <Choices session hidden=!kind.takes_approval() />
        <form class="fields" method="post" action=Action::SubmitCode.path()>
            <Which session />
            <Code session kind />
            <button class="primary" aria-busy=session.words(|state| aria(state.is_checking()))>
                {label::CONTINUE}
            </button>
        </form>
        <p class="status" role="status">
            {session.words(|state| if state.is_checking() { copy::CHECKING } else { "" })}
        </p>
        <Aside session />
    }
}

/// The heading of a checkpoint. After the first one the news that the former is done with comes before it, and, since
/// focus goes to the heading, is read out with it.
#[component]
pub(crate) fn CheckpointHeading(number: u8, text: String) -> impl IntoView {
    let news = if number < 2 { "" } else { copy::ONE_MORE_STEP };
    view! {
        <p id="news" class="done" hidden=news.is_empty()>
            {icon(Icon::Check)}
            <span>{news.to_string()}</span>
        </p>
        <h1 id=id::STEP tabindex="-1" aria-describedby="news">
            {text}
        </h1>
    }
}

#[component]
fn Code(session: Session, kind: CheckpointKind) -> impl IntoView {
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
                dir="ltr"
                enterkeyhint="go"
                autofocus=session.peek().has_problem_at(id::CODE)
                readonly=session.flag(State::is_checking)
                aria-invalid=session.words(|state| aria(concerns_code(state.checkpoint_problem())))
                aria-describedby="code-error code-hint"
            />
            <FieldError session id="code-error" message=|state| copy::code_error(state.checkpoint_problem()) />
        </div>
    }
}

/// The two ways. The first is chosen already: its form is below. To choose the device is to ask for its approval: one
/// step, not two; once it is awaited, a link leads back to it.
#[component]
fn Choices(session: Session, hidden: bool) -> impl IntoView {
    let approve = Action::AwaitApproval;
    let code = choice(Icon::Code, label::ENTER_CODE, label::ENTER_CODE_HOW);
    let device = choice(Icon::Device, label::APPROVE, label::APPROVE_HOW);
    let awaited = choice(Icon::Device, label::APPROVE, label::APPROVE_AWAITED);
    view! {
        <div class="choices" role="group" aria-label=label::CHOICES hidden=hidden>
            <WayLink session way=Way::Code class="choice" current="true" content=code />
            <form method="post" action=approve.path() hidden=session.flag(State::is_waiting)>
                <Which session />
                <button class="choice" aria-busy=session.words(is_posting(approve))>
                    {device}
                </button>
            </form>
            <WayLink session way=Way::Device class="choice" content=awaited hidden=|state| !state.is_waiting() />
        </div>
    }
}

fn choice(shape: Icon, name: &'static str, how: &'static str) -> impl IntoView {
    view! {
        {icon(shape)}
        <b>{name}</b>
        <small>{how}</small>
    }
}

/// A link to one of the ways. Where the browser's code runs, it unfolds the way at once.
#[component]
pub(crate) fn WayLink<C: IntoView + 'static>(
    session: Session,
    way: Way,
    class: &'static str,
    content: C,
    #[prop(default = "false")] current: &'static str,
    #[prop(default = |_| false)] hidden: Flag,
) -> impl IntoView {
    view! {
        <a class=class href=way.query() aria-current=current hidden=session.flag(hidden)>
            {content}
        </a>
    }
}
