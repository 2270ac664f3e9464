//! Fetching the history of an account again.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Deserialize;
use url::Url;

use crate::open_enum::open_enum;

/// What to fetch again: the query of `GET /api/v1/accounts/{id}/sync`, for LinkedIn, later also Telegram (OpenAPI).
#[derive(Clone, Debug, Default)]
pub struct Resync {
    linkedin_product: Option<LinkedinProduct>,
    after: Option<SystemTime>,
    before: Option<SystemTime>,
    chunk_size: Option<u32>,
    partial: Option<bool>,
}

impl Resync {
    /// Everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only what belongs to one product of LinkedIn.
    #[must_use]
    pub fn linkedin_product(mut self, product: LinkedinProduct) -> Self {
        self.linkedin_product = Some(product);
        self
    }

    /// Only what is newer.
    #[must_use]
    pub fn after(mut self, time: SystemTime) -> Self {
        self.after = Some(time);
        self
    }

    /// Only what is older.
    #[must_use]
    pub fn before(mut self, time: SystemTime) -> Self {
        self.before = Some(time);
        self
    }

    /// How many chats to fetch before the status becomes [`ChunkDone`](ResyncStatus::ChunkDone).
    #[must_use]
    pub fn chunk_size(mut self, chats: u32) -> Self {
        self.chunk_size = Some(chats);
        self
    }

    /// Whether to keep what was fetched before.
    #[must_use]
    pub fn partial(mut self, yes: bool) -> Self {
        self.partial = Some(yes);
        self
    }

    pub(crate) fn write(&self, url: &mut Url) {
        let milliseconds = |time: SystemTime| time.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_millis();
        for (name, value) in [
            (
                "linkedin_product",
                self.linkedin_product.as_ref().map(ToString::to_string),
            ),
            ("after", self.after.map(|time| milliseconds(time).to_string())),
            ("before", self.before.map(|time| milliseconds(time).to_string())),
            ("chunk_size", self.chunk_size.map(|chats| chats.to_string())),
            ("partial", self.partial.map(|yes| yes.to_string())),
        ] {
            if let Some(value) = value {
                url.query_pairs_mut().append_pair(name, &value);
            }
        }
    }
}

open_enum! {
    /// A product of LinkedIn (SDK, `AccountResyncLinkedinProductSchema`).
    pub enum LinkedinProduct {
        /// The free one.
        Classic = "classic",
        /// Recruiter.
        Recruiter = "recruiter",
        /// Sales Navigator.
        SalesNavigator = "sales_navigator",
    }
}

open_enum! {
    /// How far a [`Resync`] is (OpenAPI, `AccountResync`).
    pub enum ResyncStatus {
        /// It has begun with this call.
        Started = "SYNC_STARTED",
        /// It goes on.
        Running = "SYNC_RUNNING",
        /// The part that was asked for is there.
        ChunkDone = "CHUNK_DONE",
        /// It is done. The next call starts a new one.
        Done = "SYNC_DONE",
        /// It failed. The next call starts a new one.
        Error = "SYNC_ERROR",
    }
}

#[derive(Deserialize)]
pub(crate) struct AccountResync {
    pub(crate) status: ResyncStatus,
}
