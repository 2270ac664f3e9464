//! The body of a refusal.

use std::fmt;

use serde_json::Value;

use crate::open_enum::open_enum;

/// What Unipile says about a refusal: `{"status":401,"type":"errors/…","title":"…","detail":"…"}`.
///
/// Source: OpenAPI, where `type`, `title` and `status` are required. Here only `type` has to be there.
/// `Debug` shows the type and nothing else, for the texts may repeat what was sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of problem it is. An open list: fall back on the HTTP status.
    pub kind: ProblemType,
    /// A short text in English, the same for every problem of the type.
    pub title: Option<String>,
    /// A longer text in English. Not fit for end users, and not for logs.
    pub detail: Option<String>,
}

impl Problem {
    /// A problem of the given type, without texts.
    pub fn new(kind: ProblemType) -> Self {
        Self {
            kind,
            title: None,
            detail: None,
        }
    }

    /// Reads a body that may be anything: a gateway's HTML, nothing at all, another JSON shape.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let body: Value = serde_json::from_slice(body).ok()?;
        let text = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
        Some(Self {
            kind: ProblemType::read(&text("type")?),
            title: text("title"),
            detail: text("detail"),
        })
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Problem")
            .field("kind", &self.kind.name_if_known())
            .finish_non_exhaustive()
    }
}

open_enum! {
    /// The `type` of a [`Problem`].
    ///
    /// Source: OpenAPI, all types that it declares for the account operations. The list is not closed: what it does
    /// not have becomes `Other`, and the HTTP status says roughly what it is.
    pub enum ProblemType {
        /// 400: a parameter is wrong or missing. Also the likeliest answer to a code for a checkpoint that is no more.
        InvalidParameters = "errors/invalid_parameters",
        /// 400: a parameter is missing.
        MissingParameters = "errors/missing_parameters",
        /// 400: only in the prose of the OpenAPI.
        InvalidRequest = "errors/invalid_request",
        /// 400: the provider did not accept the request.
        MalformedRequest = "errors/malformed_request",
        /// 400: too much content.
        ContentTooLarge = "errors/content_too_large",
        /// 400: a URL is not valid.
        InvalidUrl = "errors/invalid_url",
        /// 400: a text is too long.
        TooManyCharacters = "errors/too_many_characters",
        /// 400: a text has characters that have to be escaped.
        UnescapedCharacters = "errors/unescaped_characters",
        /// 401: the API key is missing or wrong.
        MissingCredentials = "errors/missing_credentials",
        /// 401: several sessions at once.
        MultipleSessions = "errors/multiple_sessions",
        /// 401: a wrong code. The same checkpoint may be tried again.
        InvalidCheckpointSolution = "errors/invalid_checkpoint_solution",
        /// 401: the checkpoint cannot be solved.
        CheckpointError = "errors/checkpoint_error",
        /// 401: the user's credentials are wrong.
        InvalidCredentials = "errors/invalid_credentials",
        /// 401: the user's credentials are no longer valid.
        ExpiredCredentials = "errors/expired_credentials",
        /// 401: not allowed with these credentials.
        InsufficientPrivileges = "errors/insufficient_privileges",
        /// 401: the account is disconnected from the provider.
        DisconnectedAccount = "errors/disconnected_account",
        /// 401: one feature of the account is disconnected from the provider.
        DisconnectedFeature = "errors/disconnected_feature",
        /// 401: the address is good, the IMAP settings are not.
        InvalidCredentialsButValidAccountImap = "errors/invalid_credentials_but_valid_account_imap",
        /// 401: a hosted link that is too old.
        ExpiredLink = "errors/expired_link",
        /// 401: the credentials of another account.
        WrongAccount = "errors/wrong_account",
        /// 401: the provider asks for a captcha that Unipile cannot pass on.
        CaptchaNotSupported = "errors/captcha_not_supported",
        /// 403: the provider restricts the account.
        AccountRestricted = "errors/account_restricted",
        /// 403: the credentials of another account.
        AccountMismatch = "errors/account_mismatch",
        /// 403: the API key is good and does not allow this.
        InsufficientPermissions = "errors/insufficient_permissions",
        /// 403: the session belongs to another account.
        SessionMismatch = "errors/session_mismatch",
        /// 403: the user does not subscribe to the feature.
        FeatureNotSubscribed = "errors/feature_not_subscribed",
        /// 403: the Unipile subscription does not include this.
        SubscriptionRequired = "errors/subscription_required",
        /// 403: the provider asks for a step that Unipile does not know.
        UnknownAuthenticationContext = "errors/unknown_authentication_context",
        /// 403: the user has to do something in the provider's own app first.
        ActionRequired = "errors/action_required",
        /// 403: the provider does not give access.
        ResourceAccessRestricted = "errors/resource_access_restricted",
        /// 404: nothing there.
        ResourceNotFound = "errors/resource_not_found",
        /// 404: the id has the wrong shape.
        InvalidResourceIdentifier = "errors/invalid_resource_identifier",
        /// 407: the proxy refuses its credentials.
        ProxyAuthError = "errors/proxy_auth_error",
        /// 408 or 504: the provider did not answer in time. On a checkpoint, 408 also is the end of its five minutes.
        RequestTimeout = "errors/request_timeout",
        /// 409: a later request took the place of this one.
        OperationCanceled = "errors/operation_canceled",
        /// 409: it is there already.
        AlreadyExists = "errors/already_exists",
        /// 415: not JSON.
        UnsupportedMediaType = "errors/unsupported_media_type",
        /// 425: another attempt to connect is still open.
        AuthInProgress = "errors/auth_in_progress",
        /// 429: too many requests.
        TooManyRequests = "errors/too_many_requests",
        /// 500: a fault of Unipile's.
        UnexpectedError = "errors/unexpected_error",
        /// 500: a fault of the provider's.
        ProviderError = "errors/provider_error",
        /// 500: the attempt to connect is dead. Start over.
        AuthenticationIntentError = "errors/authentication_intent_error",
        /// 501: not there for this provider.
        FeatureNotImplemented = "errors/feature_not_implemented",
        /// 502: the proxy failed.
        ProxyError = "errors/proxy_error",
        /// 503: no session for the account.
        NoClientSession = "errors/no_client_session",
        /// 503: no channel for the account.
        NoChannel = "errors/no_channel",
        /// 503: nobody to handle the request.
        NoHandler = "errors/no_handler",
        /// 503: no network.
        NetworkDown = "errors/network_down",
        /// 503: not available now.
        ServiceUnavailable = "errors/service_unavailable",
    }
}

impl ProblemType {
    /// Also takes a word without its `errors/`.
    fn read(word: &str) -> Self {
        match Self::from(word) {
            Self::Other(bare) if !bare.contains('/') => match Self::from(format!("errors/{bare}").as_str()) {
                Self::Other(_) => Self::Other(bare),
                known => known,
            },
            kind => kind,
        }
    }

    /// The word if it is one of ours. An unknown word is upstream text, and stays out of logs.
    pub(crate) fn name_if_known(&self) -> &str {
        match self {
            Self::Other(_) => "an unknown type",
            known => known.as_str(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Problem, ProblemType};

    #[test]
    fn reads_the_documented_shape() {
        let body = br#"{"status":401,"type":"errors/invalid_checkpoint_solution","title":"Invalid checkpoint solution",
            "detail":"The checkpoint resolution did not pass successfully. Please retry.","instance":"/x"}"#;
        let problem = Problem::read(body).unwrap();
        assert_eq!(problem.kind, ProblemType::InvalidCheckpointSolution);
        assert_eq!(problem.title.as_deref(), Some("Invalid checkpoint solution"));
        assert!(problem.detail.unwrap().starts_with("The checkpoint resolution"));
    }

    #[test]
    fn an_unknown_type_is_kept() {
        let problem = Problem::read(br#"{"type":"api/new_thing","title":7,"detail":{"a":1}}"#).unwrap();
        assert_eq!(problem.kind, ProblemType::Other("api/new_thing".to_owned()));
        assert_eq!((problem.title, problem.detail), (None, None));
    }

    #[test]
    fn the_prefix_may_be_missing() {
        let problem = Problem::read(br#"{"type":"auth_in_progress"}"#).unwrap();
        assert_eq!(problem.kind, ProblemType::AuthInProgress);
    }

    #[test]
    fn what_is_not_a_problem_is_none() {
        for body in [
            "",
            "<html>",
            "[]",
            "null",
            "\"errors/x\"",
            r#"{"message":"no"}"#,
            r#"{"type":3}"#,
        ] {
            assert_eq!(Problem::read(body.as_bytes()), None, "{body}");
        }
    }

    #[test]
    fn debug_shows_no_upstream_text() {
        let body = br#"{"type":"hunter2","title":"hunter2","detail":"hunter2"}"#;
        assert!(!format!("{:?}", Problem::read(body)).contains("hunter2"));
    }
}
