//! The answer to a checkpoint.

use std::fmt;
use std::time::Duration;

use secrecy::SecretString;
use serde::Serialize;

use crate::connect::exposed;

/// An answer to a checkpoint: the body of `POST /api/v1/accounts/checkpoint`.
///
/// Source: OpenAPI, and SDK `AccountSolveCheckpointInput`.
#[derive(Clone, Serialize)]
pub struct SolveCodeCheckpoint {
    account_id: String,
    provider: Provider,
    #[serde(serialize_with = "exposed")]
    code: SecretString,
    #[serde(skip)]
    pub(crate) time_limit: Option<Duration>,
}

impl SolveCodeCheckpoint {
    /// The `code` for "I approve on another device". Unipile holds the answer until the user has done so (guide).
    pub const IN_APP_VALIDATION: &str = "in_app_validation";
    /// The `code` that asks for another kind of checkpoint (OpenAPI, description of `code`).
    pub const TRY_ANOTHER_WAY: &str = "TRY_ANOTHER_WAY";

    /// An answer to the checkpoint of `account_id`, the id that came with it.
    ///
    /// `code` is what the user was sent, a phone number, a contract's id, or one of the two words above. Whoever
    /// passes on what a user typed has to make sure that it is not one of these words.
    pub fn new(account_id: impl Into<String>, provider: Provider, code: SecretString) -> Self {
        Self {
            account_id: account_id.into(),
            provider,
            code,
            time_limit: None,
        }
    }

    /// The answer "I approve on another device". Give it a [`time_limit`](Self::time_limit) of minutes.
    pub fn in_app_validation(account_id: impl Into<String>, provider: Provider) -> Self {
        Self::new(account_id, provider, Self::IN_APP_VALIDATION.into())
    }

    /// The wish for another kind of checkpoint.
    pub fn try_another_way(account_id: impl Into<String>, provider: Provider) -> Self {
        Self::new(account_id, provider, Self::TRY_ANOTHER_WAY.into())
    }

    pub(crate) fn provider(&self) -> &'static str {
        self.provider.as_str()
    }

    /// How long this call may take, in place of [`ClientBuilder::solve_limit`](crate::ClientBuilder::solve_limit).
    #[must_use]
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = Some(limit);
        self
    }
}

impl fmt::Debug for SolveCodeCheckpoint {
    /// Without the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SolveCodeCheckpoint")
            .field("account_id", &self.account_id)
            .field("provider", &self.provider)
            .field("time_limit", &self.time_limit)
            .finish_non_exhaustive()
    }
}

/// The providers whose checkpoints are solved with a code (OpenAPI and SDK).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "&'static str")]
#[non_exhaustive]
pub enum Provider {
    /// LinkedIn.
    Linkedin,
    /// Instagram.
    Instagram,
    /// X, once Twitter.
    Twitter,
    /// Facebook Messenger.
    Messenger,
}

impl Provider {
    /// The word as it is on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Linkedin => "LINKEDIN",
            Self::Instagram => "INSTAGRAM",
            Self::Twitter => "TWITTER",
            Self::Messenger => "MESSENGER",
        }
    }
}

impl From<Provider> for &'static str {
    fn from(provider: Provider) -> Self {
        provider.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::{Provider, SolveCodeCheckpoint};
    use serde_json::{json, to_value};

    #[test]
    fn the_body_is_that_of_the_openapi() {
        let solve = SolveCodeCheckpoint::new("098dez89d", Provider::Messenger, "123456".into());
        let body = json!({"account_id": "098dez89d", "provider": "MESSENGER", "code": "123456"});
        assert_eq!(to_value(solve).unwrap(), body);
    }

    #[test]
    fn the_two_words() {
        let code = |solve| to_value::<SolveCodeCheckpoint>(solve).unwrap()["code"].clone();
        assert_eq!(
            code(SolveCodeCheckpoint::in_app_validation("1", Provider::Messenger)),
            "in_app_validation"
        );
        assert_eq!(
            code(SolveCodeCheckpoint::try_another_way("1", Provider::Linkedin)),
            "TRY_ANOTHER_WAY"
        );
    }

    #[test]
    fn debug_has_no_code() {
        let shown = format!(
            "{:?}",
            SolveCodeCheckpoint::new("1", Provider::Messenger, "hunter2".into())
        );
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
