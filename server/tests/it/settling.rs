//! What the server asks Unipile after a crash.

use crate::support::{client_of, serve};
use connect::{ListedAccount, UnipileV1, Upstream as _};
use std::time::Duration;
use unipile::{Client, ConnectLinkedin, ConnectMessenger, SecretString};
use unipile_sandbox::{BUILT_IN_PASSWORD, Fault, FaultRule, Sandbox, SourceStatus, Target};
use wizard::Timestamp;

/// A sandbox that is served, and a client of it.
async fn served() -> (Sandbox, Client) {
    let sandbox = Sandbox::builder().build();
    let address = serve(&sandbox).await;
    (sandbox, client_of(address))
}

async fn connect_messenger(client: &Client) -> String {
    let request = ConnectMessenger::new("ok@sandbox.test", SecretString::from(BUILT_IN_PASSWORD));
    let reply = client.account().connect_messenger(request).await.unwrap();
    reply.account_id().to_owned()
}

fn now(sandbox: &Sandbox) -> Timestamp {
    Timestamp::from_millis(sandbox.clock().now_millis())
}

#[tokio::test]
async fn the_accounts_since_a_time_are_found_on_all_pages_of_the_list() {
    let (sandbox, client) = served().await;
    // More than there are on a page.
    for _ in 0..260 {
        connect_messenger(&client).await;
    }
    sandbox.advance(Duration::from_hours(1));
    let since = now(&sandbox);
    let linkedin = ConnectLinkedin::new("ok@sandbox.test", SecretString::from(BUILT_IN_PASSWORD));
    client.account().connect_linkedin(linkedin).await.unwrap();
    let (works, stopped) = (connect_messenger(&client).await, connect_messenger(&client).await);
    sandbox.set_status(&stopped, SourceStatus::Stopped);

    let upstream = UnipileV1::new(client);
    let accounts = upstream.accounts_since(since).await.unwrap();
    let found: Vec<_> = accounts
        .iter()
        .map(|account| (account.id.as_str(), account.is_connected))
        .collect();
    assert_eq!(found, [(works.as_str(), true), (stopped.as_str(), false)]);
    let is_now = |account: &ListedAccount| account.created_at.is_some_and(|at| at >= since && at <= now(&sandbox));
    assert!(accounts.iter().all(is_now), "{accounts:?}");
    assert_eq!(
        upstream.accounts_since(Timestamp::from_millis(0)).await.unwrap().len(),
        262
    );
}

#[tokio::test]
async fn an_account_is_connected_or_not_or_nothing_can_be_learnt() {
    let (sandbox, client) = served().await;
    let account = connect_messenger(&client).await;
    let upstream = UnipileV1::new(client);
    assert_eq!(upstream.is_connected(&account).await, Some(true));
    assert_eq!(upstream.is_connected("nobody").await, Some(false));
    sandbox.set_status(&account, SourceStatus::Connecting);
    assert_eq!(upstream.is_connected(&account).await, Some(false));
    let unavailable = Fault {
        status: Some(503),
        ..Fault::default()
    };
    sandbox.add_fault(FaultRule {
        next: 2,
        operation: Target::Any,
        username: None,
        fault: unavailable,
    });
    assert_eq!(upstream.is_connected(&account).await, None);
    assert_eq!(upstream.accounts_since(Timestamp::from_millis(0)).await, None);
}
