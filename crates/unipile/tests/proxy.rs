//! The environment's proxy sees nothing, unless it was asked for. In a process of its own, for its own environment.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::Duration;

use support::KEY;

const CHILD: &str = "calls_with_the_environments_proxy";

/// Runs the call below with a proxy in its environment, and counts the connections that the proxy got.
fn connections_to_the_proxy(address: &str, ask: bool) -> usize {
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", proxy.local_addr().unwrap());
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "--ignored", CHILD]).stdout(Stdio::null());
    for name in [
        "http_proxy",
        "HTTP_PROXY",
        "https_proxy",
        "HTTPS_PROXY",
        "all_proxy",
        "ALL_PROXY",
    ] {
        child.env(name, &url);
    }
    child
        .env_remove("no_proxy")
        .env_remove("NO_PROXY")
        .env_remove("REQUEST_METHOD");
    child.env("ADDRESS", address).env("ASK", ask.to_string());
    assert!(child.status().unwrap().success());
    // A connection that was made waits in the listener's queue.
    proxy.set_nonblocking(true).unwrap();
    std::iter::from_fn(|| proxy.accept().ok()).count()
}

#[tokio::test]
#[ignore = "the other tests run it"]
async fn calls_with_the_environments_proxy() {
    let limit = Duration::from_millis(200);
    let client = unipile::Client::builder(std::env::var("ADDRESS").unwrap(), KEY.into())
        .system_proxy(std::env::var("ASK").unwrap() == "true")
        .connect_timeout(limit)
        .short_call_limit(limit)
        .build()
        .unwrap();
    client.account().get("1").await.unwrap_err();
}

#[test]
fn the_environments_proxy_is_not_used() {
    assert_eq!(connections_to_the_proxy("https://127.0.0.1:9", false), 0);
}

#[test]
fn the_environments_proxy_is_used_when_asked_for() {
    assert_eq!(connections_to_the_proxy("https://127.0.0.1:9", true), 1);
}

#[test]
fn plain_http_to_this_machine_never_goes_to_a_proxy() {
    assert_eq!(connections_to_the_proxy("http://127.0.0.1:9", true), 0);
}
