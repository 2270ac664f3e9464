//! A connected account.

use crate::{Provider, Scenario};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How long a resync runs, in milliseconds.
const SYNC_TIME: u64 = 10_000;

/// The state of an account's source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum SourceStatus {
    /// It works.
    Ok,
    /// Somebody stopped it; a restart helps.
    Stopped,
    /// It failed; a restart helps.
    Error,
    /// The provider refuses the credentials; only a reconnect helps.
    Credentials,
    /// The credentials do not allow enough; only a reconnect helps.
    Permissions,
    /// A sign-in is under way.
    Connecting,
}

impl SourceStatus {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Ok,
        Self::Stopped,
        Self::Error,
        Self::Credentials,
        Self::Permissions,
        Self::Connecting,
    ];

    /// `OK`, `STOPPED`, …
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Stopped => "STOPPED",
            Self::Error => "ERROR",
            Self::Credentials => "CREDENTIALS",
            Self::Permissions => "PERMISSIONS",
            Self::Connecting => "CONNECTING",
        }
    }

    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// What a request brings to sign in.
pub(crate) enum Credentials<'a> {
    Password {
        username: &'a str,
        password: &'a str,
    },
    /// A cookie or an access token. Here it is the scenario's username.
    Token(&'a str),
    /// Nothing: a QR code is to be scanned.
    Scan,
}

/// Who signs in where: the scenario that the credentials belong to.
#[derive(Clone, Debug)]
pub(crate) struct SignIn {
    pub(crate) provider: Provider,
    pub(crate) scenario: Arc<Scenario>,
}

impl SignIn {
    /// Whether both are the same person at the same provider. Who scans a QR code may be anybody.
    pub(crate) fn is_same_login(&self, other: &Self) -> bool {
        self.provider == other.provider
            && !self.provider.signs_in_by_qr_code()
            && self.scenario.username().eq_ignore_ascii_case(other.scenario.username())
    }

    /// Whether these credentials can belong to an account that the other ones connected.
    pub(crate) fn fits(&self, account: &Self) -> bool {
        self.is_same_login(account) || (self.provider == account.provider && self.provider.signs_in_by_qr_code())
    }
}

/// A connected account.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) id: String,
    /// Grows from one account to the next, for paging.
    pub(crate) number: u64,
    pub(crate) sign_in: SignIn,
    pub(crate) created_at: u64,
    pub(crate) status: SourceStatus,
    sync_started_at: Option<u64>,
}

impl Account {
    pub(crate) fn new(id: String, number: u64, sign_in: SignIn, created_at: u64) -> Self {
        Self {
            id,
            number,
            sign_in,
            created_at,
            status: SourceStatus::Ok,
            sync_started_at: None,
        }
    }

    /// Restarts the sources; false when that does not help.
    pub(crate) fn restart(&mut self) -> bool {
        let helps = matches!(
            self.status,
            SourceStatus::Ok | SourceStatus::Stopped | SourceStatus::Error
        );
        if helps {
            self.status = SourceStatus::Ok;
        }
        helps
    }

    /// Starts a resync, or says how the one under way is going.
    pub(crate) fn sync(&mut self, now: u64) -> &'static str {
        match self.sync_started_at {
            _ if self.status != SourceStatus::Ok => "SYNC_ERROR",
            None => {
                self.sync_started_at = Some(now);
                "SYNC_STARTED"
            }
            Some(started_at) if now < started_at.saturating_add(SYNC_TIME) => "SYNC_RUNNING",
            Some(_) => {
                self.sync_started_at = None;
                "SYNC_DONE"
            }
        }
    }
}
