//! Starting and stopping.

use crate::support::Server;
use std::time::Duration;
use tokio::time::timeout;
use unipile_sandbox::Sandbox;

#[tokio::test]
async fn it_stops_when_told() {
    let (server, task) = Server::running(Sandbox::builder().build()).await;
    server.connect("ok").await.created();
    server.stop.notify_one();
    timeout(Duration::from_secs(10), task).await.unwrap().unwrap().unwrap();
    assert!(server.client.get(&server.base).send().await.is_err());
}

#[tokio::test]
async fn a_held_call_does_not_keep_it_from_stopping() {
    let (server, task) = Server::running(Sandbox::builder().build()).await;
    let id = server.connect("approve").await.checkpoint("2FA");
    let held = server.hold(&id).await;
    server.stop.notify_one();
    timeout(Duration::from_secs(5), task).await.unwrap().unwrap().unwrap();
    held.leave();
}
