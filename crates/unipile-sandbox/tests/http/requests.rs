//! The record of what arrived.

use crate::support::Server;
use serde_json::json;
use unipile_sandbox::{Checkpoint, Sandbox, Scenario};

#[tokio::test]
async fn passwords_and_codes_are_redacted() {
    let scenario = Scenario::new("canary", "canary@example.test", "canary-password")
        .with_checkpoint(Checkpoint::two_factor("canary-code"));
    let server = Server::with(Sandbox::builder().scenarios(vec![scenario]).build()).await;
    let id = server
        .sign_in("canary@example.test", "canary-password")
        .await
        .checkpoint("2FA");
    server
        .sign_in("canary@example.test", "canary-wrong-password")
        .await
        .is_problem(401, "invalid_credentials");
    server
        .solve(&id, "canary-wrong-code")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    server.solve(&id, "canary-code").await.created();

    let report = server.get("/__sandbox/requests").await.body;
    assert_eq!(
        report["requests"][0]["body"],
        json!({"provider": "MESSENGER", "username": "canary@example.test", "password": "[redacted]"})
    );
    assert_eq!(
        report["requests"][2]["body"],
        json!({"provider": "MESSENGER", "account_id": id, "code": "[redacted]"})
    );
    for secret in [
        "canary-password",
        "canary-wrong-password",
        "canary-code",
        "canary-wrong-code",
        "sandbox-key",
    ] {
        assert!(!report.to_string().contains(secret), "{secret} in {report}");
        assert!(!format!("{:?} {:?}", server.sandbox, server.sandbox.scenarios()).contains(secret));
    }
}

#[tokio::test]
async fn a_body_that_is_not_json_is_not_shown() {
    let server = Server::start().await;
    let request = server
        .client
        .post(format!("{}/api/v1/accounts", server.base))
        .header("x-api-key", "sandbox-key");
    let response = request.body("password=canary").send().await.unwrap();
    assert_eq!(response.status().as_u16(), 400);
    let report = server.get("/__sandbox/requests").await.body;
    assert_eq!(report["requests"][0]["body"], "[15 bytes, not a JSON object]");
}

#[tokio::test]
async fn every_call_is_recorded_with_its_answer() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    server.get(&format!("/api/v1/accounts/{id}?token=canary")).await;
    server.get("/api/v1/nothing").await;
    let more = [
        ("POST", format!("/api/v1/accounts/{id}"), "reconnect"),
        ("POST", format!("/api/v1/accounts/{id}/restart"), "restart"),
        ("GET", format!("/api/v1/accounts/{id}/sync"), "sync"),
        ("POST", "/api/v1/accounts/checkpoint/resend".into(), "resend"),
        ("POST", "/api/v1/hosted/accounts/link".into(), "link"),
        ("POST", format!("/api/v1/accounts/{id}/restart/again"), "other"),
    ];
    for (method, path, _) in &more {
        server.send(method.parse().unwrap(), path, None).await;
    }
    let report = server.get("/__sandbox/requests").await.body;
    assert_eq!(report["total"], 9);
    let calls: Vec<_> = report["requests"].as_array().unwrap().iter().collect();
    for ((.., operation), call) in more.iter().zip(&calls[3..]) {
        assert_eq!(
            (call["operation"].as_str(), &report["counts"]["connect"]),
            (Some(*operation), &json!(1))
        );
    }
    let line = |at: usize| json!([calls[at]["method"], calls[at]["path"], calls[at]["status"]]);
    assert_eq!(line(0), json!(["POST", "/api/v1/accounts", 201]));
    assert_eq!(line(1), json!(["GET", format!("/api/v1/accounts/{id}"), 200]));
    assert_eq!(line(2), json!(["GET", "/api/v1/nothing", 404]));
    assert!(calls[0]["at"].as_str().unwrap().ends_with('Z'));
}
