//! Connections that are not made, that say nothing, or that break.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::sync::Arc;
use std::time::Duration;

use support::calls::{CALLS, call, code, messenger};
use support::{Answer, CREATED, KEY, Server, reply, soon};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use unipile::{Client, Error, Reply, SolveCodeCheckpoint};

#[tokio::test]
async fn a_refused_port_is_no_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let client = Client::builder(format!("http://{address}"), KEY.into())
        .build()
        .unwrap();
    for name in CALLS {
        let error = call(&client, name).await.unwrap_err();
        assert!(matches!(error, Error::CouldNotConnect { .. }), "{error:?}");
        assert!(!error.outcome_is_unknown());
    }
}

#[tokio::test]
async fn a_failed_tls_handshake_is_no_connection() {
    // Reads the first bytes of the handshake, and closes.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = tokio::io::AsyncReadExt::read(&mut stream, &mut [0; 16]).await;
        }
    });
    let client = Client::builder(format!("https://{address}"), KEY.into())
        .build()
        .unwrap();
    let error = client.account().connect_messenger(messenger()).await.unwrap_err();
    assert!(matches!(error, Error::CouldNotConnect { .. }), "{error:?}");
}

/// A server that takes the connection and never says a word of TLS, whichever of the two limits ends the wait.
#[tokio::test]
async fn a_stalled_handshake_times_out_before_the_request_was_sent() {
    let server = Server::saying(Answer::Silence).await;
    let builder = || Client::builder(format!("https://{}", server.address), KEY.into());
    let short = Duration::from_millis(100);
    let connect_limit = builder().connect_timeout(short).build().unwrap();
    let whole_limit = builder().connect_limit(short).build().unwrap();
    for client in [connect_limit, whole_limit] {
        let error = soon(client.account().connect_messenger(messenger())).await.unwrap_err();
        assert!(
            matches!(
                error,
                Error::TimedOut {
                    may_have_reached: false
                }
            ),
            "{error:?}"
        );
    }
    assert!(server.requests().is_empty());
}

/// Two codes in a row run out of time while the approval waits.
#[tokio::test]
async fn an_approval_can_wait_longer_than_a_code() {
    let approved = Arc::new(Notify::new());
    let server = Server::start({
        let approved = approved.clone();
        move |_, request| {
            if request.contains("in_app_validation") {
                return Answer::Held(approved.clone(), reply("201 Created", "application/json", CREATED));
            }
            Answer::Silence
        }
    })
    .await;
    let client = server.hasty_client();
    let approval = SolveCodeCheckpoint::in_app_validation("098dez89d", unipile::Provider::Messenger);
    let approval = tokio::spawn({
        let client = client.clone();
        async move {
            client
                .account()
                .solve_code_checkpoint(approval.time_limit(Duration::from_mins(5)))
                .await
        }
    });
    for _ in 0..2 {
        let late = soon(client.account().solve_code_checkpoint(code())).await;
        assert!(matches!(late, Err(Error::TimedOut { .. })), "{late:?}");
    }
    approved.notify_one();
    let reply = soon(approval).await.unwrap();
    assert!(matches!(reply, Ok(Reply::AccountCreated { .. })), "{reply:?}");
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_interrupted_and_keeps_its_status() {
    let start = b"HTTP/1.1 201 Created\r\ncontent-length: 100\r\n\r\n{\"object\"".to_vec();
    let error = Server::saying(Answer::Last(start))
        .await
        .client()
        .account()
        .connect_messenger(messenger())
        .await;
    assert!(
        matches!(error, Err(Error::Interrupted { status: Some(201) })),
        "{error:?}"
    );
}

#[tokio::test]
async fn an_answer_that_is_not_http_is_interrupted() {
    for bytes in ["HTTP/1.1 2", "hello\r\n\r\n"] {
        let server = Server::saying(Answer::Last(bytes.into())).await;
        let error = server
            .client()
            .account()
            .connect_messenger(messenger())
            .await
            .unwrap_err();
        assert!(
            matches!(error, Error::Interrupted { status: None }),
            "{bytes}: {error:?}"
        );
    }
}
