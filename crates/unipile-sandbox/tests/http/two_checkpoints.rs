//! Two checkpoints in a row.

use crate::support::Server;
use unipile_sandbox::{Checkpoint, Sandbox, Scenario};

#[tokio::test]
async fn each_code_answers_its_own_checkpoint() {
    let server = Server::start().await;
    let id = server.connect("two-steps").await.checkpoint("2FA");
    server
        .solve(&id, "654321")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    let id = server.solve(&id, "123456").await.checkpoint("OTP");
    assert_eq!(server.sandbox.intents()[0].checkpoint, "OTP");
    server
        .solve(&id, "123456")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    server.solve(&id, "654321").await.created();
}

#[tokio::test]
async fn an_approval_of_the_first_leads_to_the_second() {
    let server = Server::start().await;
    let id = server.connect("two-steps").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    assert!(server.sandbox.approve(&id));
    let id = held.answer().await.checkpoint("OTP");
    assert!(!server.sandbox.approve(&id), "a one-time password cannot be approved");
    server
        .solve(&id, "in_app_validation")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    server.solve(&id, "654321").await.created();
}

#[tokio::test]
async fn the_second_checkpoint_does_not_extend_the_five_minutes() {
    let server = Server::start().await;
    let id = server.connect("two-steps").await.checkpoint("2FA");
    server.advance(200).await;
    let id = server.solve(&id, "123456").await.checkpoint("OTP");
    assert!(server.sandbox.intents()[0].remaining_seconds <= 100);
    server.advance(100).await;
    server.solve(&id, "654321").await.is_problem(408, "request_timeout");
}

#[tokio::test]
async fn wrong_codes_add_up_over_the_checkpoints() {
    let server = Server::start().await;
    let id = server.connect("two-steps").await.checkpoint("2FA");
    for _ in 0..4 {
        server
            .solve(&id, "000000")
            .await
            .is_problem(401, "invalid_checkpoint_solution");
    }
    let id = server.solve(&id, "123456").await.checkpoint("OTP");
    server
        .solve(&id, "000000")
        .await
        .is_problem(500, "authentication_intent_error");
}

#[tokio::test]
async fn an_approval_that_was_not_used_does_not_count_for_the_next_checkpoint() {
    let scenario = Scenario::new("twice", "twice@example.test", "password")
        .with_checkpoint(Checkpoint::two_factor("123456"))
        .with_checkpoint(Checkpoint::two_factor("654321"));
    let server = Server::with(Sandbox::builder().scenarios(vec![scenario]).build()).await;
    let id = server.sign_in("twice@example.test", "password").await.checkpoint("2FA");
    assert!(server.sandbox.approve(&id));
    let id = server.solve(&id, "123456").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    server.solve(&id, "654321").await.created();
    held.answer().await.is_problem(409, "operation_canceled");
}
