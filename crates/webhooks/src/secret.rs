//! The secret with which something is signed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretSlice};
use sha2::Sha256;
use std::fmt;

const PREFIX: &str = "whsec_";

/// Standard Webhooks asks for 24 to 64 bytes.
const LENGTHS: std::ops::RangeInclusive<usize> = 24..=64;

/// A secret that a product shares with this server: `whsec_` and 24 to 64 bytes in base64. `Debug` does not show it.
#[derive(Clone)]
pub struct SigningSecret(SecretSlice<u8>);

/// Why a text is no signing secret. It does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum SecretError {
    #[error("a signing secret begins with whsec_")]
    NoPrefix,
    #[error("what follows whsec_ is not base64")]
    NotBase64,
    #[error("a signing secret has 24 to 64 bytes, and this one has {0}")]
    Length(usize),
}

impl SigningSecret {
    /// Reads one.
    ///
    /// # Errors
    /// When the text is none.
    pub fn parse(text: &str) -> Result<Self, SecretError> {
        let encoded = text.trim().strip_prefix(PREFIX).ok_or(SecretError::NoPrefix)?;
        let bytes = STANDARD.decode(encoded).map_err(|_| SecretError::NotBase64)?;
        if !LENGTHS.contains(&bytes.len()) {
            return Err(SecretError::Length(bytes.len()));
        }
        Ok(Self(bytes.into()))
    }

    /// A new one, of 32 random bytes.
    pub fn random() -> Self {
        Self(rand::random::<[u8; 32]>().to_vec().into())
    }

    /// The text that [`SigningSecret::parse`] reads.
    pub fn expose(&self) -> String {
        [PREFIX, &STANDARD.encode(self.0.expose_secret())].concat()
    }

    fn mac(&self, message: &[u8]) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of every length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret()).expect("a key");
        mac.update(message);
        mac
    }

    /// HMAC-SHA-256 of these bytes.
    pub(crate) fn hmac(&self, message: &[u8]) -> [u8; 32] {
        self.mac(message).finalize().into_bytes().into()
    }

    /// Whether this is the HMAC-SHA-256 of these bytes. How long it takes says nothing about the right one.
    pub(crate) fn is_hmac(&self, message: &[u8], signature: &[u8]) -> bool {
        self.mac(message).verify_slice(signature).is_ok()
    }

    /// One entry of `webhook-signature`: `v1,` and the signature in base64.
    ///
    /// `timestamp` is in seconds since the Unix epoch.
    pub fn sign(&self, id: &str, timestamp: u64, body: &[u8]) -> String {
        let signed = [id.as_bytes(), b".", timestamp.to_string().as_bytes(), b".", body].concat();
        ["v1,", &STANDARD.encode(self.hmac(&signed))].concat()
    }
}

impl fmt::Debug for SigningSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningSecret([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the specification's own examples.
    #[test]
    fn it_signs_as_the_specification_does() {
        let secret = SigningSecret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("a secret");
        let signature = secret.sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            br#"{"test": 2432232314}"#,
        );
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn what_is_no_secret_is_refused_without_being_repeated() {
        assert_eq!(SigningSecret::parse("sekrit").unwrap_err(), SecretError::NoPrefix);
        assert_eq!(SigningSecret::parse("whsec_***").unwrap_err(), SecretError::NotBase64);
        assert_eq!(SigningSecret::parse("whsec_AAAA").unwrap_err(), SecretError::Length(3));
        let shown = format!("{:?}", SigningSecret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        assert_eq!(shown, "Ok(SigningSecret([redacted]))");
    }

    #[test]
    fn a_new_one_can_be_read_back() {
        let secret = SigningSecret::random();
        let read = SigningSecret::parse(&secret.expose()).expect("a secret");
        assert_eq!(read.sign("a", 1, b"b"), secret.sign("a", 1, b"b"));
        assert_ne!(secret.expose(), SigningSecret::random().expose());
    }
}
