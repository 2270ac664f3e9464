//! A signed result: a JWT (HS256) with which a product's own pages can trust what a browser brings back.

use crate::secret::SigningSecret;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

const HEADER: &str = r#"{"alg":"HS256","typ":"JWT"}"#;

/// What a result says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultClaims {
    /// Who signed: the public address of this server.
    pub iss: String,
    /// For whom. Who verifies a result compares it with their own name.
    pub aud: String,
    /// When it was signed, in seconds since the Unix epoch.
    pub iat: u64,
    /// From when on it counts no more, in seconds since the Unix epoch.
    pub exp: u64,
    /// One for each result, so that a result can be refused when it comes again.
    pub jti: String,
    /// The account that it is about.
    pub account_id: String,
    /// What became of it.
    pub status: String,
    /// What the product calls the person, where it said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Why a result is not trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ResultError {
    #[error("this is no result signed with HS256: pass on the whole text, unchanged")]
    Malformed,
    #[error("no secret given here signed this result: compare the signing secrets of both sides")]
    BadSignature,
    #[error("this result has expired: connect the account again, or compare the clocks of both sides")]
    Expired,
}

/// The claims as a JWT: header, claims and signature in base64url, with full stops between.
pub fn sign_result(secret: &SigningSecret, claims: &ResultClaims) -> String {
    let signed = [
        &URL_SAFE_NO_PAD.encode(HEADER),
        ".",
        &URL_SAFE_NO_PAD.encode(json(claims)),
    ]
    .concat();
    let signature = URL_SAFE_NO_PAD.encode(secret.hmac(signed.as_bytes()));
    [&signed, ".", &signature].concat()
}

fn json(claims: &ResultClaims) -> Vec<u8> {
    #[expect(clippy::expect_used, reason = "texts and numbers always are JSON")]
    serde_json::to_vec(claims).expect("JSON")
}

/// What a JWT from [`sign_result`] says, if one of the secrets signed it and it has not expired.
///
/// `now_secs` is in seconds since the Unix epoch. `aud` and `jti` are for the caller to compare. The header must be the
/// one that this server writes, so that no token chooses how it is verified.
///
/// # Errors
/// When it is to be refused. A text that is no such token is `Malformed` whatever its signature.
pub fn verify_result(secrets: &[SigningSecret], token: &str, now_secs: u64) -> Result<ResultClaims, ResultError> {
    let (signed, signature) = token.rsplit_once('.').ok_or(ResultError::Malformed)?;
    let (header, claims) = signed.split_once('.').ok_or(ResultError::Malformed)?;
    if header != URL_SAFE_NO_PAD.encode(HEADER) {
        return Err(ResultError::Malformed);
    }
    let signature = decode(signature)?;
    if !secrets
        .iter()
        .any(|secret| secret.is_hmac(signed.as_bytes(), &signature))
    {
        return Err(ResultError::BadSignature);
    }
    let claims: ResultClaims = serde_json::from_slice(&decode(claims)?).map_err(|_| ResultError::Malformed)?;
    if now_secs >= claims.exp {
        return Err(ResultError::Expired);
    }
    Ok(claims)
}

fn decode(part: &str) -> Result<Vec<u8>, ResultError> {
    URL_SAFE_NO_PAD.decode(part).map_err(|_| ResultError::Malformed)
}

#[cfg(test)]
mod tests;
