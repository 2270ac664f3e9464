//! Answering a checkpoint with a code.

use crate::support::Server;

#[tokio::test]
async fn the_right_code_connects() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    let account = server.solve(&id, "123456").await.created();
    assert_eq!(server.get(&format!("/api/v1/accounts/{account}")).await.status, 200);
    assert!(server.sandbox.intents().is_empty());
}

#[tokio::test]
async fn a_wrong_code_can_be_corrected() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    server
        .solve(&id, "000000")
        .await
        .is_problem(401, "invalid_checkpoint_solution");
    server.solve(&id, "123456").await.created();
}

#[tokio::test]
async fn the_fifth_wrong_code_kills_the_intent() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    for _ in 0..4 {
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

#[tokio::test]
async fn an_unknown_account_id_is_an_invalid_parameter() {
    let server = Server::start().await;
    server
        .solve("nothing", "123456")
        .await
        .is_problem(400, "invalid_parameters");
}

#[tokio::test]
async fn a_solved_intent_is_gone() {
    let server = Server::start().await;
    let id = server.connect("code").await.checkpoint("2FA");
    server.solve(&id, "123456").await.created();
    server.solve(&id, "123456").await.is_problem(400, "invalid_parameters");
}

#[tokio::test]
async fn the_approval_scenario_takes_a_code_too() {
    let server = Server::start().await;
    let id = server.connect("approve").await.checkpoint("2FA");
    server.solve(&id, "123456").await.created();
}
