//! Every type of checkpoint, and how it is answered.

use crate::support::{Answer, Server};
use serde_json::{Value, json};

#[tokio::test]
async fn each_checkpoint_has_the_fields_that_are_documented() {
    let server = Server::start().await;
    for (name, checkpoint) in [
        ("code", json!({"type": "2FA"})),
        ("sms", json!({"type": "2FA", "source": "SMS"})),
        ("app", json!({"type": "2FA", "source": "APP"})),
        ("otp", json!({"type": "OTP"})),
        ("in-app", json!({"type": "IN_APP_VALIDATION"})),
        ("phone", json!({"type": "PHONE_REGISTER"})),
        ("unknown", json!({"type": "VOICE_CALL"})),
        (
            "captcha",
            json!({"type": "CAPTCHA", "public_key": "7f3c1b6e-0000-4000-8000-5a4d3c2b1a09", "data": "sandbox-blob"}),
        ),
    ] {
        let answer = server.connect(name).await;
        let id = answer.account_id();
        assert_eq!(
            (answer.status, answer.body),
            (
                202,
                json!({"object": "Checkpoint", "account_id": id, "checkpoint": checkpoint})
            )
        );
    }
}

/// Follows a chain to its end. `null` stands for an approval.
async fn follow(server: &Server, name: &str, chain: &[(&str, Value)]) -> Answer {
    let mut answer = server.connect(name).await;
    for (kind, solution) in chain {
        let id = answer.checkpoint(kind);
        let code = solution.as_str().unwrap_or("in_app_validation");
        if solution.is_null() {
            server
                .solve(&id, "123456")
                .await
                .is_problem(401, "invalid_checkpoint_solution");
            let held = server.hold(&id).await;
            assert!(server.sandbox.approve(&id));
            answer = held.answer().await;
        } else {
            server
                .solve(&id, "wrong")
                .await
                .is_problem(401, "invalid_checkpoint_solution");
            answer = server.solve(&id, code).await;
        }
    }
    answer
}

#[tokio::test]
async fn each_checkpoint_takes_its_own_answer_and_no_other() {
    let server = Server::start().await;
    let phone = || json!("(+33)0612345678");
    let chains = [
        ("sms", vec![("2FA", json!("123456"))]),
        ("app", vec![("2FA", json!("123456"))]),
        ("otp", vec![("OTP", json!("123456"))]),
        ("in-app", vec![("IN_APP_VALIDATION", json!(null))]),
        ("phone", vec![("PHONE_REGISTER", phone()), ("2FA", json!("123456"))]),
        ("captcha", vec![("CAPTCHA", json!("captcha-token"))]),
        ("unknown", vec![("VOICE_CALL", json!("123456"))]),
        (
            "long-chain",
            vec![
                ("CAPTCHA", json!("captcha-token")),
                ("PHONE_REGISTER", phone()),
                ("OTP", json!("654321")),
                ("IN_APP_VALIDATION", json!(null)),
            ],
        ),
    ];
    for (name, chain) in chains {
        follow(&server, name, &chain).await.created();
    }
}

#[tokio::test]
async fn a_contract_is_chosen_by_its_id() {
    let server = Server::start().await;
    let body = json!({"provider": "LINKEDIN", "username": "contract@sandbox.test", "password": "sandbox-pass"});
    let answer = server.post("/api/v1/accounts", body).await;
    let id = answer.checkpoint("CONTRACT_CHOOSER");
    let options = answer.body["checkpoint"]["contract_options"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(options[1], json!({"id": "contract-2", "name": "Acme Recruiter Lite"}));
    let body = json!({"provider": "LINKEDIN", "account_id": id, "code": "contract-2"});
    server.post("/api/v1/accounts/checkpoint", body).await.created();
    server.connect("contract").await.is_problem(401, "invalid_credentials");
}

#[tokio::test]
async fn another_way_leads_to_another_type_and_back() {
    let server = Server::start().await;
    let id = server.connect("another-way").await.checkpoint("IN_APP_VALIDATION");
    let answer = server.solve(&id, "TRY_ANOTHER_WAY").await;
    assert_eq!(answer.checkpoint("2FA"), id);
    assert_eq!(answer.body["checkpoint"]["source"], "SMS");
    server
        .solve(&id, "TRY_ANOTHER_WAY")
        .await
        .checkpoint("IN_APP_VALIDATION");
    server
        .solve(&id, "123456")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    server.solve(&id, "TRY_ANOTHER_WAY").await.checkpoint("2FA");
    server.solve(&id, "123456").await.created();
}

#[tokio::test]
async fn without_another_way_the_literal_is_a_wrong_code() {
    let server = Server::start().await;
    let id = server.connect("otp").await.checkpoint("OTP");
    server
        .solve(&id, "TRY_ANOTHER_WAY")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
}

#[tokio::test]
async fn an_approval_in_the_app_connects_although_no_call_waits() {
    let server = Server::start().await;
    let id = server.connect("in-app").await.checkpoint("IN_APP_VALIDATION");
    assert!(server.sandbox.approve(&id));
    let path = format!("/api/v1/accounts/{id}");
    assert_eq!(server.get(&path).await.body["sources"][0]["status"], "OK");
    assert_eq!(
        server.solve(&id, "in_app_validation").await.created(),
        id,
        "who still asks is told"
    );
    server
        .solve(&id, "in_app_validation")
        .await
        .is_problem(400, "invalid_parameters");
}

#[tokio::test]
async fn only_messenger_approves_a_2fa_on_another_device() {
    let server = Server::start().await;
    let body = json!({"provider": "LINKEDIN", "username": "code@sandbox.test", "password": "sandbox-pass"});
    let id = server.post("/api/v1/accounts", body).await.checkpoint("2FA");
    assert!(!server.sandbox.approve(&id));
    let body = json!({"provider": "LINKEDIN", "account_id": id, "code": "in_app_validation"});
    server
        .post("/api/v1/accounts/checkpoint", body)
        .await
        .is_problem(401, "invalid_checkpoint_solution");
}

#[tokio::test]
async fn three_wrong_codes_kill_the_attempt_if_it_is_set_so() {
    let server = Server::start().await;
    server.set(json!({"max_wrong_codes": 3})).await;
    let id = server.connect("otp").await.checkpoint("OTP");
    for _ in 0..2 {
        server
            .solve(&id, "000000")
            .await
            .is_problem(401, "invalid_checkpoint_solution");
    }
    server
        .solve(&id, "000000")
        .await
        .is_problem(500, "authentication_intent_error");
    server.solve(&id, "123456").await.is_problem(400, "invalid_parameters");
}
