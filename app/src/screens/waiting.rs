//! An approval on another device is asked for, or awaited.

use super::checkpoint::{OneMoreStep, WayLink};
use super::timer::Timer;
use super::{ButtonForm, Heading, Problem, flag, words_or_none};
use crate::copy::{self, label};
use crate::session::{Action, Session};
use crate::stage::Way;
use leptos::prelude::*;
use wizard::step::CheckpointKind;

/// What to do on the other device, in steps; and the way back to a code, where there is one.
#[component]
pub(crate) fn ApproveOnDevice(session: Session, kind: CheckpointKind, number: u8) -> impl IntoView {
    let problem = move || session.checkpoint_problem();
    let waiting = move || session.is_waiting();
    let [first, second, third] = copy::DEVICE_STEPS;
    view! {
        <OneMoreStep number />
        <Heading text=copy::DEVICE_TITLE.to_string() />
        <Timer session />
        <Problem message=words_or_none(move || copy::checkpoint_error(problem()).or(copy::code_error(problem()))) />
        <ol class="steps">
            <li>{first}</li>
            <li>{second}</li>
            <li>{third}</li>
        </ol>
        <p class="waiting" role="status" hidden=flag(move || !waiting())>
            {copy::WAITING_FOR_APPROVAL}
        </p>
        <ButtonForm
            session
            action=Action::AwaitApproval
            class="primary"
            label=label::START_WAITING
            hidden=flag(waiting)
        />
        <div class="actions">
            <WayLink session way=Way::Code class="secondary" hidden=flag(move || !kind.takes_code())>
                {label::CODE_INSTEAD}
            </WayLink>
            <ButtonForm session action=Action::StartOver class="quiet" label=label::START_OVER />
        </div>
    }
}
