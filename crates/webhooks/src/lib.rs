//! Signed notifications, as Standard Webhooks has them: <https://www.standardwebhooks.com>.
//!
//! - [`SigningSecret`] (`secret.rs`): the `whsec_…` secret that a product shares with this server.

mod secret;

pub use secret::{SecretError, SigningSecret};
