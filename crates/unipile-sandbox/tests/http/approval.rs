//! `in_app_validation`: a call that is held open until somebody decides on another device.

use crate::support::Server;
use serde_json::json;

#[tokio::test]
async fn an_approval_while_the_call_is_held_connects() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    let intents = server.get("/__sandbox/intents").await.body;
    assert_eq!(intents[0]["waiting_for_approval"], true);
    assert_eq!(
        server
            .post(&format!("/__sandbox/accounts/{id}/approve"), json!({}))
            .await
            .status,
        200
    );
    let account = held.answer().await.created();
    assert_eq!(server.get(&format!("/api/v1/accounts/{account}")).await.status, 200);
    assert!(server.sandbox.intents().is_empty());
}

#[tokio::test]
async fn an_approval_before_the_call_connects_at_once() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    assert!(server.sandbox.approve(&id));
    server.solve(&id, "in_app_validation").await.created();
}

#[tokio::test]
async fn any_messenger_2fa_can_be_approved() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    assert!(server.sandbox.approve(&id));
    server.solve(&id, "in_app_validation").await.created();
}

#[tokio::test]
async fn a_denial_answers_the_held_call_and_leaves_the_intent_open() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    assert_eq!(
        server
            .post(&format!("/__sandbox/accounts/{id}/deny"), json!({}))
            .await
            .status,
        200
    );
    held.answer().await.is_problem(401, "invalid_checkpoint_solution");
    let held = server.hold(&id).await;
    assert!(server.sandbox.approve(&id));
    held.answer().await.created();
}

#[tokio::test]
async fn a_denial_before_the_call_is_used_up_by_it() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    assert!(server.sandbox.deny(&id));
    server
        .solve(&id, "in_app_validation")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    server.hold(&id).await.leave();
}

#[tokio::test]
async fn denials_do_not_count_as_wrong_codes() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    for _ in 0..6 {
        assert!(server.sandbox.deny(&id));
        server
            .solve(&id, "in_app_validation")
            .await
            .is_problem(401, "invalid_checkpoint_solution");
    }
    server.solve(&id, "123456").await.created();
}

#[tokio::test]
async fn a_code_supersedes_the_held_call() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    server.solve(&id, "123456").await.created();
    held.answer().await.is_problem(409, "operation_canceled");
}

#[tokio::test]
async fn a_wrong_code_supersedes_the_held_call_too() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    server
        .solve(&id, "000000")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    held.answer().await.is_problem(409, "operation_canceled");
    server.solve(&id, "123456").await.created();
}

#[tokio::test]
async fn a_second_wait_supersedes_the_first() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let first = server.hold(&id).await;
    let second = server.hold(&id).await;
    first.answer().await.is_problem(409, "operation_canceled");
    assert!(server.is_waiting(&id));
    assert!(server.sandbox.approve(&id));
    second.answer().await.created();
}

#[tokio::test]
async fn a_client_that_leaves_can_come_back() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    server.hold(&id).await.leave();
    server.until("the sandbox notices", || !server.is_waiting(&id)).await;
    assert!(server.sandbox.requests().requests[1].status.is_none());
    assert!(server.sandbox.approve(&id), "nobody waits, so the approval is kept");
    assert_eq!(server.sandbox.intents().len(), 1);
    server.solve(&id, "in_app_validation").await.created();
}

#[tokio::test]
async fn there_is_nothing_to_approve_without_an_open_intent() {
    let server = Server::start().await;
    for verb in ["approve", "deny"] {
        let path = format!("/__sandbox/accounts/nothing/{verb}");
        server
            .post(&path, json!({}))
            .await
            .is_problem(404, "resource_not_found");
    }
    let id = server.connect("approve").await.checkpoint("2FA");
    server.advance(300).await;
    assert!(!server.sandbox.approve(&id), "its life is over");
}
