//! LinkedIn.

use secrecy::SecretString;
use serde::Serialize;

use super::options::{Options, options};
use super::{connect_body, exposed, exposed_if_any};

/// A LinkedIn account, with a name and a password.
#[derive(Clone, Serialize)]
pub struct ConnectLinkedin {
    provider: &'static str,
    username: String,
    #[serde(serialize_with = "exposed")]
    password: SecretString,
    #[serde(flatten)]
    options: Options,
}

impl ConnectLinkedin {
    /// The user's e-mail address or phone number, and the password.
    pub fn new(username: impl Into<String>, password: SecretString) -> Self {
        Self {
            provider: "LINKEDIN",
            username: username.into(),
            password,
            options: Options::default(),
        }
    }
}

connect_body!(ConnectLinkedin, "LINKEDIN");
options!(ConnectLinkedin:
    country, ip, disabled_features, sync_limit, proxy, user_agent, recruiter_contract_id
);

/// A LinkedIn account, with the cookies of a browser that is logged in.
#[derive(Clone, Serialize)]
pub struct ConnectLinkedinWithCookie {
    provider: &'static str,
    #[serde(serialize_with = "exposed")]
    access_token: SecretString,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "exposed_if_any")]
    premium_token: Option<SecretString>,
    #[serde(flatten)]
    options: Options,
}

impl ConnectLinkedinWithCookie {
    /// The cookie `li_at`. Give the [`user_agent`](Self::user_agent) of the same browser with it.
    pub fn new(access_token: SecretString) -> Self {
        Self {
            provider: "LINKEDIN",
            access_token,
            premium_token: None,
            options: Options::default(),
        }
    }

    /// The cookie `li_a`, to go on with a session of Recruiter or Sales Navigator. Without it, a new one is started.
    #[must_use]
    pub fn premium_token(mut self, token: SecretString) -> Self {
        self.premium_token = Some(token);
        self
    }
}

connect_body!(ConnectLinkedinWithCookie, "LINKEDIN");
options!(ConnectLinkedinWithCookie:
    country, ip, disabled_features, sync_limit, proxy, user_agent, recruiter_contract_id
);
