//! What one request, one connection, and all of them together may use; and how long Unipile may take.

use secrecy::SecretString;
use std::time::Duration;
use unipile::{BuildError, Client};

/// The limits. A page of the wizard needs a small part of each.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many connections are served at once. More wait to be accepted.
    pub connections: usize,
    /// How many of them one address may have: an IPv4 address or an IPv6 /64, and no trusted proxy. More are closed at
    /// once. Enough for an office behind one address: a browser holds one or two.
    pub connections_per_address: usize,
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
    /// How long an answer may wait for a client that does not read it. Linux only.
    pub unread_time: Duration,
    /// How long a request may take in all. The longest, a look at an attempt, takes 20 seconds.
    pub request_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 2048,
            connections_per_address: 256,
            header_time: Duration::from_secs(10),
            buffer_bytes: 16 * 1024,
            headers: 64,
            body_bytes: 8 * 1024,
            body_time: Duration::from_secs(10),
            unread_time: Duration::from_secs(30),
            request_time: Duration::from_secs(40),
        }
    }
}

/// How long a call to Unipile may take, from the connection to the last byte of the answer. One that waits for an
/// approval may take what is left of its sign-in's five minutes instead.
#[derive(Clone, Copy, Debug)]
pub struct CallLimits {
    /// Signing in, which Unipile does at the provider meanwhile.
    pub connect: Duration,
    /// Checking a code.
    pub code: Duration,
    /// Reading an account.
    pub account: Duration,
}

impl Default for CallLimits {
    fn default() -> Self {
        Self {
            connect: connect::LONGEST_SIGN_IN,
            code: Duration::from_mins(1),
            account: Duration::from_secs(10),
        }
    }
}

impl CallLimits {
    /// A client that keeps to them.
    pub(crate) fn client(self, dsn: &str, api_key: SecretString) -> Result<Client, BuildError> {
        Client::builder(dsn, api_key)
            .connect_limit(self.connect)
            .solve_limit(self.code)
            .short_call_limit(self.account)
            .build()
    }
}
