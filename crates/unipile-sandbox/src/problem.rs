//! The error bodies. Titles and details are Unipile's own (its `OpenAPI` document for v1 and its reference pages).

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

/// An error that Unipile documents for the account operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// 400 `errors/invalid_parameters`.
    InvalidParameters,
    /// 400 `errors/missing_parameters`.
    MissingParameters,
    /// 401 `errors/missing_credentials`: no API key, or a wrong one.
    MissingCredentials,
    /// 401 `errors/invalid_credentials`: the provider refused the username or the password.
    InvalidCredentials,
    /// 401 `errors/invalid_checkpoint_solution`.
    InvalidCheckpointSolution,
    /// 401 `errors/checkpoint_error`.
    CheckpointError,
    /// 403 `errors/account_restricted`.
    AccountRestricted,
    /// 403 `errors/action_required`.
    ActionRequired,
    /// 404 `errors/resource_not_found`.
    ResourceNotFound,
    /// 408 `errors/request_timeout`.
    RequestTimeout,
    /// 409 `errors/operation_canceled`.
    OperationCanceled,
    /// 425 `errors/auth_in_progress`.
    AuthInProgress,
    /// 429 `errors/too_many_requests`.
    TooManyRequests,
    /// 500 `errors/provider_error`.
    ProviderError,
    /// 500 `errors/authentication_intent_error`.
    AuthenticationIntentError,
    /// 501 `errors/feature_not_implemented`.
    FeatureNotImplemented,
    /// 503 `errors/service_unavailable`.
    ServiceUnavailable,
}

impl Problem {
    /// The HTTP status.
    pub fn status(self) -> StatusCode {
        match self {
            Self::InvalidParameters | Self::MissingParameters => StatusCode::BAD_REQUEST,
            Self::MissingCredentials
            | Self::InvalidCredentials
            | Self::InvalidCheckpointSolution
            | Self::CheckpointError => StatusCode::UNAUTHORIZED,
            Self::AccountRestricted | Self::ActionRequired => StatusCode::FORBIDDEN,
            Self::ResourceNotFound => StatusCode::NOT_FOUND,
            Self::RequestTimeout => StatusCode::REQUEST_TIMEOUT,
            Self::OperationCanceled => StatusCode::CONFLICT,
            Self::AuthInProgress => StatusCode::TOO_EARLY,
            Self::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
            Self::ProviderError | Self::AuthenticationIntentError => StatusCode::INTERNAL_SERVER_ERROR,
            Self::FeatureNotImplemented => StatusCode::NOT_IMPLEMENTED,
            Self::ServiceUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// `type` without its `errors/` prefix, `title` and `detail`.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::InvalidParameters => (
                "invalid_parameters",
                "Invalid parameters",
                "One or more request parameters are invalid or missing.",
            ),
            Self::MissingParameters => (
                "missing_parameters",
                "Missing parameters",
                "One or more request parameters are missing.",
            ),
            Self::MissingCredentials => (
                "missing_credentials",
                "Missing credentials",
                "Some credentials are necessary to perform the request.",
            ),
            Self::InvalidCredentials => (
                "invalid_credentials",
                "Invalid credentials",
                "The provided credentials are invalid.",
            ),
            Self::InvalidCheckpointSolution => (
                "invalid_checkpoint_solution",
                "Invalid checkpoint solution",
                "The checkpoint resolution did not pass successfully. Please retry.",
            ),
            Self::CheckpointError => (
                "checkpoint_error",
                "Checkpoint error",
                "The checkpoint does not appear to be resolvable. Please try again and contact support if the problem \
                 persists.",
            ),
            Self::AccountRestricted => (
                "account_restricted",
                "Account restricted",
                "Access to this account has been restricted by the provider.",
            ),
            Self::ActionRequired => (
                "action_required",
                "Action required",
                "An additional step seems necessary. Complete authentication on the provider's native application and \
                 try again.",
            ),
            Self::ResourceNotFound => (
                "resource_not_found",
                "Resource not found.",
                "The requested resource were not found.",
            ),
            Self::RequestTimeout => (
                "request_timeout",
                "Request timed out",
                "Communication with the provider has timed out. Please retry.",
            ),
            Self::OperationCanceled => (
                "operation_canceled",
                "Operation canceled",
                "The current task was canceled by a subsequent one.",
            ),
            Self::AuthInProgress => (
                "auth_in_progress",
                "Authentication in progress",
                "Cannot start a new intent while another is still in progress.",
            ),
            Self::TooManyRequests => (
                "too_many_requests",
                "Too many requests",
                "The provider cannot accept any more requests at the moment. Please try again later.",
            ),
            Self::ProviderError => (
                "provider_error",
                "Provider error",
                "The provider is experiencing operational problems. Please try again later.",
            ),
            Self::AuthenticationIntentError => (
                "authentication_intent_error",
                "Authentication intent error",
                "The current authentication intent was killed after failure. Please start the process again from the \
                 beginning.",
            ),
            Self::FeatureNotImplemented => (
                "feature_not_implemented",
                "Missing feature",
                "Requested feature is planned but has not been implemented yet.",
            ),
            Self::ServiceUnavailable => ("service_unavailable", "Service unavailable", "Please try again later."),
        }
    }

    /// The whole body. It has no `object` field, like the real one.
    pub fn body(self) -> Value {
        let (kind, title, detail) = self.words();
        json!({
            "title": title,
            "detail": detail,
            "type": format!("errors/{kind}"),
            "status": self.status().as_u16(),
        })
    }
}

impl IntoResponse for Problem {
    // `Json` sends `application/json` and not `application/problem+json`, as Unipile does.
    fn into_response(self) -> Response {
        (self.status(), Json(self.body())).into_response()
    }
}
