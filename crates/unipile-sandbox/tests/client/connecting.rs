//! Connecting and reconnecting, provider by provider.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly")]

use crate::support::{World, created, password, refused, unexpected, user};
use unipile::{
    AccountType, Checkpoint, ConnectGoogleOauth, ConnectInstagram, ConnectLinkedin, ConnectLinkedinWithCookie,
    ConnectMail, ConnectMessenger, ConnectOutlook, ConnectTelegram, ConnectTwitter, ConnectWhatsapp, ImapEncryption,
    MailLogin, ProblemType, ReconnectMail, Reply,
};
use unipile_sandbox::SourceStatus;

/// The account came out right, and breaks for the reconnect to come.
async fn is_connected(world: &World, id: &str, kind: AccountType) {
    let account = world.account().get(id).await.unwrap();
    assert_eq!((&account.account_type, account.is_ok()), (&kind, true));
    world.sandbox.set_status(id, SourceStatus::Credentials);
    assert!(!world.account().get(id).await.unwrap().is_ok());
}

async fn is_reconnected(world: &World, id: &str, reply: Result<Reply, unipile::Error>) {
    match reply {
        Ok(Reply::AccountReconnected { account_id }) => assert_eq!(account_id, id),
        other => unexpected("AccountReconnected", &other),
    }
    assert!(world.account().get(id).await.unwrap().is_ok());
}

#[tokio::test]
async fn messenger() {
    let world = World::start().await;
    let id = created(world.connect("ok").await);
    is_connected(&world, &id, AccountType::Messenger).await;
    let body = ConnectMessenger::new(user("ok"), password());
    is_reconnected(&world, &id, world.account().reconnect_messenger(&id, body).await).await;
}

#[tokio::test]
async fn instagram() {
    let world = World::start().await;
    let body = ConnectInstagram::new(user("ok"), password());
    let id = created(world.account().connect_instagram(body.clone()).await);
    is_connected(&world, &id, AccountType::Instagram).await;
    is_reconnected(&world, &id, world.account().reconnect_instagram(&id, body).await).await;
}

#[tokio::test]
async fn twitter() {
    let world = World::start().await;
    let body = ConnectTwitter::new(user("ok"), user("ok"), password());
    let id = created(world.account().connect_twitter(body.clone()).await);
    is_connected(&world, &id, AccountType::Twitter).await;
    is_reconnected(&world, &id, world.account().reconnect_twitter(&id, body).await).await;
}

#[tokio::test]
async fn linkedin_by_password_and_by_cookie() {
    let world = World::start().await;
    let body = ConnectLinkedin::new(user("ok"), password());
    let id = created(world.account().connect_linkedin(body.clone()).await);
    is_connected(&world, &id, AccountType::Linkedin).await;
    is_reconnected(&world, &id, world.account().reconnect_linkedin(&id, body).await).await;

    let body = ConnectLinkedinWithCookie::new(user("ok").into());
    let id = created(world.account().connect_linkedin_with_cookie(body.clone()).await);
    is_connected(&world, &id, AccountType::Linkedin).await;
    is_reconnected(
        &world,
        &id,
        world.account().reconnect_linkedin_with_cookie(&id, body).await,
    )
    .await;
}

#[tokio::test]
async fn mail() {
    let world = World::start().await;
    let login = || MailLogin::new("mail.example.com", 993, user("ok"), password());
    let body = ConnectMail::new(login(), ImapEncryption::Tls, login());
    let id = created(world.account().connect(body).await);
    is_connected(&world, &id, AccountType::Mail).await;
    let body = ReconnectMail::new(password(), password());
    is_reconnected(&world, &id, world.account().reconnect(&id, body).await).await;
}

#[tokio::test]
async fn google_and_outlook() {
    let world = World::start().await;
    let body = ConnectGoogleOauth::new("refresh".into(), user("ok").into());
    let id = created(world.account().connect(body.clone()).await);
    is_connected(&world, &id, AccountType::GoogleOauth).await;
    is_reconnected(&world, &id, world.account().reconnect(&id, body).await).await;

    let body = ConnectOutlook::new("id", "name", "refresh".into(), user("ok").into());
    let id = created(world.account().connect(body.clone()).await);
    is_connected(&world, &id, AccountType::Outlook).await;
    is_reconnected(&world, &id, world.account().reconnect(&id, body).await).await;
}

/// Scans the code that is shown.
fn scan(world: &World, reply: Result<Reply, unipile::Error>) -> String {
    match reply {
        Ok(Reply::Checkpoint {
            account_id,
            checkpoint: Checkpoint::QrCode { .. },
        }) => {
            assert!(world.sandbox.approve(&account_id));
            account_id
        }
        other => unexpected("a QR code", &other),
    }
}

#[tokio::test]
async fn whatsapp_and_telegram() {
    let world = World::start().await;
    let id = scan(&world, world.account().connect_whatsapp(ConnectWhatsapp::new()).await);
    is_connected(&world, &id, AccountType::Whatsapp).await;
    let again = world.account().reconnect_whatsapp(&id, ConnectWhatsapp::new()).await;
    assert_eq!(scan(&world, again), id);
    assert!(world.account().get(&id).await.unwrap().is_ok());

    let id = scan(&world, world.account().connect_telegram(ConnectTelegram::new()).await);
    is_connected(&world, &id, AccountType::Telegram).await;
    let again = world.account().reconnect_telegram(&id, ConnectTelegram::new()).await;
    assert_eq!(scan(&world, again), id);
    assert!(world.account().get(&id).await.unwrap().is_ok());
}

#[tokio::test]
async fn what_is_refused_says_why() {
    let world = World::start().await;
    assert_eq!(
        refused(world.connect("wrong").await),
        (401, Some(ProblemType::InvalidCredentials))
    );
    let id = created(world.connect("ok").await);
    let body = ConnectMessenger::new(user("code"), password());
    assert_eq!(
        refused(world.account().reconnect_messenger(&id, body).await),
        (403, Some(ProblemType::AccountMismatch))
    );
}

#[tokio::test]
async fn every_error_type_of_the_sandbox_is_one_that_the_client_knows() {
    let world = World::start().await;
    for scenario in world.sandbox.scenarios() {
        let Some(name) = scenario.username().strip_suffix("@sandbox.test") else {
            continue;
        };
        if scenario.group() == unipile_sandbox::Group::Problems && scenario.codes().next().is_none() {
            let (_, kind) = refused(world.connect(name).await);
            assert!(!matches!(kind, None | Some(ProblemType::Other(_))), "{name}: {kind:?}");
        }
    }
}
