//! The one event that each call leaves for the operator.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::time::Duration;

use support::calls::{CALLS, call, messenger};
use support::trace::Trace;
use support::{ACCOUNT, Answer, CREATED, Server, json};
use tokio::time;
use unipile::Client;

/// What the calls in `calling` leave, without the times.
async fn events(calling: impl Future) -> Vec<String> {
    let trace = Trace::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_ansi(false)
        .with_writer(trace.clone())
        .without_time()
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    calling.await;
    drop(guard);
    let text = trace.text();
    let calls = text.lines().filter_map(|line| line.split_once("call to Unipile "));
    calls.map(|(_, fields)| without_duration(fields)).collect()
}

/// Without `duration_ms=12`, which has to be there.
fn without_duration(fields: &str) -> String {
    let (before, after) = fields.split_once("duration_ms=").unwrap();
    before.to_owned() + after.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start()
}

#[tokio::test]
async fn it_names_the_operation_the_provider_and_the_path() {
    let client = Server::saying(json("500 No", "")).await.client();
    let events = events(async {
        for name in CALLS {
            call(&client, name).await.unwrap_err();
        }
    })
    .await;
    let expected = [
        r#"operation="connect" provider="MESSENGER" method=POST path="/api/v1/accounts""#,
        r#"operation="reconnect" provider="MESSENGER" method=POST path="/api/v1/accounts/{id}""#,
        r#"operation="solve_code_checkpoint" provider="MESSENGER" method=POST path="/api/v1/accounts/checkpoint""#,
        r#"operation="resend_checkpoint" provider="MESSENGER" method=POST path="/api/v1/accounts/checkpoint/resend""#,
        r#"operation="create_hosted_auth_link" method=POST path="/api/v1/hosted/accounts/link""#,
        r#"operation="get" method=GET path="/api/v1/accounts/{id}""#,
        r#"operation="list" method=GET path="/api/v1/accounts""#,
        r#"operation="delete" method=DELETE path="/api/v1/accounts/{id}""#,
        r#"operation="restart" method=POST path="/api/v1/accounts/{id}/restart""#,
        r#"operation="resync" method=GET path="/api/v1/accounts/{id}/sync""#,
    ];
    assert_eq!(
        events,
        expected.map(|call| format!(r#"{call} status=500 outcome="rejected""#))
    );
}

/// The end of the event, after the path.
async fn outcome(client: &Client, name: &str) -> String {
    let events = events(async {
        let _ = call(client, name).await;
    })
    .await;
    let [event] = &events[..] else { panic!("{events:?}") };
    event
        .split_once("path=")
        .unwrap()
        .1
        .split_once(' ')
        .unwrap()
        .1
        .to_owned()
}

#[tokio::test]
async fn it_says_how_the_call_ended() {
    let of = async |answer| outcome(&Server::saying(answer).await.client(), "get").await;
    assert_eq!(of(json("200 OK", ACCOUNT)).await, r#"status=200 outcome="answered""#);
    assert_eq!(of(json("404 Not Found", "")).await, r#"status=404 outcome="rejected""#);
    assert_eq!(of(json("302 Found", "")).await, r#"status=302 outcome="redirected""#);
    assert_eq!(
        of(json("200 OK", CREATED)).await,
        r#"status=200 outcome="not understood""#
    );
    assert_eq!(of(Answer::Endless).await, r#"status=200 outcome="too large""#);
    let silent = Server::saying(Answer::Silence).await;
    assert_eq!(outcome(&silent.hasty_client(), "get").await, r#"outcome="timed out""#);
    assert_eq!(of(Answer::Last(Vec::new())).await, r#"outcome="interrupted""#);
    let cut = b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".to_vec();
    assert_eq!(of(Answer::Last(cut)).await, r#"status=200 outcome="interrupted""#);
    let nowhere = Client::builder("http://127.0.0.1:9", "key".into()).build().unwrap();
    assert_eq!(outcome(&nowhere, "get").await, r#"outcome="could not connect""#);
}

#[tokio::test]
async fn a_call_that_nobody_waits_for_any_more_leaves_one_too() {
    let client = Server::saying(Answer::Silence).await.client();
    let events = events(async {
        let call = call(&client, "connect");
        time::timeout(Duration::from_millis(50), call).await.unwrap_err();
    })
    .await;
    assert!(events[0].ends_with(r#"outcome="abandoned""#), "{events:?}");
}

#[tokio::test]
async fn the_request_id_is_told_if_it_looks_like_one() {
    let answer = |id: &str| {
        Answer::Bytes(format!("HTTP/1.1 503 No\r\nx-request-id: {id}\r\ncontent-length: 0\r\n\r\n").into_bytes())
    };
    for id in ["0f8fad5b-d9cb-469f-a165-70867728950e", "0123456789abcdef"] {
        let client = Server::saying(answer(id)).await.client();
        let expected = format!(r#"status=503 request_id="{id}" outcome="rejected""#);
        assert_eq!(outcome(&client, "get").await, expected);
        let error = client.account().connect_messenger(messenger()).await.unwrap_err();
        assert_eq!(error.rejection().unwrap().request_id.as_deref(), Some(id));
    }
    // A code, a password, and what is far too long.
    for id in ["123456", "correct horse battery", &"0".repeat(65)] {
        let client = Server::saying(answer(id)).await.client();
        assert_eq!(outcome(&client, "get").await, r#"status=503 outcome="rejected""#);
    }
}
