//! Links to the pages that Unipile hosts for connecting an account.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::connect::{DisabledFeature, MailSyncLimit, Proxy, SyncLimit};
use crate::open_enum::open_enum;
use crate::utc_time::UtcTime;

mod providers;

pub use providers::{HostedProvider, HostedProviders};

/// A link that is wanted: the body of `POST /api/v1/hosted/accounts/link`.
///
/// Source: OpenAPI; the SDK's type leaves out `bypass_success_screen`, `disabled_options` and `proxy`.
#[derive(Clone, Serialize)]
pub struct CreateHostedAuthLink {
    #[serde(flatten)]
    purpose: Purpose,
    #[serde(skip_serializing_if = "Option::is_none")]
    api_url: Option<String>,
    #[serde(rename = "expiresOn")]
    expires_on: UtcTime,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_redirect_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    failure_redirect_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notify_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bypass_success_screen: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disabled_features: Vec<DisabledFeature>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disabled_options: Vec<HostedOption>,
    #[serde(skip_serializing_if = "Option::is_none")]
    proxy: Option<Proxy>,
    #[serde(skip_serializing_if = "HostedSyncLimit::is_empty")]
    sync_limit: HostedSyncLimit,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Purpose {
    Create { providers: HostedProviders },
    Reconnect { reconnect_account: String },
}

/// Unlike in the body that connects an account, the limits are nested by kind (OpenAPI).
#[derive(Clone, Default, Serialize)]
#[serde(rename_all = "UPPERCASE")]
struct HostedSyncLimit {
    #[serde(skip_serializing_if = "Option::is_none")]
    mailing: Option<MailSyncLimit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    messaging: Option<SyncLimit>,
}

impl HostedSyncLimit {
    fn is_empty(&self) -> bool {
        self.mailing.is_none() && self.messaging.is_none()
    }
}

impl CreateHostedAuthLink {
    /// A link to connect a new account.
    ///
    /// All links end with Unipile's daily restart, however late `expires_on` is (guide): make one when it is needed.
    pub fn create(providers: HostedProviders, expires_on: UtcTime) -> Self {
        Self::new(Purpose::Create { providers }, expires_on)
    }

    /// A link to reconnect an account.
    pub fn reconnect(account_id: impl Into<String>, expires_on: UtcTime) -> Self {
        let reconnect_account = account_id.into();
        Self::new(Purpose::Reconnect { reconnect_account }, expires_on)
    }

    fn new(purpose: Purpose, expires_on: UtcTime) -> Self {
        Self {
            purpose,
            api_url: None,
            expires_on,
            name: None,
            success_redirect_url: None,
            failure_redirect_url: None,
            notify_url: None,
            bypass_success_screen: None,
            disabled_features: Vec::new(),
            disabled_options: Vec::new(),
            proxy: None,
            sync_limit: HostedSyncLimit::default(),
        }
    }

    /// The URL of your Unipile server. Unless set, it is where this client sends its requests.
    #[must_use]
    pub fn api_url(mut self, url: impl Into<String>) -> Self {
        self.api_url = Some(url.into());
        self
    }

    pub(crate) fn api_url_or(mut self, url: &str) -> Self {
        self.api_url.get_or_insert_with(|| url.to_owned());
        self
    }

    /// Your own id of the user, which comes back with the call of [`notify_url`](Self::notify_url).
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Where the user goes when the account is connected.
    #[must_use]
    pub fn success_redirect_url(mut self, url: impl Into<String>) -> Self {
        self.success_redirect_url = Some(url.into());
        self
    }

    /// Where the user goes when it is not.
    #[must_use]
    pub fn failure_redirect_url(mut self, url: impl Into<String>) -> Self {
        self.failure_redirect_url = Some(url.into());
        self
    }

    /// What Unipile calls when the account is connected. That call is not signed: put a secret into the URL or into
    /// [`name`](Self::name), and read the account before you trust it.
    #[must_use]
    pub fn notify_url(mut self, url: impl Into<String>) -> Self {
        self.notify_url = Some(url.into());
        self
    }

    /// Whether to leave out Unipile's own page of success.
    #[must_use]
    pub fn bypass_success_screen(mut self, yes: bool) -> Self {
        self.bypass_success_screen = Some(yes);
        self
    }

    /// Features to leave out.
    #[must_use]
    pub fn disabled_features(mut self, features: impl IntoIterator<Item = DisabledFeature>) -> Self {
        self.disabled_features = features.into_iter().collect();
        self
    }

    /// What the page should not offer.
    #[must_use]
    pub fn disabled_options(mut self, options: impl IntoIterator<Item = HostedOption>) -> Self {
        self.disabled_options = options.into_iter().collect();
        self
    }

    /// A proxy of yours, through which Unipile should reach the provider.
    #[must_use]
    pub fn proxy(mut self, proxy: Proxy) -> Self {
        self.proxy = Some(proxy);
        self
    }

    /// How much of the history to fetch if it becomes a messaging account.
    #[must_use]
    pub fn messaging_sync_limit(mut self, limit: SyncLimit) -> Self {
        self.sync_limit.messaging = Some(limit);
        self
    }

    /// How much of the history to fetch if it becomes a mail account.
    #[must_use]
    pub fn mailing_sync_limit(mut self, limit: MailSyncLimit) -> Self {
        self.sync_limit.mailing = Some(limit);
        self
    }
}

impl fmt::Debug for CreateHostedAuthLink {
    /// Without the name and the URLs, which can have secrets in them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateHostedAuthLink")
            .field("purpose", &self.purpose)
            .field("expires_on", &self.expires_on)
            .finish_non_exhaustive()
    }
}

open_enum! {
    /// What a hosted page can offer (OpenAPI, `disabled_options`).
    pub enum HostedOption {
        /// A proxy that the user names.
        Proxy = "proxy",
        /// A proxy that Unipile chooses.
        AutoProxy = "autoproxy",
        /// To log in with a cookie.
        CookieAuth = "cookie_auth",
        /// To log in with a name and a password.
        CredentialsAuth = "credentials_auth",
        /// To limit the history.
        SyncLimit = "sync_limit",
        /// To choose the page's language.
        Language = "language",
    }
}

/// A link to a page of Unipile's.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct HostedAuthLink {
    /// Where to send the user. Whoever has it can connect an account to your Unipile.
    pub url: String,
}

impl fmt::Debug for HostedAuthLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostedAuthLink").finish_non_exhaustive()
    }
}
