//! Signed notifications, as Standard Webhooks has them: <https://www.standardwebhooks.com>.
//!
//! - [`SigningSecret`] (`secret.rs`): the `whsec_…` secret that a product shares with this server.
//! - [`Notification`] (`notification.rs`): what a product is told, and the headers that go with it.
//! - [`sign_result`] (`result.rs`): a result as a JWT, for a product's own pages.
//! - [`next_try`] (`schedule.rs`): when a notification that failed is tried again, and when it is given up.
//! - [`is_public`] (`address.rs`): which addresses everybody can reach.
//! - [`Reach`] (`resolver.rs`): which hosts may be reached, and the names resolved accordingly.
//! - [`Sender`] (`sender.rs`): sends a notification once and says what became of it.

mod address;
mod notification;
mod resolver;
mod result;
mod schedule;
mod secret;
mod sender;

pub use address::is_public;
pub use notification::Notification;
pub use resolver::Reach;
pub use result::{ResultClaims, ResultError, sign_result, verify_result};
pub use schedule::{PATIENCE, next_try};
pub use secret::{SecretError, SigningSecret};
pub use sender::{Failure, Outcome, Sender};
