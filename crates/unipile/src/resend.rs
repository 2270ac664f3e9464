//! Asking for a checkpoint's notification once more.

use serde::{Deserialize, Serialize};

use crate::solve::Provider;

/// The wish that the code or the notification of a checkpoint be sent once more: the body of
/// `POST /api/v1/accounts/checkpoint/resend`.
///
/// Source: OpenAPI, which names LinkedIn and Instagram; later copies of the reference add Messenger.
#[derive(Clone, Debug, Serialize)]
pub struct ResendCheckpoint {
    account_id: String,
    provider: Provider,
}

impl ResendCheckpoint {
    /// For the checkpoint of `account_id`, the id that came with it.
    pub fn new(account_id: impl Into<String>, provider: Provider) -> Self {
        Self {
            account_id: account_id.into(),
            provider,
        }
    }

    pub(crate) fn provider(&self) -> &'static str {
        self.provider.as_str()
    }
}

/// What became of a [`ResendCheckpoint`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct CheckpointResend {
    /// The id that the checkpoint is to be answered with.
    pub account_id: String,
    /// Whether it was sent again.
    pub success: bool,
}
