//! Every error type that connect, reconnect and solve declare, as the `OpenAPI` document lists them.

use crate::support::{PASSWORD, Server};
use serde_json::json;

const ANY: [(u16, &[&str]); 12] = [
    (
        400,
        &[
            "invalid_parameters",
            "malformed_request",
            "content_too_large",
            "invalid_url",
            "too_many_characters",
            "unescaped_characters",
            "missing_parameters",
        ],
    ),
    (
        403,
        &[
            "account_restricted",
            "account_mismatch",
            "insufficient_permissions",
            "session_mismatch",
            "feature_not_subscribed",
            "subscription_required",
            "unknown_authentication_context",
            "action_required",
            "resource_access_restricted",
        ],
    ),
    (407, &["proxy_auth_error"]),
    (408, &["request_timeout"]),
    (409, &["operation_canceled", "already_exists"]),
    (
        500,
        &["unexpected_error", "provider_error", "authentication_intent_error"],
    ),
    (502, &["proxy_error"]),
    (
        503,
        &[
            "no_client_session",
            "no_channel",
            "no_handler",
            "network_down",
            "service_unavailable",
        ],
    ),
    (504, &["request_timeout"]),
    // Not declared, but seen.
    (429, &["too_many_requests"]),
    (401, &[]),
    (404, &[]),
];

/// All of them with the name of their sign-in.
fn declared(more: &[(u16, &'static str)]) -> Vec<(u16, &'static str, String)> {
    let any = ANY
        .iter()
        .flat_map(|(status, kinds)| kinds.iter().map(|kind| (*status, *kind)));
    any.chain(more.iter().copied())
        .map(|(status, kind)| {
            let name = if status == 504 {
                "gateway-timeout".into()
            } else {
                kind.replace('_', "-")
            };
            (status, kind, name)
        })
        .collect()
}

#[tokio::test]
async fn connect_can_be_refused_with_each() {
    let server = Server::start().await;
    let more = [
        (401, "invalid_credentials"),
        (425, "auth_in_progress"),
        (501, "feature_not_implemented"),
    ];
    for (status, kind, name) in declared(&more) {
        server.connect(&name).await.is_problem(status, kind);
    }
    assert!(server.sandbox.intents().is_empty());
}

#[tokio::test]
async fn reconnect_can_be_refused_with_each() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    let more = [
        (401, "invalid_credentials"),
        (404, "resource_not_found"),
        (404, "invalid_resource_identifier"),
        (425, "auth_in_progress"),
    ];
    for (status, kind, name) in declared(&more) {
        let username = format!("{name}@sandbox.test");
        let body = json!({"provider": "MESSENGER", "username": username, "password": PASSWORD});
        server
            .post(&format!("/api/v1/accounts/{id}"), body)
            .await
            .is_problem(status, kind);
    }
}

#[tokio::test]
async fn a_right_code_can_be_refused_with_each() {
    let server = Server::start().await;
    for (status, kind, name) in declared(&[(401, "invalid_checkpoint_solution")]) {
        let id = server.connect(&format!("solve-{name}")).await.checkpoint("2FA");
        server.solve(&id, "123456").await.is_problem(status, kind);
    }
}
