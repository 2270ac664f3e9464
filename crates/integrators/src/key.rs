//! The keys with which integrators ask for links, and what is kept of them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use std::fmt::{self, Write as _};

pub(crate) const KEY_PREFIX: &str = "uck_";
const HASH_PREFIX: &str = "sha256:";

/// A key as it is given to an integrator: `uck_` and 32 random bytes in base64url. `Debug` does not show it.
#[derive(Clone, Debug)]
pub struct ApiKey(SecretString);

impl ApiKey {
    /// A new one.
    pub fn generate() -> Self {
        let random = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
        Self([KEY_PREFIX, &random].concat().into())
    }

    /// What the integrator sends.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// What the file has of it: `sha256:` and the key's SHA-256 in 64 lower-case hexadecimal digits, as `sha256sum` writes
    /// it.
    pub fn hash(&self) -> String {
        let mut text = HASH_PREFIX.to_owned();
        for byte in KeyHash::of_key(self.expose()).0 {
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

/// What is kept of a key. A fast hash without salt: keys are 256 random bits, which nobody can guess however fast it is;
/// slow hashes are for what people choose themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct KeyHash(pub(crate) [u8; 32]);

impl KeyHash {
    pub(crate) fn of_key(key: &str) -> Self {
        Self(Sha256::digest(key).into())
    }

    /// Reads what [`ApiKey::hash`] writes; upper case will do.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text
            .strip_prefix(HASH_PREFIX)?
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok()))
            .collect::<Option<_>>()?;
        let (pairs, []) = digits.as_chunks::<2>() else {
            return None;
        };
        let bytes: Vec<u8> = pairs.iter().map(|[high, low]| high * 16 + low).collect();
        bytes.try_into().ok().map(Self)
    }
}

impl fmt::Debug for KeyHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyHash([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_key_is_long_and_like_no_other() {
        let key = ApiKey::generate();
        let random = key.expose().strip_prefix("uck_").expect("a prefix");
        assert_eq!(URL_SAFE_NO_PAD.decode(random).expect("base64url").len(), 32);
        assert_ne!(key.expose(), ApiKey::generate().expose());
        assert!(!format!("{key:?}").contains(random), "{key:?}");
    }

    #[test]
    fn a_hash_is_what_sha256sum_writes() {
        let key = ApiKey("uck_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned().into());
        // printf %s uck_AAA… | sha256sum
        assert_eq!(
            key.hash(),
            "sha256:72e031d3895b273f0549d953423dd885e5b2658b7466b91c06c0d8b6a74d387d"
        );
    }

    #[test]
    fn a_hash_can_be_read_back_and_nothing_else_can() {
        let hash = ApiKey::generate().hash();
        let digits = hash.strip_prefix("sha256:").expect("a prefix");
        let read = KeyHash::parse(&hash).expect("a hash");
        assert_eq!(KeyHash::parse(&format!("sha256:{}", digits.to_uppercase())), Some(read));
        for text in [
            "",
            "sha256:",
            digits,
            &format!("sha512:{digits}"),
            &format!("SHA256:{digits}"),
            &hash[..hash.len() - 1],
            &hash[..hash.len() - 2],
            &format!("{hash}00"),
            &format!("{hash} "),
            &hash.replace(&digits[..1], "+"),
            &format!("sha256:{}", "é".repeat(32)),
        ] {
            assert_eq!(KeyHash::parse(text), None, "{text}");
        }
        assert_eq!(format!("{read:?}"), "KeyHash([redacted])");
    }
}
