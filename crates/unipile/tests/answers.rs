//! What comes back, in good and in bad shape.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::time::Duration;

use support::calls::{code, messenger};
use support::{ACCOUNT, Answer, CHECKPOINT, CREATED, Server, json, reply};
use unipile::{AccountType, Checkpoint, Client, Error, Misreading, ProblemType, Rejection, Reply, SourceStatus};

async fn connect(answer: Answer) -> Result<Reply, Error> {
    Server::saying(answer)
        .await
        .client()
        .account()
        .connect_messenger(messenger())
        .await
}

async fn rejected(answer: Answer) -> Rejection {
    match connect(answer).await {
        Err(Error::Rejected(rejection)) => *rejection,
        other => panic!("{other:?}"),
    }
}

async fn misread(body: &str) -> (u16, Misreading, String) {
    match connect(json("201 Created", body)).await {
        Err(Error::NotUnderstood(what)) => {
            assert_eq!(what.raw().as_str(), body);
            (what.status, what.reason, what.path)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_checkpoint_is_one_with_200_201_and_202() {
    let two_factor = Reply::Checkpoint {
        account_id: "098dez89d".into(),
        checkpoint: Checkpoint::TwoFactor { source: None },
    };
    for status in ["200 OK", "201 Created", "202 Accepted"] {
        assert_eq!(connect(json(status, CHECKPOINT)).await.unwrap(), two_factor, "{status}");
        let server = Server::saying(json(status, CHECKPOINT)).await;
        assert_eq!(
            server.client().account().solve_code_checkpoint(code()).await.unwrap(),
            two_factor,
            "{status}"
        );
    }
}

#[tokio::test]
async fn an_account_is_one_with_200_201_and_202() {
    for status in ["200 OK", "201 Created", "202 Accepted"] {
        let created = Reply::AccountCreated {
            account_id: "098dez89d".into(),
        };
        assert_eq!(connect(json(status, CREATED)).await.unwrap(), created, "{status}");
    }
}

#[tokio::test]
async fn the_content_type_of_an_answer_does_not_matter() {
    assert!(
        connect(Answer::Bytes(reply("201 Created", "text/plain", CREATED)))
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn an_unknown_checkpoint_is_no_error() {
    let body = r#"{"object":"Checkpoint","account_id":"1","checkpoint":{"type":"RIDDLE","hint":{"a":[1]}}}"#;
    let riddle = Reply::Checkpoint {
        account_id: "1".into(),
        checkpoint: Checkpoint::Other("RIDDLE".into()),
    };
    assert_eq!(connect(json("202 Accepted", body)).await.unwrap(), riddle);
}

#[tokio::test]
async fn an_account_is_read() {
    let account = Server::saying(json("200 OK", ACCOUNT))
        .await
        .client()
        .account()
        .get("098dez89d")
        .await
        .unwrap();
    assert_eq!(account.account_type, AccountType::Messenger);
    assert_eq!(account.sources[0].status, SourceStatus::Ok);
    assert_eq!(account.connection_params.im.unwrap().username.as_deref(), Some("ada"));
}

#[tokio::test]
async fn another_object_than_an_account_is_not_taken_for_one() {
    let body = ACCOUNT.replace(r#""Account""#, r#""AccountDraft""#);
    let error = Server::saying(json("200 OK", &body))
        .await
        .client()
        .account()
        .get("1")
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::NotUnderstood(what) if what.reason == Misreading::UnknownObject),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_delete_that_says_something_else_is_not_understood() {
    let server = Server::saying(json("200 OK", r#"{"object":"AccountKept"}"#)).await;
    let error = server.client().account().delete("1").await.unwrap_err();
    assert!(
        matches!(&error, Error::NotUnderstood(what) if what.path == "object"),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_body_that_is_not_the_answer_is_not_understood() {
    assert_eq!(misread("").await, (201, Misreading::Empty, ".".into()));
    assert_eq!(misread("<html>").await, (201, Misreading::NotJson, ".".into()));
    assert_eq!(misread(&CREATED[..40]).await.1, Misreading::Truncated);
    assert_eq!(
        misread(r#"{"object":"Party"}"#).await,
        (201, Misreading::UnknownObject, "object".into())
    );
    let body = r#"{"object":"Checkpoint","account_id":"1","checkpoint":{"type":null}}"#;
    assert_eq!(misread(body).await, (201, Misreading::Shape, "checkpoint.type".into()));
}

#[tokio::test]
async fn a_problem_keeps_its_type_and_texts() {
    for content_type in ["application/json", "application/problem+json"] {
        let body = r#"{"status":401,"type":"errors/invalid_credentials","title":"Invalid credentials","detail":"No."}"#;
        let rejection = rejected(Answer::Bytes(reply("401 Unauthorized", content_type, body))).await;
        assert_eq!(
            (rejection.status, rejection.kind()),
            (401, Some(&ProblemType::InvalidCredentials))
        );
        assert_eq!(
            rejection.problem.as_ref().unwrap().title.as_deref(),
            Some("Invalid credentials")
        );
        assert_eq!(rejection.raw().as_str(), body);
    }
}

#[tokio::test]
async fn an_unknown_problem_keeps_its_status_and_name() {
    let rejection = rejected(json("403 Forbidden", r#"{"type":"errors/moon_phase"}"#)).await;
    let unknown = ProblemType::Other("errors/moon_phase".into());
    assert_eq!((rejection.status, rejection.kind()), (403, Some(&unknown)));
}

#[tokio::test]
async fn the_html_of_a_gateway_keeps_its_status() {
    let rejection = rejected(Answer::Bytes(reply("502 Bad Gateway", "text/html", "<html>502</html>"))).await;
    assert_eq!((rejection.status, rejection.problem.is_none()), (502, true));
    assert_eq!(rejection.raw().as_str(), "<html>502</html>");
}

#[tokio::test]
async fn an_empty_or_cut_off_refusal_keeps_its_status() {
    assert_eq!(rejected(json("503 Service Unavailable", "")).await.status, 503);
    let cut = b"HTTP/1.1 504 Gateway Timeout\r\ncontent-length: 100\r\n\r\n{\"type\"".to_vec();
    assert_eq!(rejected(Answer::Last(cut)).await.status, 504);
    let long = format!(
        "HTTP/1.1 500 Oh\r\ncontent-length: 200000\r\n\r\n{}",
        "x".repeat(200_000)
    )
    .into_bytes();
    assert_eq!(rejected(Answer::Bytes(long)).await.status, 500);
}

#[tokio::test]
async fn when_to_try_again_is_read_and_kept_within_reason() {
    let after = async |headers: &str| {
        let bytes = format!("HTTP/1.1 429 Too Many\r\n{headers}content-length: 0\r\n\r\n").into_bytes();
        rejected(Answer::Bytes(bytes)).await.retry_after
    };
    let delay = async |headers: &str| after(headers).await.and_then(|after| after.delay());
    assert_eq!(delay("retry-after: 7\r\n").await, Some(Duration::from_secs(7)));
    let dates = "date: Wed, 21 Oct 2026 07:28:00 GMT\r\nretry-after: Wed, 21 Oct 2026 07:28:09 GMT\r\n";
    assert_eq!(delay(dates).await, Some(Duration::from_secs(9)));
    assert_eq!(delay("retry-after: 999999999\r\n").await, Some(Duration::from_hours(1)));
    assert_eq!(delay("retry-after: tomorrow\r\n").await, None);
    assert_eq!(after("").await, None);
}

#[tokio::test]
async fn a_clone_is_the_same_client() {
    let server = Server::saying(json("201 Created", CREATED)).await;
    let client: Client = server.client().clone();
    assert!(client.account().connect_messenger(messenger()).await.is_ok());
}
