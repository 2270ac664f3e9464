//! One request, one answer: sent once, read up to a limit, never followed anywhere else.

use std::time::{Duration, Instant};

use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap, RETRY_AFTER};
use reqwest::{Body, Method, Response};
use url::Url;

use crate::error::{Error, Rejection};
use crate::reading::Success;
use crate::request_body::{RequestBody, Taken};
use crate::retry_after::RetryAfter;

/// The most that is read of a body, 64 KiB. The largest known answer, an account, has a few.
pub(crate) const BODY_LIMIT: usize = 64 * 1024;

/// What a call is, for the request and for the trace.
pub(crate) struct Operation {
    pub(crate) method: Method,
    /// The path without the ids in it.
    pub(crate) template: &'static str,
    pub(crate) url: Url,
    pub(crate) body: Option<RequestBody>,
    pub(crate) limit: Duration,
}

/// Sends the request and reads the answer to it. One debug event tells of it, without ids and bodies.
pub(crate) async fn call(http: &reqwest::Client, operation: Operation) -> Result<Success, Error> {
    let (method, template) = (operation.method.clone(), operation.template);
    let clock = Stopwatch::start();
    let result = exchange(http, operation).await;
    let (outcome, status) = outcome(&result);
    let duration_ms = clock.milliseconds();
    tracing::debug!(%method, path = template, status, duration_ms, outcome, "call to Unipile");
    result
}

async fn exchange(http: &reqwest::Client, operation: Operation) -> Result<Success, Error> {
    let mut request = http.request(operation.method, operation.url).timeout(operation.limit);
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
    if status.is_redirection() {
        return Err(Error::Redirected {
            status: status.as_u16(),
        });
    }
    let retry_after = retry_after(response.headers());
    let (body, end) = read(&mut response).await;
    let status = status.as_u16();
    if !(200..300).contains(&status) {
        // The status is the answer, whatever became of the body.
        return Err(Error::Rejected(Box::new(Rejection::read(status, &body, retry_after))));
    }
    match end {
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
async fn read(response: &mut Response) -> (Vec<u8>, End) {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = BODY_LIMIT - body.len();
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

fn outcome(result: &Result<Success, Error>) -> (&'static str, Option<u16>) {
    match result {
        Ok(success) => ("answered", Some(success.status)),
        Err(Error::Rejected(rejection)) => ("rejected", Some(rejection.status)),
        Err(Error::CouldNotConnect { .. }) => ("could not connect", None),
        Err(Error::TimedOut { .. }) => ("timed out", None),
        Err(Error::Interrupted { status }) => ("interrupted", *status),
        Err(Error::NotUnderstood(what)) => ("not understood", Some(what.status)),
        Err(Error::TooLarge { status }) => ("too large", Some(*status)),
        Err(Error::Redirected { status }) => ("redirected", Some(*status)),
        Err(Error::InvalidAccountId) => ("invalid account id", None),
    }
}

/// The only place that reads a clock, to say how long a call took.
struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(
        clippy::disallowed_methods,
        reason = "measures a duration for the trace; nothing is decided by it"
    )]
    fn start() -> Self {
        Self(Instant::now())
    }

    fn milliseconds(&self) -> u64 {
        u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}
