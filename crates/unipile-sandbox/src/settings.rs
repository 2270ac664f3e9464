//! The answers that no public source settles, as switches.

use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// How this sandbox answers where Unipile's behaviour is not known for sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// The status of a Checkpoint body. The guides say 202, the `OpenAPI` document knows only 201.
    pub checkpoint_status: CheckpointStatus,
    /// What `GET /accounts/{id}` says while only a checkpoint is open.
    pub open_checkpoint_get: OpenCheckpointGet,
    /// The wrong code with this number ends the intent.
    pub max_wrong_codes: NonZeroU32,
    /// What a connect gets while an intent for the same username is open.
    pub second_connect: SecondConnect,
    /// What `in_app_validation` does until somebody approves or denies.
    pub in_app: InApp,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            checkpoint_status: CheckpointStatus::Accepted,
            open_checkpoint_get: OpenCheckpointGet::NotFound,
            max_wrong_codes: NonZeroU32::MIN.saturating_add(4),
            second_connect: SecondConnect::Replace,
            in_app: InApp::Hold,
        }
    }
}

/// A change to some of the settings, as `POST /__sandbox/settings` takes it.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsPatch {
    /// See [`Settings::checkpoint_status`].
    pub checkpoint_status: Option<CheckpointStatus>,
    /// See [`Settings::open_checkpoint_get`].
    pub open_checkpoint_get: Option<OpenCheckpointGet>,
    /// See [`Settings::max_wrong_codes`].
    pub max_wrong_codes: Option<NonZeroU32>,
    /// See [`Settings::second_connect`].
    pub second_connect: Option<SecondConnect>,
    /// See [`Settings::in_app`].
    pub in_app: Option<InApp>,
}

impl Settings {
    /// These settings with the changes made.
    #[must_use]
    pub fn with(self, patch: SettingsPatch) -> Self {
        Self {
            checkpoint_status: patch.checkpoint_status.unwrap_or(self.checkpoint_status),
            open_checkpoint_get: patch.open_checkpoint_get.unwrap_or(self.open_checkpoint_get),
            max_wrong_codes: patch.max_wrong_codes.unwrap_or(self.max_wrong_codes),
            second_connect: patch.second_connect.unwrap_or(self.second_connect),
            in_app: patch.in_app.unwrap_or(self.in_app),
        }
    }
}

/// A status such as `202`, as a number or a string, or a word. Settings take both, and show numbers as numbers.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum Word {
    Number(u16),
    Text(String),
}

impl Word {
    fn new(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Text(text.into()), Self::Number)
    }
}

/// An enum that JSON writes as one of a few words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
        #[serde(try_from = "Word", into = "Word")]
        pub enum $name { $($(#[$case_doc])* $case),+ }

        impl TryFrom<Word> for $name {
            type Error = &'static str;

            fn try_from(word: Word) -> Result<Self, Self::Error> {
                let text = match word {
                    Word::Number(number) => number.to_string(),
                    Word::Text(text) => text,
                };
                match text.as_str() {
                    $($word => Ok(Self::$case),)+
                    _ => Err(concat!("expected one of:", $(" ", $word),+)),
                }
            }
        }

        impl From<$name> for Word {
            fn from(value: $name) -> Self {
                Word::new(match value { $($name::$case => $word),+ })
            }
        }
    };
}

words! {
    /// The status of a Checkpoint body.
    CheckpointStatus {
        /// 202, as the guides say.
        Accepted = "202",
        /// 201, as the `OpenAPI` document says.
        Created = "201",
    }
}

words! {
    /// What reading an account says while only its checkpoint is open.
    OpenCheckpointGet {
        /// 404 `errors/resource_not_found`.
        NotFound = "404",
        /// The account, with a source that is `CONNECTING`.
        Connecting = "CONNECTING",
    }
}

words! {
    /// What a connect gets while an intent for the same username is open.
    SecondConnect {
        /// The new intent replaces the old one.
        Replace = "replace",
        /// 425 `errors/auth_in_progress`.
        TooEarly = "425",
        /// 409 `errors/operation_canceled`.
        Conflict = "409",
    }
}

words! {
    /// What `in_app_validation` does until somebody approves or denies.
    InApp {
        /// The call is held open.
        Hold = "hold",
        /// 401 `errors/invalid_checkpoint_solution` at once, to be repeated.
        FailFast = "401-until-approved",
    }
}

impl From<CheckpointStatus> for StatusCode {
    fn from(status: CheckpointStatus) -> Self {
        match status {
            CheckpointStatus::Accepted => Self::ACCEPTED,
            CheckpointStatus::Created => Self::CREATED,
        }
    }
}
