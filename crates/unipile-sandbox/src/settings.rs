//! The answers that no public source settles, as switches.

mod words;

pub use words::{
    CheckpointStatus, CreatedAccountId, EndedIntent, HostedObject, InApp, MessengerResend, OpenCheckpointGet,
    OtherAccount, SecondConnect, TimeLeft, TooSoon,
};

use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// Makes the settings, a change to them, and what the page shows of them from one list.
macro_rules! settings {
    ($($name:ident: $kind:ty = $default:expr, $meaning:literal;)+) => {
        /// How this sandbox answers where Unipile's behaviour is not known for sure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        pub struct Settings {
            $(#[doc = $meaning] pub $name: $kind),+
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($name: $default),+ }
            }
        }

        /// A change to some of the settings, as `POST /__sandbox/settings` takes it.
        #[derive(Clone, Copy, Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct SettingsPatch {
            $(#[doc = concat!("See [`Settings::", stringify!($name), "`].")] pub $name: Option<$kind>),+
        }

        impl Settings {
            /// These settings with the changes made.
            #[must_use]
            pub fn with(self, patch: SettingsPatch) -> Self {
                Self { $($name: patch.$name.unwrap_or(self.$name)),+ }
            }

            /// Each setting for a person to read.
            pub(crate) fn shown(self) -> Vec<Shown> {
                vec![$(Shown {
                    name: stringify!($name),
                    meaning: $meaning,
                    value: self.$name.shown(),
                    choices: <$kind as Value>::CHOICES,
                    least: <$kind as Value>::LEAST,
                }),+]
            }
        }
    };
}

settings! {
    checkpoint_status: CheckpointStatus = CheckpointStatus::Accepted,
        "The status of a Checkpoint body. The guides say 202, the `OpenAPI` document knows only 201.";
    open_checkpoint_get: OpenCheckpointGet = OpenCheckpointGet::NotFound,
        "What reading an account says while only its checkpoint is open.";
    max_wrong_codes: NonZeroU32 = NonZeroU32::MIN.saturating_add(4),
        "The wrong code with this number ends the intent.";
    second_connect: SecondConnect = SecondConnect::Replace,
        "What a connect gets while an intent for the same username is open.";
    in_app: InApp = InApp::Hold,
        "What `in_app_validation` does until somebody approves or denies.";
    ended_intent: EndedIntent = EndedIntent::InvalidParameters,
        "What a solve call gets for an intent that is gone, after the first 408.";
    next_checkpoint_time: TimeLeft = TimeLeft::GoesOn,
        "Whether the next checkpoint of a chain starts the five minutes again.";
    resend_time: TimeLeft = TimeLeft::GoesOn,
        "Whether a resend starts the five minutes again.";
    messenger_resend: MessengerResend = MessengerResend::On,
        "Whether MESSENGER can resend. Newer documents say so; the `OpenAPI` document of 2025-08 does not.";
    resend_cooldown_seconds: u32 = 30,
        "For how long after a resend another one does not work.";
    resend_too_soon: TooSoon = TooSoon::NoSuccess,
        "What a resend within that time gets.";
    created_account_id: CreatedAccountId = CreatedAccountId::Kept,
        "Whether the account keeps the id that its checkpoint had.";
    other_account: OtherAccount = OtherAccount::AccountMismatch,
        "What a reconnect with another account's credentials gets.";
    hosted_object: HostedObject = HostedObject::Url,
        "How a hosted link names its object. The `OpenAPI` document and the SDK say the one, the guides the other.";
}

/// One setting as the page shows it.
pub(crate) struct Shown {
    pub(crate) name: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) value: String,
    /// What it can be; nothing for a number.
    pub(crate) choices: &'static [&'static str],
    /// The least that a number can be.
    pub(crate) least: u32,
}

trait Value {
    const CHOICES: &'static [&'static str] = &[];
    const LEAST: u32 = 0;

    fn shown(self) -> String;
}

impl Value for u32 {
    fn shown(self) -> String {
        self.to_string()
    }
}

impl Value for NonZeroU32 {
    const LEAST: u32 = 1;

    fn shown(self) -> String {
        self.to_string()
    }
}
