//! The networks that accounts belong to.

/// A provider, as the API's request bodies name it. Where it does not say otherwise, `GET` gives the account's type the
/// same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Provider {
    /// `MESSENGER`.
    Messenger,
    /// `INSTAGRAM`.
    Instagram,
    /// `LINKEDIN`.
    Linkedin,
    /// `TWITTER`.
    Twitter,
    /// `WHATSAPP`.
    Whatsapp,
    /// `TELEGRAM`.
    Telegram,
    /// `MAIL`: IMAP and SMTP.
    Mail,
    /// `GOOGLE_OAUTH`.
    Google,
    /// `OUTLOOK`.
    Outlook,
}

impl Provider {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Messenger,
        Self::Instagram,
        Self::Linkedin,
        Self::Twitter,
        Self::Whatsapp,
        Self::Telegram,
        Self::Mail,
        Self::Google,
        Self::Outlook,
    ];

    /// `MESSENGER`, …
    pub fn name(self) -> &'static str {
        match self {
            Self::Messenger => "MESSENGER",
            Self::Instagram => "INSTAGRAM",
            Self::Linkedin => "LINKEDIN",
            Self::Twitter => "TWITTER",
            Self::Whatsapp => "WHATSAPP",
            Self::Telegram => "TELEGRAM",
            Self::Mail => "MAIL",
            Self::Google => "GOOGLE_OAUTH",
            Self::Outlook => "OUTLOOK",
        }
    }

    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|provider| provider.name() == name)
    }

    /// Whether an account is connected by scanning a QR code, and not by credentials.
    pub(crate) fn signs_in_by_qr_code(self) -> bool {
        matches!(self, Self::Whatsapp | Self::Telegram)
    }

    /// The providers that the solve call names.
    pub(crate) fn can_solve(self) -> bool {
        matches!(self, Self::Linkedin | Self::Instagram | Self::Twitter | Self::Messenger)
    }

    /// The providers that the resend call names in its newer versions.
    pub(crate) fn can_resend(self) -> bool {
        matches!(self, Self::Linkedin | Self::Instagram | Self::Messenger)
    }

    /// What follows the account's id in the id of its source. A convention seen in public samples.
    pub(crate) fn source(self) -> &'static str {
        match self {
            Self::Mail | Self::Google | Self::Outlook => "MAILS",
            _ => "MESSAGING",
        }
    }
}
