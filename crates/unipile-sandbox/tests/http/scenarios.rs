//! `GET /__sandbox/scenarios`, and scenarios of one's own.

use crate::support::Server;
use serde_json::json;
use unipile_sandbox::{Checkpoint, Provider, Sandbox, Scenario};

#[tokio::test]
async fn the_list_says_what_to_type_and_what_happens() {
    let server = Server::start().await;
    let list = server.get("/__sandbox/scenarios").await.body;
    let ids = |group: &str| -> Vec<String> {
        let all = list.as_array().unwrap().iter();
        all.filter(|scenario| scenario["group"] == group)
            .map(|scenario| scenario["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        ids("messenger"),
        [
            "connects",
            "code",
            "approve",
            "two-steps",
            "wrong-password",
            "slow",
            "ends-early",
            "restricted",
            "trouble",
            "action-needed",
            "otp",
            "in-app",
            "phone",
            "captcha",
            "unknown-checkpoint",
        ]
    );
    assert_eq!(
        ids("more").len() + ids("problems").len() + 15,
        list.as_array().unwrap().len()
    );
    assert_eq!(
        list[1],
        json!({
            "id": "code",
            "group": "messenger",
            "username": "code@sandbox.test",
            "password": "sandbox-pass",
            "code": "123456",
            "description": "Asks for a code: 123456",
        })
    );
    assert_eq!(list[3]["codes"], json!(["123456", "654321"]));
    assert!(list[0]["code"].is_null() && list[0]["codes"].is_null());
    let whatsapp = list
        .as_array()
        .unwrap()
        .iter()
        .find(|scenario| scenario["id"] == "whatsapp");
    assert_eq!(whatsapp.unwrap()["provider"], "WHATSAPP");
    assert!(whatsapp.unwrap()["username"].is_null());
}

#[tokio::test]
async fn no_two_scenarios_are_told_apart_by_nothing() {
    let scenarios = Sandbox::builder().build().scenarios();
    let mut ids: Vec<_> = scenarios.iter().map(Scenario::id).collect();
    let mut logins: Vec<_> = scenarios
        .iter()
        .map(|scenario| (scenario.username(), scenario.provider().map(Provider::name)))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    logins.sort_unstable();
    logins.dedup();
    assert_eq!((ids.len(), logins.len()), (scenarios.len(), scenarios.len()));
}

#[tokio::test]
async fn scenarios_of_ones_own_take_the_place_of_the_built_in_ones() {
    let scenario = Scenario::new("own", "own@example.test", "own-password")
        .with_checkpoint(Checkpoint::new("PHONE_REGISTER", "(+33)0612345678"))
        .with_person("Zoe Klein");
    let server = Server::with(Sandbox::builder().scenarios(vec![scenario]).build()).await;
    server.connect("ok").await.is_problem(401, "invalid_credentials");
    let id = server
        .sign_in("own@example.test", "own-password")
        .await
        .checkpoint("PHONE_REGISTER");
    let id = server.solve(&id, "(+33)0612345678").await.created();
    assert_eq!(
        server.get(&format!("/api/v1/accounts/{id}")).await.body["name"],
        "Zoe Klein"
    );
}

#[tokio::test]
async fn two_sandboxes_share_nothing_but_a_clock_that_was_given_to_both() {
    let first = Sandbox::builder().build();
    let second = Sandbox::builder().clock(first.clock()).build();
    let (first, second) = (Server::with(first).await, Server::with(second).await);
    let id = first.connect("code").await.checkpoint("2FA");
    assert!(second.sandbox.intents().is_empty());
    second.advance(300).await;
    first.solve(&id, "123456").await.is_problem(408, "request_timeout");
}
