//! A request goes to one place, and once.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use support::calls::{CALLS, call, code, messenger};
use support::{Answer, CREATED, Server, json};
use unipile::Error;

#[tokio::test]
async fn a_redirect_is_not_followed() {
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let elsewhere = Server::saying(json("201 Created", CREATED)).await;
        let address = elsewhere.address;
        let redirect = format!("HTTP/1.1 {status}\r\nlocation: http://{address}/x\r\ncontent-length: 0\r\n\r\n");
        let server = Server::saying(Answer::Bytes(redirect.into_bytes())).await;
        let client = server.client();
        let expected: u16 = status[..3].parse().unwrap();
        for name in CALLS {
            let error = call(&client, name).await.unwrap_err();
            assert!(
                matches!(error, Error::Redirected { status } if status == expected),
                "{error:?}"
            );
        }
        assert_eq!(elsewhere.connections(), 0, "{status}");
        assert_eq!(server.requests().len(), CALLS.len());
    }
}

#[tokio::test]
async fn no_call_is_sent_again_when_the_connection_closes_after_it() {
    for name in CALLS {
        let server = Server::saying(Answer::Last(Vec::new())).await;
        let error = call(&server.client(), name).await.unwrap_err();
        assert!(
            matches!(error, Error::Interrupted { status: None }),
            "{name}: {error:?}"
        );
        assert!(error.outcome_is_unknown());
        assert_eq!((server.requests().len(), server.connections()), (1, 1), "{name}");
    }
}

#[tokio::test]
async fn a_post_on_a_connection_that_was_used_before_is_not_sent_again() {
    let server = Server::start(|number, _| match number {
        0 => json("201 Created", CREATED),
        _ => Answer::Last(Vec::new()),
    })
    .await;
    let client = server.client();
    client.account().connect_messenger(messenger()).await.unwrap();
    let error = client.account().solve_code_checkpoint(code()).await.unwrap_err();
    assert!(matches!(error, Error::Interrupted { status: None }), "{error:?}");
    assert_eq!((server.requests().len(), server.connections()), (2, 1));
}

#[tokio::test]
async fn a_refusal_is_not_asked_again() {
    for status in [
        "408 Request Timeout",
        "429 Too Many Requests",
        "503 Service Unavailable",
    ] {
        let server = Server::saying(json(status, "")).await;
        for name in CALLS {
            call(&server.client(), name).await.unwrap_err();
        }
        assert_eq!(server.requests().len(), CALLS.len(), "{status}");
    }
}
