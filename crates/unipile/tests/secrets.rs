//! The key, passwords, codes and ids in no error, no debug output and no trace, however hard the server tries.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::error::Error as _;
use std::fmt::Debug;
use std::io;
use std::sync::{Arc, Mutex};

use support::{ACCOUNT, Answer, CHECKPOINT, CODE, KEY, PASSWORD, Server, code, json, messenger, reply, soon};
use tracing_subscriber::fmt::MakeWriter;
use unipile::Error;

const ID: &str = "canary-id-31d4";
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

#[derive(Clone, Default)]
struct Trace(Arc<Mutex<Vec<u8>>>);

impl io::Write for Trace {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Trace {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
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
        |request| Answer::Last(request.as_bytes().to_vec()),
        |request| Answer::Last(format!("HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{request}").into_bytes()),
        |_| Answer::Last(Vec::new()),
        |_| Answer::Silence,
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
    let mut kept = 0;
    for echo in echoes() {
        let server = Server::start(move |_, request| echo(request)).await;
        let client = server.hasty_client();
        assert_clean(&shown(&client), "the client");
        assert_clean(&shown(&server.builder("")), "its builder");
        for error in [
            soon(client.account().connect_messenger(messenger())).await.unwrap_err(),
            soon(client.account().solve_code_checkpoint(code())).await.unwrap_err(),
            soon(client.account().get(ID)).await.unwrap_err(),
            soon(client.account().delete(ID)).await.unwrap_err(),
        ] {
            assert_clean(&shown_error(&error), "an error");
            let raw = match &error {
                Error::Rejected(rejection) => rejection.raw(),
                Error::NotUnderstood(what) => what.raw(),
                _ => continue,
            };
            kept += usize::from(raw.as_str().contains(KEY));
        }
    }
    // The test means something only if the echoes came through.
    assert!(kept >= 20, "only {kept} answers were echoes");

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

    let trace = String::from_utf8(trace.0.lock().unwrap().clone()).unwrap();
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
    assert_eq!(calls, echoes().len() * 4 + 3, "one event for each call");
    assert!(
        trace
            .lines()
            .filter(|line| line.contains("call to Unipile"))
            .all(|line| line.contains("DEBUG unipile"))
    );
}
