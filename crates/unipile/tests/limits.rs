//! How long each call may take, by a clock that is moved.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::time::Duration;

use support::calls::{CALLS, call, code};
use support::{ACCOUNT, Answer, Server, json};
use tokio::time::{self, Instant};
use unipile::{Client, ClientBuilder, Error};

/// How long the call waits for an answer that never comes, or never to its end.
///
/// The connection is made while time flows, since a clock that jumps would end that wait too; then the clock stands
/// still, and jumps to the next timer whenever everybody waits.
async fn patience<F: Future<Output = Result<(), Error>>>(
    answer: Answer,
    set: impl Fn(ClientBuilder) -> ClientBuilder,
    call: impl Fn(Client) -> F,
) -> Duration {
    let server = Server::start(move |number, _| match number {
        0 => json("200 OK", ACCOUNT),
        _ => answer.clone(),
    })
    .await;
    let client = set(server.builder("")).build().unwrap();
    client.account().get("1").await.unwrap();
    time::pause();
    let start = Instant::now();
    let result = call(client).await;
    let waited = start.elapsed();
    time::resume();
    assert!(
        matches!(result, Err(Error::TimedOut { may_have_reached: true })),
        "{result:?}"
    );
    assert_eq!(server.connections(), 1);
    // Timers have a grain of a millisecond.
    Duration::from_secs(waited.as_secs())
}

async fn patience_of_each(set: impl Fn(ClientBuilder) -> ClientBuilder) -> Vec<(&'static str, u64)> {
    let mut all = Vec::new();
    for name in CALLS {
        let waited = patience(Answer::Silence, &set, async |client| call(&client, name).await).await;
        all.push((name, waited.as_secs()));
    }
    all
}

#[tokio::test]
async fn unless_set_the_limits_are_the_documented_ones() {
    let expected = CALLS.map(|name| match name {
        "connect" | "reconnect" => (name, 120),
        "solve_code_checkpoint" | "resend_checkpoint" => (name, 60),
        _ => (name, 10),
    });
    assert_eq!(patience_of_each(|builder| builder).await, expected);
}

#[tokio::test]
async fn each_limit_can_be_set() {
    let set = |builder: ClientBuilder| {
        builder
            .connect_limit(Duration::from_secs(7))
            .solve_limit(Duration::from_secs(8))
            .short_call_limit(Duration::from_secs(9))
    };
    let expected = CALLS.map(|name| match name {
        "connect" | "reconnect" => (name, 7),
        "solve_code_checkpoint" | "resend_checkpoint" => (name, 8),
        _ => (name, 9),
    });
    // The call that opens the connection comes first, within its own limit.
    assert_eq!(patience_of_each(set).await, expected);
}

#[tokio::test]
async fn an_answer_to_a_checkpoint_can_have_a_limit_of_its_own() {
    let solve = async |client: Client| {
        let answer = code().time_limit(Duration::from_secs(290));
        client.account().solve_code_checkpoint(answer).await.map(drop)
    };
    let waited = patience(Answer::Silence, |builder| builder, solve).await;
    assert_eq!(waited, Duration::from_secs(290));
}

#[tokio::test]
async fn a_limit_also_ends_a_body_that_stops_in_the_middle() {
    let start = b"HTTP/1.1 201 Created\r\ncontent-length: 100\r\n\r\n{\"object\"".to_vec();
    let connect = async |client: Client| call(&client, "connect").await;
    let waited = patience(Answer::Stall(start), |builder| builder, connect).await;
    assert_eq!(waited, Duration::from_mins(2));
}
