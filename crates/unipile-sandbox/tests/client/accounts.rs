//! Reading, listing, restarting, syncing and deleting accounts; hosted links.

use crate::support::{World, created, password, refused, user};
use futures_util::{StreamExt, pin_mut};
use std::time::Duration;
use unipile::{
    ConnectLinkedin, CreateHostedAuthLink, HostedProvider, HostedProviders, LinkedinProduct, ListAccounts, ProblemType,
    Resync, ResyncStatus, UtcTime,
};
use unipile_sandbox::{HostedObject, SettingsPatch, SourceStatus};

#[tokio::test]
async fn an_account_is_read_and_deleted() {
    let world = World::start().await;
    let id = created(world.connect("ok").await);
    let account = world.account().get(&id).await.unwrap();
    assert_eq!(
        (account.id.as_str(), account.name.as_str()),
        (id.as_str(), "Maria Rossi")
    );
    let im = account.connection_params.im.unwrap();
    assert_eq!(im.username.as_deref(), Some("maria.rossi"));
    world.account().delete(&id).await.unwrap();
    assert_eq!(
        refused(world.account().get(&id).await),
        (404, Some(ProblemType::ResourceNotFound))
    );
}

#[tokio::test]
async fn the_list_is_read_page_by_page() {
    let world = World::start().await;
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.push(created(world.connect("ok").await));
    }
    let pages = world.account().list(ListAccounts::new().limit(2));
    pin_mut!(pages);
    let mut seen = Vec::new();
    while let Some(page) = pages.next().await {
        seen.push(
            page.unwrap()
                .items
                .into_iter()
                .map(|account| account.id)
                .collect::<Vec<_>>(),
        );
    }
    assert_eq!(seen.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 1]);
    assert_eq!(seen.concat(), ids);
}

#[tokio::test]
async fn a_restart_helps_or_does_not() {
    let world = World::start().await;
    let id = created(world.connect("ok").await);
    world.sandbox.set_status(&id, SourceStatus::Stopped);
    assert!(world.account().restart(&id).await.unwrap());
    world.sandbox.set_status(&id, SourceStatus::Credentials);
    assert!(!world.account().restart(&id).await.unwrap());
}

#[tokio::test]
async fn a_resync_goes_on_to_its_end() {
    let world = World::start().await;
    let body = ConnectLinkedin::new(user("ok"), password());
    let id = created(world.account().connect_linkedin(body).await);
    let resync = async || {
        let request = Resync::new().linkedin_product(LinkedinProduct::Classic);
        world.account().resync(&id, request).await.unwrap()
    };
    assert_eq!(resync().await, ResyncStatus::Started);
    assert_eq!(resync().await, ResyncStatus::Running);
    world.sandbox.advance(Duration::from_secs(10));
    assert_eq!(resync().await, ResyncStatus::Done);
}

#[tokio::test]
async fn a_hosted_link_is_given_whatever_its_object_is_called() {
    let world = World::start().await;
    let expires_on = UtcTime::from(std::time::UNIX_EPOCH + Duration::from_millis(1_767_225_599_999));
    for hosted_object in [HostedObject::Url, HostedObject::CapitalUrl] {
        world.sandbox.set(SettingsPatch {
            hosted_object: Some(hosted_object),
            ..SettingsPatch::default()
        });
        let only = HostedProviders::Only(vec![HostedProvider::Messenger]);
        for request in [
            CreateHostedAuthLink::create(only, expires_on),
            CreateHostedAuthLink::create(HostedProviders::All, expires_on),
            CreateHostedAuthLink::reconnect("098dez89d", expires_on),
        ] {
            let link = world.account().create_hosted_auth_link(request).await.unwrap();
            assert!(link.url.starts_with("https://"));
        }
    }
}
