//! `POST /api/v1/accounts/{id}`: signing in again to an account that is there.

use crate::support::{Answer, PASSWORD, Server};
use serde_json::{Value, json};
use unipile_sandbox::SourceStatus;

async fn reconnect(server: &Server, id: &str, name: &str) -> Answer {
    let username = format!("{name}@sandbox.test");
    // The official SDK puts the account's id into the body too.
    let body = json!({"provider": "MESSENGER", "account_id": id, "username": username, "password": PASSWORD});
    server.post(&format!("/api/v1/accounts/{id}"), body).await
}

async fn status(server: &Server, id: &str) -> Value {
    server.get(&format!("/api/v1/accounts/{id}")).await.body["sources"][0]["status"].clone()
}

#[tokio::test]
async fn a_reconnect_keeps_the_account_and_heals_it() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    let answer = server
        .post(
            &format!("/__sandbox/accounts/{id}/status"),
            json!({"status": "CREDENTIALS"}),
        )
        .await;
    assert_eq!(answer.status, 200);
    assert_eq!(status(&server, &id).await, "CREDENTIALS");
    let answer = reconnect(&server, &id, "ok").await;
    assert_eq!(
        (answer.status, answer.body),
        (201, json!({"object": "AccountReconnected", "account_id": id}))
    );
    assert_eq!(status(&server, &id).await, "OK");
    assert_eq!(
        server.get("/api/v1/accounts").await.body["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_reconnect_can_ask_too() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    let id = server.solve(&id, "123456").await.created();
    server.sandbox.set_status(&id, SourceStatus::Credentials);
    assert_eq!(reconnect(&server, &id, "code").await.checkpoint("2FA"), id);
    assert_eq!(status(&server, &id).await, "CREDENTIALS", "the account is still there");
    server
        .solve(&id, "000000")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    let answer = server.solve(&id, "123456").await;
    assert_eq!(
        (answer.status, &answer.body["object"]),
        (201, &json!("AccountReconnected"))
    );
    assert_eq!(status(&server, &id).await, "OK");
}

#[tokio::test]
async fn an_account_survives_a_reconnect_that_runs_out_of_time() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    let id = server.solve(&id, "123456").await.created();
    reconnect(&server, &id, "code").await.checkpoint("2FA");
    server.advance(300).await;
    server.solve(&id, "123456").await.is_problem(408, "request_timeout");
    assert_eq!(status(&server, &id).await, "OK");
}

#[tokio::test]
async fn another_persons_credentials_do_not_fit() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    reconnect(&server, &id, "code")
        .await
        .is_problem(403, "account_mismatch");
    let body = json!({"provider": "INSTAGRAM", "username": "ok@sandbox.test", "password": PASSWORD});
    let path = format!("/api/v1/accounts/{id}");
    server.post(&path, body).await.is_problem(403, "account_mismatch");
    server.set(json!({"other_account": 401})).await;
    reconnect(&server, &id, "code").await.is_problem(401, "wrong_account");
    assert!(server.sandbox.intents().is_empty());
}

#[tokio::test]
async fn there_must_be_something_to_reconnect_and_credentials_that_are_right() {
    let server = Server::start().await;
    reconnect(&server, "nothing", "ok")
        .await
        .is_problem(404, "resource_not_found");
    reconnect(&server, "no%20id", "ok")
        .await
        .is_problem(404, "invalid_resource_identifier");
    let id = server.connect("ok").await.created();
    let path = format!("/api/v1/accounts/{id}");
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": "wrong"});
    server.post(&path, body).await.is_problem(401, "invalid_credentials");
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test"});
    server.post(&path, body).await.is_problem(400, "missing_parameters");
    let open = server.connect("code").await.checkpoint("2FA");
    reconnect(&server, &open, "code")
        .await
        .is_problem(404, "resource_not_found");
}

#[tokio::test]
async fn a_mail_account_brings_its_new_passwords_alone() {
    let server = Server::start().await;
    let user = "ok@sandbox.test";
    let body = json!({
        "provider": "MAIL", "imap_user": user, "imap_password": PASSWORD, "imap_host": "h", "imap_port": 993,
        "imap_encryption": "tls", "smtp_user": user, "smtp_password": PASSWORD, "smtp_host": "h", "smtp_port": 587,
    });
    let id = server.post("/api/v1/accounts", body).await.created();
    let path = format!("/api/v1/accounts/{id}");
    let body = json!({"provider": "MAIL", "imap_password": PASSWORD, "smtp_password": PASSWORD});
    assert_eq!(server.post(&path, body).await.body["object"], "AccountReconnected");
    let body = json!({"provider": "MAIL", "imap_password": "wrong", "smtp_password": PASSWORD});
    server.post(&path, body).await.is_problem(401, "invalid_credentials");
}

#[tokio::test]
async fn a_phone_scans_again() {
    let server = Server::start().await;
    let body = json!({"provider": "WHATSAPP"});
    let id = server.post("/api/v1/accounts", body.clone()).await.checkpoint("QRCODE");
    assert!(server.sandbox.approve(&id));
    server.sandbox.set_status(&id, SourceStatus::Credentials);
    let answer = server.post(&format!("/api/v1/accounts/{id}"), body).await;
    assert_eq!(answer.checkpoint("QRCODE"), id);
    assert!(server.sandbox.approve(&id));
    assert_eq!(status(&server, &id).await, "OK");
}

#[tokio::test]
async fn deleting_an_account_ends_its_reconnect() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    let id = server.solve(&id, "123456").await.created();
    reconnect(&server, &id, "code").await.checkpoint("2FA");
    server
        .send(reqwest::Method::DELETE, &format!("/api/v1/accounts/{id}"), None)
        .await;
    server.solve(&id, "123456").await.is_problem(400, "invalid_parameters");
}
