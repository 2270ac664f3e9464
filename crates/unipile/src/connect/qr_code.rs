//! The providers that show a QR code: WhatsApp and Telegram.

use secrecy::SecretString;
use serde::Serialize;

use super::options::{Options, options};
use super::{connect_body, exposed_if_any};

/// A WhatsApp account. The reply is a [`Checkpoint::QrCode`](crate::Checkpoint::QrCode).
#[derive(Clone, Serialize)]
pub struct ConnectWhatsapp {
    provider: &'static str,
    #[serde(flatten)]
    options: Options,
}

impl ConnectWhatsapp {
    /// There is nothing that has to be given.
    pub fn new() -> Self {
        Self {
            provider: "WHATSAPP",
            options: Options::default(),
        }
    }
}

impl Default for ConnectWhatsapp {
    fn default() -> Self {
        Self::new()
    }
}

connect_body!(ConnectWhatsapp, "WHATSAPP");
options!(ConnectWhatsapp: country, ip, disabled_features, proxy);

/// A Telegram account. The reply is a [`Checkpoint::QrCode`](crate::Checkpoint::QrCode).
#[derive(Clone, Serialize)]
pub struct ConnectTelegram {
    provider: &'static str,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "exposed_if_any")]
    password: Option<SecretString>,
    #[serde(flatten)]
    options: Options,
}

impl ConnectTelegram {
    /// There is nothing that has to be given.
    pub fn new() -> Self {
        Self {
            provider: "TELEGRAM",
            password: None,
            options: Options::default(),
        }
    }

    /// The cloud password, of an account that has one (OpenAPI).
    #[must_use]
    pub fn password(mut self, password: SecretString) -> Self {
        self.password = Some(password);
        self
    }
}

impl Default for ConnectTelegram {
    fn default() -> Self {
        Self::new()
    }
}

connect_body!(ConnectTelegram, "TELEGRAM");
options!(ConnectTelegram: country, ip, disabled_features);
