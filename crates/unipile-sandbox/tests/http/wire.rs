//! `/__sandbox/faults` with `wire`: what happens to an answer on its way, seen from a bare socket.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly")]

use crate::support::{PATIENCE, Server};
use flate2::read::GzDecoder;
use serde_json::json;
use std::{
    io::{self, ErrorKind, Read as _},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use unipile_sandbox::Sandbox;

/// A server whose next connect has this fault on the wire, and a socket on which it was sent.
async fn spoilt(wire: &str) -> (Server, TcpStream) {
    let server = Server::start().await;
    let fault = json!({"wire": wire, "after_effect": true});
    server
        .post(
            "/__sandbox/faults",
            json!({"next": 1, "operation": "connect", "fault": fault}),
        )
        .await;
    let stream = sent(&server.base).await;
    (server, stream)
}

/// A socket on which a connect was sent.
async fn sent(base: &str) -> TcpStream {
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": "sandbox-pass"}).to_string();
    let head = format!(
        "POST /api/v1/accounts HTTP/1.1\r\nhost: x\r\nx-api-key: sandbox-key\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(base.trim_start_matches("http://")).await.unwrap();
    stream.write_all((head + &body).as_bytes()).await.unwrap();
    stream
}

/// All that comes, and how it ends.
async fn all(stream: &mut TcpStream) -> (String, io::Result<()>) {
    let mut bytes = Vec::new();
    let end = timeout(PATIENCE, stream.read_to_end(&mut bytes)).await.unwrap();
    (String::from_utf8(bytes).unwrap(), end.map(drop))
}

async fn some(stream: &mut TcpStream) -> String {
    let mut bytes = vec![0; 4096];
    let read = timeout(PATIENCE, stream.read(&mut bytes)).await.unwrap().unwrap();
    bytes.truncate(read);
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn silence_lasts_until_the_client_leaves_and_others_are_heard() {
    let (server, stream) = spoilt("silent").await;
    server
        .until("the call arrives", || server.sandbox.requests().total == 1)
        .await;
    assert_eq!(
        server.get("/api/v1/accounts").await.body["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert!(server.sandbox.requests().requests[0].status.is_none());
    assert_eq!(
        stream.try_read(&mut [0; 1]).unwrap_err().kind(),
        ErrorKind::WouldBlock,
        "not even an end"
    );
}

#[tokio::test]
async fn a_reset_is_one_wherever_it_comes() {
    for (wire, seen) in [
        ("reset", ""),
        ("reset_in_head", "HTTP/1.1 201"),
        ("reset_after_head", "\r\n\r\n"),
    ] {
        let (server, mut stream) = spoilt(wire).await;
        let (text, end) = all(&mut stream).await;
        assert_eq!(end.unwrap_err().kind(), ErrorKind::ConnectionReset, "{wire}");
        assert!(
            text.contains(seen) && !text.contains("AccountCreated"),
            "{wire}: {text}"
        );
        assert_eq!(text.ends_with("\r\n\r\n"), wire == "reset_after_head", "{wire}: {text}");
        assert_eq!(text.is_empty(), wire == "reset", "{wire}: {text}");
        assert!(server.sandbox.requests().requests[0].status.is_none());
    }
}

#[tokio::test]
async fn a_half_closed_connection_says_no_more_and_still_listens() {
    for (wire, seen) in [("half_close", ""), ("half_close_in_body", "\r\n\r\n{")] {
        let (_server, mut stream) = spoilt(wire).await;
        let (text, end) = all(&mut stream).await;
        assert!(end.is_ok(), "{wire}: a FIN");
        assert!(text.contains(seen) && !text.contains('}'), "{wire}: {text}");
        // To a closed socket, the first write would bring an RST and the second would fail.
        for _ in 0..2 {
            stream.write_all(b"G").await.unwrap();
            assert_eq!(stream.read(&mut [0; 1]).await.unwrap(), 0, "{wire}");
        }
    }
}

#[tokio::test]
async fn what_is_slow_starts_at_once_and_comes_in_full_when_the_clock_goes_on() {
    for (wire, whole_head) in [("slow_head", false), ("slow_body", true)] {
        let (server, mut stream) = spoilt(wire).await;
        let start = some(&mut stream).await;
        assert!(start.starts_with('H') && !start.ends_with('}'), "{wire}: {start}");
        assert_eq!(start.contains("\r\n\r\n"), whole_head, "{wire}: {start}");
        let mut text = start;
        while !text.ends_with('}') {
            server.sandbox.advance(Duration::from_secs(1));
            text += &some(&mut stream).await;
        }
        assert!(
            text.contains("201 Created") && text.contains("AccountCreated"),
            "{text}"
        );
        assert!(all(&mut stream).await.1.is_ok());
    }
}

#[tokio::test]
async fn an_endless_body_goes_on_and_on() {
    let (_server, mut stream) = spoilt("endless_body").await;
    let mut bytes = vec![0; 4 * 1024 * 1024];
    timeout(PATIENCE, stream.read_exact(&mut bytes)).await.unwrap().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(!head.contains("content-length") && body.trim().is_empty());
}

#[tokio::test]
async fn a_gzip_bomb_is_small_until_it_is_unpacked() {
    let (_server, mut stream) = spoilt("gzip_bomb").await;
    let mut bytes = Vec::new();
    timeout(PATIENCE, stream.read_to_end(&mut bytes))
        .await
        .unwrap()
        .unwrap();
    let at = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
    assert!(String::from_utf8_lossy(&bytes[..at]).contains("content-encoding: gzip"));
    assert!(bytes.len() < 64 * 1024, "{} bytes", bytes.len());
    let mut unpacked = Vec::new();
    GzDecoder::new(&bytes[at..]).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked.len(), 16 * 1024 * 1024);
}

#[tokio::test]
async fn without_an_effect_an_empty_object_is_what_breaks() {
    let server = Server::start().await;
    let fault = json!({"wire": "half_close_in_body", "body": "1234"});
    server
        .post("/__sandbox/faults", json!({"next": 1, "fault": fault}))
        .await;
    let fault = json!({"wire": "slow_body"});
    server
        .post("/__sandbox/faults", json!({"next": 1, "fault": fault}))
        .await;
    let (text, _) = all(&mut sent(&server.base).await).await;
    assert!(text.ends_with("\r\n\r\n12"), "{text}");
    let (text, _) = all(&mut sent(&server.base).await).await;
    assert!(
        text.starts_with("HTTP/1.1 200 OK\r\n") && text.ends_with("\r\n\r\n{}"),
        "{text}"
    );
    assert_eq!(server.get("/api/v1/accounts").await.body["items"], json!([]));
}

#[tokio::test]
async fn another_http_server_drops_the_connection_instead() {
    let sandbox = Sandbox::builder().build();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let router = sandbox.router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    let rule = json!({"next": 1, "fault": {"wire": "slow_head"}});
    sandbox.add_fault(serde_json::from_value(rule).unwrap());
    let (text, _) = all(&mut sent(&base).await).await;
    assert_eq!(text, "");
}
