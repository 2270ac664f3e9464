//! What is sent: methods, paths, headers and bodies.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use support::calls::{CALLS, call_on, code, messenger};
use support::{ACCOUNT, Answer, CODE, CREATED, DELETED, KEY, PASSWORD, Server, json};
/// The start line, the headers in lower case, and the body.
fn parts(request: &str) -> (&str, String, &str) {
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let (start, headers) = head.split_once("\r\n").unwrap();
    (start, headers.to_lowercase(), body)
}

#[tokio::test]
async fn connecting_posts_the_documented_body_with_the_key() {
    let server = Server::saying(json("201 Created", CREATED)).await;
    server.client().account().connect_messenger(messenger()).await.unwrap();

    let requests = server.requests();
    let (start, headers, body) = parts(&requests[0]);
    assert_eq!(start, "POST /api/v1/accounts HTTP/1.1");
    assert_eq!(
        body,
        format!(r#"{{"provider":"MESSENGER","username":"ada@example.com","password":"{PASSWORD}"}}"#)
    );
    for header in [
        format!("x-api-key: {KEY}"),
        "content-type: application/json".to_owned(),
        "accept: application/json".to_owned(),
        format!("content-length: {}", body.len()),
    ] {
        assert!(headers.contains(&header), "no {header} in\n{headers}");
    }
    for header in ["referer", "accept-encoding", "transfer-encoding", "cookie"] {
        assert!(!headers.contains(header), "{header} in\n{headers}");
    }
}

#[tokio::test]
async fn solving_posts_the_documented_body() {
    let server = Server::saying(json("201 Created", CREATED)).await;
    server.client().account().solve_code_checkpoint(code()).await.unwrap();

    let requests = server.requests();
    let (start, headers, body) = parts(&requests[0]);
    assert_eq!(start, "POST /api/v1/accounts/checkpoint HTTP/1.1");
    assert_eq!(
        body,
        format!(r#"{{"account_id":"098dez89d","provider":"MESSENGER","code":"{CODE}"}}"#)
    );
    assert!(headers.contains(&format!("x-api-key: {KEY}")));
}

#[tokio::test]
async fn reading_and_deleting_name_the_account_in_the_path() {
    let server =
        Server::start(|_, request| json("200 OK", if request.starts_with("GET") { ACCOUNT } else { DELETED })).await;
    let client = server.client();
    assert_eq!(client.account().get("098dez89d").await.unwrap().id, "098dez89d");
    client.account().delete("098dez89d").await.unwrap();

    let requests = server.requests();
    assert_eq!(parts(&requests[0]).0, "GET /api/v1/accounts/098dez89d HTTP/1.1");
    assert_eq!(parts(&requests[1]).0, "DELETE /api/v1/accounts/098dez89d HTTP/1.1");
}

#[tokio::test]
async fn deleting_also_takes_a_204() {
    let server = Server::saying(Answer::Bytes(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())).await;
    server.client().account().delete("098dez89d").await.unwrap();
}

#[tokio::test]
async fn an_id_is_encoded_and_cannot_change_the_path() {
    let server = Server::saying(json("200 OK", DELETED)).await;
    let client = server.client();
    for (id, path) in [
        ("a/b", "a%2Fb"),
        ("../webhooks", "..%2Fwebhooks"),
        ("a?limit=1#x", "a%3Flimit%3D1%23x"),
        ("%2e%2e", "%252e%252e"),
        (".\t.", ".%09."),
        ("é \\", "%C3%A9%20%5C"),
    ] {
        client.account().delete(id).await.unwrap();
        let last = server.requests().pop().unwrap();
        assert_eq!(parts(&last).0, format!("DELETE /api/v1/accounts/{path} HTTP/1.1"));
    }
}

#[tokio::test]
async fn an_id_that_would_name_the_list_is_not_sent() {
    let server = Server::saying(json("200 OK", DELETED)).await;
    for id in ["", ".", ".."] {
        for name in ["get", "delete", "restart", "resync", "reconnect"] {
            let error = call_on(&server.client(), name, id).await.unwrap_err();
            assert!(matches!(error, unipile::Error::InvalidAccountId), "{name}: {error:?}");
        }
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn the_address_may_have_a_path_and_slashes() {
    let server = Server::saying(json("200 OK", ACCOUNT)).await;
    for (path, before) in [
        ("", ""),
        ("/", ""),
        ("/gate", "/gate"),
        ("/gate/", "/gate"),
        ("/gate/unipile//", "/gate/unipile"),
        ("/api/v1", ""),
    ] {
        let client = server.builder(path).build().unwrap();
        client.account().get("1").await.unwrap();
        let last = server.requests().pop().unwrap();
        assert_eq!(
            parts(&last).0,
            format!("GET {before}/api/v1/accounts/1 HTTP/1.1"),
            "{path}"
        );
    }
}

#[test]
fn calls_can_be_spawned() {
    fn spawnable<T: Send + 'static>(_: T) {}
    let client = unipile::Client::builder("api1.unipile.com:13111", KEY.into())
        .build()
        .unwrap();
    spawnable(async move {
        for name in CALLS {
            let _ = call_on(&client, name, "1").await;
        }
    });
}
