//! The fields of a request body.

use crate::Problem;
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::header::CONTENT_TYPE,
};
use serde_json::{Map, Value};

/// The providers that Unipile's account operations name.
const PROVIDERS: [&str; 9] = [
    "GOOGLE_OAUTH",
    "INSTAGRAM",
    "LINKEDIN",
    "MAIL",
    "MESSENGER",
    "OUTLOOK",
    "TELEGRAM",
    "TWITTER",
    "WHATSAPP",
];

/// A JSON object. It has no `Debug`, since it may hold a password or a code. Unknown fields are ignored.
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    /// A string field that must be there and must not be empty.
    pub(super) fn text(&self, name: &str) -> Result<&str, Problem> {
        match self.0.get(name) {
            None => Err(Problem::MissingParameters),
            Some(Value::String(text)) if !text.is_empty() => Ok(text),
            Some(_) => Err(Problem::InvalidParameters),
        }
    }

    /// The provider, which must be one that Unipile knows.
    pub(super) fn provider(&self) -> Result<&str, Problem> {
        let provider = self.text("provider")?;
        if PROVIDERS.contains(&provider) {
            Ok(provider)
        } else {
            Err(Problem::InvalidParameters)
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let content_type = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let is_json = content_type.is_some_and(|value| value.to_ascii_lowercase().starts_with("application/json"));
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::InvalidParameters)?;
        if !is_json {
            return Err(Problem::InvalidParameters);
        }
        serde_json::from_slice(&body)
            .map(Self)
            .map_err(|_| Problem::InvalidParameters)
    }
}
