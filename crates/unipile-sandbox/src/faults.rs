//! Answers that are spoilt on purpose. They come before the API key is looked at, as the faults of a proxy in between
//! would.

use crate::{Clock, Operation, Target, Wire};
use axum::{
    body::{Body, Bytes, HttpBody},
    http::{HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::Response,
};
use http_body::Frame;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

/// What to do with the next calls.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FaultRule {
    /// For how many more calls.
    pub next: u32,
    /// For which calls.
    #[serde(default)]
    pub operation: Target,
    /// For whose calls: a username, whether the call names it or an account id of its sign-in. Everybody's unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// What happens to them.
    pub fault: Fault,
}

impl FaultRule {
    fn covers(&self, operation: Operation, username: Option<&str>) -> bool {
        let is_theirs = |wanted: &str| username.is_some_and(|username| username.eq_ignore_ascii_case(wanted));
        self.operation.covers(operation) && self.username.as_deref().is_none_or(is_theirs)
    }
}

/// What happens to a call. The parts add up: first the delay, then the drop or the answer, and what happens to that on
/// the wire. With a delay alone, the call then goes on as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fault {
    /// Seconds by the sandbox's clock before anything else happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay_seconds: Option<u64>,
    /// Let the call take effect first, and spoil only its answer.
    #[serde(skip_serializing_if = "is_false")]
    pub after_effect: bool,
    /// Close the connection without an answer.
    #[serde(skip_serializing_if = "is_false")]
    pub drop: bool,
    /// Answer with this status (200 to 599). 200 when only a body is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The content type of the answer; `application/json` unless told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// More headers of the answer, by name. Those that the answer has are replaced.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    /// The body of the answer; empty unless told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// What happens to the answer on its way. The answer is the one that is given here, with `after_effect` the genuine
    /// one, or else a 200 with `{}`. It takes [`Sandbox::serve`](crate::Sandbox::serve); under another HTTP server the
    /// connection is dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wire: Option<Wire>,
}

impl Fault {
    pub(crate) async fn wait(&self, clock: &Clock) {
        if let Some(seconds) = self.delay_seconds {
            clock.sleep(Duration::from_secs(seconds)).await;
        }
    }

    /// Whether an answer can have this status and these headers.
    pub(crate) fn is_valid(&self) -> bool {
        self.status.is_none_or(|status| (200..=599).contains(&status))
            && self
                .content_type
                .iter()
                .all(|value| HeaderValue::from_str(value).is_ok())
            && self.headers.iter().all(|(name, value)| header(name, value).is_some())
    }

    /// Whether the call goes on as usual after the delay.
    pub(crate) fn is_delay_alone(&self) -> bool {
        !self.drop && !self.has_answer() && self.headers.is_empty() && self.wire.is_none()
    }

    /// What becomes of this answer.
    pub(crate) fn spoil(&self, mut answer: Response) -> Response {
        if self.drop {
            return unanswered();
        }
        if self.has_answer() {
            answer = self.answer();
        }
        for (name, value) in self.headers.iter().filter_map(|(name, value)| header(name, value)) {
            answer.headers_mut().insert(name, value);
        }
        answer
    }

    fn has_answer(&self) -> bool {
        self.status.is_some() || self.body.is_some() || self.content_type.is_some()
    }

    fn answer(&self) -> Response {
        let mut answer = Response::new(Body::from(self.body.clone().unwrap_or_default()));
        *answer.status_mut() = StatusCode::from_u16(self.status.unwrap_or(200)).unwrap_or_default();
        let content_type = self.content_type.as_deref().unwrap_or("application/json");
        if let Ok(value) = HeaderValue::from_str(content_type) {
            answer.headers_mut().insert(CONTENT_TYPE, value);
        }
        answer
    }
}

fn header(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((name.parse().ok()?, value.parse().ok()?))
}

/// An answer that makes the HTTP server close the connection without a word.
pub(crate) fn unanswered() -> Response {
    let mut response = Response::new(Body::new(Cut));
    response.extensions_mut().insert(Unanswered);
    response
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
fn is_false(value: &bool) -> bool {
    !value
}

/// Marks an answer that never leaves.
#[derive(Clone)]
pub(crate) struct Unanswered;

/// A body that fails before its first byte: the HTTP server then closes the connection before it sends the head.
struct Cut;

impl HttpBody for Cut {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        Poll::Ready(Some(Err(io::Error::other("the connection is dropped on purpose"))))
    }
}

/// The rules that still have calls to spoil, in the order in which they were made.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<FaultRule>);

impl Faults {
    pub(crate) fn add(&mut self, rule: FaultRule) {
        self.0.push(rule);
        self.0.retain(|rule| rule.next > 0);
    }

    /// The fault for this call, if any: the oldest rule that covers it is used up by one.
    pub(crate) fn take(&mut self, operation: Operation, username: Option<&str>) -> Option<Fault> {
        let at = self.0.iter().position(|rule| rule.covers(operation, username))?;
        let rule = &mut self.0[at];
        rule.next -= 1;
        let fault = rule.fault.clone();
        if rule.next == 0 {
            self.0.remove(at);
        }
        Some(fault)
    }

    pub(crate) fn rules(&self) -> &[FaultRule] {
        &self.0
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}
