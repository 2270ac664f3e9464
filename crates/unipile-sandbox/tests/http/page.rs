//! The page at `/`, and its forms.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly")]

use crate::support::Server;
use reqwest::{Response, StatusCode};
use serde_json::json;
use unipile_sandbox::{Checkpoint, Sandbox, Scenario, SourceStatus};

async fn page(server: &Server, path: &str) -> String {
    let response = server
        .client
        .get(format!("{}{path}", server.base))
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
    response.text().await.unwrap()
}

/// Sends one of the page's forms, and gives the page that it leads to.
async fn submit(server: &Server, action: &str, fields: &str) -> Response {
    server
        .client
        .post(format!("{}/__sandbox/page/{action}", server.base))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(fields.to_owned())
        .send()
        .await
        .unwrap()
}

async fn done(server: &Server, action: &str, fields: &str) -> String {
    let response = submit(server, action, fields).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.url().path(), "/", "a reload must not send the form again");
    response.text().await.unwrap()
}

#[tokio::test]
async fn it_shows_what_there_is() {
    let server = Server::start().await;
    let account = server.connect("ok").await.created();
    let intent = server.connect("code").await.checkpoint("2FA");
    let page = page(&server, "/").await;
    for text in [
        account.as_str(),
        &intent,
        "Maria Rossi",
        "two-steps@sandbox.test",
        "solve-proxy-error@sandbox.test",
        "name=\"checkpoint_status\"",
        "POST /api/v1/accounts",
        "<span>password: [redacted]</span>",
        "sandbox-key",
    ] {
        assert!(page.contains(text), "{text}");
    }
}

#[tokio::test]
async fn it_needs_nothing_from_elsewhere_and_runs_nothing() {
    let server = Server::start().await;
    let response = server.client.get(&server.base).send().await.unwrap();
    let policy = response.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    let text = response.text().await.unwrap();
    assert!(!text.contains("<script") && !text.contains(" style="));
    let links = text.match_indices("href=\"").chain(text.match_indices("src=\""));
    for (at, found) in links {
        let target = &text[at + found.len()..];
        assert!(target.starts_with('/') || target.starts_with("data:,"), "{target:.40}");
    }
    let style = server
        .client
        .get(format!("{}/__sandbox/style.css", server.base))
        .send()
        .await
        .unwrap();
    assert_eq!(style.headers()["content-type"], "text/css; charset=utf-8");
    assert!(!style.text().await.unwrap().contains("url("));
}

#[tokio::test]
async fn whatever_was_sent_to_it_is_shown_as_text() {
    let evil = "<img src=x onerror=alert(1)>\"'&";
    let scenario = Scenario::new(evil, "evil@example.test", "password")
        .with_person(evil)
        .with_description(evil)
        .with_checkpoint(Checkpoint::new(evil, "1"));
    let account = Scenario::new("other", format!("{evil}@example.test"), evil).with_person(evil);
    let server = Server::with(Sandbox::builder().scenarios(vec![scenario, account]).build()).await;
    server.sign_in("evil@example.test", "password").await;
    server.sign_in(&format!("{evil}@example.test"), evil).await.created();
    server
        .post("/api/v1/accounts", json!({"provider": evil, "username": evil}))
        .await;
    let page = page(&server, "/").await;
    assert!(!page.contains("<img"), "{page}");
    // A checkpoint, a person, a description, a username, a password; and three fields of requests.
    let shown = "&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;";
    assert_eq!(page.matches(shown).count(), 5 + 3);
    let response = server
        .client
        .get(&server.base)
        .header("host", "a\"><img src=x>")
        .send()
        .await
        .unwrap();
    assert!(!response.text().await.unwrap().contains("<img"));
}

#[tokio::test]
async fn a_key_that_somebody_chose_and_what_was_typed_are_not_shown() {
    let server = Server::with(Sandbox::builder().api_key("canary-key").build()).await;
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": "canary-password"});
    server.post("/api/v1/accounts", body).await;
    assert!(!page(&server, "/").await.contains("canary"));
}

#[tokio::test]
async fn its_buttons_play_the_phone() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    assert!(page(&server, "/").await.contains("a call waits"));
    done(&server, "deny", &format!("account={id}")).await;
    held.answer().await.is_problem(401, "invalid_checkpoint_solution");
    let held = server.hold(&id).await;
    let after = done(&server, "approve", &format!("account={id}")).await;
    held.answer().await.created();
    assert!(after.contains("No sign-in waits for an answer."));
}

#[tokio::test]
async fn its_buttons_move_the_clock_and_reset() {
    let server = Server::start().await;
    server.connect("code").await.checkpoint("2FA");
    done(&server, "advance", "seconds=300").await;
    assert!(server.sandbox.intents().is_empty());
    for seconds in ["seconds=86401", "seconds=-1", "seconds=", ""] {
        assert_eq!(
            submit(&server, "advance", seconds).await.status(),
            StatusCode::BAD_REQUEST
        );
    }
    server.connect("ok").await.created();
    let after = done(&server, "reset", "").await;
    assert!(after.contains("No account is connected.") && after.contains("Nothing has arrived yet."));
}

#[tokio::test]
async fn its_buttons_break_and_heal_an_account() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    for status in SourceStatus::ALL {
        let page = done(&server, "status", &format!("account={id}&status={}", status.name())).await;
        assert!(page.contains(&format!("\">{}</span>", status.name())));
    }
    let answer = submit(&server, "status", &format!("account={id}&status=BROKEN")).await;
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn its_form_changes_the_settings() {
    let server = Server::start().await;
    let before = page(&server, "/").await;
    // What a browser sends is what the form holds: every field with its present value.
    let fields = "checkpoint_status=201&max_wrong_codes=3&second_connect=425&hosted_object=HostedAuthURL";
    let after = done(&server, "settings", fields).await;
    let settings = server.get("/__sandbox/settings").await.body;
    assert_eq!(
        (
            &settings["checkpoint_status"],
            &settings["max_wrong_codes"],
            &settings["second_connect"]
        ),
        (&json!(201), &json!(3), &json!(425))
    );
    assert!(before.contains("<option selected>202</option>") && after.contains("<option selected>201</option>"));
    for name in settings.as_object().unwrap().keys() {
        assert!(after.contains(&format!(" name=\"{name}\"")), "{name} is on the page");
    }
    for wrong in ["max_wrong_codes=0", "in_app=maybe", "colour=blue"] {
        assert_eq!(
            submit(&server, "settings", wrong).await.status(),
            StatusCode::BAD_REQUEST
        );
    }
}

#[tokio::test]
async fn it_loads_itself_anew_only_if_told() {
    let server = Server::start().await;
    assert!(!page(&server, "/").await.contains("http-equiv=\"refresh\""));
    assert!(page(&server, "/?live=true").await.contains("http-equiv=\"refresh\""));
    let after = submit(&server, "advance", "seconds=1&live=true").await;
    assert_eq!(after.url().query(), Some("live=true"));
}

#[tokio::test]
async fn other_sites_cannot_steer_it_through_a_browser() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let paths = [
        format!("/__sandbox/accounts/{id}/approve"),
        "/__sandbox/reset".into(),
        "/__sandbox/settings".into(),
        "/__sandbox/faults".into(),
        "/__sandbox/clock/advance".into(),
        "/__sandbox/page/reset".into(),
        "/__sandbox/page/approve".into(),
    ];
    for (header, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        for path in &paths {
            let request = server
                .client
                .post(format!("{}{path}", server.base))
                .header(header, value);
            let response = request.json(&json!({"seconds": 300})).send().await.unwrap();
            assert_eq!(response.status(), StatusCode::FORBIDDEN, "{path}");
        }
    }
    assert_eq!(server.sandbox.intents().len(), 1);
    let own = server
        .client
        .post(format!("{}/__sandbox/page/reset", server.base))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(own.send().await.unwrap().status(), StatusCode::OK);
    assert!(server.sandbox.intents().is_empty());
}
