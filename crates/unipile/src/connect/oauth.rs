//! Accounts whose owner has logged in by OAuth with your own application.

use secrecy::SecretString;
use serde::Serialize;

use super::options::{Options, options};
use super::{connect_body, exposed};

/// A Google account, with tokens.
#[derive(Clone, Serialize)]
pub struct ConnectGoogleOauth {
    provider: &'static str,
    #[serde(serialize_with = "exposed")]
    refresh_token: SecretString,
    #[serde(serialize_with = "exposed")]
    access_token: SecretString,
    #[serde(flatten)]
    options: Options,
}

impl ConnectGoogleOauth {
    /// The tokens that Google gave your application.
    pub fn new(refresh_token: SecretString, access_token: SecretString) -> Self {
        Self {
            provider: "GOOGLE_OAUTH",
            refresh_token,
            access_token,
            options: Options::default(),
        }
    }
}

connect_body!(ConnectGoogleOauth, "GOOGLE_OAUTH");
options!(ConnectGoogleOauth: country, ip, disabled_features, mail_sync_limit);

/// An Outlook account, with tokens.
#[derive(Clone, Serialize)]
pub struct ConnectOutlook {
    provider: &'static str,
    id: String,
    username: String,
    #[serde(serialize_with = "exposed")]
    refresh_token: SecretString,
    #[serde(serialize_with = "exposed")]
    access_token: SecretString,
    #[serde(flatten)]
    options: Options,
}

impl ConnectOutlook {
    /// The user's id and name at Microsoft, and the tokens that Microsoft gave your application.
    pub fn new(
        id: impl Into<String>,
        username: impl Into<String>,
        refresh_token: SecretString,
        access_token: SecretString,
    ) -> Self {
        Self {
            provider: "OUTLOOK",
            id: id.into(),
            username: username.into(),
            refresh_token,
            access_token,
            options: Options::default(),
        }
    }
}

connect_body!(ConnectOutlook, "OUTLOOK");
options!(ConnectOutlook: country, ip, disabled_features, mail_sync_limit);
