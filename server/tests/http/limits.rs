//! Nobody holds the server up.

use crate::support::World;
use axum::Router;
use server::limits::Limits;
use server::listener::serve;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const PATIENCE: Duration = Duration::from_secs(5);

#[tokio::test]
async fn a_head_that_never_ends_is_cut_off() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let limits = Limits {
        header_time: Duration::from_millis(100),
        ..Limits::default()
    };
    tokio::spawn(serve(listener, Router::new(), limits, std::future::pending()));
    for head in ["GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", ""] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut answer)).await;
        assert!(read.is_ok(), "{head:?} holds its connection");
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let world = World::start(&[]).await;
    let (path, cookie, _) = world.open().await;
    let long = "x".repeat(9_000);
    let response = world
        .sign_in(&path, &[("accept", "text/html"), ("cookie", &cookie)], &long)
        .await;
    assert_eq!(response.status(), 413);
    assert!(response.text().await.unwrap().contains("MC-413"));
}
