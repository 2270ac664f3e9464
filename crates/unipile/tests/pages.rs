//! The list of accounts, page after page.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::pin::pin;

use futures_util::{StreamExt, TryStreamExt};
use support::{Answer, Server, json};
use unipile::{AccountPage, Error, ListAccounts, Misreading};

fn page(ids: &[u32], cursor: &str) -> Answer {
    let items: Vec<String> = ids
        .iter()
        .map(|id| format!(r#"{{"object":"Account","id":"{id}","type":"MESSENGER"}}"#))
        .collect();
    let items = items.join(",");
    json(
        "200 OK",
        &format!(r#"{{"object":"AccountList","items":[{items}],"cursor":{cursor}}}"#),
    )
}

/// Three pages, whose cursors have characters with a meaning in a query.
async fn three_pages() -> Server {
    Server::start(|_, request| {
        if request.contains("cursor=a%2Bb%3D%26") {
            page(&[3, 4], r#""c c""#)
        } else if request.contains("cursor=c+c") {
            page(&[5], "null")
        } else {
            page(&[1, 2], r#""a+b=&""#)
        }
    })
    .await
}

fn ids(page: &AccountPage) -> Vec<&str> {
    page.items.iter().map(|account| account.id.as_str()).collect()
}

fn paths(server: &Server) -> Vec<String> {
    let start = |request: String| request.split(' ').nth(1).unwrap().to_owned();
    server.requests().into_iter().map(start).collect()
}

#[tokio::test]
async fn all_pages_come_one_after_the_other() {
    let server = three_pages().await;
    let client = server.client();
    let pages: Vec<AccountPage> = client
        .account()
        .list(ListAccounts::new().limit(2))
        .try_collect()
        .await
        .unwrap();
    let ids: Vec<Vec<&str>> = pages.iter().map(ids).collect();
    assert_eq!(ids, [vec!["1", "2"], vec!["3", "4"], vec!["5"]]);
    assert_eq!(
        paths(&server),
        [
            "/api/v1/accounts?limit=2",
            "/api/v1/accounts?limit=2&cursor=a%2Bb%3D%26",
            "/api/v1/accounts?limit=2&cursor=c+c",
        ]
    );
}

#[tokio::test]
async fn a_page_is_asked_for_when_it_is_wanted() {
    let server = three_pages().await;
    let client = server.client();
    let mut pages = pin!(client.account().list(ListAccounts::new()));
    assert!(server.requests().is_empty());
    assert_eq!(ids(&pages.next().await.unwrap().unwrap()), ["1", "2"]);
    assert_eq!(paths(&server), ["/api/v1/accounts"]);
}

#[tokio::test]
async fn one_page_can_be_asked_for() {
    let server = three_pages().await;
    let account = server.client();
    let first = account.account().list_page(ListAccounts::new()).await.unwrap();
    assert_eq!(first.cursor.as_deref(), Some("a+b=&"));
    let request = ListAccounts::new().cursor(first.cursor.unwrap());
    assert_eq!(ids(&account.account().list_page(request).await.unwrap()), ["3", "4"]);
}

#[tokio::test]
async fn an_error_ends_the_stream() {
    let server = Server::start(|number, _| match number {
        0 => page(&[1], r#""next""#),
        1 => json("503 Service Unavailable", ""),
        _ => page(&[2], "null"),
    })
    .await;
    let client = server.client();
    let mut pages = pin!(client.account().list(ListAccounts::new()));
    assert!(pages.next().await.unwrap().is_ok());
    assert!(matches!(pages.next().await, Some(Err(Error::Rejected(no))) if no.status == 503));
    assert!(pages.next().await.is_none());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_cursor_that_leads_back_is_an_error_and_no_endless_loop() {
    let server = Server::saying(page(&[1], r#""again""#)).await;
    let client = server.client();
    let pages: Vec<_> = client.account().list(ListAccounts::new()).take(9).collect().await;
    assert_eq!(pages.len(), 2);
    assert!(
        matches!(&pages[1], Err(Error::NotUnderstood(what)) if what.reason == Misreading::SameCursor),
        "{pages:?}"
    );
}

#[tokio::test]
async fn an_empty_cursor_is_none() {
    let server = Server::saying(page(&[1], r#""""#)).await;
    let page = server.client().account().list_page(ListAccounts::new()).await.unwrap();
    assert_eq!(page.cursor, None);
}

#[tokio::test]
async fn the_state_of_one_account_that_cannot_be_read_says_where_it_is() {
    let body = r#"{"object":"AccountList","items":[{"id":"1","type":"MESSENGER","sources":[{"id":"1","status":{}}]}]}"#;
    let server = Server::saying(json("200 OK", body)).await;
    let error = server
        .client()
        .account()
        .list_page(ListAccounts::new())
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::NotUnderstood(what) if what.path == "items.0.sources.0.status"),
        "{error:?}"
    );
}

/// 250 accounts with a signature each are more than other answers may have.
#[tokio::test]
async fn a_page_may_be_larger_than_other_answers() {
    let account = format!(
        r#"{{"id":"1","type":"MAIL","signatures":[{{"title":"t","content":"{}"}}]}}"#,
        "x".repeat(4096)
    );
    let items = vec![account; 250].join(",");
    let body = format!(r#"{{"object":"AccountList","items":[{items}],"cursor":null}}"#);
    let server = Server::saying(json("200 OK", &body)).await;
    let page = server.client().account().list_page(ListAccounts::new()).await.unwrap();
    assert_eq!(page.items.len(), 250);
}
