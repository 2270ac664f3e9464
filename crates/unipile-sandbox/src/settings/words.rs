//! The settings that are one of a few words.

use super::Value;
use crate::Problem;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

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
                Word::new(value.word())
            }
        }

        impl $name {
            fn word(self) -> &'static str {
                match self { $(Self::$case => $word),+ }
            }
        }

        impl Value for $name {
            const CHOICES: &'static [&'static str] = &[$($word),+];

            fn shown(self) -> String {
                self.word().into()
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

words! {
    /// What a solve call gets for an intent that is gone.
    EndedIntent {
        /// 400 `errors/invalid_parameters`.
        InvalidParameters = "invalid_parameters",
        /// 400 `errors/invalid_request`.
        InvalidRequest = "invalid_request",
        /// 400 `errors/malformed_request`.
        MalformedRequest = "malformed_request",
        /// 404 `errors/resource_not_found`.
        ResourceNotFound = "resource_not_found",
        /// 500 `errors/authentication_intent_error`.
        AuthenticationIntentError = "authentication_intent_error",
    }
}

words! {
    /// What happens to the life of an intent.
    TimeLeft {
        /// Nothing.
        GoesOn = "goes-on",
        /// It starts again.
        StartsAgain = "starts-again",
    }
}

words! {
    /// Whether the resend call knows MESSENGER.
    MessengerResend {
        /// It does.
        On = "on",
        /// 400 `errors/invalid_parameters`.
        Off = "off",
    }
}

words! {
    /// What a resend gets that comes too soon.
    TooSoon {
        /// 200 with `"success": false`.
        NoSuccess = "success-false",
        /// 429 `errors/too_many_requests`.
        TooManyRequests = "429",
    }
}

words! {
    /// Whether the account keeps the id that its checkpoint had.
    CreatedAccountId {
        /// It does.
        Kept = "kept",
        /// `AccountCreated` brings another id, and the first one is forgotten.
        New = "new",
    }
}

words! {
    /// What a reconnect with another account's credentials gets.
    OtherAccount {
        /// 403 `errors/account_mismatch`.
        AccountMismatch = "403",
        /// 401 `errors/wrong_account`.
        WrongAccount = "401",
    }
}

words! {
    /// How a hosted link names its object.
    HostedObject {
        /// As the `OpenAPI` document and the SDK do.
        Url = "HostedAuthUrl",
        /// As the guides do.
        CapitalUrl = "HostedAuthURL",
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

impl From<EndedIntent> for Problem {
    fn from(ended: EndedIntent) -> Self {
        match ended {
            EndedIntent::InvalidParameters => Self::InvalidParameters,
            EndedIntent::InvalidRequest => Self::InvalidRequest,
            EndedIntent::MalformedRequest => Self::MalformedRequest,
            EndedIntent::ResourceNotFound => Self::ResourceNotFound,
            EndedIntent::AuthenticationIntentError => Self::AuthenticationIntentError,
        }
    }
}

impl From<OtherAccount> for Problem {
    fn from(other: OtherAccount) -> Self {
        match other {
            OtherAccount::AccountMismatch => Self::AccountMismatch,
            OtherAccount::WrongAccount => Self::WrongAccount,
        }
    }
}

impl HostedObject {
    /// The word as the body has it.
    pub(crate) fn name(self) -> &'static str {
        self.word()
    }
}
