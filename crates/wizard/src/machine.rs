//! What happens next: every event in every step has one defined result.
//!
//! The rules, in the order in which they are applied:
//! 1. An accepting reply always leads to [`Step::Connected`], whatever the step, however late.
//! 2. [`Step::Connected`] is final.
//! 3. Any other reply to an earlier sign-in of the attempt changes nothing.
//! 4. After the deadline no new answer starts, also while one under way may still be accepted.

mod checkpoint;

use crate::checkpoint::{Checkpoint, CheckpointProblem};
use crate::event::{Call, CallKind, Event, Reply};
use crate::input::SignInProblem;
use crate::step::{Account, Confirmation, Failure, Step, Wizard};
use crate::time::{INTENT_LIFETIME, Timestamp};

/// The result of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The wizard after the event.
    pub wizard: Wizard,
    /// The call that must now be made. It must be recorded first.
    pub call: Option<Call>,
}

/// Applies an event to a wizard. Total: an event that has no meaning in a step changes nothing.
pub fn apply(wizard: &Wizard, event: &Event, now: Timestamp) -> Transition {
    let wizard = on_time(wizard, now);
    match event {
        Event::Replied(_, Reply::Connected(account)) => stay(accepted(wizard, account)),
        Event::Confirmed(confirmation) => stay(confirmed(wizard, confirmation)),
        _ if matches!(wizard.step, Step::Connected(_)) => stay(wizard),
        Event::Replied(call, _) if call.intent != wizard.intent => stay(wizard),
        Event::Replied(call, reply) => stay(replied(wizard, *call, reply, now)),
        Event::SignIn(judged) => sign_in(wizard, *judged),
        Event::SubmitCode(_) | Event::SubmitPhone(_) | Event::AwaitApproval | Event::TryAnotherWay | Event::Resend => {
            answer(wizard, event, now)
        }
        Event::Limited { seconds } => stay(limited(wizard, *seconds)),
        Event::AlreadyConnected => stay(already_connected(wizard)),
        Event::StartOver => stay(start_over(wizard)),
        Event::Tick => stay(wizard),
    }
}

fn stay(wizard: Wizard) -> Transition {
    Transition { wizard, call: None }
}

fn at(intent: u32, step: Step) -> Wizard {
    Wizard { step, intent }
}

/// The wizard as the time alone has changed it.
fn on_time(wizard: &Wizard, now: Timestamp) -> Wizard {
    match &wizard.step {
        Step::Checkpoint(checkpoint) if now >= checkpoint.over_at() => at(wizard.intent, Step::Expired),
        _ => wizard.clone(),
    }
}

fn accepted(wizard: Wizard, account: &Account) -> Wizard {
    match wizard.step {
        Step::Connected(_) => wizard,
        _ => at(wizard.intent, Step::Connected(account.clone())),
    }
}

fn confirmed(mut wizard: Wizard, confirmation: &Confirmation) -> Wizard {
    if let Step::Connected(account) = &mut wizard.step {
        account.confirmation = Some(confirmation.clone());
    }
    wizard
}

/// May a sign-in start?
fn takes_credentials(step: &Step) -> bool {
    matches!(
        step,
        Step::Credentials { .. } | Step::Expired | Step::Ended | Step::Failed(_)
    )
}

/// Instead of a call that would be one too many. An open checkpoint stays open, for its time is short.
fn limited(mut wizard: Wizard, seconds: u32) -> Wizard {
    match &mut wizard.step {
        Step::Checkpoint(checkpoint) => checkpoint.problem = Some(CheckpointProblem::TooManyTries { seconds }),
        step if takes_credentials(step) => *step = Step::Failed(Failure::TooManyTries { seconds }),
        _ => {}
    }
    wizard
}

/// Instead of a sign-in that would add the same account once more.
fn already_connected(mut wizard: Wizard) -> Wizard {
    if takes_credentials(&wizard.step) {
        wizard.step = Step::Failed(Failure::AlreadyConnected);
    }
    wizard
}

fn sign_in(wizard: Wizard, judged: Result<(), SignInProblem>) -> Transition {
    match judged {
        _ if !takes_credentials(&wizard.step) => stay(wizard),
        Err(problem) => stay(at(wizard.intent, Step::Credentials { problem: Some(problem) })),
        Ok(()) => {
            let intent = wizard.intent.saturating_add(1);
            Transition {
                wizard: at(intent, Step::SigningIn),
                call: Some(Call {
                    intent,
                    kind: CallKind::Connect,
                }),
            }
        }
    }
}

/// Back to the start. What is under way at Unipile cannot be called back: should it be accepted after all, rule 1 holds.
fn start_over(wizard: Wizard) -> Wizard {
    // A new intent number makes every other reply to the abandoned one meaningless.
    at(wizard.intent.saturating_add(1), Step::Credentials { problem: None })
}

/// An event that only an open checkpoint takes.
fn answer(mut wizard: Wizard, event: &Event, now: Timestamp) -> Transition {
    let intent = wizard.intent;
    let kind = match &mut wizard.step {
        Step::Checkpoint(open) if now < open.deadline => checkpoint::asked(open, event, now),
        _ => None,
    };
    let call = kind.map(|kind| Call { intent, kind });
    Transition { wizard, call }
}

fn replied(wizard: Wizard, call: Call, reply: &Reply, now: Timestamp) -> Wizard {
    match (&wizard.step, call.kind) {
        (Step::SigningIn, kind) if kind.is_sign_in() => at(wizard.intent, connect_replied(reply, now)),
        (Step::Checkpoint(open), kind) if !kind.is_sign_in() => {
            at(wizard.intent, checkpoint::replied(open, kind, reply, now))
        }
        _ => wizard,
    }
}

fn connect_replied(reply: &Reply, now: Timestamp) -> Step {
    match reply {
        Reply::Connected(account) => Step::Connected(account.clone()),
        Reply::Checkpoint(kind) => Step::Checkpoint(Checkpoint::new(*kind, now.plus(INTENT_LIFETIME), 1, now)),
        Reply::WrongPassword => Step::Credentials {
            problem: Some(SignInProblem::WrongPassword),
        },
        Reply::TimeOver => Step::Failed(Failure::TryLater { seconds: None }),
        Reply::IntentEnded => Step::Ended,
        Reply::Superseded => Step::Failed(Failure::AlreadyInProgress),
        Reply::WrongCode | Reply::SentAgain | Reply::NotOffered => Step::Failed(Failure::Unknown),
        Reply::Failed(failure) => Step::Failed(*failure),
    }
}

#[cfg(test)]
mod tests;
