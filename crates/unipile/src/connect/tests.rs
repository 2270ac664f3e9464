//! The bodies, field by field, and what `Debug` shows of them.

use std::time::{Duration, UNIX_EPOCH};

use serde_json::{Value, json};

use super::*;
use crate::UtcTime;

fn body(body: impl ReconnectBody) -> Value {
    let shown = format!("{body:?} {body:#?}");
    for private in ["hunter2", "ada", "192.0.2.1"] {
        assert!(!shown.contains(private), "{private} in {shown}");
    }
    serde_json::to_value(body).unwrap()
}

fn secret() -> SecretString {
    "hunter2".into()
}

#[test]
fn the_least_is_the_body_of_the_guide() {
    let request = ConnectMessenger::new("unipile", "********".into());
    let expected = json!({"provider": "MESSENGER", "username": "unipile", "password": "********"});
    assert_eq!(body(request), expected);
}

#[test]
fn messenger_has_all_options_of_the_openapi() {
    let time = UNIX_EPOCH + Duration::from_millis(1_767_225_599_999);
    let request = ConnectMessenger::new("ada", secret())
        .country("FR")
        .ip([192, 0, 2, 1].into())
        .sync_limit(
            SyncLimit::default()
                .chats(SyncFrom::Count(20))
                .messages(SyncFrom::Since(UtcTime::from(time))),
        )
        .disabled_features([DisabledFeature::LinkedinRecruiter, "new_one".into()]);
    let expected = json!({
        "provider": "MESSENGER", "username": "ada", "password": "hunter2", "country": "FR", "ip": "192.0.2.1",
        "sync_limit": {"chats": 20, "messages": "2025-12-31T23:59:59.999Z"},
        "disabled_features": ["linkedin_recruiter", "new_one"],
    });
    assert_eq!(body(request), expected);
}

#[test]
fn instagram_and_twitter() {
    let proxy = Proxy::new("proxy.example.com", 1080)
        .protocol(ProxyProtocol::Socks5)
        .login("ada", secret());
    let request = ConnectInstagram::new("ada", secret())
        .proxy(proxy)
        .user_agent("ada's browser");
    let expected = json!({
        "provider": "INSTAGRAM", "username": "ada", "password": "hunter2", "user_agent": "ada's browser",
        "proxy": {
            "protocol": "socks5", "host": "proxy.example.com", "port": 1080, "username": "ada", "password": "hunter2",
        },
    });
    assert_eq!(body(request), expected);

    let request = ConnectTwitter::new("ada", "ada@example.com", secret());
    let expected = json!({"provider": "TWITTER", "username": "ada", "email": "ada@example.com", "password": "hunter2"});
    assert_eq!(body(request), expected);
}

#[test]
fn linkedin_in_both_ways() {
    let request = ConnectLinkedin::new("ada@example.com", secret()).recruiter_contract_id("7");
    let expected = json!({
        "provider": "LINKEDIN", "username": "ada@example.com", "password": "hunter2", "recruiter_contract_id": "7",
    });
    assert_eq!(body(request), expected);

    let request = ConnectLinkedinWithCookie::new(secret()).proxy(Proxy::new("h", 1));
    let expected = json!({"provider": "LINKEDIN", "access_token": "hunter2", "proxy": {"host": "h", "port": 1}});
    assert_eq!(body(request), expected);

    let request = ConnectLinkedinWithCookie::new(secret()).premium_token(secret());
    let expected = json!({"provider": "LINKEDIN", "access_token": "hunter2", "premium_token": "hunter2"});
    assert_eq!(body(request), expected);
}

#[test]
fn whatsapp_and_telegram() {
    assert_eq!(body(ConnectWhatsapp::new()), json!({"provider": "WHATSAPP"}));
    assert_eq!(body(ConnectTelegram::default()), json!({"provider": "TELEGRAM"}));
    let expected = json!({"provider": "TELEGRAM", "password": "hunter2"});
    assert_eq!(body(ConnectTelegram::new().password(secret())), expected);
}

#[test]
fn mail() {
    let request = ConnectMail::new(
        MailLogin::new("imap.example.com", 993, "ada@example.com", secret()),
        ImapEncryption::Tls,
        MailLogin::new("smtp.example.com", 465, "ada@example.com", secret()),
    )
    .sync_limit(MailSyncLimit::NoHistory);
    let expected = json!({
        "provider": "MAIL", "imap_host": "imap.example.com", "imap_port": 993, "imap_user": "ada@example.com",
        "imap_password": "hunter2", "imap_encryption": "tls", "smtp_host": "smtp.example.com", "smtp_port": 465,
        "smtp_user": "ada@example.com", "smtp_password": "hunter2", "sync_limit": "NO_HISTORY_SYNC",
    });
    assert_eq!(body(request), expected);
    let expected = json!({"provider": "MAIL", "imap_password": "hunter2", "smtp_password": "hunter2"});
    assert_eq!(body(ReconnectMail::new(secret(), secret())), expected);
    let login = format!("{:?}", MailLogin::new("h", 1, "ada", secret()));
    assert!(!login.contains("hunter2") && !login.contains("ada"), "{login}");
}

#[test]
fn google_and_outlook() {
    let expected = json!({"provider": "GOOGLE_OAUTH", "refresh_token": "hunter2", "access_token": "hunter2"});
    assert_eq!(body(ConnectGoogleOauth::new(secret(), secret())), expected);
    let expected = json!({
        "provider": "OUTLOOK", "id": "7", "username": "ada", "refresh_token": "hunter2", "access_token": "hunter2",
        "sync_limit": "NO_HISTORY_SYNC",
    });
    let request = ConnectOutlook::new("7", "ada", secret(), secret()).sync_limit(MailSyncLimit::NoHistory);
    assert_eq!(body(request), expected);
}

#[test]
fn any_other_body() {
    let request = ConnectOther::new("WHATSAPP")
        .field("pairing_phone_number", "0")
        .field("pairing_phone_number", "33612345678")
        .field("country", "FR");
    let expected = json!({"provider": "WHATSAPP", "pairing_phone_number": "33612345678", "country": "FR"});
    assert_eq!(body(request), expected);
    assert!(!format!("{:?}", ConnectOther::new("ada").field("ada", "hunter2")).contains("ada"));
}
