//! Checkpoints: answering them, and having their notification sent again.

use super::{AccountApi, Endpoint};
use crate::error::Error;
use crate::reply::Reply;
use crate::resend::{CheckpointResend, ResendCheckpoint};
use crate::solve::SolveCodeCheckpoint;

impl AccountApi<'_> {
    /// Answers a checkpoint: `POST /api/v1/accounts/checkpoint`.
    ///
    /// The reply may be another checkpoint. An answer of [`IN_APP_VALIDATION`](SolveCodeCheckpoint::IN_APP_VALIDATION)
    /// is held until the user has approved, so give that call a [`time_limit`](SolveCodeCheckpoint::time_limit).
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 401 and
    /// [`InvalidCheckpointSolution`](crate::ProblemType::InvalidCheckpointSolution) for a wrong code, which may be
    /// tried again (OpenAPI); 408 when the five minutes are over and 400 on every call after that (guide); 500 and
    /// [`AuthenticationIntentError`](crate::ProblemType::AuthenticationIntentError) when the attempt was ended
    /// (OpenAPI); 409 and [`OperationCanceled`](crate::ProblemType::OperationCanceled) when a later call took the
    /// place of this one (OpenAPI).
    pub async fn solve_code_checkpoint(self, request: SolveCodeCheckpoint) -> Result<Reply, Error> {
        let time_limit = request.time_limit.unwrap_or(self.limits().solve);
        let operation = self
            .operation(
                Endpoint::post("solve_code_checkpoint", "/api/v1/accounts/checkpoint"),
                time_limit,
            )?
            .provider(request.provider())
            .body(&request)?;
        self.call(operation, Reply::read).await
    }

    /// Has the code or the notification of a checkpoint sent once more: `POST /api/v1/accounts/checkpoint/resend`.
    ///
    /// It is not known to prolong the five minutes.
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 400, or 501 and
    /// [`FeatureNotImplemented`](crate::ProblemType::FeatureNotImplemented), for a provider that cannot do this
    /// (OpenAPI).
    pub async fn resend_checkpoint(self, request: ResendCheckpoint) -> Result<CheckpointResend, Error> {
        let operation = self
            .operation(
                Endpoint::post("resend_checkpoint", "/api/v1/accounts/checkpoint/resend"),
                self.limits().solve,
            )?
            .provider(request.provider())
            .body(&request)?;
        self.call(operation, |answer| answer.read_object(&["CheckpointResend"]))
            .await
    }
}
