//! What can be set for several providers.

use std::fmt;
use std::net::Ipv4Addr;

use serde::Serialize;

use crate::connect::proxy::Proxy;
use crate::open_enum::open_enum;
use crate::utc_time::UtcTime;

/// The optional fields of all bodies. Which of them a body has, its builder says.
#[derive(Clone, Default, Serialize)]
pub(crate) struct Options {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ip: Option<Ipv4Addr>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sync_limit: Option<AnySyncLimit>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) disabled_features: Vec<DisabledFeature>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) proxy: Option<Proxy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) user_agent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) recruiter_contract_id: Option<String>,
}

impl fmt::Debug for Options {
    /// Without the user's address and browser.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("country", &self.country)
            .field("sync_limit", &self.sync_limit)
            .field("disabled_features", &self.disabled_features)
            .field("proxy", &self.proxy)
            .finish_non_exhaustive()
    }
}

/// Gives a body the builder methods of the options that it has.
macro_rules! options {
    ($body:ident: $($option:ident),+) => {
        impl $body {
            $($crate::connect::options::option!($option);)+
        }
    };
}

macro_rules! option {
    (country) => {
        /// Where Unipile's proxy for the account should be: two letters of ISO 3166-1.
        #[must_use]
        pub fn country(mut self, country: impl Into<String>) -> Self {
            self.options.country = Some(country.into());
            self
        }
    };
    (ip) => {
        /// The user's address, from which Unipile infers where the proxy should be.
        #[must_use]
        pub fn ip(mut self, ip: std::net::Ipv4Addr) -> Self {
            self.options.ip = Some(ip);
            self
        }
    };
    (disabled_features) => {
        /// Features to leave out. The known ones are LinkedIn's; the OpenAPI allows them for every provider.
        #[must_use]
        pub fn disabled_features(
            mut self,
            features: impl IntoIterator<Item = $crate::connect::DisabledFeature>,
        ) -> Self {
            self.options.disabled_features = features.into_iter().collect();
            self
        }
    };
    (sync_limit) => {
        /// How much of the history to fetch; all of it unless set. "Providers partial support" (OpenAPI).
        #[must_use]
        pub fn sync_limit(mut self, limit: $crate::connect::SyncLimit) -> Self {
            self.options.sync_limit = Some(limit.into());
            self
        }
    };
    (mail_sync_limit) => {
        /// How much of the history to fetch; all of it unless set.
        #[must_use]
        pub fn sync_limit(mut self, limit: $crate::connect::MailSyncLimit) -> Self {
            self.options.sync_limit = Some(limit.into());
            self
        }
    };
    (proxy) => {
        /// A proxy of yours, through which Unipile should reach the provider.
        #[must_use]
        pub fn proxy(mut self, proxy: $crate::connect::Proxy) -> Self {
            self.options.proxy = Some(proxy);
            self
        }
    };
    (user_agent) => {
        /// The exact user agent of the browser that the user is logged in with; helps against disconnections (SDK).
        #[must_use]
        pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
            self.options.user_agent = Some(user_agent.into());
            self
        }
    };
    (recruiter_contract_id) => {
        /// The contract to use with LinkedIn Recruiter.
        #[must_use]
        pub fn recruiter_contract_id(mut self, id: impl Into<String>) -> Self {
            self.options.recruiter_contract_id = Some(id.into());
            self
        }
    };
}

pub(crate) use {option, options};

/// Messaging and mail limit their history in different words.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum AnySyncLimit {
    Messaging(SyncLimit),
    Mail(MailSyncLimit),
}

impl From<SyncLimit> for AnySyncLimit {
    fn from(limit: SyncLimit) -> Self {
        Self::Messaging(limit)
    }
}

impl From<MailSyncLimit> for AnySyncLimit {
    fn from(limit: MailSyncLimit) -> Self {
        Self::Mail(limit)
    }
}

/// How much of the history of chats to fetch (OpenAPI, `sync_limit`). What is not set is not limited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SyncLimit {
    #[serde(skip_serializing_if = "Option::is_none")]
    chats: Option<SyncFrom>,
    #[serde(skip_serializing_if = "Option::is_none")]
    messages: Option<SyncFrom>,
}

impl SyncLimit {
    /// Which chats of each inbox.
    #[must_use]
    pub fn chats(mut self, from: SyncFrom) -> Self {
        self.chats = Some(from);
        self
    }

    /// Which messages of each chat.
    #[must_use]
    pub fn messages(mut self, from: SyncFrom) -> Self {
        self.messages = Some(from);
        self
    }
}

/// One bound of a [`SyncLimit`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum SyncFrom {
    /// The newest so many; 0 for none.
    Count(u64),
    /// From a time on.
    Since(UtcTime),
}

open_enum! {
    /// How much of the history of mails to fetch (OpenAPI, `sync_limit`).
    pub enum MailSyncLimit {
        /// None of it.
        NoHistory = "NO_HISTORY_SYNC",
    }
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
