//! An intent lives five minutes from its first checkpoint.

use crate::support::Server;

#[tokio::test]
async fn just_before_five_minutes_the_code_still_counts() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    server.advance(270).await;
    server.solve(&id, "123456").await.created();
}

#[tokio::test]
async fn after_five_minutes_comes_408_and_then_400() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    server.advance(300).await;
    assert!(server.sandbox.intents().is_empty());
    let answer = server.solve(&id, "123456").await;
    answer.is_problem(408, "request_timeout");
    assert_eq!(
        answer.body["detail"],
        "Communication with the provider has timed out. Please retry."
    );
    server.solve(&id, "123456").await.is_problem(400, "invalid_parameters");
    server.solve(&id, "123456").await.is_problem(400, "invalid_parameters");
}

#[tokio::test]
async fn a_held_call_gets_408_when_the_clock_moves_past_the_end() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    server.advance(200).await;
    assert!(server.is_waiting(&id));
    server.advance(100).await;
    held.answer().await.is_problem(408, "request_timeout");
    server
        .solve(&id, "in_app_validation")
        .await
        .is_problem(400, "invalid_parameters");
}

#[tokio::test]
async fn the_scenario_that_ends_early_is_over_after_one_minute() {
    let server = Server::start().await;
    let id = server.connect("early").await.checkpoint("2FA");
    assert!((55..=60).contains(&server.sandbox.intents()[0].remaining_seconds));
    server.advance(60).await;
    server.solve(&id, "123456").await.is_problem(408, "request_timeout");
    server.solve(&id, "123456").await.is_problem(400, "invalid_parameters");
}

#[tokio::test]
async fn a_new_sign_in_after_the_end_starts_afresh() {
    let server = Server::start().await;
    let old = server.connect("code").await.checkpoint("2FA");
    server.advance(300).await;
    let new = server.connect("code").await.checkpoint("2FA");
    assert_ne!(old, new);
    server.solve(&new, "123456").await.created();
}
