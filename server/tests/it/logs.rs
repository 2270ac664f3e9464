//! Every line says to which request it belongs, and a call to Unipile has its own.

use crate::support::{Folder, Kept, Unreachable, World, listen_to_the_log, logged, router_on};
use axum::body::Body;
use connect::AttemptId;
use http::Request;
use serde_json::Value;
use server::config::LogFormat;
use server::telemetry;
use tower::ServiceExt as _;
use tracing_subscriber::layer::SubscriberExt as _;

/// The lines of a request, which are objects; but for those of the HTTP library's inner life.
fn of_request(log: &str, id: &str) -> Vec<Value> {
    log.lines()
        .filter(|line| line.contains(id))
        .map(|line| serde_json::from_str::<Value>(line).expect("one object a line"))
        .filter(|line| line["span"]["request_id"] == id && line["level"] != "TRACE")
        .collect()
}

#[tokio::test]
async fn a_request_and_its_calls_have_lines_with_its_id() {
    let world = World::new().await;
    let browser = world.browser();
    let form = browser.sign_in_form("ok@sandbox.test", "sandbox-pass").await;
    let answer = browser.fetch(&form).await;
    browser.fetch_view(&form).await;
    world.calls_ended().await;
    let id = answer.header("x-request-id");

    let lines = of_request(&logged(LogFormat::Json), id);
    let the = |message: &str, kind: Option<&str>| {
        let found = lines
            .iter()
            .find(|line| line["message"] == message && line["span"]["kind"].as_str() == kind);
        found.unwrap_or_else(|| panic!("no {message:?} of {kind:?} in {lines:#?}"))
    };
    let request = the("request", None);
    assert_eq!(request["method"], "POST");
    assert_eq!(request["path"], "/api/sign_in");
    assert_eq!(request["status"], 200);
    assert_eq!(request["client"], "127.0.0.1");
    assert!(request["millis"].is_u64());
    for (kind, outcome) in [("connect", "connected"), ("confirm", "running")] {
        let call = the("Unipile answered", Some(kind));
        assert_eq!(call["outcome"], outcome);
        assert_eq!(call["span"]["attempt"], form.fields[0].1);
        assert!(call["millis"].is_u64(), "{call}");
        assert!(call["account_id"].is_string(), "{call}");
    }
}

#[tokio::test]
async fn an_error_has_the_id_of_its_request_also_where_only_errors_are_logged() {
    listen_to_the_log();
    let kept = Kept::default();
    let subscriber = tracing_subscriber::registry()
        .with(telemetry::filter("error").unwrap())
        .with(telemetry::lines(LogFormat::Json, false, kept.writer()));
    let _listening = tracing::subscriber::set_default(subscriber);
    let site = Folder::site();
    let attempt = AttemptId::random();
    for path in [format!("/c/{attempt}"), format!("/api/view?attempt={attempt}")] {
        let request = Request::get(&path).body(Body::empty()).unwrap();
        let response = router_on(Unreachable, &site).oneshot(request).await.unwrap();
        assert_eq!(response.status(), 503);
        let id = response.headers()["x-request-id"].to_str().unwrap();
        let lines = of_request(&kept.text(), id);
        assert_eq!(lines.len(), 1, "{path} {}", kept.text());
        assert_eq!(lines[0]["level"], "ERROR");
    }
}
