//! Reading an answer: what its status says, and the JSON of one that is successful.

use http::header::{CONTENT_ENCODING, DATE, RETRY_AFTER};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use crate::error::{Error, Misreading, NotUnderstood, Rejection};
use crate::retry_after::RetryAfter;

/// The names that may be shown as part of a path. Any other name is upstream text.
const OUR_NAMES: [&str; 40] = [
    "account_id",
    "calendar",
    "checkpoint",
    "connection_params",
    "content",
    "contract_options",
    "created_at",
    "current_signature",
    "cursor",
    "data",
    "groups",
    "id",
    "im",
    "imap_encryption",
    "imap_host",
    "imap_port",
    "imap_user",
    "items",
    "mail",
    "name",
    "object",
    "phone_number",
    "premiumContractId",
    "premiumFeatures",
    "publicIdentifier",
    "public_key",
    "qrcode",
    "signatures",
    "smtp_host",
    "smtp_port",
    "smtp_user",
    "source",
    "sources",
    "status",
    "success",
    "title",
    "type",
    "url",
    "user_id",
    "username",
];

#[derive(Deserialize)]
struct Tag {
    #[serde(default)]
    object: Option<String>,
}

/// A successful answer: its status and its whole body.
pub(crate) struct Success {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Success {
    /// The answer, if its status says that it is one of success.
    pub(crate) fn of(status: StatusCode, headers: &HeaderMap, body: Vec<u8>) -> Result<Self, Error> {
        let code = status.as_u16();
        if status.is_redirection() {
            return Err(Error::Redirected { status: code });
        }
        if !status.is_success() {
            let mut rejection = Rejection::read(code, &body);
            rejection.retry_after = retry_after(headers);
            rejection.request_id = request_id(headers);
            return Err(Error::Rejected(Box::new(rejection)));
        }
        let success = Self { status: code, body };
        if is_compressed(headers) {
            return Err(success.misread(Misreading::Compressed, "."));
        }
        Ok(success)
    }

    /// The body's `object`, which says what it is and has to be one of these. The status does not say it: the guide has
    /// a checkpoint as 202, the OpenAPI declares 201 alone.
    pub(crate) fn object_of(&self, known: &[&'static str]) -> Result<&'static str, Error> {
        let object = self.read::<Tag>()?.object;
        known
            .iter()
            .copied()
            .find(|known| object.as_deref() == Some(known))
            .ok_or_else(|| self.misread(Misreading::UnknownObject, "object"))
    }

    /// The whole body as `T`, if its `object` is one of these.
    pub(crate) fn read_object<T: DeserializeOwned>(&self, known: &[&'static str]) -> Result<T, Error> {
        self.object_of(known)?;
        self.read()
    }

    /// The whole body as `T`.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        if self.body.is_empty() {
            return Err(self.misread(Misreading::Empty, "."));
        }
        let mut json = serde_json::Deserializer::from_slice(&self.body);
        let value = serde_path_to_error::deserialize(&mut json)
            .map_err(|error| self.misread(reason(error.inner()), path(error.path())))?;
        json.end().map_err(|_| self.misread(Misreading::NotJson, "."))?;
        Ok(value)
    }

    pub(crate) fn misread(&self, reason: Misreading, path: impl Into<String>) -> Error {
        Error::NotUnderstood(Box::new(NotUnderstood::new(self.status, reason, path, &self.body)))
    }
}

fn retry_after(headers: &HeaderMap) -> Option<RetryAfter> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    RetryAfter::parse(text(RETRY_AFTER)?, text(DATE))
}

/// Only what looks like the id that a server draws, hexadecimal digits and dashes: a header can echo anything.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("x-request-id")?.to_str().ok()?;
    let drawn = id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    (drawn && (16..=64).contains(&id.len())).then(|| id.to_owned())
}

fn is_compressed(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_ENCODING)
        .is_some_and(|encoding| !encoding.as_bytes().eq_ignore_ascii_case(b"identity"))
}

fn reason(error: &serde_json::Error) -> Misreading {
    match error.classify() {
        Category::Io | Category::Syntax => Misreading::NotJson,
        Category::Eof => Misreading::Truncated,
        Category::Data => Misreading::Shape,
    }
}

fn path(path: &Path) -> String {
    let parts: Vec<String> = path.iter().map(part).collect();
    if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join(".")
    }
}

fn part(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => index.to_string(),
        Segment::Map { key } if OUR_NAMES.contains(&key.as_str()) => key.clone(),
        Segment::Map { .. } | Segment::Enum { .. } | Segment::Unknown => "?".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Success;
    use crate::account_object::Account;
    use crate::error::{Error, Misreading};

    fn misread(body: &str) -> (Misreading, String) {
        match (Success {
            status: 200,
            body: body.into(),
        })
        .read::<Account>()
        {
            Err(Error::NotUnderstood(what)) => (what.reason, what.path),
            other => panic!("{body}: {other:?}"),
        }
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        assert_eq!(misread(""), (Misreading::Empty, ".".into()));
        assert_eq!(misread("<html>"), (Misreading::NotJson, ".".into()));
        assert_eq!(misread(r#"{"id":"1","type":"X"} x"#), (Misreading::NotJson, ".".into()));
        assert_eq!(
            misread(r#"{"id":"1","sources":[{"id":"#),
            (Misreading::Truncated, "sources.0.id".into())
        );
        let body = r#"{"id":"1","type":"X","sources":[{"id":"a","status":"OK"},{"id":"b","status":5}]}"#;
        assert_eq!(misread(body), (Misreading::Shape, "sources.1.status".into()));
        assert_eq!(misread("[]").0, Misreading::Shape);
    }

    #[test]
    fn a_name_that_is_not_ours_is_not_shown() {
        let (_, path) = misread(r#"{"hunter2":{"hunter2":["#);
        assert!(!path.contains("hunter2"), "{path}");
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_stack_overflow() {
        let body = format!(r#"{{"id":"1","type":"X","name":{}"#, "[".repeat(60_000));
        misread(&body);
    }
}
