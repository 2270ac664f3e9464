//! Gives every refusal a body that says what to do: a page for a person, JSON for a program.

use crate::router::AppState;
use app::error_page::{ErrorPage, render, sentences};
use app::ssr::RequestId;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Json, Response};
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

/// Seconds until a server that cannot do it now may be asked again: another one has taken over by then, or this one has
/// caught up.
const RETRY_AFTER_SECONDS: HeaderValue = HeaderValue::from_static("2");

/// Where Leptos says which of its functions failed.
const SERVER_FN_ERROR: HeaderName = HeaderName::from_static("serverfnerror");

#[derive(Serialize)]
struct Refusal {
    status: u16,
    title: &'static str,
    request_id: String,
}

pub(crate) async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let wants_page = accepts_html(request.headers());
    let request_id = request
        .extensions()
        .get::<RequestId>()
        .map(|id| id.0.clone())
        .unwrap_or_default();
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_page(response.headers()) {
        return response;
    }
    let (title, _) = sentences(status.as_u16());
    let body = if wants_page {
        let css = state.site.assets.css.clone();
        Html(render(ErrorPage {
            status: status.as_u16(),
            reference: request_id,
            css,
        }))
        .into_response()
    } else {
        Json(Refusal {
            status: status.as_u16(),
            title,
            request_id,
        })
        .into_response()
    };
    let (mut parts, _) = response.into_parts();
    // What Leptos has put there for a refused form would be followed by nobody, and tells of its inner life.
    for name in [CONTENT_LENGTH, LOCATION, SERVER_FN_ERROR] {
        parts.headers.remove(name);
    }
    if status == StatusCode::SERVICE_UNAVAILABLE {
        parts.headers.entry(RETRY_AFTER).or_insert(RETRY_AFTER_SECONDS);
    }
    let (body_parts, body) = body.into_parts();
    if let Some(content_type) = body_parts.headers.get(CONTENT_TYPE) {
        parts.headers.insert(CONTENT_TYPE, content_type.clone());
    }
    Response::from_parts(parts, body)
}

fn accepts_html(headers: &HeaderMap) -> bool {
    headers
        .get_all(ACCEPT)
        .iter()
        .any(|value| value.to_str().is_ok_and(|value| value.contains("text/html")))
}

fn is_page(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"text/html"))
}
