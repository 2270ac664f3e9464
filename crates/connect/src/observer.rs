//! What happens, for those who count: the server's metrics. No name, address or id of a person is told.

use std::time::Duration;
use wizard::{AccountStatus, CallKind, Confirmation, Reply, SignInProblem, Step};

/// Is told what happens. Every word is one of a small closed list, so that it can be a label.
pub trait Observer: Send + Sync {
    /// A sign-in came to a milestone: `started`; or its end: `connected`, `wrong_password`, `expired`, `ended` by
    /// Unipile, `given_up` by the person, or the code of a failure such as `MC-503`.
    fn sign_in(&self, _milestone: &'static str) {}

    /// A call to Unipile (`connect`, `reconnect`, `code`, `approval`, `another_way`, `resend` or `confirm`) was answered,
    /// or failed.
    fn call(&self, _kind: &'static str, _outcome: &'static str, _took: Duration) {}

    /// A limit refused something.
    fn limit_hit(&self, _limit: &'static str) {}

    /// A notification was tried, and is now `delivered`, `pending` (it is tried again), `refused` or `given_up`.
    fn delivery_try(&self, _state: &'static str) {}
}

/// Nobody counts.
impl Observer for () {}

/// What a change of step means for the sign-in, if anything.
pub(crate) fn milestone(before: &Step, after: &Step) -> Option<&'static str> {
    if std::mem::discriminant(before) == std::mem::discriminant(after) {
        return None;
    }
    match (before, after) {
        (_, Step::SigningIn) => Some("started"),
        (_, Step::Connected(_)) => Some("connected"),
        (_, Step::Expired) => Some("expired"),
        (_, Step::Ended) => Some("ended"),
        (_, Step::Failed(failure)) => Some(failure.code()),
        (
            Step::SigningIn,
            Step::Credentials {
                problem: Some(SignInProblem::WrongPassword),
            },
        ) => Some("wrong_password"),
        (Step::SigningIn | Step::Checkpoint(_), Step::Credentials { problem: None }) => Some("given_up"),
        _ => None,
    }
}

/// A kind of call, in a word.
pub(crate) fn call_kind(kind: CallKind) -> &'static str {
    match kind {
        CallKind::Connect => "connect",
        CallKind::Reconnect => "reconnect",
        CallKind::SolveWithCode => "code",
        CallKind::AwaitApproval => "approval",
        CallKind::TryAnotherWay => "another_way",
        CallKind::Resend => "resend",
    }
}

/// What a reply was, in a word.
pub(crate) fn call_outcome(reply: &Reply) -> &'static str {
    match reply {
        Reply::Connected(_) => "connected",
        Reply::Checkpoint(_) => "checkpoint",
        Reply::WrongPassword => "wrong_password",
        Reply::WrongCode => "wrong_code",
        Reply::SentAgain => "sent_again",
        Reply::NotOffered => "not_offered",
        Reply::TimeOver => "time_over",
        Reply::IntentEnded => "ended",
        Reply::Superseded => "superseded",
        Reply::Failed(failure) => failure.code(),
    }
}

/// What Unipile said of a connected account, in a word.
pub(crate) fn confirmation_outcome(confirmation: &Confirmation) -> &'static str {
    match confirmation.status {
        AccountStatus::Running => "running",
        AccountStatus::Connecting => "connecting",
        AccountStatus::NeedsSignIn => "needs_sign_in",
        AccountStatus::Unknown => "unknown",
    }
}
