//! One event for each call, for the operator.

use std::time::Instant;

use reqwest::Method;

use crate::error::Error;

/// A call under way. When it is dropped, one debug event tells of it: no ids but the request's, no bodies, no names of
/// users.
pub(crate) struct Call {
    operation: &'static str,
    provider: Option<&'static str>,
    method: Method,
    /// The path without the ids in it.
    path: &'static str,
    pub(crate) status: Option<u16>,
    pub(crate) request_id: Option<String>,
    outcome: &'static str,
    started: Instant,
}

impl Call {
    #[expect(
        clippy::disallowed_methods,
        reason = "measures a duration for the trace; nothing is decided by it"
    )]
    pub(crate) fn start(
        operation: &'static str,
        provider: Option<&'static str>,
        method: Method,
        path: &'static str,
    ) -> Self {
        Self {
            operation,
            provider,
            method,
            path,
            status: None,
            request_id: None,
            // Unless it ends: its future can be dropped at any time.
            outcome: "abandoned",
            started: Instant::now(),
        }
    }

    /// Notes how the call has ended.
    pub(crate) fn end<T>(mut self, result: &Result<T, Error>) {
        self.outcome = match result {
            Ok(_) => "answered",
            Err(Error::Rejected(_)) => "rejected",
            Err(Error::CouldNotConnect { .. }) => "could not connect",
            Err(Error::TimedOut { .. }) => "timed out",
            Err(Error::Interrupted { .. }) => "interrupted",
            Err(Error::NotUnderstood(_)) => "not understood",
            Err(Error::TooLarge { .. }) => "too large",
            Err(Error::Redirected { .. }) => "redirected",
            Err(Error::InvalidAccountId) => "invalid account id",
        };
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        let duration_ms = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::debug!(
            operation = self.operation,
            provider = self.provider,
            method = %self.method,
            path = self.path,
            status = self.status,
            request_id = self.request_id.as_deref(),
            duration_ms,
            outcome = self.outcome,
            "call to Unipile"
        );
    }
}
