//! `POST /api/v1/hosted/accounts/link`.

use crate::support::{Answer, Server};
use serde_json::{Value, json};

fn to_create() -> Value {
    json!({
        "type": "create", "providers": ["MESSENGER", "GOOGLE"], "api_url": "https://api1.unipile.com:13111",
        "expiresOn": "2025-12-31T23:59:59.999Z", "name": "user-7", "success_redirect_url": "https://app.example/ok",
        "failure_redirect_url": "https://app.example/no", "notify_url": "https://app.example/hook?secret=s",
        "bypass_success_screen": true, "disabled_features": ["linkedin_recruiter"], "disabled_options": ["autoproxy"],
        "sync_limit": {"MAILING": "NO_HISTORY_SYNC", "MESSAGING": {"chats": 5}},
        "proxy": {"host": "h", "port": 1},
    })
}

async fn link(server: &Server, body: Value) -> Answer {
    server.post("/api/v1/hosted/accounts/link", body).await
}

#[tokio::test]
async fn a_link_is_given_and_each_is_another() {
    let server = Server::start().await;
    let first = link(&server, to_create()).await;
    assert_eq!((first.status, &first.body["object"]), (200, &json!("HostedAuthUrl")));
    assert!(
        first.body["url"]
            .as_str()
            .unwrap()
            .starts_with("https://account.unipile.com/")
    );
    let mut reconnect = to_create();
    reconnect["type"] = json!("reconnect");
    reconnect["reconnect_account"] = json!("098dez89d");
    reconnect.as_object_mut().unwrap().remove("providers");
    let second = link(&server, reconnect).await;
    assert_eq!(second.status, 200);
    assert_ne!(first.body["url"], second.body["url"]);
}

#[tokio::test]
async fn the_object_has_the_name_that_is_set() {
    let server = Server::start().await;
    server.set(json!({"hosted_object": "HostedAuthURL"})).await;
    assert_eq!(link(&server, to_create()).await.body["object"], "HostedAuthURL");
}

#[tokio::test]
async fn the_fields_of_a_link_are_checked() {
    let server = Server::start().await;
    for missing in ["type", "providers", "api_url", "expiresOn"] {
        let mut body = to_create();
        body.as_object_mut().unwrap().remove(missing);
        link(&server, body).await.is_problem(400, "missing_parameters");
    }
    for (field, wrong) in [
        ("type", json!("delete")),
        ("type", json!("reconnect")),
        ("providers", json!("MESSENGER")),
        ("providers", json!(["PIGEON"])),
        ("providers", json!(["GOOGLE_OAUTH"])),
        ("expiresOn", json!("2025-12-31")),
        ("name", json!("")),
        ("bypass_success_screen", json!("yes")),
        ("disabled_options", json!(["everything"])),
        ("sync_limit", json!({"MESSAGING": {"chats": -1}})),
    ] {
        let mut body = to_create();
        body[field] = wrong;
        let answer = link(&server, body).await;
        assert_eq!(answer.status, 400, "{field}: {answer:?}");
    }
    for field in ["api_url", "success_redirect_url", "failure_redirect_url", "notify_url"] {
        let mut body = to_create();
        body[field] = json!("ftp://example");
        link(&server, body).await.is_problem(400, "invalid_url");
    }
    for group in ["*", "*:MAILING", "*:MESSAGING", "*:CALENDAR"] {
        let mut body = to_create();
        body["providers"] = json!(group);
        assert_eq!(link(&server, body).await.status, 200);
    }
}

#[tokio::test]
async fn what_may_hold_a_secret_is_not_recorded() {
    let server = Server::start().await;
    link(&server, to_create()).await;
    let request = &server.sandbox.requests().requests[0];
    let body = request.body.clone().unwrap();
    assert_eq!(body["providers"], json!(["MESSENGER", "GOOGLE"]));
    assert_eq!(
        (&body["notify_url"], &body["name"]),
        (&json!("[redacted]"), &json!("[redacted]"))
    );
}
