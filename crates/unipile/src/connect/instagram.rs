//! Instagram.

use secrecy::SecretString;
use serde::Serialize;

use super::options::{Options, options};
use super::{connect_body, exposed};

/// An Instagram account, with a name and a password.
#[derive(Clone, Serialize)]
pub struct ConnectInstagram {
    provider: &'static str,
    username: String,
    #[serde(serialize_with = "exposed")]
    password: SecretString,
    #[serde(flatten)]
    options: Options,
}

impl ConnectInstagram {
    /// The user's name at Instagram, and the password.
    pub fn new(username: impl Into<String>, password: SecretString) -> Self {
        Self {
            provider: "INSTAGRAM",
            username: username.into(),
            password,
            options: Options::default(),
        }
    }
}

connect_body!(ConnectInstagram, "INSTAGRAM");
options!(ConnectInstagram: country, ip, disabled_features, sync_limit, proxy, user_agent);
