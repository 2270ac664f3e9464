//! An approval on another device is asked for, or awaited.

use super::checkpoint::{CheckpointHeading, WayLink};
use super::help::Aside;
use super::timer::Timer;
use super::{ButtonForm, Problem};
use crate::session::Session;
use crate::slot::Slot;
use crate::stage::Way;
use crate::state::{Action, State};
use leptos::prelude::*;

/// What to do on the other device, in steps; and the way back to a code, where there is one.
#[component]
pub(crate) fn ApproveOnDevice(session: Session) -> impl IntoView {
    view! {
        <CheckpointHeading session />
        <Timer session />
        <Problem session message=|_| Some(Slot::DeviceProblem) />
        <ol class="steps">
            <li>{session.label(Slot::StepOpen)}</li>
            <li>{session.label(Slot::StepTap)}</li>
            <li>{session.label(Slot::StepConfirm)}</li>
        </ol>
        <div role="status">
            <p class="waiting" hidden=session.flag(|state| !state.is_waiting())>
                {session.label(Slot::Waiting)}
            </p>
        </div>
        <ButtonForm
            session
            action=Action::AwaitApproval
            class="primary"
            label=Slot::Wait
            hidden=State::is_waiting
        />
        <WayLink session way=Way::Code class="secondary" content=session.label(Slot::CodeInstead) hidden=takes_no_code />
        <Aside session />
    }
}

fn takes_no_code(state: &State) -> bool {
    state
        .checkpoint()
        .is_some_and(|checkpoint| !checkpoint.kind.takes_code())
}
