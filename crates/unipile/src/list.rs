//! Lists of accounts.

use std::collections::HashMap;

use serde::Deserialize;
use url::Url;

use crate::account_object::Account;
use crate::lenient::or_default;

/// Which part of the list of accounts is wanted: the query of `GET /api/v1/accounts`.
#[derive(Clone, Debug, Default)]
pub struct ListAccounts {
    limit: Option<u16>,
    pub(crate) cursor: Option<String>,
}

impl ListAccounts {
    /// From the first account on, as many on a page as Unipile chooses, which is 100.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many accounts a page has at most: from 1 to 250 (OpenAPI).
    #[must_use]
    pub fn limit(mut self, accounts: u16) -> Self {
        self.limit = Some(accounts);
        self
    }

    /// Goes on where a page has ended, with that page's [`cursor`](AccountPage::cursor).
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    pub(crate) fn write(&self, url: &mut Url) {
        if let Some(limit) = self.limit {
            url.query_pairs_mut().append_pair("limit", &limit.to_string());
        }
        if let Some(cursor) = &self.cursor {
            url.query_pairs_mut().append_pair("cursor", cursor);
        }
    }
}

/// One page of the list of accounts (OpenAPI, `AccountList`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct AccountPage {
    /// The accounts.
    pub items: Vec<Account>,
    /// What to ask with for the next page. `None` on the last one.
    #[serde(default)]
    pub cursor: Option<String>,
    /// How many accounts there are on all pages. Newer servers say it.
    #[serde(default, deserialize_with = "or_default")]
    pub total_count: Option<u64>,
    /// How many of them are in each state, by the words of [`SourceStatus`](crate::SourceStatus). Newer servers say
    /// it.
    #[serde(default, deserialize_with = "or_default")]
    pub status_counts: HashMap<String, u64>,
}
