//! Bodies that are too large, without an end, or compressed.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use support::calls::messenger;
use support::{ACCOUNT, Answer, CREATED, ENDLESS, Server, json};
use unipile::{Error, Misreading, Reply};

async fn connect(answer: Answer) -> Result<Reply, Error> {
    Server::saying(answer)
        .await
        .client()
        .account()
        .connect_messenger(messenger())
        .await
}

#[tokio::test]
async fn an_endless_body_is_left_at_the_limit() {
    let server = Server::saying(Answer::Endless).await;
    let error = server
        .client()
        .account()
        .connect_messenger(messenger())
        .await
        .unwrap_err();
    assert!(matches!(error, Error::TooLarge { status: 200 }), "{error:?}");
    // What the sockets buffer is written, and no more.
    let written = server.written_when_the_client_left().await;
    assert!(written < ENDLESS / 2, "{written} bytes");
}

#[tokio::test]
async fn a_body_of_the_limit_is_read_and_one_byte_more_is_not() {
    let padded = |length: usize| format!("{CREATED}{}", " ".repeat(length - CREATED.len()));
    assert!(connect(json("201 Created", &padded(64 * 1024))).await.is_ok());
    let error = connect(json("201 Created", &padded(64 * 1024 + 1))).await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { status: 201 }), "{error:?}");
}

/// A mail signature can have pictures in it.
#[tokio::test]
async fn an_account_may_be_larger_than_other_answers_up_to_a_limit_of_its_own() {
    let padded = |length: usize| json("200 OK", &format!("{ACCOUNT}{}", " ".repeat(length - ACCOUNT.len())));
    let get = async |length| Server::saying(padded(length)).await.client().account().get("1").await;
    assert!(get(1024 * 1024).await.is_ok());
    let error = get(1024 * 1024 + 1).await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { status: 200 }), "{error:?}");
}

/// 10 MB of zeros, of which gzip makes 10 kB.
fn bomb(status: &str) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packed, &vec![b'0'; 10_000_000]).unwrap();
    let packed = packed.finish().unwrap();
    let length = packed.len();
    let head = format!("HTTP/1.1 {status}\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n");
    [head.into_bytes(), packed].concat()
}

#[tokio::test]
async fn a_compressed_body_is_not_unpacked() {
    match connect(Answer::Bytes(bomb("201 Created"))).await {
        Err(Error::NotUnderstood(what)) => {
            assert_eq!((what.status, what.reason), (201, Misreading::Compressed));
            assert!(what.raw().len() < 20_000, "{} bytes", what.raw().len());
        }
        other => panic!("{other:?}"),
    }
    let error = connect(Answer::Bytes(bomb("502 Bad Gateway"))).await.unwrap_err();
    let rejection = error.rejection().unwrap();
    assert_eq!((rejection.status, rejection.problem.is_none()), (502, true));
    assert!(rejection.raw().len() < 20_000, "{} bytes", rejection.raw().len());
}

#[tokio::test]
async fn a_body_that_says_it_is_not_compressed_is_read() {
    let length = CREATED.len();
    let head = format!("HTTP/1.1 201 Created\r\ncontent-encoding: Identity\r\ncontent-length: {length}\r\n\r\n");
    assert!(connect(Answer::Bytes((head + CREATED).into_bytes())).await.is_ok());
}
