//! What [`super::browser`] offers, where there is no browser: on the server, and in native tests.

use crate::session::Session;

/// Nothing to start.
pub fn start(_: Session) {}
