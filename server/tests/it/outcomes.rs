//! Every problem that Unipile documents, and some that it might invent, from its answer to the screen.

use crate::support::{Seen, World, seen};
use serde_json::json;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use unipile_sandbox::{Checkpoint, Fault, FaultRule, Operation, Sandbox, Scenario, Target};
use wizard::{CheckpointProblem, Failure, Screen, SignInProblem};

const PASSWORD: &str = "a-password";
const CODE: &str = "135790";

/// How many people sign in at the same time.
const AT_ONCE: usize = 16;

/// What the person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    WrongPassword,
    WrongCode,
    TryLater,
    Slow,
    NeedsFacebook,
    OnlyAtFacebook,
    OtherAccount,
    InProgress,
    Misconfigured,
    Ended,
    Unknown,
}

use Told::{
    Ended, InProgress, Misconfigured, NeedsFacebook, OnlyAtFacebook, OtherAccount, Slow, TryLater, Unknown, WrongCode,
    WrongPassword,
};

/// What Unipile answers: status, type; what that means to a sign-in, and to an answer to a checkpoint.
type Row = (u16, &'static str, Told, Told);

/// The types that Unipile documents for the account operations, each with the status that it documents.
const DOCUMENTED: &[Row] = &[
    (400, "errors/invalid_parameters", Unknown, Ended),
    (400, "errors/missing_parameters", Unknown, Ended),
    (400, "errors/invalid_request", Unknown, Ended),
    (400, "errors/malformed_request", Unknown, Ended),
    (400, "errors/content_too_large", Unknown, Ended),
    (400, "errors/invalid_url", Unknown, Ended),
    (400, "errors/too_many_characters", Unknown, Ended),
    (400, "errors/unescaped_characters", Unknown, Ended),
    (401, "errors/missing_credentials", Misconfigured, Misconfigured),
    (401, "errors/multiple_sessions", Unknown, Unknown),
    (401, "errors/invalid_checkpoint_solution", Unknown, WrongCode),
    (401, "errors/checkpoint_error", NeedsFacebook, Ended),
    (401, "errors/invalid_credentials", WrongPassword, Unknown),
    (401, "errors/expired_credentials", WrongPassword, Unknown),
    (401, "errors/insufficient_privileges", Misconfigured, Misconfigured),
    (401, "errors/disconnected_account", Unknown, Unknown),
    (401, "errors/disconnected_feature", Unknown, Unknown),
    (
        401,
        "errors/invalid_credentials_but_valid_account_imap",
        Unknown,
        Unknown,
    ),
    (401, "errors/expired_link", Unknown, Unknown),
    (401, "errors/wrong_account", OtherAccount, OtherAccount),
    (401, "errors/captcha_not_supported", OnlyAtFacebook, OnlyAtFacebook),
    (403, "errors/account_restricted", NeedsFacebook, NeedsFacebook),
    (403, "errors/account_mismatch", OtherAccount, OtherAccount),
    (403, "errors/insufficient_permissions", Misconfigured, Misconfigured),
    (403, "errors/session_mismatch", Unknown, Unknown),
    (403, "errors/feature_not_subscribed", Misconfigured, Misconfigured),
    (403, "errors/subscription_required", Misconfigured, Misconfigured),
    (
        403,
        "errors/unknown_authentication_context",
        NeedsFacebook,
        NeedsFacebook,
    ),
    (403, "errors/action_required", NeedsFacebook, NeedsFacebook),
    (403, "errors/resource_access_restricted", NeedsFacebook, NeedsFacebook),
    (404, "errors/resource_not_found", Unknown, Ended),
    (404, "errors/invalid_resource_identifier", Unknown, Ended),
    (407, "errors/proxy_auth_error", Misconfigured, Misconfigured),
    (408, "errors/request_timeout", TryLater, Slow),
    (409, "errors/operation_canceled", InProgress, TryLater),
    (409, "errors/already_exists", InProgress, InProgress),
    (415, "errors/unsupported_media_type", Unknown, Unknown),
    (425, "errors/auth_in_progress", InProgress, InProgress),
    (429, "errors/too_many_requests", TryLater, TryLater),
    (500, "errors/unexpected_error", TryLater, TryLater),
    (500, "errors/provider_error", TryLater, TryLater),
    (500, "errors/authentication_intent_error", Ended, Ended),
    (501, "errors/feature_not_implemented", Misconfigured, Misconfigured),
    (502, "errors/proxy_error", Misconfigured, Misconfigured),
    (503, "errors/no_client_session", TryLater, TryLater),
    (503, "errors/no_channel", TryLater, TryLater),
    (503, "errors/no_handler", TryLater, TryLater),
    (503, "errors/network_down", TryLater, TryLater),
    (503, "errors/service_unavailable", TryLater, TryLater),
    (504, "errors/request_timeout", TryLater, TryLater),
];

/// Where the type says nothing, the status does.
const INVENTED: &[Row] = &[
    (400, "errors/invented", Unknown, Ended),
    (401, "errors/invented", Unknown, Unknown),
    (402, "errors/invented", Unknown, Unknown),
    (403, "errors/invented", Unknown, Unknown),
    (404, "errors/invented", Unknown, Ended),
    (405, "errors/invented", Unknown, Unknown),
    (407, "errors/invented", Misconfigured, Misconfigured),
    (408, "errors/invented", TryLater, Slow),
    (409, "errors/invented", InProgress, InProgress),
    (418, "errors/invented", Unknown, Unknown),
    (422, "errors/cannot_resend_yet", Unknown, Unknown),
    (425, "errors/invented", InProgress, InProgress),
    (429, "errors/invented", TryLater, TryLater),
    (500, "errors/invented", TryLater, TryLater),
    (501, "errors/invented", Misconfigured, Misconfigured),
    (502, "errors/invented", TryLater, TryLater),
    (503, "errors/invented", TryLater, TryLater),
    (504, "errors/invented", TryLater, TryLater),
    (520, "errors/invented", TryLater, TryLater),
    (599, "errors/invented", TryLater, TryLater),
    (400, "", Unknown, Ended),
    (401, "", Unknown, Unknown),
    (403, "", Unknown, Unknown),
    (404, "", Unknown, Ended),
    (408, "", TryLater, Slow),
    (409, "", InProgress, InProgress),
    (422, "", Unknown, Unknown),
    (425, "", InProgress, InProgress),
    (429, "", TryLater, TryLater),
    (500, "", TryLater, TryLater),
    (501, "", Misconfigured, Misconfigured),
    (503, "", TryLater, TryLater),
    // Only Unipile's own words count, and they count whatever the status is.
    (401, "https://example.test/errors/invalid_credentials", Unknown, Unknown),
    (
        401,
        "https://example.test/errors/invalid_checkpoint_solution",
        Unknown,
        Unknown,
    ),
    (401, "about:blank", Unknown, Unknown),
    (401, "invalid_credentials", WrongPassword, Unknown),
    (401, "invalid_checkpoint_solution", Unknown, WrongCode),
    (400, "errors/invalid_credentials", WrongPassword, Ended),
    (400, "errors/invalid_checkpoint_solution", Unknown, WrongCode),
    (403, "errors/authentication_intent_error", Ended, Ended),
];

fn screen_of_sign_in(told: Told) -> Seen {
    match told {
        WrongPassword => Seen::Other(Screen::SignIn {
            problem: Some(SignInProblem::WrongPassword),
        }),
        TryLater => Seen::Failed(Failure::TryLater { seconds: None }),
        told => screen(told),
    }
}

fn screen_of_answer(told: Told) -> Seen {
    match told {
        WrongCode => Seen::Checkpoint(Some(CheckpointProblem::WrongCode)),
        Slow => Seen::Checkpoint(Some(CheckpointProblem::ProviderSlow)),
        TryLater => Seen::Checkpoint(Some(CheckpointProblem::TryAgain)),
        told => screen(told),
    }
}

fn screen(told: Told) -> Seen {
    match told {
        NeedsFacebook => Seen::Failed(Failure::NeedsFacebook),
        OnlyAtFacebook => Seen::Failed(Failure::OnlyAtFacebook),
        OtherAccount => Seen::Failed(Failure::OtherAccount),
        InProgress => Seen::Failed(Failure::AlreadyInProgress),
        Misconfigured => Seen::Failed(Failure::Misconfigured),
        Ended => Seen::Other(Screen::Ended),
        Unknown => Seen::Failed(Failure::Unknown),
        other => panic!("{other:?} is not told here"),
    }
}

/// The next call of this person gets this answer.
fn spoil(world: &World, username: &str, status: u16, kind: &str) {
    let mut body = json!({"status": status, "title": "A title", "detail": "A detail"});
    if !kind.is_empty() {
        body["type"] = kind.into();
    }
    world.sandbox.add_fault(FaultRule {
        next: 1,
        operation: Target::Any,
        username: Some(username.to_owned()),
        fault: Fault {
            status: Some(status),
            body: Some(body.to_string()),
            ..Fault::default()
        },
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_problem_has_its_screen() {
    let rows: Vec<Row> = DOCUMENTED.iter().chain(INVENTED).copied().collect();
    let username = |number: usize| format!("person-{number}@example.test");
    let scenarios = (0..rows.len()).map(|number| {
        Scenario::new(number.to_string(), username(number), PASSWORD).with_checkpoint(Checkpoint::two_factor(CODE))
    });
    let sandbox = Sandbox::builder().scenarios(scenarios.collect()).build();
    let world = Arc::new(World::before(sandbox, unipile_sandbox::DEFAULT_API_KEY, |_| {}).await);
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut people = JoinSet::new();
    for (number, (status, kind, of_sign_in, of_answer)) in rows.iter().copied().enumerate() {
        let (world, places, username) = (Arc::clone(&world), Arc::clone(&places), username(number));
        people.spawn(async move {
            let _place = places.acquire().await.unwrap();
            let browser = world.browser();
            spoil(&world, &username, status, kind);
            let told = seen(&browser.sign_in(&username, PASSWORD).await.screen());
            let page = browser.sign_in(&username, PASSWORD).await;
            spoil(&world, &username, status, kind);
            let page = browser.submit(&page.form("/api/submit_code").fill("code", CODE)).await;
            let wanted = (screen_of_sign_in(of_sign_in), screen_of_answer(of_answer));
            let told = (told, seen(&page.screen()));
            (told != wanted).then(|| format!("{status} {kind:?}: {told:?} instead of {wanted:?}"))
        });
    }
    let wrong: Vec<_> = people.join_all().await.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let calls = u64::try_from(rows.len()).unwrap();
    assert_eq!(world.count(Operation::Connect), 2 * calls);
    assert_eq!(world.count(Operation::Solve), calls);
}

#[test]
fn the_documented_types_are_those_that_the_client_knows() {
    for (_, kind, ..) in DOCUMENTED {
        assert!(
            !matches!(unipile::ProblemType::from(*kind), unipile::ProblemType::Other(_)),
            "{kind}"
        );
    }
    let mut kinds: Vec<_> = DOCUMENTED.iter().map(|(status, kind, ..)| (kind, status)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), DOCUMENTED.len(), "each once");
}
