//! `POST /api/v1/accounts/checkpoint/resend`.

use crate::support::{Answer, PASSWORD, Server};
use serde_json::{Value, json};

async fn resend(server: &Server, id: &str, provider: &str) -> Answer {
    let body = json!({"account_id": id, "provider": provider});
    server.post("/api/v1/accounts/checkpoint/resend", body).await
}

fn sent(id: &str, success: bool) -> (u16, Value) {
    (
        200,
        json!({"object": "CheckpointResend", "account_id": id, "success": success}),
    )
}

#[tokio::test]
async fn a_notification_is_sent_again_but_not_at_once_again() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    let answer = resend(&server, &id, "MESSENGER").await;
    assert_eq!((answer.status, answer.body), sent(&id, true));
    let answer = resend(&server, &id, "MESSENGER").await;
    assert_eq!((answer.status, answer.body), sent(&id, false));
    server.advance(30).await;
    let answer = resend(&server, &id, "MESSENGER").await;
    assert_eq!((answer.status, answer.body), sent(&id, true));
    server.solve(&id, "123456").await.created();
}

#[tokio::test]
async fn the_pause_and_what_it_answers_are_settings() {
    let server = Server::start().await;
    server
        .set(json!({"resend_cooldown_seconds": 60, "resend_too_soon": "429"}))
        .await;
    let id = server.connect("code").await.checkpoint("2FA");
    assert_eq!(resend(&server, &id, "MESSENGER").await.body["success"], true);
    server.advance(30).await;
    resend(&server, &id, "MESSENGER")
        .await
        .is_problem(429, "too_many_requests");
    server.set(json!({"resend_cooldown_seconds": 0})).await;
    assert_eq!(resend(&server, &id, "MESSENGER").await.body["success"], true);
}

#[tokio::test]
async fn the_next_checkpoint_has_a_notification_of_its_own() {
    let server = Server::start().await;
    let id = server.connect("two-steps").await.checkpoint("2FA");
    assert_eq!(resend(&server, &id, "MESSENGER").await.body["success"], true);
    server.solve(&id, "123456").await.checkpoint("OTP");
    assert_eq!(resend(&server, &id, "MESSENGER").await.body["success"], true);
}

#[tokio::test]
async fn what_cannot_be_sent_again_is_refused() {
    let server = Server::start().await;
    resend(&server, "nothing", "MESSENGER")
        .await
        .is_problem(400, "invalid_parameters");
    let id = server.connect("no-resend").await.checkpoint("2FA");
    resend(&server, &id, "MESSENGER")
        .await
        .is_problem(501, "feature_not_implemented");
    let id = server.connect("captcha").await.checkpoint("CAPTCHA");
    resend(&server, &id, "MESSENGER")
        .await
        .is_problem(400, "invalid_parameters");
    let id = server.connect("code").await.checkpoint("2FA");
    for provider in ["LINKEDIN", "TWITTER", "PIGEON"] {
        resend(&server, &id, provider)
            .await
            .is_problem(400, "invalid_parameters");
    }
    server.advance(300).await;
    resend(&server, &id, "MESSENGER")
        .await
        .is_problem(400, "invalid_parameters");
}

#[tokio::test]
async fn an_older_server_resends_for_linkedin_but_not_for_messenger() {
    let server = Server::start().await;
    server.set(json!({"messenger_resend": "off"})).await;
    let id = server.connect("code").await.checkpoint("2FA");
    resend(&server, &id, "MESSENGER")
        .await
        .is_problem(400, "invalid_parameters");
    let body = json!({"provider": "LINKEDIN", "username": "in-app@sandbox.test", "password": PASSWORD});
    let id = server
        .post("/api/v1/accounts", body)
        .await
        .checkpoint("IN_APP_VALIDATION");
    assert_eq!(resend(&server, &id, "LINKEDIN").await.body["success"], true);
}

#[tokio::test]
async fn a_resend_gives_more_time_only_if_it_is_set_so() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    server.advance(200).await;
    resend(&server, &id, "MESSENGER").await;
    assert!(server.sandbox.intents()[0].remaining_seconds <= 100);

    server.set(json!({"resend_time": "starts-again"})).await;
    let held = server.hold(&id).await;
    server.advance(60).await;
    resend(&server, &id, "MESSENGER").await;
    server.advance(200).await;
    assert!(server.is_waiting(&id), "a call that waits has the new time too");
    assert!(server.sandbox.approve(&id));
    held.answer().await.created();
}
