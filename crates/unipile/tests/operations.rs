//! What each operation sends: its method, its path and its body.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::time::{Duration, UNIX_EPOCH};

use support::calls::{messenger, resend};
use support::{CREATED, PASSWORD, Server, json};
use unipile::{
    ConnectInstagram, ConnectLinkedin, ConnectLinkedinWithCookie, ConnectOther, ConnectTelegram, ConnectTwitter,
    ConnectWhatsapp, CreateHostedAuthLink, DisabledFeature, HostedOption, HostedProvider, HostedProviders,
    LinkedinProduct, MailSyncLimit, Proxy, ReconnectMail, Resync, SyncFrom, SyncLimit,
};

/// The start line and the body of each request, after all of these calls.
fn sent(server: &Server) -> Vec<(String, String)> {
    let sent = |request: &String| {
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        let start = head.split_once(" HTTP/1.1\r\n").unwrap().0;
        (start.to_owned(), body.to_owned())
    };
    server.requests().iter().map(sent).collect()
}

#[tokio::test]
async fn each_provider_connects_and_reconnects_with_the_same_body() {
    let server = Server::saying(json("201 Created", CREATED)).await;
    let client = server.client();
    let account = client.account();
    let instagram = || ConnectInstagram::new("ada", PASSWORD.into());
    let twitter = || ConnectTwitter::new("ada", "ada@example.com", PASSWORD.into());
    let linkedin = || ConnectLinkedin::new("ada@example.com", PASSWORD.into());
    let cookie = || ConnectLinkedinWithCookie::new(PASSWORD.into());
    let other = || ConnectOther::new("NEW").field("secret", PASSWORD);

    account.connect_messenger(messenger()).await.unwrap();
    account.reconnect_messenger("a/b", messenger()).await.unwrap();
    account.connect_instagram(instagram()).await.unwrap();
    account.reconnect_instagram("a/b", instagram()).await.unwrap();
    account.connect_twitter(twitter()).await.unwrap();
    account.reconnect_twitter("a/b", twitter()).await.unwrap();
    account.connect_linkedin(linkedin()).await.unwrap();
    account.reconnect_linkedin("a/b", linkedin()).await.unwrap();
    account.connect_linkedin_with_cookie(cookie()).await.unwrap();
    account.reconnect_linkedin_with_cookie("a/b", cookie()).await.unwrap();
    account.connect_whatsapp(ConnectWhatsapp::new()).await.unwrap();
    account.reconnect_whatsapp("a/b", ConnectWhatsapp::new()).await.unwrap();
    account.connect_telegram(ConnectTelegram::new()).await.unwrap();
    account.reconnect_telegram("a/b", ConnectTelegram::new()).await.unwrap();
    account.connect(other()).await.unwrap();
    account.reconnect("a/b", other()).await.unwrap();

    let expected = [
        format!(r#"{{"provider":"MESSENGER","username":"ada@example.com","password":"{PASSWORD}"}}"#),
        format!(r#"{{"provider":"INSTAGRAM","username":"ada","password":"{PASSWORD}"}}"#),
        format!(r#"{{"provider":"TWITTER","username":"ada","email":"ada@example.com","password":"{PASSWORD}"}}"#),
        format!(r#"{{"provider":"LINKEDIN","username":"ada@example.com","password":"{PASSWORD}"}}"#),
        format!(r#"{{"provider":"LINKEDIN","access_token":"{PASSWORD}"}}"#),
        r#"{"provider":"WHATSAPP"}"#.to_owned(),
        r#"{"provider":"TELEGRAM"}"#.to_owned(),
        format!(r#"{{"provider":"NEW","secret":"{PASSWORD}"}}"#),
    ]
    .into_iter()
    .flat_map(|body| {
        let connected = ("POST /api/v1/accounts".to_owned(), body.clone());
        [connected, ("POST /api/v1/accounts/a%2Fb".to_owned(), body)]
    });
    assert_eq!(sent(&server), expected.collect::<Vec<_>>());
}

#[tokio::test]
async fn mail_reconnects_with_its_passwords() {
    let server = Server::saying(json("201 Created", CREATED)).await;
    let request = ReconnectMail::new(PASSWORD.into(), PASSWORD.into());
    server.client().account().reconnect("7", request).await.unwrap();
    let body = format!(r#"{{"provider":"MAIL","imap_password":"{PASSWORD}","smtp_password":"{PASSWORD}"}}"#);
    assert_eq!(sent(&server), [("POST /api/v1/accounts/7".to_owned(), body)]);
}

#[tokio::test]
async fn resending_restarting_and_synchronizing() {
    let server = Server::saying(json("500 No", "")).await;
    let client = server.client();
    client.account().resend_checkpoint(resend()).await.unwrap_err();
    client.account().restart("a/b").await.unwrap_err();
    client.account().resync("a/b", Resync::new()).await.unwrap_err();
    let resync = Resync::new()
        .linkedin_product(LinkedinProduct::SalesNavigator)
        .after(UNIX_EPOCH + Duration::from_millis(1_767_225_599_999))
        .before(UNIX_EPOCH)
        .chunk_size(20)
        .partial(true);
    client.account().resync("1", resync).await.unwrap_err();
    let none = String::new;
    assert_eq!(
        sent(&server),
        [
            (
                "POST /api/v1/accounts/checkpoint/resend".to_owned(),
                r#"{"account_id":"098dez89d","provider":"MESSENGER"}"#.to_owned()
            ),
            ("POST /api/v1/accounts/a%2Fb/restart".to_owned(), none()),
            ("GET /api/v1/accounts/a%2Fb/sync".to_owned(), none()),
            (
                "GET /api/v1/accounts/1/sync?linkedin_product=sales_navigator&after=1767225599999&before=0\
                 &chunk_size=20&partial=true"
                    .to_owned(),
                none()
            ),
        ]
    );
}

#[tokio::test]
async fn a_hosted_link_names_this_server_unless_told_otherwise() {
    let server = Server::saying(json("500 No", "")).await;
    let client = server.builder("/gate/").build().unwrap();
    let time = UNIX_EPOCH + Duration::from_millis(1_767_225_599_999);
    let least = CreateHostedAuthLink::reconnect("7", time.into());
    client.account().create_hosted_auth_link(least).await.unwrap_err();
    let providers = HostedProviders::Only(vec![HostedProvider::Messenger, HostedProvider::Google]);
    let most = CreateHostedAuthLink::create(providers, time.into())
        .api_url("https://api1.unipile.com:13111")
        .name("user 7")
        .success_redirect_url("https://acme.example/yes")
        .failure_redirect_url("https://acme.example/no")
        .notify_url("https://acme.example/notify")
        .bypass_success_screen(true)
        .disabled_features([DisabledFeature::LinkedinRecruiter])
        .disabled_options([HostedOption::AutoProxy, HostedOption::CookieAuth])
        .proxy(Proxy::new("proxy.example.com", 8080))
        .mailing_sync_limit(MailSyncLimit::NoHistory)
        .messaging_sync_limit(SyncLimit::default().chats(SyncFrom::Count(0)));
    client.account().create_hosted_auth_link(most).await.unwrap_err();

    let sent = sent(&server);
    let path = "POST /gate/api/v1/hosted/accounts/link";
    assert!(sent.iter().all(|(start, _)| start == path), "{sent:?}");
    let body = |number: usize| serde_json::from_str::<serde_json::Value>(&sent[number].1).unwrap();
    assert_eq!(
        body(0),
        serde_json::json!({
            "type": "reconnect", "reconnect_account": "7", "api_url": format!("http://{}/gate", server.address),
            "expiresOn": "2025-12-31T23:59:59.999Z",
        })
    );
    assert_eq!(
        body(1),
        serde_json::json!({
            "type": "create", "providers": ["MESSENGER", "GOOGLE"], "api_url": "https://api1.unipile.com:13111",
            "expiresOn": "2025-12-31T23:59:59.999Z", "name": "user 7",
            "success_redirect_url": "https://acme.example/yes", "failure_redirect_url": "https://acme.example/no",
            "notify_url": "https://acme.example/notify", "bypass_success_screen": true,
            "disabled_features": ["linkedin_recruiter"], "disabled_options": ["autoproxy", "cookie_auth"],
            "proxy": {"host": "proxy.example.com", "port": 8080},
            "sync_limit": {"MAILING": "NO_HISTORY_SYNC", "MESSAGING": {"chats": 0}},
        })
    );
    for (providers, word) in [
        (HostedProviders::All, "*"),
        (HostedProviders::Mailing, "*:MAILING"),
        (HostedProviders::Messaging, "*:MESSAGING"),
        (HostedProviders::Calendar, "*:CALENDAR"),
    ] {
        assert_eq!(serde_json::to_value(providers).unwrap(), word);
    }
}
