//! A code is asked for; where a device will do as well, the two are equal choices.

use super::help::Aside;
use super::timer::Timer;
use super::{FieldError, Problem, Which, is_posting};
use crate::attention::id;
use crate::icons::{Icon, icon};
use crate::session::{Flag, Session, aria};
use crate::slot::Slot;
use crate::stage::{Way, concerns_code};
use crate::state::{Action, State};
use leptos::prelude::*;
use wizard::checkpoint::CheckpointKind;

/// A step that asks for a code.
#[component]
pub(crate) fn EnterCode(session: Session, kind: CheckpointKind) -> impl IntoView {
    view! {
        <CheckpointHeading session />
        <Timer session />
        <Problem session message=|_| Some(Slot::Problem) />
        <Choices session hidden=!kind.takes_approval() />
        <form class="fields" method="post" action=Action::SubmitCode.path()>
            <Which session />
            <Code session />
            <button class="primary" aria-busy=session.words(|state| aria(state.is_checking()))>
                {session.label(Slot::Submit)}
            </button>
        </form>
        <p class="status" role="status">
            {session.place(|state| state.is_checking().then_some(Slot::Status))}
        </p>
        <Aside session />
    }
}

/// The heading of a checkpoint. After the first one the news that the former is done with comes before it, and, since
/// focus goes to the heading, is read out with it.
#[component]
pub(crate) fn CheckpointHeading(session: Session) -> impl IntoView {
    let news = session.label(Slot::OneMoreStep);
    let is_first = news.is_empty();
    let heading = session.peek().stage().heading();
    view! {
        <p id="news" class="done" hidden=is_first>
            {icon(Icon::Check)}
            <span>{news}</span>
        </p>
        <h1 id=id::STEP tabindex="-1" aria-describedby="news">
            {session.label(heading)}
        </h1>
    }
}

#[component]
fn Code(session: Session) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id::CODE>{session.label(Slot::Code)}</label>
            <p id="code-hint" class="hint">
                {session.label(Slot::CodeHint)}
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
            <FieldError session id="code-error" message=|_| Some(Slot::CodeError) />
        </div>
    }
}

/// The two ways. The first is chosen already: its form is below. To choose the device is to ask for its approval: one
/// step, not two; once it is awaited, a link leads back to it.
#[component]
fn Choices(session: Session, hidden: bool) -> impl IntoView {
    let approve = Action::AwaitApproval;
    let code = choice(session, Icon::Code, Slot::CodeWay, Slot::CodeWayHow);
    let device = choice(session, Icon::Device, Slot::DeviceWay, Slot::DeviceWayHow);
    let awaited = choice(session, Icon::Device, Slot::DeviceWay, Slot::DeviceWayWaiting);
    view! {
        <div class="choices" role="group" aria-label=session.label(Slot::Ways) hidden=hidden>
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

fn choice(session: Session, shape: Icon, name: Slot, how: Slot) -> impl IntoView {
    view! {
        {icon(shape)}
        <b>{session.label(name)}</b>
        <small>{session.label(how)}</small>
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
