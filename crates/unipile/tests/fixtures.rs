//! The documented replies (`tests/fixtures`), each read as it should be.

#![allow(clippy::unwrap_used, reason = "a helper of tests may panic like a test")]

mod support;

use std::collections::BTreeSet;

use serde_json::Value;
use support::calls::{code, link, messenger, resend};
use support::fixture::{answering, answering_in_turn, fixture, names};
use support::{Answer, json, reply};
use unipile::{Checkpoint, ProblemType, Reply, Resync, ResyncStatus, TwoFactorSource};

const ID: &str = "098dez89d";

/// A fixture that no test names would prove nothing.
#[test]
fn all_replies_are_in_a_test() {
    let tests = [include_str!("fixtures.rs"), include_str!("fixtures_of_accounts.rs")].concat();
    for name in names("replies") {
        assert!(tests.contains(&format!("\"replies/{name}\"")), "{name}");
    }
}

#[tokio::test]
async fn created_and_reconnected() {
    let client = answering("201 Created", "replies/account_created").await;
    let created = Reply::AccountCreated { account_id: ID.into() };
    assert_eq!(client.account().connect_messenger(messenger()).await.unwrap(), created);
    assert_eq!(client.account().solve_code_checkpoint(code()).await.unwrap(), created);

    let client = answering("201 Created", "replies/account_reconnected").await;
    let reconnected = Reply::AccountReconnected { account_id: ID.into() };
    assert_eq!(
        client.account().reconnect_messenger(ID, messenger()).await.unwrap(),
        reconnected
    );
    assert_eq!(
        client.account().solve_code_checkpoint(code()).await.unwrap(),
        reconnected
    );
}

#[tokio::test]
async fn checkpoints() {
    let two_factor = |source| Checkpoint::TwoFactor { source };
    let simple = [
        ("2fa", two_factor(None)),
        ("2fa_sms", two_factor(Some(TwoFactorSource::Sms))),
        ("2fa_app", two_factor(Some(TwoFactorSource::App))),
        ("otp", Checkpoint::Otp),
        ("in_app_validation", Checkpoint::InAppValidation),
        ("phone_register", Checkpoint::PhoneRegister),
        (
            "captcha",
            Checkpoint::Captcha {
                public_key: Some("00000000-0000-0000-0000-000000000000".into()),
                data: Some("example-data-blob".into()),
            },
        ),
        (
            "qrcode",
            Checkpoint::QrCode {
                qrcode: "2@example-reference,example-key".into(),
            },
        ),
    ];
    for status in ["201 Created", "202 Accepted"] {
        // Three calls for each.
        let answers = simple.iter().flat_map(|(name, _)| {
            let answer = json(status, &fixture(&format!("checkpoints/{name}")));
            [answer.clone(), answer.clone(), answer]
        });
        let client = answering_in_turn(answers).await;
        for (name, expected) in &simple {
            let expected = Reply::Checkpoint {
                account_id: ID.into(),
                checkpoint: expected.clone(),
            };
            let connected = client.account().connect_messenger(messenger()).await.unwrap();
            let reconnected = client.account().reconnect_messenger(ID, messenger()).await.unwrap();
            let solved = client.account().solve_code_checkpoint(code()).await.unwrap();
            assert_eq!([&connected, &reconnected, &solved], [&expected; 3], "{name}");
        }
    }
    let client = answering("202 Accepted", "checkpoints/contract_chooser").await;
    let reply = client.account().connect_messenger(messenger()).await.unwrap();
    let Reply::Checkpoint {
        checkpoint: Checkpoint::ContractChooser { options },
        ..
    } = reply
    else {
        panic!("{reply:?}")
    };
    let options: Vec<_> = options.iter().map(|option| (&*option.id, &*option.name)).collect();
    assert_eq!(options, [("1701", "Acme Recruiter"), ("1702", "Acme Staffing")]);

    let tested = simple.iter().map(|(name, _)| (*name).to_owned());
    assert_eq!(
        tested.chain(["contract_chooser".to_owned()]).collect::<BTreeSet<_>>(),
        names("checkpoints")
    );
}

#[tokio::test]
async fn resending_restarting_deleting() {
    let client = answering("200 OK", "replies/checkpoint_resend").await;
    let resent = client.account().resend_checkpoint(resend()).await.unwrap();
    assert_eq!((resent.account_id.as_str(), resent.success), (ID, true));

    let client = answering("200 OK", "replies/account_restarted").await;
    assert!(client.account().restart(ID).await.unwrap());
    let client = answering("200 OK", "replies/account_failed_to_restart").await;
    assert!(!client.account().restart(ID).await.unwrap());

    let client = answering("200 OK", "replies/account_deleted").await;
    client.account().delete(ID).await.unwrap();

    let client = answering("200 OK", "replies/account_resync").await;
    let status = client.account().resync(ID, Resync::new()).await.unwrap();
    assert_eq!(status, ResyncStatus::Started);
}

#[tokio::test]
async fn hosted_links_in_both_spellings() {
    for name in ["replies/hosted_auth_url", "replies/hosted_auth_url_as_in_the_guide"] {
        let client = answering("200 OK", name).await;
        let link = client.account().create_hosted_auth_link(link()).await.unwrap();
        assert_eq!(link.url, "https://account.unipile.com/example-token", "{name}");
        assert!(!format!("{link:?}").contains("example-token"));
    }
}

#[tokio::test]
async fn problems() {
    let documented: Vec<(String, String, Value)> = names("problems")
        .into_iter()
        .map(|name| {
            let body = fixture(&format!("problems/{name}"));
            let value = serde_json::from_str(&body).unwrap();
            (name, body, value)
        })
        .collect();
    for content_type in ["application/json", "application/problem+json"] {
        let answers = documented
            .iter()
            .map(|(_, body, value)| Answer::Bytes(reply(&format!("{} No", value["status"]), content_type, body)));
        let client = answering_in_turn(answers).await;
        for (name, body, value) in &documented {
            let error = client.account().solve_code_checkpoint(code()).await.unwrap_err();
            let rejection = error.rejection().unwrap_or_else(|| panic!("{name}: {error:?}"));
            assert!(name.starts_with(&format!("{}_", rejection.status)), "{name}");
            let problem = rejection.problem.as_ref().unwrap();
            assert_eq!(problem.kind.as_str(), value["type"], "{name}");
            assert!(!matches!(problem.kind, ProblemType::Other(_)), "{name}");
            assert_eq!(problem.title.as_deref(), value["title"].as_str(), "{name}");
            assert_eq!(problem.detail.as_deref(), value["detail"].as_str(), "{name}");
            assert_eq!(rejection.raw().as_str(), body);
        }
    }
}
