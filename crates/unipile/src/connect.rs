//! What it takes to connect an account.

use std::fmt;
use std::net::Ipv4Addr;

use secrecy::{ExposeSecret, SecretString};
use serde::{Serialize, Serializer};

use crate::open_enum::open_enum;

/// A Messenger account to be connected: the body of `POST /api/v1/accounts` with `"provider":"MESSENGER"`.
///
/// Source of the fields: OpenAPI. Messenger has no `proxy` and no `user_agent`, unlike other providers.
#[derive(Clone, Serialize)]
pub struct ConnectMessenger {
    provider: &'static str,
    username: String,
    #[serde(serialize_with = "exposed")]
    password: SecretString,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ip: Option<Ipv4Addr>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sync_limit: Option<SyncLimit>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disabled_features: Vec<DisabledFeature>,
}

impl ConnectMessenger {
    /// The e-mail address, phone number or name that the user logs in with, and the password.
    pub fn new(username: impl Into<String>, password: SecretString) -> Self {
        Self {
            provider: "MESSENGER",
            username: username.into(),
            password,
            country: None,
            ip: None,
            sync_limit: None,
            disabled_features: Vec::new(),
        }
    }

    /// Where Unipile's proxy for the account should be: two letters of ISO 3166-1.
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// The user's address, from which Unipile infers where the proxy should be.
    #[must_use]
    pub fn ip(mut self, ip: Ipv4Addr) -> Self {
        self.ip = Some(ip);
        self
    }

    /// How much of the history to fetch. "Providers partial support" (OpenAPI).
    #[must_use]
    pub fn sync_limit(mut self, limit: SyncLimit) -> Self {
        self.sync_limit = Some(limit);
        self
    }

    /// Features to leave out. The known ones are LinkedIn's; the OpenAPI allows them for every provider.
    #[must_use]
    pub fn disabled_features(mut self, features: impl IntoIterator<Item = DisabledFeature>) -> Self {
        self.disabled_features = features.into_iter().collect();
        self
    }
}

impl fmt::Debug for ConnectMessenger {
    /// Without the password, and without the username and address, which are personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectMessenger")
            .field("country", &self.country)
            .field("sync_limit", &self.sync_limit)
            .field("disabled_features", &self.disabled_features)
            .finish_non_exhaustive()
    }
}

/// How much of the history to fetch (OpenAPI, `sync_limit`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SyncLimit {
    /// Which chats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chats: Option<SyncFrom>,
    /// Which messages of each chat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub messages: Option<SyncFrom>,
}

/// One bound of a [`SyncLimit`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SyncFrom {
    /// The newest so many; 0 for none.
    Count(u64),
    /// From a time on, in UTC and with milliseconds, which Unipile insists on: `2025-12-31T23:59:59.999Z`.
    Since(String),
}

open_enum! {
    /// A feature that can be left out (OpenAPI, `disabled_features`).
    pub enum DisabledFeature {
        /// LinkedIn Recruiter.
        LinkedinRecruiter = "linkedin_recruiter",
        /// LinkedIn Sales Navigator.
        LinkedinSalesNavigator = "linkedin_sales_navigator",
        /// The mailboxes of LinkedIn organizations.
        LinkedinOrganizationsMailboxes = "linkedin_organizations_mailboxes",
    }
}

/// Writes a secret into a request's body, the one place where it belongs.
pub(crate) fn exposed<S: Serializer>(secret: &SecretString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(secret.expose_secret())
}

#[cfg(test)]
mod tests {
    use super::{ConnectMessenger, DisabledFeature, SyncFrom, SyncLimit};
    use serde_json::{json, to_value};

    #[test]
    fn the_least_is_the_body_of_the_guide() {
        let request = ConnectMessenger::new("unipile", "********".into());
        let body = json!({"provider": "MESSENGER", "username": "unipile", "password": "********"});
        assert_eq!(to_value(request).unwrap(), body);
    }

    #[test]
    fn the_most_is_what_the_openapi_allows() {
        let request = ConnectMessenger::new("u", "p".into())
            .country("FR")
            .ip([192, 0, 2, 1].into())
            .sync_limit(SyncLimit {
                chats: Some(SyncFrom::Count(20)),
                messages: Some(SyncFrom::Since("2025-12-31T23:59:59.999Z".into())),
            })
            .disabled_features([DisabledFeature::LinkedinRecruiter]);
        let body = json!({
            "provider": "MESSENGER", "username": "u", "password": "p", "country": "FR", "ip": "192.0.2.1",
            "sync_limit": {"chats": 20, "messages": "2025-12-31T23:59:59.999Z"},
            "disabled_features": ["linkedin_recruiter"],
        });
        assert_eq!(to_value(request).unwrap(), body);
    }

    #[test]
    fn debug_has_no_credentials() {
        let shown = format!("{:?}", ConnectMessenger::new("ada@example.com", "hunter2".into()));
        assert!(!shown.contains("hunter2") && !shown.contains("ada"), "{shown}");
    }
}
