//! Random identifiers. All are from the operating system's seeded generator, and unguessable.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use subtle::ConstantTimeEq as _;

pub(crate) fn random<const N: usize>() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>().get(..N).unwrap_or_default())
}

/// Is it of the form that we give out, or could it be anything?
pub(crate) fn is_id(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Names an attempt, and its page `/c/{id}`: 128 random bits, base64url. It opens nothing by itself: see [`Capability`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AttemptId(String);

impl AttemptId {
    /// A new one.
    pub fn random() -> Self {
        Self(random::<16>())
    }

    /// Reads one; `None` when it is not of the form that [`AttemptId::random`] gives.
    pub fn parse(text: &str) -> Option<Self> {
        is_id(text, 22..=22).then(|| Self(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AttemptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names one thing that a person did. The same id sent twice is one operation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OperationId(String);

impl OperationId {
    /// A new one.
    pub fn random() -> Self {
        Self(random::<16>())
    }

    /// Reads one from a form. What is not an id names an operation of its own.
    pub fn parse_or_random(text: &str) -> Self {
        if is_id(text, 8..=64) {
            Self(text.into())
        } else {
            Self::random()
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The one that was stored as this text.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }
}

/// The secret that makes a browser the owner of an attempt: 256 random bits in a cookie. `Debug` does not show it.
#[derive(Clone)]
pub struct Capability(String);

impl Capability {
    /// A new one.
    pub fn random() -> Self {
        Self(random::<32>())
    }

    /// Reads one from a cookie; `None` when it is not of the form that [`Capability::random`] gives.
    pub fn parse(text: &str) -> Option<Self> {
        is_id(text, 43..=43).then(|| Self(text.into()))
    }

    /// The value for the cookie.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What the server keeps of it.
    pub fn hash(&self) -> CapabilityHash {
        CapabilityHash(URL_SAFE_NO_PAD.encode(Sha256::digest(self.0.as_bytes())))
    }
}

impl fmt::Debug for Capability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Capability([redacted])")
    }
}

/// What the server keeps of a [`Capability`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CapabilityHash(String);

impl CapabilityHash {
    /// Is it the hash of this capability?
    pub fn matches(&self, capability: &Capability) -> bool {
        self.0.as_bytes().ct_eq(capability.hash().0.as_bytes()).into()
    }

    /// The hash as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The one that was stored as this text.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_of_the_form_that_is_read_back() {
        let id = AttemptId::random();
        assert_eq!(AttemptId::parse(id.as_str()), Some(id.clone()));
        assert_ne!(AttemptId::random(), id);
        for bad in ["", "short", "../../etc/passwd______", "AAAAAAAAAAAAAAAAAAAAAAAAAA"] {
            assert_eq!(AttemptId::parse(bad), None, "{bad}");
        }
        assert!(Capability::parse(Capability::random().expose()).is_some());
    }

    #[test]
    fn a_capability_matches_its_own_hash_only_and_is_never_shown() {
        let capability = Capability::random();
        assert!(capability.hash().matches(&capability));
        assert!(!Capability::random().hash().matches(&capability));
        assert!(!format!("{capability:?}").contains(capability.expose()));
    }

    #[test]
    fn what_is_no_operation_id_names_an_operation_of_its_own() {
        assert_eq!(OperationId::parse_or_random("abcdefgh").as_str(), "abcdefgh");
        assert_ne!(OperationId::parse_or_random(""), OperationId::parse_or_random(""));
    }
}
