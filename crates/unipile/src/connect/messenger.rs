//! Facebook Messenger.

use secrecy::SecretString;
use serde::Serialize;

use super::options::{Options, options};
use super::{connect_body, exposed};

/// A Messenger account, with a name and a password.
///
/// Messenger has no `proxy` and no `user_agent`, unlike other providers (OpenAPI).
#[derive(Clone, Serialize)]
pub struct ConnectMessenger {
    provider: &'static str,
    username: String,
    #[serde(serialize_with = "exposed")]
    password: SecretString,
    #[serde(flatten)]
    options: Options,
}

impl ConnectMessenger {
    /// The e-mail address, phone number or name that the user logs in with, and the password.
    pub fn new(username: impl Into<String>, password: SecretString) -> Self {
        Self {
            provider: "MESSENGER",
            username: username.into(),
            password,
            options: Options::default(),
        }
    }
}

connect_body!(ConnectMessenger, "MESSENGER");
options!(ConnectMessenger: country, ip, disabled_features, sync_limit);
