//! The error bodies. Titles and details are Unipile's own (its `OpenAPI` document for v1 and its reference pages), but
//! for `invalid_url`, `invalid_resource_identifier` and `already_exists`, of which only the types are known.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

/// Makes the enum and the table of its words from one list.
macro_rules! problems {
    ($($name:ident = $status:literal $kind:literal, $title:literal, $detail:literal;)+) => {
        /// An error that Unipile documents for the account operations.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Problem {
            $(#[doc = concat!($status, " `errors/", $kind, "`: ", $detail)] $name),+
        }

        impl Problem {
            /// All of them, by status.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The status as a number, `type` without its `errors/` prefix, `title` and `detail`.
            fn words(self) -> (u16, &'static str, &'static str, &'static str) {
                match self {
                    $(Self::$name => ($status, $kind, $title, $detail)),+
                }
            }
        }
    };
}

problems! {
    InvalidParameters = 400 "invalid_parameters", "Invalid parameters",
        "One or more request parameters are invalid or missing.";
    MissingParameters = 400 "missing_parameters", "Missing parameters",
        "One or more request parameters are missing.";
    InvalidRequest = 400 "invalid_request", "Invalid parameters",
        "One or a combination of request parameters are invalid.";
    MalformedRequest = 400 "malformed_request", "Malformed request",
        "The given request has been rejected by the provider.";
    ContentTooLarge = 400 "content_too_large", "Content too large",
        "The request payload or filter query is too large and has been rejected by the provider.";
    InvalidUrl = 400 "invalid_url", "Invalid URL", "The provided URL is invalid.";
    TooManyCharacters = 400 "too_many_characters", "Too many characters",
        "The provided content exceeds the character limit.";
    UnescapedCharacters = 400 "unescaped_characters", "Unescaped characters",
        "The request path contains unescaped characters.";
    MissingCredentials = 401 "missing_credentials", "Missing credentials",
        "Some credentials are necessary to perform the request.";
    InvalidCredentials = 401 "invalid_credentials", "Invalid credentials", "The provided credentials are invalid.";
    InvalidCheckpointSolution = 401 "invalid_checkpoint_solution", "Invalid checkpoint solution",
        "The checkpoint resolution did not pass successfully. Please retry.";
    CheckpointError = 401 "checkpoint_error", "Checkpoint error",
        "The checkpoint does not appear to be resolvable. Please try again and contact support if the problem persists.";
    WrongAccount = 401 "wrong_account", "Wrong account",
        "The provided credentials do not match the correct account.";
    AccountRestricted = 403 "account_restricted", "Account restricted",
        "Access to this account has been restricted by the provider.";
    AccountMismatch = 403 "account_mismatch", "Account mismatch", "This action cannot be done with your account.";
    InsufficientPermissions = 403 "insufficient_permissions", "Insufficient permissions",
        "Valid authentication but insufficient permissions to perform the request.";
    SessionMismatch = 403 "session_mismatch", "Session mismatch", "Token User id does not match client session id.";
    FeatureNotSubscribed = 403 "feature_not_subscribed", "Feature not subscribed",
        "The requested feature has either not been subscribed or not been authenticated properly.";
    SubscriptionRequired = 403 "subscription_required", "Subscription required",
        "The action you're trying to achieve requires a subscription to provider's services.";
    UnknownAuthenticationContext = 403 "unknown_authentication_context", "Unknown authentication context",
        "An additional step seems necessary to complete login. Please connect to provider with your browser to find \
         out more, then retry authentication.";
    ActionRequired = 403 "action_required", "Action required",
        "An additional step seems necessary. Complete authentication on the provider's native application and try \
         again.";
    ResourceAccessRestricted = 403 "resource_access_restricted", "Resource access restricted",
        "You don't have access to this resource.";
    ResourceNotFound = 404 "resource_not_found", "Resource not found.", "The requested resource were not found.";
    InvalidResourceIdentifier = 404 "invalid_resource_identifier", "Invalid resource identifier",
        "The resource identifier is invalid.";
    ProxyAuthError = 407 "proxy_auth_error", "Proxy authentication error",
        "Please verify your proxy credentials and retry.";
    RequestTimeout = 408 "request_timeout", "Request timed out",
        "Communication with the provider has timed out. Please retry.";
    OperationCanceled = 409 "operation_canceled", "Operation canceled",
        "The current task was canceled by a subsequent one.";
    AlreadyExists = 409 "already_exists", "Already exists", "The resource already exists.";
    AuthInProgress = 425 "auth_in_progress", "Authentication in progress",
        "Cannot start a new intent while another is still in progress.";
    TooManyRequests = 429 "too_many_requests", "Too many requests",
        "The provider cannot accept any more requests at the moment. Please try again later.";
    UnexpectedError = 500 "unexpected_error", "Unexpected error", "Something went wrong. {{moreDetails}}";
    ProviderError = 500 "provider_error", "Provider error",
        "The provider is experiencing operational problems. Please try again later.";
    AuthenticationIntentError = 500 "authentication_intent_error", "Authentication intent error",
        "The current authentication intent was killed after failure. Please start the process again from the \
         beginning.";
    FeatureNotImplemented = 501 "feature_not_implemented", "Missing feature",
        "Requested feature is planned but has not been implemented yet.";
    ProxyError = 502 "proxy_error", "Proxy error", "The proxy in use is not working. Please try again.";
    NoClientSession = 503 "no_client_session", "No client session", "No client session is currently running.";
    NoChannel = 503 "no_channel", "No channel", "No channel to client session.";
    NoHandler = 503 "no_handler", "Handler missing", "Handler missing for that request.";
    NetworkDown = 503 "network_down", "Network down",
        "Network is down on server side. Please wait a moment and retry.";
    ServiceUnavailable = 503 "service_unavailable", "Service unavailable", "Please try again later.";
    GatewayTimeout = 504 "request_timeout", "Request timed out",
        "Request Timeout. Please try again, and if the issue persists, contact support.";
}

impl Problem {
    /// The HTTP status.
    pub fn status(self) -> StatusCode {
        StatusCode::from_u16(self.words().0).unwrap_or_default()
    }

    /// The `type` of the body without its `errors/` prefix, such as `invalid_credentials`.
    pub fn kind(self) -> &'static str {
        self.words().1
    }

    /// The whole body. It has no `object` field, like the real one.
    pub fn body(self) -> Value {
        let (status, kind, title, detail) = self.words();
        json!({"title": title, "detail": detail, "type": format!("errors/{kind}"), "status": status})
    }
}

impl IntoResponse for Problem {
    // `Json` sends `application/json` and not `application/problem+json`, as Unipile does.
    fn into_response(self) -> Response {
        (self.status(), Json(self.body())).into_response()
    }
}
