//! What [`super::browser`] offers, where there is no browser: on the server, and in native tests.

use crate::session::Session;
use leptos::ev::SubmitEvent;
use wizard::Timestamp;

/// Nothing to start.
pub fn start(_: Session) {}

/// No form is submitted here.
pub fn submit(_: Session, _: SubmitEvent) {}

/// Nothing ticks.
pub fn tick(_: Session) {}

/// The server's time is UTC.
pub fn utc_offset_minutes(_: Timestamp) -> i32 {
    0
}

/// Nothing has focus.
pub fn focus_step() {}
