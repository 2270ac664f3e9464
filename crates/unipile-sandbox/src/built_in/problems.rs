//! A sign-in for every error type that connect, solve and reconnect declare (the `OpenAPI` document for v1).

use super::sign_in;
use crate::{Checkpoint, Group, Problem, Scenario};

/// What both connect, or reconnect, and solve declare.
const EITHER: [Problem; 29] = [
    Problem::InvalidParameters,
    Problem::MissingParameters,
    Problem::MalformedRequest,
    Problem::ContentTooLarge,
    Problem::InvalidUrl,
    Problem::TooManyCharacters,
    Problem::UnescapedCharacters,
    Problem::AccountRestricted,
    Problem::AccountMismatch,
    Problem::InsufficientPermissions,
    Problem::SessionMismatch,
    Problem::FeatureNotSubscribed,
    Problem::SubscriptionRequired,
    Problem::UnknownAuthenticationContext,
    Problem::ActionRequired,
    Problem::ResourceAccessRestricted,
    Problem::ProxyAuthError,
    Problem::RequestTimeout,
    Problem::OperationCanceled,
    Problem::AlreadyExists,
    Problem::UnexpectedError,
    Problem::ProviderError,
    Problem::AuthenticationIntentError,
    Problem::ProxyError,
    Problem::NoClientSession,
    Problem::NoChannel,
    Problem::NoHandler,
    Problem::NetworkDown,
    Problem::ServiceUnavailable,
];

/// What connect or reconnect declares beside those: 404 is of reconnect alone, 501 of connect alone.
const SIGN_IN: [Problem; 5] = [
    Problem::InvalidCredentials,
    Problem::ResourceNotFound,
    Problem::InvalidResourceIdentifier,
    Problem::AuthInProgress,
    Problem::FeatureNotImplemented,
];

/// What solve declares beside those.
const SOLVE: [Problem; 1] = [Problem::InvalidCheckpointSolution];

/// What no account operation declares, but a client should still survive.
const UNDECLARED: [Problem; 1] = [Problem::TooManyRequests];

pub(super) fn scenarios() -> impl Iterator<Item = Scenario> {
    let anywhere = || EITHER.into_iter().chain([Problem::GatewayTimeout]).chain(UNDECLARED);
    let at_sign_in = anywhere().chain(SIGN_IN).map(|problem| {
        let name = name(problem);
        sign_in(&name, &name)
            .in_group(Group::Problems)
            .refused_with(problem)
            .with_description(format!("Is refused: {}", said(problem)))
    });
    let at_solve = anywhere().chain(SOLVE).map(|problem| {
        let name = format!("solve-{}", name(problem));
        sign_in(&name, &name)
            .in_group(Group::Problems)
            .with_checkpoint(Checkpoint::two_factor("123456"))
            .refusing_codes_with(problem)
            .with_description(format!("Asks for a code, and refuses the right one: {}", said(problem)))
    });
    at_sign_in.chain(at_solve)
}

/// The type with dashes. Two statuses share one type: the later one is told by its status's name.
fn name(problem: Problem) -> String {
    match problem {
        Problem::GatewayTimeout => "gateway-timeout".into(),
        _ => problem.kind().replace('_', "-"),
    }
}

fn said(problem: Problem) -> String {
    format!("{} errors/{}", problem.status().as_u16(), problem.kind())
}
