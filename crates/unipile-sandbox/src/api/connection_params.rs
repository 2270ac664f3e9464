//! `connection_params`: how an account is known to its provider.

use super::fields::Fields;
use crate::{Provider, Scenario};
use serde_json::{Map, Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Those of a connected account, as the SDK's schemas have them.
pub(super) fn of(provider: Provider, scenario: &Scenario) -> Value {
    let person = scenario.person();
    let (id, username) = (profile_number(person), handle(person));
    match provider {
        Provider::Messenger | Provider::Instagram | Provider::Twitter => {
            json!({"im": {"id": id, "username": username}})
        }
        Provider::Linkedin => json!({"im": {
            "id": id,
            "username": person,
            "publicIdentifier": username.replace('.', "-"),
            "premiumId": &id[..4],
            "premiumContractId": null,
            "premiumFeatures": [],
            "organizations": [],
        }}),
        Provider::Whatsapp => json!({"im": {"phone_number": phone_number(person)}}),
        Provider::Telegram => json!({"im": {"user_id": id, "username": username}}),
        Provider::Mail => json!({"mail": {
            "imap_host": "imap.sandbox.test",
            "imap_port": 993,
            "imap_user": scenario.username(),
            "imap_encryption": "tls",
            "smtp_host": "smtp.sandbox.test",
            "smtp_port": 587,
            "smtp_user": scenario.username(),
        }}),
        Provider::Google | Provider::Outlook => {
            let service = json!({"id": id, "username": scenario.username()});
            json!({"mail": service, "calendar": service})
        }
    }
}

/// Those of a request to connect a mail account, without its passwords.
pub(super) fn as_given(fields: &Fields) -> Value {
    const NAMES: [&str; 7] = [
        "imap_host",
        "imap_port",
        "imap_user",
        "imap_encryption",
        "smtp_host",
        "smtp_port",
        "smtp_user",
    ];
    let given = |name: &str| Some((name.to_owned(), fields.value(name).ok()?.clone()));
    NAMES.into_iter().filter_map(given).collect::<Map<_, _>>().into()
}

/// `maria.rossi` for "Maria Rossi".
fn handle(name: &str) -> String {
    name.split_whitespace()
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(".")
}

/// Fifteen digits that start with 1000, like a Facebook profile; the same for the same person.
fn profile_number(name: &str) -> String {
    (100_000_000_000_000 + hash(name) % 99_999_999_999).to_string()
}

/// A number that nobody can have (the French regulator keeps this range for films).
fn phone_number(name: &str) -> String {
    format!("3319900{:04}", hash(name) % 10_000)
}

fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}
