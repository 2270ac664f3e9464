//! The key, passwords, codes and ids in no error, no debug output and no trace, however hard the server tries.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::error::Error as _;
use std::fmt::Debug;

use support::calls::{CALLS, call, code, link, messenger};
use support::trace::Trace;
use support::{ACCOUNT, Answer, CHECKPOINT, CODE, ID, KEY, PASSWORD, Server, json, reply, soon};
use unipile::Error;

const CANARIES: [&str; 4] = [KEY, PASSWORD, CODE, ID];

fn assert_clean(text: &str, of: &str) {
    for canary in CANARIES {
        assert!(!text.contains(canary), "{canary} in {of}:\n{text}");
    }
}

fn shown(value: &impl Debug) -> String {
    format!("{value:?} {value:#?}")
}

/// An error and all of its sources, in every way to show them.
fn shown_error(error: &Error) -> String {
    let mut shows = vec![format!("{error} {error:#} {}", shown(error))];
    let mut source = error.source();
    while let Some(cause) = source {
        shows.push(format!("{cause} {cause:?} {cause:#?}"));
        source = cause.source();
    }
    shows.join(" ")
}

/// Answers that give back the whole request, with its headers, path and body, wherever there is room.
fn echoes() -> Vec<fn(&str) -> Answer> {
    fn text(request: &str) -> String {
        request.replace(['\r', '\n', '\\', '"'], " ")
    }
    vec![
        |request| {
            let text = text(request);
            json(
                "401 Unauthorized",
                &format!(r#"{{"type":"{text}","title":"{text}","detail":"{text}"}}"#),
            )
        },
        |request| json("400 Bad Request", &format!(r#"{{"type":"errors/{}"}}"#, text(request))),
        |request| Answer::Bytes(reply("502 Bad Gateway", "text/html", request)),
        |request| json("200 OK", request),
        |request| json("200 OK", &format!(r#"{{"object":"{}"}}"#, text(request))),
        |request| json("200 OK", &format!(r#"{{"{}":{{"#, text(request))),
        |request| {
            let text = text(request);
            json(
                "201 Created",
                &format!(r#"{{"object":"AccountCreated","{text}":1,"account_id":["{text}"]}}"#),
            )
        },
        |request| {
            let text = text(request);
            let body = format!(r#"{{"object":"Checkpoint","account_id":"1","checkpoint":"{text}"}}"#);
            json("202 Accepted", &body)
        },
        |request| {
            let head = format!(
                "HTTP/1.1 302 {0}\r\nlocation: /{0}\r\ncontent-length: 0\r\n\r\n",
                text(request)
            );
            Answer::Bytes(head.into_bytes())
        },
        |request| {
            let head = format!(
                "HTTP/1.1 429 No\r\nretry-after: {}\r\ncontent-length: 0\r\n\r\n",
                &text(request)[..60]
            );
            Answer::Bytes(head.into_bytes())
        },
        |request| {
            let head = format!(
                "HTTP/1.1 503 No\r\nx-request-id: {}\r\ncontent-length: 0\r\n\r\n",
                text(request)
            );
            Answer::Bytes(head.into_bytes())
        },
        |request| Answer::Last(request.as_bytes().to_vec()),
        |request| Answer::Last(format!("HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{request}").into_bytes()),
        |_| Answer::Last(Vec::new()),
    ]
}

#[tokio::test]
async fn no_secret_is_shown_by_anything() {
    let trace = Trace::default();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(trace.clone())
        .init();

    assert_clean(&shown(&messenger()), "the request to connect");
    assert_clean(&shown(&code()), "the answer to a checkpoint");
    assert_clean(&shown(&link()), "the wish for a link");
    let mut kept = 0;
    for echo in echoes() {
        let server = Server::start(move |_, request| echo(request)).await;
        let client = server.client();
        assert_clean(&shown(&client), "the client");
        assert_clean(&shown(&server.builder("")), "its builder");
        for name in CALLS {
            let error = soon(call(&client, name)).await.unwrap_err();
            assert_clean(&shown_error(&error), "an error");
            let raw = match &error {
                Error::Rejected(rejection) => rejection.raw(),
                Error::NotUnderstood(what) => what.raw(),
                _ => continue,
            };
            kept += usize::from(raw.as_str().contains(KEY));
        }
    }
    let silent = Server::saying(Answer::Silence).await;
    for name in CALLS {
        let error = soon(call(&silent.hasty_client(), name)).await.unwrap_err();
        assert_clean(&shown_error(&error), "an error");
    }
    // The test means something only if the echoes came through.
    assert!(kept >= 50, "only {kept} answers were echoes");

    let client = Server::start(|_, request| {
        json(
            "200 OK",
            if request.starts_with("GET") {
                ACCOUNT
            } else {
                CHECKPOINT
            },
        )
    })
    .await
    .client();
    client.account().connect_messenger(messenger()).await.unwrap();
    client.account().solve_code_checkpoint(code()).await.unwrap();
    client.account().get(ID).await.unwrap();

    let trace = trace.text();
    assert_clean(&trace, "the trace");
    for told in [
        "method=POST",
        "/api/v1/accounts/checkpoint",
        "/api/v1/accounts/{id}",
        "status=401",
        "duration_ms=",
    ] {
        assert!(trace.contains(told), "no {told} in the trace:\n{trace}");
    }
    let calls = trace.lines().filter(|line| line.contains("call to Unipile")).count();
    assert_eq!(calls, (echoes().len() + 1) * CALLS.len() + 3, "one event for each call");
    assert!(
        trace
            .lines()
            .filter(|line| line.contains("call to Unipile"))
            .all(|line| line.contains("DEBUG unipile"))
    );
}
