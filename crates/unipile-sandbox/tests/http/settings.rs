//! `/__sandbox/settings`: the answers that no public source settles.

use crate::support::Server;
use serde_json::json;

#[tokio::test]
async fn the_settings_start_with_the_best_guesses() {
    let server = Server::start().await;
    assert_eq!(
        server.get("/__sandbox/settings").await.body,
        json!({
            "checkpoint_status": 202,
            "open_checkpoint_get": 404,
            "max_wrong_codes": 5,
            "second_connect": "replace",
            "in_app": "hold",
            "ended_intent": "invalid_parameters",
            "next_checkpoint_time": "goes-on",
            "resend_time": "goes-on",
            "messenger_resend": "on",
            "resend_cooldown_seconds": 30,
            "resend_too_soon": "success-false",
            "created_account_id": "kept",
            "other_account": 403,
            "hosted_object": "HostedAuthUrl",
        })
    );
}

#[tokio::test]
async fn one_setting_can_be_changed_alone_and_as_a_string() {
    let server = Server::start().await;
    let answer = server
        .post("/__sandbox/settings", json!({"checkpoint_status": "201"}))
        .await;
    assert_eq!((answer.status, &answer.body["checkpoint_status"]), (200, &json!(201)));
    assert_eq!(answer.body["second_connect"], "replace");
}

#[tokio::test]
async fn an_unknown_setting_or_value_changes_nothing() {
    let server = Server::start().await;
    let before = server.sandbox.settings();
    for body in [
        json!({"checkpoint_status": 200}),
        json!({"second_connect": "409", "in_app": "maybe"}),
        json!({"max_wrong_codes": 0}),
        json!({"colour": "blue"}),
    ] {
        server
            .post("/__sandbox/settings", body)
            .await
            .is_problem(400, "invalid_parameters");
    }
    assert_eq!(server.sandbox.settings(), before);
}

#[tokio::test]
async fn a_checkpoint_can_be_a_201() {
    let server = Server::start().await;
    server.set(json!({"checkpoint_status": 201})).await;
    let first = server.connect("two-steps").await;
    let second = server.solve(&first.account_id(), "123456").await;
    for answer in [first, second] {
        assert_eq!((answer.status, &answer.body["object"]), (201, &json!("Checkpoint")));
    }
}

#[tokio::test]
async fn an_account_with_an_open_checkpoint_can_be_connecting() {
    let server = Server::start().await;
    server.set(json!({"open_checkpoint_get": "CONNECTING"})).await;
    let id = server.connect("code").await.checkpoint("2FA");
    let path = format!("/api/v1/accounts/{id}");
    let answer = server.get(&path).await;
    assert_eq!(
        (answer.status, &answer.body["sources"][0]["status"]),
        (200, &json!("CONNECTING"))
    );
    server.advance(300).await;
    server.get(&path).await.is_problem(404, "resource_not_found");
}

#[tokio::test]
async fn the_number_of_wrong_codes_can_be_changed() {
    let server = Server::start().await;
    server.set(json!({"max_wrong_codes": 1})).await;
    let id = server.connect("code").await.checkpoint("2FA");
    server
        .solve(&id, "000000")
        .await
        .is_problem(500, "authentication_intent_error");
}

#[tokio::test]
async fn a_second_connect_replaces_the_first_intent() {
    let server = Server::start().await;
    let first = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&first).await;
    let second = server.connect("approve").await.checkpoint("2FA");
    held.answer().await.is_problem(409, "operation_canceled");
    server
        .solve(&first, "123456")
        .await
        .is_problem(400, "invalid_parameters");
    server.solve(&second, "123456").await.created();
}

#[tokio::test]
async fn a_second_connect_can_be_refused_while_the_first_intent_is_open() {
    let server = Server::start().await;
    for (setting, status, kind) in [(425, 425, "auth_in_progress"), (409, 409, "operation_canceled")] {
        server.set(json!({"second_connect": setting})).await;
        let id = server.connect("code").await.checkpoint("2FA");
        server.connect("code").await.is_problem(status, kind);
        server.connect("approve").await.checkpoint("2FA");
        server.solve(&id, "123456").await.created();
        let id = server.connect("code").await.checkpoint("2FA");
        server.advance(300).await;
        let id_after_its_life = server.connect("code").await.checkpoint("2FA");
        assert_ne!(id, id_after_its_life);
        server.sandbox.reset();
    }
}

#[tokio::test]
async fn in_app_validation_can_fail_fast_until_it_is_approved() {
    let server = Server::start().await;
    server.set(json!({"in_app": "401-until-approved"})).await;
    let id = server.connect("approve").await.checkpoint("2FA");
    for _ in 0..6 {
        server
            .solve(&id, "in_app_validation")
            .await
            .is_problem(401, "invalid_checkpoint_solution");
    }
    assert!(server.sandbox.approve(&id));
    server.solve(&id, "in_app_validation").await.created();
}

#[tokio::test]
async fn an_intent_that_is_gone_can_be_told_in_several_ways() {
    let server = Server::start().await;
    for (setting, status) in [
        ("invalid_request", 400),
        ("malformed_request", 400),
        ("resource_not_found", 404),
        ("authentication_intent_error", 500),
    ] {
        server.set(json!({"ended_intent": setting})).await;
        let id = server.connect("code").await.checkpoint("2FA");
        server.advance(300).await;
        server.solve(&id, "123456").await.is_problem(408, "request_timeout");
        server.solve(&id, "123456").await.is_problem(status, setting);
    }
}

#[tokio::test]
async fn the_next_checkpoint_can_start_the_five_minutes_again() {
    let server = Server::start().await;
    server.set(json!({"next_checkpoint_time": "starts-again"})).await;
    let id = server.connect("two-steps").await.checkpoint("2FA");
    server.advance(200).await;
    server.solve(&id, "123456").await.checkpoint("OTP");
    server.advance(200).await;
    server.solve(&id, "654321").await.created();
}

#[tokio::test]
async fn the_account_can_have_another_id_than_its_checkpoint() {
    let server = Server::start().await;
    server.set(json!({"created_account_id": "new"})).await;
    let asked = server.connect("code").await.checkpoint("2FA");
    let created = server.solve(&asked, "123456").await.created();
    assert_ne!(asked, created);
    assert_eq!(server.get(&format!("/api/v1/accounts/{created}")).await.status, 200);
    server
        .get(&format!("/api/v1/accounts/{asked}"))
        .await
        .is_problem(404, "resource_not_found");
}
