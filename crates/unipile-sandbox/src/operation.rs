//! What a request to the API is about, told by its method and path.

use axum::http::Method;
use serde::{Deserialize, Serialize};

/// The path of the account collection.
pub(crate) const ACCOUNTS: &str = "/api/v1/accounts";

/// The path of the solve call.
pub(crate) const CHECKPOINT: &str = "/api/v1/accounts/checkpoint";

/// The path of the resend call.
pub(crate) const RESEND: &str = "/api/v1/accounts/checkpoint/resend";

/// The path of the hosted link.
pub(crate) const HOSTED_LINK: &str = "/api/v1/hosted/accounts/link";

/// An operation of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// `POST /api/v1/accounts`.
    Connect,
    /// `POST /api/v1/accounts/checkpoint`.
    Solve,
    /// `POST /api/v1/accounts/checkpoint/resend`.
    Resend,
    /// `POST /api/v1/accounts/{id}`.
    Reconnect,
    /// `POST /api/v1/accounts/{id}/restart`.
    Restart,
    /// `GET /api/v1/accounts/{id}/sync`.
    Sync,
    /// `POST /api/v1/hosted/accounts/link`.
    Link,
    /// `GET /api/v1/accounts/{id}`.
    Get,
    /// `GET /api/v1/accounts`.
    List,
    /// `DELETE /api/v1/accounts/{id}`.
    Delete,
    /// Anything else, which is answered by 404.
    Other,
}

impl Operation {
    pub(crate) fn of(method: &Method, path: &str) -> Self {
        let account = path.strip_prefix(ACCOUNTS).and_then(|rest| rest.strip_prefix('/'));
        let below = account.map(|rest| {
            rest.split_once('/')
                .map_or((rest, None), |(id, below)| (id, Some(below)))
        });
        match (method.as_str(), path, below) {
            ("POST", ACCOUNTS, _) => Self::Connect,
            ("POST", CHECKPOINT, _) => Self::Solve,
            ("POST", RESEND, _) => Self::Resend,
            ("POST", HOSTED_LINK, _) => Self::Link,
            ("GET", ACCOUNTS, _) => Self::List,
            (_, _, Some(("", _))) => Self::Other,
            ("GET", _, Some((_, None))) => Self::Get,
            ("DELETE", _, Some((_, None))) => Self::Delete,
            ("POST", _, Some((_, None))) => Self::Reconnect,
            ("POST", _, Some((_, Some("restart")))) => Self::Restart,
            ("GET", _, Some((_, Some("sync")))) => Self::Sync,
            _ => Self::Other,
        }
    }
}

/// The id of the account that a path names.
pub(crate) fn account_in(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(ACCOUNTS)?.strip_prefix('/')?;
    rest.split('/').next()
}

/// Which operations a fault is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Target {
    /// Every operation.
    #[default]
    Any,
    /// One operation.
    #[serde(untagged)]
    One(Operation),
}

impl Target {
    pub(crate) fn covers(self, operation: Operation) -> bool {
        self == Self::Any || self == Self::One(operation)
    }
}
