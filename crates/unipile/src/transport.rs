//! One request, one answer: sent once, read up to a limit, never followed anywhere else.

use std::time::Duration;

use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, DATE, HeaderMap, RETRY_AFTER};
use reqwest::{Body, Method, Response};
use url::Url;

use crate::error::{Error, Misreading, Rejection};
use crate::reading::Success;
use crate::request_body::{RequestBody, Taken};
use crate::retry_after::RetryAfter;
use crate::trace::Call;

/// What a call is, for the request and for the trace.
pub(crate) struct Operation {
    /// The name of the method that was called.
    pub(crate) name: &'static str,
    pub(crate) provider: Option<&'static str>,
    pub(crate) method: Method,
    /// The path without the ids in it.
    pub(crate) path: &'static str,
    pub(crate) url: Url,
    pub(crate) body: Option<RequestBody>,
    pub(crate) time_limit: Duration,
    /// The most that is read of a body.
    pub(crate) body_limit: usize,
}

/// Sends the request and reads the answer to it.
pub(crate) async fn call<T>(
    http: &reqwest::Client,
    operation: Operation,
    read: impl FnOnce(&Success) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut call = Call::start(
        operation.name,
        operation.provider,
        operation.method.clone(),
        operation.path,
    );
    let result = exchange(http, operation, &mut call).await;
    let result = result.and_then(|answer| read(&answer));
    call.end(&result);
    result
}

async fn exchange(http: &reqwest::Client, operation: Operation, call: &mut Call) -> Result<Success, Error> {
    let mut request = http
        .request(operation.method, operation.url)
        .timeout(operation.time_limit);
    let mut taken = None;
    if let Some(body) = operation.body {
        taken = Some(body.taken());
        request = request.header(CONTENT_TYPE, "application/json").body(Body::wrap(body));
    }
    let mut response = request
        .send()
        .await
        .map_err(|error| unanswered(error, taken.as_ref()))?;
    let status = response.status();
    call.status = Some(status.as_u16());
    call.request_id = request_id(response.headers());
    if status.is_redirection() {
        return Err(Error::Redirected {
            status: status.as_u16(),
        });
    }
    let retry_after = retry_after(response.headers());
    let compressed = is_compressed(response.headers());
    let (body, end) = read(&mut response, operation.body_limit).await;
    let status = status.as_u16();
    if !(200..300).contains(&status) {
        // The status is the answer, whatever became of the body.
        let mut rejection = Rejection::read(status, &body);
        rejection.retry_after = retry_after;
        rejection.request_id.clone_from(&call.request_id);
        return Err(Error::Rejected(Box::new(rejection)));
    }
    match end {
        End::Complete if compressed => Err(Success { status, body }.misread(Misreading::Compressed, ".")),
        End::Complete => Ok(Success { status, body }),
        End::TooLarge => Err(Error::TooLarge { status }),
        End::Lost(error) if error.is_timeout() => Err(Error::TimedOut { may_have_reached: true }),
        End::Lost(_) => Err(Error::Interrupted { status: Some(status) }),
    }
}

/// Without a body to watch, only a failure to connect proves that nothing was sent.
fn unanswered(error: reqwest::Error, taken: Option<&Taken>) -> Error {
    let may_have_reached = !error.is_connect() && taken.is_none_or(Taken::get);
    if error.is_timeout() {
        Error::TimedOut { may_have_reached }
    } else if may_have_reached {
        Error::Interrupted { status: None }
    } else {
        Error::CouldNotConnect {
            source: Box::new(error.without_url()),
        }
    }
}

enum End {
    Complete,
    TooLarge,
    Lost(reqwest::Error),
}

/// Reads up to the limit and stops there, whatever length was announced.
async fn read(response: &mut Response, limit: usize) -> (Vec<u8>, End) {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = limit - body.len();
                if chunk.len() > room {
                    body.extend_from_slice(&chunk[..room]);
                    return (body, End::TooLarge);
                }
                body.extend_from_slice(&chunk);
            }
            Ok(None) => return (body, End::Complete),
            Err(error) => return (body, End::Lost(error)),
        }
    }
}

fn retry_after(headers: &HeaderMap) -> Option<RetryAfter> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    RetryAfter::parse(text(RETRY_AFTER)?, text(DATE))
}

/// Only what looks like the id that a server draws, hexadecimal digits and dashes: a header can echo anything.
fn request_id(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("x-request-id")?.to_str().ok()?;
    let drawn = id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    (drawn && (16..=64).contains(&id.len())).then(|| id.to_owned())
}

fn is_compressed(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_ENCODING)
        .is_some_and(|encoding| !encoding.as_bytes().eq_ignore_ascii_case(b"identity"))
}
