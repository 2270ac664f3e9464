//! The documented accounts and lists of them (`tests/fixtures`), each read as it should be.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use support::fixture::{answering, answering_in_turn, fixture, names};
use support::json;
use unipile::{Account, AccountType, ListAccounts, SourceStatus};

const ID: &str = "098dez89d";

#[tokio::test]
async fn lists() {
    let list = async |name| {
        let client = answering("200 OK", name).await;
        client.account().list_page(ListAccounts::new()).await.unwrap()
    };
    let page = list("replies/account_list").await;
    assert!(page.cursor.is_some());
    let accounts: Vec<_> = page
        .items
        .iter()
        .map(|account| (account.id.as_str(), &account.account_type, &account.sources[0].status))
        .collect();
    let expected = [
        (ID, &AccountType::Messenger, &SourceStatus::Ok),
        ("2b7whatsapp", &AccountType::Whatsapp, &SourceStatus::Credentials),
    ];
    assert_eq!(accounts, expected);
    assert_eq!(page.total_count, None);

    let page = list("replies/account_list_last_page").await;
    assert_eq!((page.items.len(), page.cursor), (1, None));
    assert_eq!(page.items[0].sources[0].status, SourceStatus::Connecting);

    let page = list("replies/account_list_with_counts").await;
    assert_eq!((page.total_count, page.status_counts["OK"]), (Some(1), 1));
}

/// Read without a socket, since the test above has done that.
fn account(name: &str) -> Account {
    serde_json::from_str(&fixture(&format!("accounts/{name}"))).unwrap()
}

#[tokio::test]
async fn accounts_of_every_kind() {
    let answers = names("accounts");
    let answers = answers
        .iter()
        .map(|name| json("200 OK", &fixture(&format!("accounts/{name}"))));
    let client = answering_in_turn(answers).await;
    for name in names("accounts") {
        let account = client.account().get(ID).await.unwrap();
        assert_eq!(account.account_type.as_str(), name.to_uppercase());
        assert!(!matches!(account.account_type, AccountType::Other(_)), "{name}");
        assert_eq!((account.id.as_str(), account.name.as_str()), (ID, "Ada Lovelace"));
        assert_eq!(account.created_at.as_deref(), Some("2025-12-31T23:59:59.999Z"));
        assert!(account.is_ok(), "{name}");
        // Whatever is not for the caller, above all a proxy's password.
        assert!(!format!("{account:?}").contains("example-proxy-password"), "{name}");
    }
}

#[test]
fn how_accounts_are_connected() {
    for name in ["messenger", "instagram", "twitter"] {
        let im = account(name).connection_params.im.unwrap();
        assert_eq!(
            (im.id.as_deref(), im.username.as_deref()),
            (Some("100012345678901"), Some("ada.lovelace"))
        );
    }
    let linkedin = account("linkedin").connection_params.im.unwrap();
    assert_eq!(linkedin.public_identifier.as_deref(), Some("ada-lovelace"));
    assert_eq!(linkedin.premium_contract_id, None);
    assert_eq!(linkedin.premium_features, ["recruiter", "sales_navigator"]);
    let whatsapp = account("whatsapp").connection_params.im.unwrap();
    assert_eq!(whatsapp.phone_number.as_deref(), Some("33612345678"));
    let telegram = account("telegram").connection_params.im.unwrap();
    assert_eq!(telegram.user_id.as_deref(), Some("1234567"));
    let mail = account("mail").connection_params.mail.unwrap();
    assert_eq!(
        (mail.imap_host.as_deref(), mail.smtp_port),
        (Some("imap.example.com"), Some(465))
    );
    let outlook = account("outlook").connection_params;
    assert_eq!(outlook.mail.unwrap().username.as_deref(), Some("ada@example.com"));
    assert_eq!(outlook.calendar.unwrap().id.as_deref(), Some("1"));
    // A text where others have an object: not kept, and no failure.
    assert_eq!(account("google_calendar").connection_params.calendar, None);
    let signed = account("messenger");
    assert_eq!(
        (signed.signatures[0].title.as_str(), signed.current_signature.as_deref()),
        ("Work", Some("Work"))
    );
}
