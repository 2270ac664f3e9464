//! What keeps an account going: restart and resync.

use crate::support::{Answer, PASSWORD, Server};
use serde_json::json;
use unipile_sandbox::SourceStatus;

async fn restart(server: &Server, id: &str) -> Answer {
    server.post(&format!("/api/v1/accounts/{id}/restart"), json!({})).await
}

#[tokio::test]
async fn a_restart_helps_what_stopped_but_not_what_needs_credentials() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    for (status, object, after) in [
        (SourceStatus::Ok, "AccountRestarted", "OK"),
        (SourceStatus::Stopped, "AccountRestarted", "OK"),
        (SourceStatus::Error, "AccountRestarted", "OK"),
        (SourceStatus::Credentials, "AccountFailedToRestart", "CREDENTIALS"),
        (SourceStatus::Permissions, "AccountFailedToRestart", "PERMISSIONS"),
    ] {
        assert!(server.sandbox.set_status(&id, status));
        let answer = restart(&server, &id).await;
        assert_eq!((answer.status, answer.body), (200, json!({"object": object})));
        let account = server.get(&format!("/api/v1/accounts/{id}")).await.body;
        assert_eq!(account["sources"][0]["status"], after);
    }
    restart(&server, "nothing").await.is_problem(404, "resource_not_found");
    assert!(!server.sandbox.set_status("nothing", SourceStatus::Ok));
}

#[tokio::test]
async fn a_resync_starts_runs_ends_and_starts_afresh() {
    let server = Server::start().await;
    let body = json!({"provider": "LINKEDIN", "username": "ok@sandbox.test", "password": PASSWORD});
    let id = server.post("/api/v1/accounts", body).await.created();
    let path = format!("/api/v1/accounts/{id}/sync?linkedin_product=classic&after=1767225599999");
    for (status, seconds) in [
        ("SYNC_STARTED", 9),
        ("SYNC_RUNNING", 1),
        ("SYNC_DONE", 0),
        ("SYNC_STARTED", 0),
    ] {
        let answer = server.get(&path).await;
        assert_eq!(
            (answer.status, answer.body),
            (200, json!({"object": "AccountResync", "status": status}))
        );
        server.advance(seconds).await;
    }
    server.sandbox.set_status(&id, SourceStatus::Credentials);
    assert_eq!(server.get(&path).await.body["status"], "SYNC_ERROR");
}

#[tokio::test]
async fn a_resync_is_refused_where_there_is_none() {
    let server = Server::start().await;
    let id = server.connect("ok").await.created();
    server
        .get(&format!("/api/v1/accounts/{id}/sync"))
        .await
        .is_problem(501, "feature_not_implemented");
    server
        .get("/api/v1/accounts/nothing/sync")
        .await
        .is_problem(404, "resource_not_found");
    server
        .get(&format!("/api/v1/accounts/{id}/sync?linkedin_product=telepathy"))
        .await
        .is_problem(400, "invalid_parameters");
}
