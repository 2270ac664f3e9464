//! What happens next at an open checkpoint.

use crate::checkpoint::{Checkpoint, CheckpointKind, CheckpointNote, CheckpointProblem, OtherWay, Resend};
use crate::event::{CallKind, Event, Reply};
use crate::step::{Failure, Step};
use crate::time::{NEAR_DEADLINE, Timestamp};

/// Does what a person asks for before the deadline, and gives the call that it takes.
pub(crate) fn asked(open: &mut Checkpoint, event: &Event, now: Timestamp) -> Option<CallKind> {
    let kind = open.kind;
    let (call, problem) = match event {
        Event::SubmitCode(judged) if kind.takes_code() && !open.is_busy() => {
            (CallKind::SolveWithCode, judged.err().map(CheckpointProblem::Code))
        }
        Event::SubmitPhone(judged) if kind == CheckpointKind::PhoneNumber && !open.is_busy() => {
            (CallKind::SolveWithCode, judged.err().map(CheckpointProblem::Phone))
        }
        Event::AwaitApproval if kind.takes_approval() && !open.waiting && !open.is_busy() => {
            (CallKind::AwaitApproval, None)
        }
        Event::TryAnotherWay if open.other_way == OtherWay::Possible && !open.is_busy() => {
            (CallKind::TryAnotherWay, None)
        }
        Event::Resend => match open.resend {
            Resend::From(start) if now >= start => (CallKind::Resend, None),
            Resend::From(_) => {
                open.note = Some(CheckpointNote::SentJustNow);
                return None;
            }
            Resend::Sending | Resend::Unavailable => return None,
        },
        _ => return None,
    };
    open.problem = problem;
    open.note = None;
    if problem.is_some() {
        return None;
    }
    match call {
        CallKind::SolveWithCode => open.checking = true,
        CallKind::AwaitApproval => open.waiting = true,
        CallKind::TryAnotherWay => open.other_way = OtherWay::Asked,
        CallKind::Resend => open.resend = Resend::Sending,
        CallKind::Connect | CallKind::Reconnect => {}
    }
    Some(call)
}

/// The step after a reply to a call that was made at this checkpoint.
pub(crate) fn replied(open: &Checkpoint, call: CallKind, reply: &Reply, now: Timestamp) -> Step {
    let mut next = open.clone();
    match call {
        CallKind::AwaitApproval => next.waiting = false,
        CallKind::SolveWithCode => next.checking = false,
        CallKind::TryAnotherWay => next.other_way = OtherWay::Possible,
        CallKind::Resend | CallKind::Connect | CallKind::Reconnect => {}
    }
    let end = match call {
        CallKind::Resend => resend_replied(&mut next, reply, now),
        _ => answer_replied(&mut next, call, reply, now),
    };
    match end {
        Some(step) => step,
        None if now >= next.over_at() => Step::Expired,
        None => Step::Checkpoint(next),
    }
}

/// What became of an answer, or of the wish for another way. Gives the step that it leads to, if it leads away.
fn answer_replied(open: &mut Checkpoint, call: CallKind, reply: &Reply, now: Timestamp) -> Option<Step> {
    let problem = match reply {
        Reply::Connected(account) => return Some(Step::Connected(account.clone())),
        Reply::Checkpoint(kind) if call == CallKind::TryAnotherWay => {
            let other = Checkpoint::new(*kind, open.deadline, open.number, now);
            *open = Checkpoint {
                note: Some(CheckpointNote::OtherWay),
                ..other
            };
            return None;
        }
        Reply::Checkpoint(kind) => {
            let number = open.number.saturating_add(1);
            return Some(Step::Checkpoint(Checkpoint::new(*kind, open.deadline, number, now)));
        }
        Reply::IntentEnded => return Some(Step::Ended),
        Reply::TimeOver if open.remaining(now) <= NEAR_DEADLINE => return Some(Step::Expired),
        Reply::TimeOver => CheckpointProblem::ProviderSlow,
        Reply::NotOffered | Reply::WrongCode if call == CallKind::TryAnotherWay => {
            open.other_way = OtherWay::Unavailable;
            CheckpointProblem::NoOtherWay
        }
        Reply::WrongCode if call == CallKind::AwaitApproval => CheckpointProblem::NotApproved,
        Reply::WrongCode if open.kind == CheckpointKind::PhoneNumber => CheckpointProblem::WrongNumber,
        Reply::WrongCode => CheckpointProblem::WrongCode,
        // A typed code took the place of the held approval: its own reply is the one that counts.
        Reply::Superseded if call == CallKind::AwaitApproval => return None,
        Reply::Superseded | Reply::Failed(Failure::TryLater { .. }) => CheckpointProblem::TryAgain,
        Reply::Failed(failure) => return Some(Step::Failed(*failure)),
        Reply::WrongPassword | Reply::SentAgain | Reply::NotOffered => return Some(Step::Failed(Failure::Unknown)),
    };
    open.problem = Some(problem);
    None
}

/// Whatever becomes of it, the checkpoint stays: what was sent before may still arrive.
fn resend_replied(open: &mut Checkpoint, reply: &Reply, now: Timestamp) -> Option<Step> {
    match reply {
        Reply::Connected(account) => return Some(Step::Connected(account.clone())),
        Reply::SentAgain => {
            open.resend = Resend::after(now);
            open.note = Some(CheckpointNote::SentAgain);
        }
        Reply::NotOffered => {
            open.resend = Resend::Unavailable;
            open.problem = Some(CheckpointProblem::NotSentAgain);
        }
        _ => {
            open.resend = Resend::after(now);
            open.problem = Some(CheckpointProblem::TryAgain);
        }
    }
    None
}

#[cfg(test)]
mod tests;
