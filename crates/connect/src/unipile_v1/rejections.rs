//! What Unipile's refusals mean to the wizard: by their type; where there is none that is known, by their status.

use std::time::Duration;
use unipile::{ProblemType, Rejection};
use wizard::{Failure, Reply};

/// Of username and password.
pub(super) fn reply_to_connect(rejection: &Rejection) -> Reply {
    match rejection.kind() {
        Some(ProblemType::InvalidCredentials | ProblemType::ExpiredCredentials) => Reply::WrongPassword,
        _ if rejection.status == 408 => Reply::TimeOver,
        _ => general(rejection),
    }
}

/// Of the same, for an account that is there already.
pub(super) fn reply_to_reconnect(rejection: &Rejection) -> Reply {
    match rejection.status {
        404 => Reply::Failed(Failure::AccountGone),
        _ => reply_to_connect(rejection),
    }
}

/// Of an answer to a checkpoint.
pub(super) fn reply_to_answer(rejection: &Rejection) -> Reply {
    match (rejection.kind(), rejection.status) {
        (Some(ProblemType::InvalidCheckpointSolution), _) => Reply::WrongCode,
        // What a 400 or a 404 says of a checkpoint is that it is no more: the guide's "the intent will self-destroy".
        (Some(ProblemType::CheckpointError), _) | (_, 400 | 404) => Reply::IntentEnded,
        (_, 408) => Reply::TimeOver,
        _ => general(rejection),
    }
}

/// Of a wish that Unipile may not have for this provider, or not at this moment. That it says so with a 400
/// must not end a sign-in that is still open: should it be over, the next answer will tell.
pub(super) fn reply_to_wish(rejection: &Rejection) -> Reply {
    match (rejection.kind(), rejection.status) {
        (Some(ProblemType::InvalidCheckpointSolution | ProblemType::FeatureNotImplemented), _)
        | (_, 400 | 404 | 405 | 422 | 501) => Reply::NotOffered,
        (_, 408) => Reply::TimeOver,
        _ => general(rejection),
    }
}

fn general(rejection: &Rejection) -> Reply {
    use ProblemType as P;
    let failed = |failure| Reply::Failed(failure);
    match (rejection.kind(), rejection.status) {
        (Some(P::AuthenticationIntentError), _) => Reply::IntentEnded,
        (Some(P::OperationCanceled), _) => Reply::Superseded,
        (Some(P::AuthInProgress | P::AlreadyExists), _) | (_, 409 | 425) => failed(Failure::AlreadyInProgress),
        (
            Some(
                P::AccountRestricted
                | P::ActionRequired
                | P::UnknownAuthenticationContext
                | P::CheckpointError
                | P::ResourceAccessRestricted,
            ),
            _,
        ) => failed(Failure::NeedsFacebook),
        (Some(P::WrongAccount | P::AccountMismatch), _) => failed(Failure::OtherAccount),
        (Some(P::CaptchaNotSupported), _) => failed(Failure::OnlyAtFacebook),
        (
            Some(
                P::MissingCredentials
                | P::InsufficientPrivileges
                | P::InsufficientPermissions
                | P::SubscriptionRequired
                | P::FeatureNotSubscribed
                | P::FeatureNotImplemented
                | P::ProxyAuthError
                | P::ProxyError,
            ),
            _,
        )
        | (_, 407 | 501) => failed(Failure::Misconfigured),
        (_, 429 | 500 | 502..=599) => try_later(rejection.retry_after.as_ref().and_then(unipile::RetryAfter::delay)),
        _ => failed(Failure::Unknown),
    }
}

pub(super) fn try_later(after: Option<Duration>) -> Reply {
    let seconds = after.map(|delay| u32::try_from(delay.as_secs()).unwrap_or(u32::MAX));
    Reply::Failed(Failure::TryLater { seconds })
}
