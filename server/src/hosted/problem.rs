//! Errors in the shape of Unipile's: `{"status":400,"type":"errors/invalid_parameters","title":"…","detail":"…"}`.

use axum::extract::rejection::JsonRejection;
use axum::response::{IntoResponse, Json, Response};
use connect::StoreError;
use http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;

/// Says that a response is complete, and is to be given no error page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HasOwnBody;

/// Every refusal has this shape, which is that of Unipile's, so that the official SDK hands it on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// The status of the response.
    #[schema(minimum = 400, maximum = 599, examples(400))]
    status: u16,
    /// What is wrong, in a word that stays the same. The list is open: fall back on the status.
    #[serde(rename = "type")]
    #[schema(pattern = "^errors/[a-z_]+$", examples("errors/invalid_parameters"))]
    kind: &'static str,
    /// The same in English, for every problem of this type.
    #[schema(examples("Invalid parameters"))]
    title: &'static str,
    /// What to do, for you who develop the product and not for the person. Its words may change.
    #[schema(examples("type has to be \"create\" or \"reconnect\"."))]
    detail: String,
}

impl Problem {
    fn new(status: u16, kind: &'static str, title: &'static str, detail: impl Into<String>) -> Self {
        Self {
            status,
            kind,
            title,
            detail: detail.into(),
        }
    }

    /// The status of the response.
    pub(super) fn status(&self) -> u16 {
        self.status
    }

    /// The type without its prefix.
    pub(super) fn word(&self) -> &'static str {
        self.kind.trim_start_matches("errors/")
    }

    /// A parameter is wrong. The detail names it, and says what it should be.
    pub(crate) fn invalid(detail: impl Into<String>) -> Self {
        Self::new(400, "errors/invalid_parameters", "Invalid parameters", detail)
    }

    /// A parameter is not there.
    pub(crate) fn missing(name: &str) -> Self {
        Self::new(
            400,
            "errors/missing_parameters",
            "Missing parameters",
            format!("{name} is missing."),
        )
    }

    pub(crate) fn missing_credentials() -> Self {
        Self::new(
            401,
            "errors/missing_credentials",
            "Missing credentials",
            "Send a key of yours as X-API-KEY. `unipile-connect keys new` makes one.",
        )
    }

    pub(crate) fn too_many_requests() -> Self {
        Self::new(
            429,
            "errors/too_many_requests",
            "Too many requests",
            "There were too many links in a short time. Retry-After says when to ask again.",
        )
    }

    pub(crate) fn no_such_account() -> Self {
        Self::new(
            404,
            "errors/resource_not_found",
            "Resource not found.",
            "reconnect_account is no account that came through a link of yours.",
        )
    }

    pub(crate) fn no_such_link() -> Self {
        Self::new(
            404,
            "errors/resource_not_found",
            "Resource not found.",
            "You have no link of this id.",
        )
    }

    /// What is refused before a handler has it, and what nobody foresaw. Unipile has no word for 405.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let (kind, title, detail) = match status.as_u16() {
            403 => (
                "errors/insufficient_permissions",
                "Insufficient permissions",
                "A page of another site may not call this. Call it from your server.",
            ),
            404 => (
                "errors/resource_not_found",
                "Resource not found.",
                "There is nothing at this address.",
            ),
            405 => (
                "errors/method_not_allowed",
                "Method not allowed",
                "The header Allow says what may be done here.",
            ),
            408 => (
                "errors/request_timeout",
                "Request timed out",
                "The body took too long to arrive.",
            ),
            413 => (
                "errors/content_too_large",
                "Content too large",
                "A body may have up to 8 KiB.",
            ),
            503 => (
                "errors/service_unavailable",
                "Service unavailable",
                "Please try again later.",
            ),
            400..=499 => (
                "errors/invalid_request",
                "Invalid request",
                "The request cannot be read to its end.",
            ),
            _ => (
                "errors/unexpected_error",
                "Unexpected error",
                "Something went wrong here. The log of this server says what, at the id in the header X-Request-Id.",
            ),
        };
        Self::new(status.as_u16(), kind, title, detail)
    }

    /// The body is not said to be JSON.
    pub(crate) fn no_json() -> Self {
        Self::new(
            415,
            "errors/unsupported_media_type",
            "Unsupported media type",
            "Send JSON, with the header Content-Type: application/json.",
        )
    }

    /// The body is no JSON, or none of this shape. What Serde says of it goes to the product that sent it, and into no log.
    pub(crate) fn unreadable(rejection: &JsonRejection) -> Self {
        match rejection {
            JsonRejection::MissingJsonContentType(_) => Self::no_json(),
            JsonRejection::JsonSyntaxError(_) => Self::invalid("The body is no JSON."),
            other => Self::invalid(expected(&other.body_text())),
        }
    }
}

/// What Serde says of a field, without what is around it: "name: invalid type: integer `7`, expected a string".
fn expected(text: &str) -> String {
    let text = text.split_once("target type: ").map_or(text, |(_, said)| said);
    let text = text.rsplit_once(" at line ").map_or(text, |(said, _)| said);
    if text.contains("struct Wish") {
        return "The body has to be a JSON object.".to_owned();
    }
    [text, "."].concat()
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "a product's request cannot be served");
        Self::of_status(StatusCode::SERVICE_UNAVAILABLE)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or_default();
        let mut response = (status, Json(self)).into_response();
        response.extensions_mut().insert(HasOwnBody);
        response
    }
}
