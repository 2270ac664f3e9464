//! The questions that a sign-in asks.

use serde::Serialize;
use std::fmt;

/// A question that a sign-in asks, with its right answer.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Checkpoint {
    /// `2FA`, `OTP`, …: open, because Unipile adds types.
    #[serde(rename = "type")]
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip)]
    code: String,
}

impl Checkpoint {
    /// A checkpoint of any type with its right answer.
    pub fn new(kind: impl Into<String>, code: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            source: None,
            code: code.into(),
        }
    }

    /// A `2FA`: takes the code, or (Messenger) an approval on another device.
    pub fn two_factor(code: impl Into<String>) -> Self {
        Self::new("2FA", code)
    }

    /// An `OTP`: takes the code alone.
    pub fn one_time_password(code: impl Into<String>) -> Self {
        Self::new("OTP", code)
    }

    /// Where the code comes from, `SMS` or `APP`.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// `2FA`, `OTP`, …
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The right answer.
    pub fn code(&self) -> &str {
        &self.code
    }

    pub(crate) fn accepts(&self, code: &str) -> bool {
        self.code == code
    }

    /// Any Messenger 2FA can also be approved on a device where the person is signed in.
    pub(crate) fn takes_approval(&self) -> bool {
        self.kind == "2FA"
    }
}

impl fmt::Debug for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checkpoint")
            .field("kind", &self.kind)
            .field("code", &"[redacted]")
            .finish_non_exhaustive()
    }
}
