//! Signed notifications, as Standard Webhooks has them: <https://www.standardwebhooks.com>.
//!
//! - [`SigningSecret`] (`secret.rs`): the `whsec_…` secret that a product shares with this server.
//! - [`Notification`] (`notification.rs`): what a product is told, and the headers that go with it.
//! - [`sign_result`] (`result.rs`): a result as a JWT, for a product's own pages.
//! - [`next_try`] (`schedule.rs`): when a notification that failed is tried again, and when it is given up.
//! - [`is_public`] (`address.rs`): which addresses everybody can reach.

mod address;
mod notification;
mod result;
mod schedule;
mod secret;

pub use address::is_public;
pub use notification::Notification;
pub use result::{ResultClaims, ResultError, sign_result, verify_result};
pub use schedule::{PATIENCE, next_try};
pub use secret::{SecretError, SigningSecret};
