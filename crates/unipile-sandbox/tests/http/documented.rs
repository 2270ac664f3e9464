//! The documented replies, which the client's tests read too: the sandbox gives the same.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly")]

use crate::support::{PASSWORD, Server};
use reqwest::Method;
use serde_json::{Map, Value, json};
use std::{fs, path::PathBuf};
use unipile_sandbox::Problem;

fn folder(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "../unipile/tests/fixtures", name]
        .iter()
        .collect()
}

fn documented(name: &str) -> Value {
    let text = fs::read_to_string(folder(&format!("{name}.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A reply without its values: which fields it has, of which types. A list is told by its first item.
fn shape(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(_) => json!("bool"),
        Value::Number(_) => json!("number"),
        Value::String(_) => json!("string"),
        Value::Array(items) => items.iter().take(1).map(shape).collect(),
        Value::Object(fields) => {
            let shapes = fields.iter().map(|(name, value)| (name.clone(), shape(value)));
            shapes.collect::<Map<_, _>>().into()
        }
    }
}

#[track_caller]
fn assert_like(answer: &Value, name: &str) {
    let example = documented(name);
    assert_eq!(answer["object"], example["object"]);
    assert_eq!(shape(answer), shape(&example), "{name}: {answer}");
}

#[tokio::test]
async fn every_documented_problem_has_the_same_words_here() {
    let mut compared = 0;
    for file in fs::read_dir(folder("problems")).unwrap() {
        let path = file.unwrap().path();
        let example: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let same = |problem: &&Problem| {
            let body = problem.body();
            (&body["type"], &body["status"]) == (&example["type"], &example["status"])
        };
        // Some belong to operations that this sandbox does not have, and one is a report that left out the detail.
        if let Some(problem) = Problem::ALL.iter().find(same)
            && example.get("detail").is_some()
        {
            assert_eq!(problem.body(), example, "{}", path.display());
            compared += 1;
        }
    }
    assert!(compared >= 24, "{compared}");
}

#[tokio::test]
async fn every_checkpoint_has_the_documented_shape() {
    let server = Server::start().await;
    for (name, file) in [
        ("code", "2fa"),
        ("sms", "2fa_sms"),
        ("app", "2fa_app"),
        ("otp", "otp"),
        ("in-app", "in_app_validation"),
        ("phone", "phone_register"),
        ("captcha", "captcha"),
    ] {
        let answer = server.connect(name).await.body;
        let file = format!("checkpoints/{file}");
        assert_like(&answer, &file);
        let example = documented(&file);
        for field in ["type", "source"] {
            assert_eq!(answer["checkpoint"][field], example["checkpoint"][field]);
        }
    }
    let body = json!({"provider": "LINKEDIN", "username": "contract@sandbox.test", "password": PASSWORD});
    assert_like(
        &server.post("/api/v1/accounts", body).await.body,
        "checkpoints/contract_chooser",
    );
    let body = json!({"provider": "WHATSAPP"});
    assert_like(&server.post("/api/v1/accounts", body).await.body, "checkpoints/qrcode");
}

#[tokio::test]
async fn every_account_has_the_documented_shape() {
    let server = Server::start().await;
    let ok = "ok@sandbox.test";
    let bodies = [
        ("messenger", json!({"username": ok, "password": PASSWORD})),
        ("instagram", json!({"username": ok, "password": PASSWORD})),
        ("linkedin", json!({"username": ok, "password": PASSWORD})),
        ("twitter", json!({"username": ok, "email": ok, "password": PASSWORD})),
        ("google_oauth", json!({"access_token": ok, "refresh_token": "r"})),
        (
            "outlook",
            json!({"access_token": ok, "refresh_token": "r", "username": "u", "id": "i"}),
        ),
        (
            "mail",
            json!({
                "imap_user": ok, "imap_password": PASSWORD, "imap_host": "h", "imap_port": 993,
                "imap_encryption": "tls", "smtp_user": ok, "smtp_password": PASSWORD, "smtp_host": "h",
                "smtp_port": 587,
            }),
        ),
        ("whatsapp", json!({})),
        ("telegram", json!({})),
    ];
    for (file, mut body) in bodies {
        let mut example = documented(&format!("accounts/{file}"));
        body["provider"] = example["type"].clone();
        let id = server.post("/api/v1/accounts", body).await.account_id();
        // A QR code wants to be scanned; nothing else is open here.
        server.sandbox.approve(&id);
        let account = server.get(&format!("/api/v1/accounts/{id}")).await.body;
        for optional in ["signatures", "current_signature"] {
            example.as_object_mut().unwrap().remove(optional);
        }
        if file == "linkedin" {
            let im = example["connection_params"]["im"].as_object_mut().unwrap();
            im.remove("proxy");
            im["organizations"] = json!([]);
            im["premiumFeatures"] = json!([]);
        }
        assert_eq!(shape(&account), shape(&example), "{account}");
        assert_eq!(account["type"], example["type"]);
        let suffix = |account: &Value| {
            let source = account["sources"][0]["id"].as_str().unwrap();
            source.strip_prefix(account["id"].as_str().unwrap()).unwrap().to_owned()
        };
        assert_eq!(suffix(&account), suffix(&example));
    }
}

#[tokio::test]
async fn every_other_reply_has_the_documented_shape() {
    let server = Server::start().await;
    let created = server.connect("ok").await;
    assert_like(&created.body, "replies/account_created");
    let path = format!("/api/v1/accounts/{}", created.account_id());
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": PASSWORD});
    assert_like(&server.post(&path, body).await.body, "replies/account_reconnected");

    server.connect("ok").await;
    assert_like(
        &server.get("/api/v1/accounts?limit=1").await.body,
        "replies/account_list",
    );
    assert_eq!(
        server.get("/api/v1/accounts").await.body["cursor"],
        documented("replies/account_list_last_page")["cursor"]
    );

    let restart = format!("{path}/restart");
    assert_like(
        &server.post(&restart, json!({})).await.body,
        "replies/account_restarted",
    );
    let status = json!({"status": "CREDENTIALS"});
    let id = created.account_id();
    server.post(&format!("/__sandbox/accounts/{id}/status"), status).await;
    assert_like(
        &server.post(&restart, json!({})).await.body,
        "replies/account_failed_to_restart",
    );
    assert_like(
        &server.send(Method::DELETE, &path, None).await.body,
        "replies/account_deleted",
    );

    let asked = server.connect("code").await.account_id();
    let body = json!({"provider": "MESSENGER", "account_id": asked});
    assert_like(
        &server.post("/api/v1/accounts/checkpoint/resend", body).await.body,
        "replies/checkpoint_resend",
    );

    let body = json!({"provider": "LINKEDIN", "username": "ok@sandbox.test", "password": PASSWORD});
    let linkedin = server.post("/api/v1/accounts", body).await.created();
    assert_like(
        &server.get(&format!("/api/v1/accounts/{linkedin}/sync")).await.body,
        "replies/account_resync",
    );

    let body = json!({
        "type": "create", "providers": "*", "api_url": server.base, "expiresOn": "2025-12-31T23:59:59.999Z",
    });
    let link = "/api/v1/hosted/accounts/link";
    assert_like(&server.post(link, body.clone()).await.body, "replies/hosted_auth_url");
    server.set(json!({"hosted_object": "HostedAuthURL"})).await;
    assert_like(
        &server.post(link, body).await.body,
        "replies/hosted_auth_url_as_in_the_guide",
    );
}
