//! What happens next: every event in every step has one defined result.
//!
//! The rules, in the order in which they are applied:
//! 1. An accepting reply always leads to [`Step::Connected`], whatever the step, however late.
//! 2. [`Step::Connected`] is final.
//! 3. Any other reply to an earlier sign-in of the attempt changes nothing.
//! 4. After the deadline no new answer starts, also while one under way may still be accepted.

use crate::event::{Call, CallKind, Event, Reply};
use crate::input::{CodeProblem, SignInProblem};
use crate::step::{Account, Checkpoint, CheckpointKind, CheckpointProblem, Confirmation, Failure, Step, Wizard};
use crate::time::{INTENT_LIFETIME, NEAR_DEADLINE, Timestamp};

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
        Event::SubmitCode(judged) => submit_code(wizard, *judged, now),
        Event::AwaitApproval => await_approval(wizard, now),
        Event::Limited { seconds } => stay(limited(wizard, *seconds)),
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

fn submit_code(mut wizard: Wizard, judged: Result<(), CodeProblem>, now: Timestamp) -> Transition {
    let intent = wizard.intent;
    let Step::Checkpoint(checkpoint) = &mut wizard.step else {
        return stay(wizard);
    };
    if !checkpoint.kind.takes_code() || checkpoint.checking || now >= checkpoint.deadline {
        return stay(wizard);
    }
    checkpoint.problem = judged.err().map(CheckpointProblem::Code);
    checkpoint.checking = judged.is_ok();
    let call = checkpoint.checking.then_some(Call {
        intent,
        kind: CallKind::SolveWithCode,
    });
    Transition { wizard, call }
}

fn await_approval(mut wizard: Wizard, now: Timestamp) -> Transition {
    let intent = wizard.intent;
    let Step::Checkpoint(checkpoint) = &mut wizard.step else {
        return stay(wizard);
    };
    if !checkpoint.kind.takes_approval() || checkpoint.waiting || checkpoint.checking || now >= checkpoint.deadline {
        return stay(wizard);
    }
    checkpoint.problem = None;
    checkpoint.waiting = true;
    Transition {
        wizard,
        call: Some(Call {
            intent,
            kind: CallKind::AwaitApproval,
        }),
    }
}

/// Back to the start. What is under way at Unipile cannot be called back: should it be accepted after all, rule 1 holds.
fn start_over(wizard: Wizard) -> Wizard {
    // A new intent number makes every other reply to the abandoned one meaningless.
    at(wizard.intent.saturating_add(1), Step::Credentials { problem: None })
}

fn replied(wizard: Wizard, call: Call, reply: &Reply, now: Timestamp) -> Wizard {
    match (&wizard.step, call.kind) {
        (Step::SigningIn, CallKind::Connect) => at(wizard.intent, connect_replied(reply, now)),
        (Step::Checkpoint(checkpoint), CallKind::SolveWithCode | CallKind::AwaitApproval) => {
            at(wizard.intent, answer_replied(checkpoint, call.kind, reply, now))
        }
        _ => wizard,
    }
}

fn connect_replied(reply: &Reply, now: Timestamp) -> Step {
    match reply {
        Reply::Connected(account) => Step::Connected(account.clone()),
        Reply::Checkpoint(kind) => Step::Checkpoint(checkpoint(*kind, now.plus(INTENT_LIFETIME), 1)),
        Reply::WrongPassword => Step::Credentials {
            problem: Some(SignInProblem::WrongPassword),
        },
        Reply::TimeOver => Step::Failed(Failure::TryLater { seconds: None }),
        Reply::IntentEnded => Step::Ended,
        Reply::Superseded => Step::Failed(Failure::AlreadyInProgress),
        Reply::WrongCode => Step::Failed(Failure::Unknown),
        Reply::Failed(failure) => Step::Failed(*failure),
    }
}

fn answer_replied(current: &Checkpoint, kind: CallKind, reply: &Reply, now: Timestamp) -> Step {
    let problem = match reply {
        Reply::Connected(account) => return Step::Connected(account.clone()),
        Reply::Checkpoint(next) => {
            return Step::Checkpoint(checkpoint(*next, current.deadline, current.number.saturating_add(1)));
        }
        Reply::IntentEnded => return Step::Ended,
        Reply::TimeOver if current.remaining(now) <= NEAR_DEADLINE => return Step::Expired,
        Reply::TimeOver => Some(CheckpointProblem::ProviderSlow),
        Reply::WrongCode if kind == CallKind::AwaitApproval => Some(CheckpointProblem::NotApproved),
        Reply::WrongCode => Some(CheckpointProblem::WrongCode),
        // A typed code took the place of the held approval: its own reply is the one that counts.
        Reply::Superseded if kind == CallKind::AwaitApproval => None,
        Reply::Superseded | Reply::Failed(Failure::TryLater { .. }) => Some(CheckpointProblem::TryAgain),
        Reply::Failed(failure) => return Step::Failed(*failure),
        Reply::WrongPassword => return Step::Failed(Failure::Unknown),
    };
    let mut next = current.clone();
    match kind {
        CallKind::AwaitApproval => next.waiting = false,
        CallKind::SolveWithCode | CallKind::Connect => next.checking = false,
    }
    next.problem = problem.or(next.problem);
    if now >= next.over_at() {
        Step::Expired
    } else {
        Step::Checkpoint(next)
    }
}

fn checkpoint(kind: CheckpointKind, deadline: Timestamp, number: u8) -> Checkpoint {
    Checkpoint {
        kind,
        deadline,
        number,
        checking: false,
        waiting: false,
        problem: None,
    }
}

#[cfg(test)]
mod tests;
