//! What it takes to connect an account: one type for each body of `POST /api/v1/accounts`.

mod instagram;
mod linkedin;
mod mail;
mod messenger;
mod oauth;
mod options;
mod other;
mod proxy;
mod qr_code;
mod twitter;

pub use instagram::ConnectInstagram;
pub use linkedin::{ConnectLinkedin, ConnectLinkedinWithCookie};
pub use mail::{ConnectMail, ImapEncryption, MailLogin, ReconnectMail};
pub use messenger::ConnectMessenger;
pub use oauth::{ConnectGoogleOauth, ConnectOutlook};
pub use options::{DisabledFeature, MailSyncLimit, SyncFrom, SyncLimit};
pub use other::ConnectOther;
pub use proxy::{Proxy, ProxyProtocol};
pub use qr_code::{ConnectTelegram, ConnectWhatsapp};
pub use twitter::ConnectTwitter;

use secrecy::{ExposeSecret, SecretString};
use serde::{Serialize, Serializer};

/// Keeps the two traits below to the types of this crate, whose `Debug` shows no secret.
pub(crate) mod body {
    /// A body that names its provider.
    pub trait Body: serde::Serialize + std::fmt::Debug + Send {
        /// The provider, for the trace.
        const PROVIDER: &'static str;
    }
}

/// A body of `POST /api/v1/accounts`: any of the `Connect…` types.
pub trait ConnectBody: body::Body {}

/// A body of `POST /api/v1/accounts/{id}`: the same types (OpenAPI), and [`ReconnectMail`] (SDK).
pub trait ReconnectBody: body::Body {}

impl<T: ConnectBody> ReconnectBody for T {}

/// Declares that a type is a body, with the provider that its `provider` says.
macro_rules! connect_body {
    ($body:ident, $provider:literal) => {
        impl $crate::connect::body::Body for $body {
            const PROVIDER: &'static str = $provider;
        }

        impl $crate::connect::ConnectBody for $body {}

        impl std::fmt::Debug for $body {
            /// Without credentials, and without names and addresses, which are personal data.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($body))
                    .field("options", &self.options)
                    .finish_non_exhaustive()
            }
        }
    };
}
pub(crate) use connect_body;

/// Writes a secret into a request's body, the one place where it belongs.
pub(crate) fn exposed<S: Serializer>(secret: &SecretString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(secret.expose_secret())
}

/// The same, for a field that is left out without a secret.
#[expect(clippy::ref_option, reason = "serde gives the field as it is")]
pub(crate) fn exposed_if_any<S: Serializer>(secret: &Option<SecretString>, serializer: S) -> Result<S::Ok, S::Error> {
    secret.as_ref().map(ExposeSecret::expose_secret).serialize(serializer)
}

#[cfg(test)]
mod tests;
