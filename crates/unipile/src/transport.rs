//! One request, one answer: sent once, read up to a limit, never followed anywhere else.

use std::time::Duration;

use reqwest::header::CONTENT_TYPE;
use reqwest::{Body, Method, Response};
use url::Url;

use crate::error::Error;
use crate::reading::{self, Success};
use crate::request_body::{RequestBody, Taken};
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
    call.request_id = reading::request_id(response.headers());
    let headers = std::mem::take(response.headers_mut());
    // Of a redirect nothing more is of use.
    let (body, end) = if status.is_redirection() {
        (Vec::new(), End::Complete)
    } else {
        read(&mut response, operation.body_limit).await
    };
    let code = status.as_u16();
    match end {
        End::TooLarge if status.is_success() => Err(Error::TooLarge { status: code }),
        End::Lost(error) if status.is_success() && error.is_timeout() => {
            Err(Error::TimedOut { may_have_reached: true })
        }
        End::Lost(_) if status.is_success() => Err(Error::Interrupted { status: Some(code) }),
        // A status that says no is the answer, whatever became of the body.
        _ => Success::of(status, &headers, body),
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
