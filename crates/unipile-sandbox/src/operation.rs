//! What a request to the API is about, told by its method and path.

use axum::http::Method;
use serde::{Deserialize, Serialize};

/// The path of the account collection.
pub(crate) const ACCOUNTS: &str = "/api/v1/accounts";

/// The path of the solve call.
pub(crate) const CHECKPOINT: &str = "/api/v1/accounts/checkpoint";

/// An operation of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// `POST /api/v1/accounts`.
    Connect,
    /// `POST /api/v1/accounts/checkpoint`.
    Solve,
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
        let one_account = path
            .strip_prefix(ACCOUNTS)
            .is_some_and(|rest| rest.len() > 1 && rest.starts_with('/'));
        match (method.as_str(), path) {
            ("POST", ACCOUNTS) => Self::Connect,
            ("POST", CHECKPOINT) => Self::Solve,
            ("GET", ACCOUNTS) => Self::List,
            ("GET", _) if one_account => Self::Get,
            ("DELETE", _) if one_account => Self::Delete,
            _ => Self::Other,
        }
    }
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
