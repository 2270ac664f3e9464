//! The fields of a request body.

use crate::{Problem, Provider};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::header::CONTENT_TYPE,
};
use serde_json::{Map, Value};

/// A JSON object. It has no `Debug`, since it may hold a password or a code. Unknown fields are ignored.
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    /// A field that must be there, as it is.
    pub(super) fn value(&self, name: &str) -> Result<&Value, Problem> {
        self.0.get(name).ok_or(Problem::MissingParameters)
    }

    /// A string field that must be there and must not be empty.
    pub(super) fn text(&self, name: &str) -> Result<&str, Problem> {
        match self.value(name)? {
            Value::String(text) if !text.is_empty() => Ok(text),
            _ => Err(Problem::InvalidParameters),
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A field that may be missing, but not be wrong.
    pub(super) fn optional(&self, name: &str, is_right: fn(&Value) -> bool) -> Result<(), Problem> {
        match self.0.get(name) {
            Some(value) if !is_right(value) => Err(Problem::InvalidParameters),
            _ => Ok(()),
        }
    }

    /// The provider, which must be one that Unipile knows.
    pub(super) fn provider(&self) -> Result<Provider, Problem> {
        Provider::of_name(self.text("provider")?).ok_or(Problem::InvalidParameters)
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
