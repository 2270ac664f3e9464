//! Reading, listing and deleting accounts.

use crate::support::Server;
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn an_account_has_every_field_that_is_documented() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    let mut body = server.get(&format!("/api/v1/accounts/{id}")).await.body;
    let created_at = body["created_at"].take();
    let created_at = created_at.as_str().unwrap();
    assert!(
        created_at.len() == 24 && created_at.as_bytes()[19] == b'.' && created_at.ends_with('Z'),
        "{created_at}"
    );
    let number = body["connection_params"]["im"]["id"].take();
    assert!(number.as_str().unwrap().parse::<u64>().is_ok());
    assert_eq!(
        body,
        json!({
            "object": "Account",
            "type": "MESSENGER",
            "id": id,
            "name": "Maria Rossi",
            "created_at": null,
            "connection_params": {"im": {"id": null, "username": "maria.rossi"}},
            "groups": [],
            "sources": [{"id": format!("{id}_MESSAGING"), "status": "OK"}],
        })
    );
}

#[tokio::test]
async fn an_account_is_not_found_while_only_its_checkpoint_is_open() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    server
        .get(&format!("/api/v1/accounts/{id}"))
        .await
        .is_problem(404, "resource_not_found");
    let list = server.get("/api/v1/accounts").await.body;
    assert_eq!(list, json!({"object": "AccountList", "items": [], "cursor": null}));
}

#[tokio::test]
async fn the_list_has_every_account() {
    let server = Server::start().await;
    let first = server.connect("ok").await.created();
    let second = server.connect("ok").await.created();
    let list = server.get("/api/v1/accounts").await.body;
    let ids: Vec<_> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|account| account["id"].clone())
        .collect();
    assert_eq!(ids, [json!(first), json!(second)]);
}

#[tokio::test]
async fn a_deleted_account_is_gone() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    let path = format!("/api/v1/accounts/{id}");
    let answer = server.send(Method::DELETE, &path, None).await;
    assert_eq!((answer.status, answer.body), (200, json!({"object": "AccountDeleted"})));
    server.get(&path).await.is_problem(404, "resource_not_found");
    server
        .send(Method::DELETE, &path, None)
        .await
        .is_problem(404, "resource_not_found");
}
