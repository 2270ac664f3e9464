//! `POST /api/v1/accounts` without a checkpoint.

use crate::support::{PASSWORD, Server};

#[tokio::test]
async fn a_plain_sign_in_connects_at_once() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    assert_eq!(server.get(&format!("/api/v1/accounts/{id}")).await.status, 200);
}

#[tokio::test]
async fn letter_case_and_spaces_around_the_username_do_not_matter() {
    let server = Server::start().await;
    server.sign_in(" OK@Sandbox.Test ", PASSWORD).await.created();
}

#[tokio::test]
async fn a_wrong_password_is_refused() {
    let server = Server::start().await;
    let answer = server.sign_in("ok@sandbox.test", "not-the-password").await;
    answer.is_problem(401, "invalid_credentials");
    assert_eq!(answer.body["detail"], "The provided credentials are invalid.");
}

#[tokio::test]
async fn an_unknown_username_is_refused_like_a_wrong_password() {
    let server = Server::start().await;
    server
        .sign_in("nobody@sandbox.test", PASSWORD)
        .await
        .is_problem(401, "invalid_credentials");
}

#[tokio::test]
async fn the_scenarios_that_refuse_give_their_errors() {
    let server = Server::start().await;
    for (name, status, kind) in [
        ("wrong", 401, "invalid_credentials"),
        ("restricted", 403, "account_restricted"),
        ("action", 403, "action_required"),
        ("trouble", 503, "service_unavailable"),
    ] {
        server.connect(name).await.is_problem(status, kind);
    }
    assert!(server.sandbox.intents().is_empty());
    assert_eq!(
        server.get("/api/v1/accounts").await.body["items"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[tokio::test]
async fn a_slow_sign_in_connects_when_the_clock_has_gone_on() {
    let server = Server::start().await;
    let call = tokio::spawn({
        let server = server.clone();
        async move { server.connect("slow").await }
    });
    server
        .until("the call arrives", || server.sandbox.requests().total == 1)
        .await;
    server.advance(4).await;
    assert!(
        server.sandbox.requests().requests[0].status.is_none(),
        "answered too early"
    );
    server.advance(4).await;
    call.await.unwrap().created();
}

#[tokio::test]
async fn a_reset_cancels_a_slow_sign_in() {
    let server = Server::start().await;
    let call = tokio::spawn({
        let server = server.clone();
        async move { server.connect("slow").await }
    });
    server
        .until("the call arrives", || server.sandbox.requests().total == 1)
        .await;
    server.sandbox.reset();
    server.advance(8).await;
    call.await.unwrap().is_problem(409, "operation_canceled");
    assert_eq!(
        server.get("/api/v1/accounts").await.body["items"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
}
