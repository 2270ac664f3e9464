//! X, once Twitter.

use secrecy::SecretString;
use serde::Serialize;

use super::options::{Options, options};
use super::{connect_body, exposed};

/// An account of X, once Twitter, with a name, an e-mail address and a password.
#[derive(Clone, Serialize)]
pub struct ConnectTwitter {
    provider: &'static str,
    username: String,
    email: String,
    #[serde(serialize_with = "exposed")]
    password: SecretString,
    #[serde(flatten)]
    options: Options,
}

impl ConnectTwitter {
    /// The user's name at X, the e-mail address of the account, and the password.
    pub fn new(username: impl Into<String>, email: impl Into<String>, password: SecretString) -> Self {
        Self {
            provider: "TWITTER",
            username: username.into(),
            email: email.into(),
            password,
            options: Options::default(),
        }
    }
}

connect_body!(ConnectTwitter, "TWITTER");
options!(ConnectTwitter: country, ip, disabled_features);
