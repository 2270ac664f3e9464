//! Requests that are not what the API asks for.

use crate::support::Server;
use serde_json::{Value, json};

fn without(mut body: Value, field: &str) -> Value {
    if let Some(fields) = body.as_object_mut() {
        fields.remove(field);
    }
    body
}

fn with(mut body: Value, field: &str, value: Value) -> Value {
    body[field] = value;
    body
}

#[tokio::test]
async fn every_field_is_required_and_must_be_a_string_that_is_not_empty() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    let connect = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": "sandbox-pass"});
    let solve = json!({"provider": "MESSENGER", "account_id": id, "code": "123456"});
    for (path, good) in [("/api/v1/accounts", connect), ("/api/v1/accounts/checkpoint", solve)] {
        for field in good.as_object().unwrap().keys() {
            server
                .post(path, without(good.clone(), field))
                .await
                .is_problem(400, "missing_parameters");
            server
                .post(path, with(good.clone(), field, json!("")))
                .await
                .is_problem(400, "invalid_parameters");
            server
                .post(path, with(good.clone(), field, json!(123_456)))
                .await
                .is_problem(400, "invalid_parameters");
        }
        server
            .post(path, with(good.clone(), "provider", json!("PIGEON")))
            .await
            .is_problem(400, "invalid_parameters");
        server
            .post(path, json!(["not", "an", "object"]))
            .await
            .is_problem(400, "invalid_parameters");
        server
            .post(path, with(good, "unknown", json!({"field": 1})))
            .await
            .created();
    }
}

#[tokio::test]
async fn a_body_that_is_not_declared_as_json_is_refused() {
    let server = Server::start().await;
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": "sandbox-pass"}).to_string();
    let call = server
        .client
        .post(format!("{}/api/v1/accounts", server.base))
        .header("x-api-key", "sandbox-key");
    assert_eq!(call.body(body).send().await.unwrap().status().as_u16(), 400);
}

#[tokio::test]
async fn an_intent_belongs_to_one_provider() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    for provider in ["LINKEDIN", "WHATSAPP", "MAIL"] {
        let body = json!({"provider": provider, "account_id": id, "code": "123456"});
        server
            .post("/api/v1/accounts/checkpoint", body)
            .await
            .is_problem(400, "invalid_parameters");
    }
    server.solve(&id, "123456").await.created();
}

#[tokio::test]
async fn a_body_beyond_all_reason_is_too_large() {
    let server = Server::start().await;
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": "x".repeat(70_000)});
    server
        .post("/api/v1/accounts", body)
        .await
        .is_problem(400, "content_too_large");
}

#[tokio::test]
async fn an_unknown_route_or_method_is_not_found() {
    let server = Server::start().await;
    server
        .get("/api/v1/nothing")
        .await
        .is_problem(404, "resource_not_found");
    server
        .get("/api/v1/accounts/checkpoint")
        .await
        .is_problem(404, "resource_not_found");
    server
        .get("/__sandbox/nothing")
        .await
        .is_problem(404, "resource_not_found");
}
