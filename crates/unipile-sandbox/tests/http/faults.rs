//! `/__sandbox/faults`: answers that are spoilt on purpose.

use crate::support::Server;
use serde_json::json;
use unipile_sandbox::{Fault, FaultRule, Operation, Target};

#[tokio::test]
async fn the_next_calls_get_the_given_answer_and_then_all_is_well() {
    let server = Server::start().await;
    let fault = json!({"status": 502, "content_type": "text/html", "body": "<h1>Bad gateway</h1>"});
    server
        .post(
            "/__sandbox/faults",
            json!({"next": 2, "operation": "connect", "fault": fault}),
        )
        .await;
    assert_eq!(
        server.get("/api/v1/accounts").await.status,
        200,
        "another operation is spared"
    );
    for _ in 0..2 {
        let url = format!("{}/api/v1/accounts", server.base);
        let response = server
            .client
            .post(url)
            .header("x-api-key", "sandbox-key")
            .send()
            .await
            .unwrap();
        assert_eq!(
            (response.status().as_u16(), &response.headers()["content-type"]),
            (502, &"text/html".parse().unwrap())
        );
        assert_eq!(response.text().await.unwrap(), "<h1>Bad gateway</h1>");
    }
    server.connect("ok").await.created();
}

#[tokio::test]
async fn a_delay_lasts_until_the_clock_has_gone_on() {
    let server = Server::start().await;
    server
        .post(
            "/__sandbox/faults",
            json!({"next": 1, "operation": "any", "fault": {"delay_seconds": 120}}),
        )
        .await;
    let call = tokio::spawn({
        let server = server.clone();
        async move { server.connect("ok").await }
    });
    server
        .until("the call arrives", || server.sandbox.requests().total == 1)
        .await;
    server.advance(119).await;
    assert!(server.sandbox.requests().requests[0].status.is_none());
    server.advance(1).await;
    call.await.unwrap().created();
}

#[tokio::test]
async fn a_dropped_call_gets_no_answer_and_has_no_effect() {
    let server = Server::start().await;
    server
        .post(
            "/__sandbox/faults",
            json!({"next": 1, "operation": "connect", "fault": {"drop": true}}),
        )
        .await;
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": "sandbox-pass"});
    let call = server
        .client
        .post(format!("{}/api/v1/accounts", server.base))
        .header("x-api-key", "sandbox-key");
    assert!(call.json(&body).send().await.is_err());
    assert!(server.sandbox.requests().requests[0].status.is_none());
    assert_eq!(server.get("/api/v1/accounts").await.body["items"], json!([]));
}

#[tokio::test]
async fn an_answer_can_be_lost_after_the_account_was_created() {
    let server = Server::start().await;
    let fault = Fault {
        drop: true,
        after_effect: true,
        ..Fault::default()
    };
    server.sandbox.add_fault(FaultRule {
        next: 1,
        operation: Target::One(Operation::Connect),
        username: None,
        fault,
    });
    let body = json!({"provider": "MESSENGER", "username": "ok@sandbox.test", "password": "sandbox-pass"});
    let call = server
        .client
        .post(format!("{}/api/v1/accounts", server.base))
        .header("x-api-key", "sandbox-key");
    assert!(call.json(&body).send().await.is_err());
    assert_eq!(
        server.get("/api/v1/accounts").await.body["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn an_answer_can_have_more_headers() {
    let server = Server::start().await;
    let headers = json!({"retry-after": "7", "content-type": "text/plain"});
    for fault in [
        json!({"status": 429, "headers": headers}),
        json!({"after_effect": true, "headers": headers}),
        json!({"headers": headers}),
    ] {
        server
            .post(
                "/__sandbox/faults",
                json!({"next": 1, "operation": "list", "fault": fault}),
            )
            .await;
        let url = format!("{}/api/v1/accounts", server.base);
        let call = server.client.get(url).header("x-api-key", "sandbox-key");
        let response = call.send().await.unwrap();
        let is_refused = fault["status"] == 429;
        assert_eq!(
            response.status().as_u16(),
            if is_refused { 429 } else { 200 },
            "{fault}"
        );
        for (name, value) in headers.as_object().unwrap() {
            assert_eq!(response.headers()[name], value.as_str().unwrap(), "{fault}");
        }
        let body = response.text().await.unwrap();
        assert_eq!(
            body.contains("AccountList"),
            fault["after_effect"] == true,
            "{fault}: {body}"
        );
    }
}

#[tokio::test]
async fn a_fault_can_be_for_one_persons_calls() {
    let server = Server::start().await;
    let theirs = server.connect("code").await.checkpoint("2FA");
    let rule = json!({"next": 3, "username": "CODE@sandbox.test", "fault": {"status": 500, "body": "{}"}});
    server.post("/__sandbox/faults", rule).await;
    let other = server.connect("approve").await.checkpoint("2FA");
    server.solve(&other, "123456").await.created();
    assert_eq!(server.get(&format!("/api/v1/accounts/{other}")).await.status, 200);
    assert_eq!(server.get("/api/v1/accounts").await.status, 200);
    // By the username, by the account id in the body, and by that in the path.
    let spoilt = [
        server.connect("code").await.status,
        server.solve(&theirs, "123456").await.status,
        server.get(&format!("/api/v1/accounts/{theirs}")).await.status,
    ];
    assert_eq!(spoilt, [500; 3]);
    server.solve(&theirs, "123456").await.created();
}

#[tokio::test]
async fn a_fault_that_makes_no_sense_is_refused() {
    let server = Server::start().await;
    for body in [
        json!({"next": 1, "operation": "connect", "fault": {"status": 99}}),
        json!({"next": 1, "operation": "nonsense", "fault": {"drop": true}}),
        json!({"next": 1, "operation": "any", "fault": {"explode": true}}),
        json!({"next": 1, "operation": "any", "fault": {"wire": "explode"}}),
        json!({"next": 1, "operation": "any", "fault": {"headers": {"a header": "x"}}}),
        json!({"next": 1, "operation": "any", "fault": {"headers": {"x": "a\nb"}}}),
        json!({"next": 1, "operation": "any", "fault": {"content_type": "a\nb"}}),
        json!({"operation": "any", "fault": {"drop": true}}),
    ] {
        server
            .post("/__sandbox/faults", body)
            .await
            .is_problem(400, "invalid_parameters");
    }
    assert_eq!(server.get("/__sandbox/faults").await.body, json!([]));
}
