//! An approval on another device is asked for, or awaited.

use super::checkpoint::{OneMoreStep, choose};
use super::timer::Timer;
use super::{ButtonForm, Heading, Problem};
use crate::copy::{self, label};
use crate::session::{Action, Session};
use crate::stage::Way;
use leptos::prelude::*;
use wizard::step::CheckpointKind;

/// What to do on the other device, in steps; and the way back to a code, where there is one.
#[component]
pub(crate) fn ApproveOnDevice(session: Session, kind: CheckpointKind, number: u8) -> impl IntoView {
    let problem = move || session.checkpoint_problem();
    let steps = copy::DEVICE_STEPS.map(|step| view! { <li>{step}</li> });
    view! {
        {(number > 1).then(|| view! { <OneMoreStep /> })}
        <Heading text=copy::DEVICE_TITLE.to_string() />
        <Timer session />
        <Problem message=Signal::derive(move || copy::checkpoint_error(problem()).or(copy::code_error(problem()))) />
        <ol class="steps">{steps.collect_view()}</ol>
        <div role="status">
            {move || {
                session.is_waiting().then(|| view! { <p class="waiting">{copy::WAITING_FOR_APPROVAL}</p> })
            }}
        </div>
        {move || {
            (!session.is_waiting())
                .then(|| {
                    view! {
                        <ButtonForm
                            session
                            action=Action::AwaitApproval
                            class="primary"
                            label=label::START_WAITING
                        />
                    }
                })
        }}
        <div class="actions">
            {kind.takes_code().then(|| view! { <CodeInstead session /> })}
            <ButtonForm session action=Action::StartOver class="quiet" label=label::START_OVER />
        </div>
    }
}

#[component]
fn CodeInstead(session: Session) -> impl IntoView {
    view! {
        <a class="secondary" href="?way=code" on:click=move |event| choose(session, Way::Code, &event)>
            {label::CODE_INSTEAD}
        </a>
    }
}
