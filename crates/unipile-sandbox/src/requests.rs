//! The record of what arrived at the API, with every secret redacted.

use crate::{Operation, clock::iso8601};
use axum::http::{Method, StatusCode};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, VecDeque};

/// How many requests are kept.
const KEPT: usize = 1000;

/// What is written in place of a value that may be a secret.
const REDACTED: &str = "[redacted]";

/// The fields whose values may be shown. A list of what is harmless, and not of what is secret, so that a password under
/// an unforeseen name stays hidden.
const SHOWN: [&str; 18] = [
    "provider",
    "account_id",
    "username",
    "country",
    "ip",
    "disabled_features",
    "disabled_options",
    "sync_limit",
    "chats",
    "messages",
    "imap_user",
    "imap_host",
    "imap_port",
    "smtp_host",
    "smtp_port",
    "type",
    "providers",
    "expiresOn",
];

/// A request that arrived at the API.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordedRequest {
    /// Counts from 1, over everything since the last reset.
    pub number: u64,
    /// When it arrived, by the sandbox's clock.
    pub at: String,
    /// `GET`, `POST` or `DELETE`.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// What the request is about.
    pub operation: Operation,
    /// The body, if there was one: a JSON object with its secrets replaced, or a remark.
    pub body: Option<Value>,
    /// The status of the answer; none while it is under way, or when the client left or the connection was dropped.
    pub status: Option<u16>,
}

/// What `GET /__sandbox/requests` shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequestReport {
    /// How many requests arrived since the last reset.
    pub total: u64,
    /// The same by operation.
    pub counts: BTreeMap<Operation, u64>,
    /// The latest of them, oldest first.
    pub requests: Vec<RecordedRequest>,
}

#[derive(Debug, Default)]
pub(crate) struct RequestLog {
    total: u64,
    counts: BTreeMap<Operation, u64>,
    latest: VecDeque<RecordedRequest>,
    generation: u64,
}

/// Points at a request of the log, to add its status later.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    number: u64,
    generation: u64,
}

impl RequestLog {
    pub(crate) fn arrived(&mut self, at: u64, method: &Method, path: &str, operation: Operation, body: &[u8]) -> Entry {
        self.total += 1;
        *self.counts.entry(operation).or_default() += 1;
        if self.latest.len() == KEPT {
            self.latest.pop_front();
        }
        self.latest.push_back(RecordedRequest {
            number: self.total,
            at: iso8601(at),
            method: method.to_string(),
            path: path.into(),
            operation,
            body: redacted(body),
            status: None,
        });
        Entry {
            number: self.total,
            generation: self.generation,
        }
    }

    pub(crate) fn answered(&mut self, entry: Entry, status: StatusCode) {
        if entry.generation != self.generation {
            return;
        }
        if let Some(request) = self
            .latest
            .iter_mut()
            .rev()
            .find(|request| request.number == entry.number)
        {
            request.status = Some(status.as_u16());
        }
    }

    pub(crate) fn report(&self) -> RequestReport {
        RequestReport {
            total: self.total,
            counts: self.counts.clone(),
            requests: self.latest.iter().cloned().collect(),
        }
    }

    pub(crate) fn reset(&mut self) {
        *self = Self {
            generation: self.generation.wrapping_add(1),
            ..Self::default()
        };
    }
}

fn redacted(body: &[u8]) -> Option<Value> {
    if body.is_empty() {
        return None;
    }
    // What is not an object cannot be shown field by field, so nothing of it is shown.
    let shown = serde_json::from_slice::<Map<String, Value>>(body).map_or_else(
        |_| format!("[{} bytes, not a JSON object]", body.len()).into(),
        |fields| redacted_fields(fields).into(),
    );
    Some(shown)
}

fn redacted_fields(fields: Map<String, Value>) -> Map<String, Value> {
    fields
        .into_iter()
        .map(|(name, value)| {
            let value = if SHOWN.contains(&name.as_str()) {
                shown(value)
            } else {
                REDACTED.into()
            };
            (name, value)
        })
        .collect()
}

fn shown(value: Value) -> Value {
    match value {
        Value::Object(fields) => redacted_fields(fields).into(),
        Value::Array(items) => items.into_iter().map(shown).collect(),
        value => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_harmless_fields_are_shown() {
        let body = json!({
            "provider": "MESSENGER", "username": {"password": "p1", "username": "u"}, "password": "p2", "code": 123_456,
            "proxy": {"host": "h", "password": "p3"}, "passwort": "p4", "sync_limit": {"chats": 5},
        });
        assert_eq!(
            redacted(body.to_string().as_bytes()),
            Some(json!({
                "provider": "MESSENGER", "username": {"password": "[redacted]", "username": "u"},
                "password": "[redacted]", "code": "[redacted]", "proxy": "[redacted]", "passwort": "[redacted]",
                "sync_limit": {"chats": 5},
            }))
        );
        assert_eq!(redacted(b"\"p5\""), Some(json!("[4 bytes, not a JSON object]")));
        assert_eq!(redacted(b"password=p6"), Some(json!("[11 bytes, not a JSON object]")));
    }

    #[test]
    fn the_log_is_bounded_but_counts_everything() {
        let mut log = RequestLog::default();
        for _ in 0..=KEPT {
            log.arrived(0, &Method::GET, "/", Operation::Other, b"");
        }
        let report = log.report();
        assert_eq!(
            (report.total, report.requests.len(), report.requests[0].number),
            (1001, 1000, 2)
        );
    }

    #[test]
    fn an_answer_to_a_forgotten_request_is_not_given_to_a_new_one() {
        let mut log = RequestLog::default();
        let forgotten = log.arrived(0, &Method::GET, "/", Operation::Other, b"");
        log.reset();
        log.arrived(0, &Method::GET, "/", Operation::Other, b"");
        log.answered(forgotten, StatusCode::OK);
        assert_eq!(log.report().requests[0].status, None);
    }
}
