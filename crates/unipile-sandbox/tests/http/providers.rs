//! Connecting an account of each provider, and what its account looks like then.

use crate::support::{PASSWORD, Server};
use serde_json::{Value, json};

/// The smallest body that connects, for each provider and each way in. QR codes have a file of their own.
fn bodies() -> Vec<Value> {
    let ok = "ok@sandbox.test";
    vec![
        json!({"provider": "MESSENGER", "username": ok, "password": PASSWORD}),
        json!({"provider": "INSTAGRAM", "username": ok, "password": PASSWORD}),
        json!({"provider": "LINKEDIN", "username": ok, "password": PASSWORD}),
        json!({"provider": "LINKEDIN", "access_token": ok}),
        json!({"provider": "TWITTER", "username": ok, "email": ok, "password": PASSWORD}),
        json!({"provider": "GOOGLE_OAUTH", "access_token": ok, "refresh_token": "r"}),
        json!({"provider": "OUTLOOK", "access_token": ok, "refresh_token": "r", "username": "u", "id": "i"}),
        json!({
            "provider": "MAIL", "imap_user": ok, "imap_password": PASSWORD, "imap_host": "h", "imap_port": 993,
            "imap_encryption": "tls", "smtp_user": ok, "smtp_password": PASSWORD, "smtp_host": "h", "smtp_port": 587,
        }),
    ]
}

#[tokio::test]
async fn each_provider_connects_and_gives_its_own_kind_of_account() {
    let server = Server::start().await;
    for body in bodies() {
        let id = server.post("/api/v1/accounts", body.clone()).await.created();
        let account = server.get(&format!("/api/v1/accounts/{id}")).await.body;
        assert_eq!(account["type"], body["provider"]);
        let params = &account["connection_params"];
        let texts: &[&str] = match body["provider"].as_str().unwrap() {
            "MAIL" => &[
                "/mail/imap_host",
                "/mail/imap_user",
                "/mail/smtp_host",
                "/mail/smtp_user",
            ],
            "GOOGLE_OAUTH" | "OUTLOOK" => &["/mail/id", "/mail/username", "/calendar/id", "/calendar/username"],
            _ => &["/im/id", "/im/username"],
        };
        for text in texts {
            assert!(
                params.pointer(text).is_some_and(Value::is_string),
                "{text} of {account}"
            );
        }
        assert!(!account.to_string().contains(PASSWORD), "{account}");
    }
}

#[tokio::test]
async fn each_required_field_of_each_provider_is_required() {
    let server = Server::start().await;
    for body in bodies() {
        for field in body.as_object().unwrap().keys() {
            let mut without = body.clone();
            without.as_object_mut().unwrap().remove(field);
            let answer = server.post("/api/v1/accounts", without).await;
            // Without its cookie a LinkedIn sign-in is one by password, which misses the username.
            answer.is_problem(400, "missing_parameters");
            let mut wrong = body.clone();
            wrong[field] = json!([]);
            server
                .post("/api/v1/accounts", wrong)
                .await
                .is_problem(400, "invalid_parameters");
        }
    }
    assert_eq!(server.get("/api/v1/accounts").await.body["items"], json!([]));
}

#[tokio::test]
async fn an_optional_field_may_be_there_but_not_be_wrong() {
    let server = Server::start().await;
    let proxy = json!({"host": "h", "port": 1080, "protocol": "socks5", "username": "u", "password": "p"});
    let since = json!({"chats": "2025-12-31T23:59:59.999Z", "messages": 0});
    let cases = [
        ("MESSENGER", "country", json!("FR"), json!("FRA")),
        ("MESSENGER", "ip", json!("192.0.2.1"), json!("192.0.2.256")),
        (
            "MESSENGER",
            "disabled_features",
            json!(["linkedin_recruiter"]),
            json!(["flying"]),
        ),
        ("MESSENGER", "sync_limit", since, json!({"chats": "2025-12-31"})),
        (
            "INSTAGRAM",
            "sync_limit",
            json!({"messages": 10}),
            json!({"messages": -1}),
        ),
        ("INSTAGRAM", "proxy", proxy.clone(), json!({"host": "h"})),
        (
            "LINKEDIN",
            "proxy",
            proxy,
            json!({"host": "h", "port": 1, "protocol": "ftp"}),
        ),
        ("LINKEDIN", "user_agent", json!("Mozilla/5.0"), json!(5)),
        ("LINKEDIN", "recruiter_contract_id", json!("1"), json!(1)),
    ];
    for (provider, field, right, wrong) in cases {
        let mut body = json!({"provider": provider, "username": "ok@sandbox.test", "password": PASSWORD});
        body[field] = wrong;
        server
            .post("/api/v1/accounts", body.clone())
            .await
            .is_problem(400, "invalid_parameters");
        body[field] = right;
        server.post("/api/v1/accounts", body).await.created();
    }
}

#[tokio::test]
async fn wrong_credentials_are_refused_at_each_provider() {
    let server = Server::start().await;
    for mut body in bodies() {
        let secret = ["password", "imap_password", "access_token"]
            .into_iter()
            .find(|field| !body[*field].is_null());
        body[secret.unwrap()] = json!("wrong");
        let answer = server.post("/api/v1/accounts", body.clone()).await;
        answer.is_problem(401, "invalid_credentials");
        // A mail account gets its servers back, so that a person can correct them; nobody gets a password back.
        assert_eq!(answer.body["connectionParams"]["imap_port"], body["imap_port"]);
        assert_eq!(
            answer.body.get("connectionParams").is_some(),
            body["provider"] == "MAIL"
        );
        assert!(!answer.body.to_string().contains("wrong"));
    }
}

#[tokio::test]
async fn a_qr_code_connects_once_it_was_scanned() {
    let server = Server::start().await;
    for (provider, field) in [("WHATSAPP", "phone_number"), ("TELEGRAM", "user_id")] {
        let answer = server.post("/api/v1/accounts", json!({"provider": provider})).await;
        let id = answer.checkpoint("QRCODE");
        assert!(answer.body["checkpoint"]["qrcode"].as_str().unwrap().len() > 10);
        let path = format!("/api/v1/accounts/{id}");
        server.get(&path).await.is_problem(404, "resource_not_found");
        assert!(server.sandbox.approve(&id));
        let account = server.get(&path).await.body;
        assert_eq!(account["type"], provider);
        assert!(account["connection_params"]["im"][field].is_string(), "{account}");
    }
}

#[tokio::test]
async fn two_people_can_scan_at_once() {
    let server = Server::start().await;
    let body = json!({"provider": "WHATSAPP"});
    let first = server.post("/api/v1/accounts", body.clone()).await.checkpoint("QRCODE");
    let second = server.post("/api/v1/accounts", body).await.checkpoint("QRCODE");
    assert!(server.sandbox.approve(&first) && server.sandbox.approve(&second));
}

#[tokio::test]
async fn the_same_person_can_sign_in_at_two_providers_at_once() {
    let server = Server::start().await;
    let messenger = server.connect("code").await.checkpoint("2FA");
    let body = json!({"provider": "LINKEDIN", "username": "code@sandbox.test", "password": PASSWORD});
    let linkedin = server.post("/api/v1/accounts", body).await.checkpoint("2FA");
    server.solve(&messenger, "123456").await.created();
    let body = json!({"provider": "LINKEDIN", "account_id": linkedin, "code": "123456"});
    server.post("/api/v1/accounts/checkpoint", body).await.created();
}
