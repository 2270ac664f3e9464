//! `GET /api/v1/accounts`, page by page.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly")]

use crate::support::Server;
use reqwest::Method;
use serde_json::Value;

async fn page(server: &Server, query: &str) -> (Vec<String>, Value) {
    let answer = server.get(&format!("/api/v1/accounts?{query}")).await;
    assert_eq!(
        (answer.status, &answer.body["object"]),
        (200, &Value::from("AccountList"))
    );
    let items = answer.body["items"].as_array().unwrap();
    let ids = items.iter().map(|account| account["id"].as_str().unwrap().to_owned());
    (ids.collect(), answer.body["cursor"].clone())
}

fn escaped(cursor: &Value) -> String {
    cursor.as_str().unwrap().replace('=', "%3D").replace('+', "%2B")
}

#[tokio::test]
async fn every_account_is_on_one_page_and_the_last_page_has_no_cursor() {
    let server = Server::start().await;
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.push(server.connect("ok").await.created());
    }
    let (first, cursor) = page(&server, "limit=2").await;
    let (second, cursor) = page(&server, &format!("limit=2&cursor={}", escaped(&cursor))).await;
    let (third, end) = page(&server, &format!("limit=2&cursor={}", escaped(&cursor))).await;
    assert_eq!([first, second, third].concat(), ids);
    assert!(end.is_null());
    let (all, end) = page(&server, "limit=5").await;
    assert_eq!((all, end), (ids, Value::Null), "a full last page has no cursor either");
}

#[tokio::test]
async fn a_page_stays_right_when_an_account_goes_away_meanwhile() {
    let server = Server::start().await;
    let mut ids = Vec::new();
    for _ in 0..4 {
        ids.push(server.connect("ok").await.created());
    }
    let (_, cursor) = page(&server, "limit=2").await;
    for gone in &ids[..2] {
        server
            .send(Method::DELETE, &format!("/api/v1/accounts/{gone}"), None)
            .await;
    }
    let (rest, _) = page(&server, &format!("limit=2&cursor={}", escaped(&cursor))).await;
    assert_eq!(rest, ids[2..]);
}

#[tokio::test]
async fn a_hundred_accounts_are_a_page_unless_told() {
    let server = Server::start().await;
    for _ in 0..101 {
        server.connect("ok").await.created();
    }
    assert_eq!(page(&server, "").await.0.len(), 100);
    assert_eq!(page(&server, "limit=250").await.0.len(), 101);
}

#[tokio::test]
async fn a_limit_or_a_cursor_that_makes_no_sense_is_refused() {
    let server = Server::start().await;
    for query in [
        "limit=0",
        "limit=251",
        "limit=many",
        "limit=-1",
        "cursor=%25",
        "cursor=YWJj",
        "cursor=",
    ] {
        server
            .get(&format!("/api/v1/accounts?{query}"))
            .await
            .is_problem(400, "invalid_parameters");
    }
}
