//! What one request, one connection, and all of them together may use.

use std::time::Duration;

/// The limits. A page of the wizard needs a small part of each.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many connections are served at once. More wait to be accepted.
    pub connections: usize,
    /// How long the head of a request may take, from the first byte or the end of the one before.
    pub header_time: Duration,
    /// How many bytes of a request may be held in memory before its handler reads them.
    pub buffer_bytes: usize,
    /// How many header fields a request may have.
    pub headers: usize,
    /// The longest request body, in bytes. A form with the longest username and password has less than half of it.
    pub body_bytes: usize,
    /// How long a request body may take to arrive in full.
    pub body_time: Duration,
    /// How long a request may take in all. The longest, a look at an attempt, takes 20 seconds.
    pub request_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 2048,
            header_time: Duration::from_secs(10),
            buffer_bytes: 16 * 1024,
            headers: 64,
            body_bytes: 8 * 1024,
            body_time: Duration::from_secs(10),
            request_time: Duration::from_secs(40),
        }
    }
}
