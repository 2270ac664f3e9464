//! `POST /__sandbox/reset`.

use crate::support::Server;
use serde_json::json;

#[tokio::test]
async fn a_reset_forgets_accounts_intents_requests_and_faults() {
    let server = Server::start().await;
    let account = server.connect("ok").await.created();
    let intent = server.connect("code").await.checkpoint("2FA");
    let fault = json!({"next": 9, "operation": "any", "fault": {"status": 502}});
    assert_eq!(server.post("/__sandbox/faults", fault).await.status, 200);

    assert_eq!(server.post("/__sandbox/reset", json!({})).await.status, 200);

    assert_eq!(server.get("/__sandbox/intents").await.body, json!([]));
    assert_eq!(server.get("/__sandbox/faults").await.body, json!([]));
    assert_eq!(
        server.get("/__sandbox/requests").await.body,
        json!({"total": 0, "counts": {}, "requests": []})
    );
    server
        .get(&format!("/api/v1/accounts/{account}"))
        .await
        .is_problem(404, "resource_not_found");
    server
        .solve(&intent, "123456")
        .await
        .is_problem(400, "invalid_parameters");
}

#[tokio::test]
async fn a_reset_cancels_the_held_call() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    server.sandbox.reset();
    held.answer().await.is_problem(409, "operation_canceled");
    assert_eq!(
        server.sandbox.requests().total,
        0,
        "an answer to a forgotten call is not recorded"
    );
}

#[tokio::test]
async fn a_reset_keeps_the_clock_and_the_settings() {
    let server = Server::start().await;
    server.set(json!({"max_wrong_codes": 2})).await;
    server.advance(3600).await;
    let before = server.sandbox.clock().now_millis();
    server.sandbox.reset();
    assert!(server.sandbox.clock().now_millis() >= before);
    assert_eq!(server.get("/__sandbox/settings").await.body["max_wrong_codes"], 2);
}
