//! The providers that a hosted page offers.

use serde::{Serialize, Serializer};

use crate::open_enum::open_enum;

/// Which providers a hosted page offers (OpenAPI, `providers`).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HostedProviders {
    /// `*`: all of them.
    All,
    /// `*:MAILING`: those with mails.
    Mailing,
    /// `*:MESSAGING`: those with chats.
    Messaging,
    /// `*:CALENDAR`: those with calendars.
    Calendar,
    /// These.
    Only(Vec<HostedProvider>),
}

impl Serialize for HostedProviders {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let word = match self {
            Self::All => "*",
            Self::Mailing => "*:MAILING",
            Self::Messaging => "*:MESSAGING",
            Self::Calendar => "*:CALENDAR",
            Self::Only(providers) => return providers.serialize(serializer),
        };
        serializer.serialize_str(word)
    }
}

open_enum! {
    /// A provider that a hosted page can offer (OpenAPI).
    pub enum HostedProvider {
        /// LinkedIn.
        Linkedin = "LINKEDIN",
        /// WhatsApp.
        Whatsapp = "WHATSAPP",
        /// Instagram.
        Instagram = "INSTAGRAM",
        /// Facebook Messenger, "no longer maintained" (guide).
        Messenger = "MESSENGER",
        /// Telegram.
        Telegram = "TELEGRAM",
        /// Google. Elsewhere it is `GOOGLE_OAUTH`.
        Google = "GOOGLE",
        /// Outlook.
        Outlook = "OUTLOOK",
        /// X, once Twitter, "no longer maintained" (guide).
        Twitter = "TWITTER",
        /// IMAP and SMTP.
        Mail = "MAIL",
    }
}
