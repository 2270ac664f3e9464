//! Answers that are spoilt on purpose, on the level of HTTP. They come before the API key is looked at, as the faults of
//! a proxy in between would.

use crate::{Clock, Operation, Target};
use axum::{
    body::{Body, Bytes, HttpBody},
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::Response,
};
use http_body::Frame;
use serde::{Deserialize, Serialize};
use std::{
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
    /// What happens to them.
    pub fault: Fault,
}

/// What happens to a call. The parts add up: first the delay, then the drop or the answer. With a delay alone, the call
/// then goes on as usual.
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
    /// The body of the answer; empty unless told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

impl Fault {
    pub(crate) async fn wait(&self, clock: &Clock) {
        if let Some(seconds) = self.delay_seconds {
            clock.sleep(Duration::from_secs(seconds)).await;
        }
    }

    /// Whether the status is one that an answer can have.
    pub(crate) fn is_valid(&self) -> bool {
        self.status.is_none_or(|status| (200..=599).contains(&status))
    }

    /// The spoilt answer, unless the call goes on as usual.
    pub(crate) fn answer(&self) -> Option<Response> {
        if self.drop {
            let mut response = Response::new(Body::new(Cut));
            response.extensions_mut().insert(Unanswered);
            return Some(response);
        }
        if self.status.is_none() && self.body.is_none() && self.content_type.is_none() {
            return None;
        }
        let mut response = Response::new(Body::from(self.body.clone().unwrap_or_default()));
        *response.status_mut() = StatusCode::from_u16(self.status.unwrap_or(200)).unwrap_or_default();
        let content_type = self.content_type.as_deref().unwrap_or("application/json");
        if let Ok(value) = HeaderValue::from_str(content_type) {
            response.headers_mut().insert(CONTENT_TYPE, value);
        }
        Some(response)
    }
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
    pub(crate) fn take(&mut self, operation: Operation) -> Option<Fault> {
        let at = self.0.iter().position(|rule| rule.operation.covers(operation))?;
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
