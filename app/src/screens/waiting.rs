//! An approval on another device is asked for, or awaited.

use super::checkpoint::{CheckpointHeading, WayLink};
use super::help::Aside;
use super::timer::Timer;
use super::{ButtonForm, Problem};
use crate::copy::{self, label};
use crate::session::Session;
use crate::stage::Way;
use crate::state::{Action, State};
use leptos::prelude::*;

/// What to do on the other device, in steps; and the way back to a code, where there is one.
#[component]
pub(crate) fn ApproveOnDevice(session: Session, number: u8) -> impl IntoView {
    let [first, second, third] = copy::DEVICE_STEPS;
    view! {
        <CheckpointHeading number text=copy::DEVICE_TITLE.to_string() />
        <Timer session />
        <Problem session message=problem />
        <ol class="steps">
            <li>{first}</li>
            <li>{second}</li>
            <li>{third}</li>
        </ol>
        <div role="status">
            <p class="waiting" hidden=session.flag(|state| !state.is_waiting())>
                {copy::WAITING_FOR_APPROVAL}
            </p>
        </div>
        <ButtonForm
            session
            action=Action::AwaitApproval
            class="primary"
            label=label::START_WAITING
            hidden=State::is_waiting
        />
        <WayLink session way=Way::Code class="secondary" content=label::CODE_INSTEAD hidden=takes_no_code />
        <Aside session />
    }
}

/// A code that was refused is told of here too, should this way be unfolded.
fn problem(state: &State) -> &'static str {
    let problem = state.checkpoint_problem();
    match copy::checkpoint_error(problem) {
        "" => copy::code_error(problem),
        error => error,
    }
}

fn takes_no_code(state: &State) -> bool {
    state
        .checkpoint()
        .is_some_and(|checkpoint| !checkpoint.kind.takes_code())
}
