//! Gives every refusal a body that says what to do: a page for a person, JSON for a program. Both have the request's id
//! and a code that stays the same: `MC-404` to read out, `"code":"not_found"` to compare.

use crate::router::AppState;
use app::error_page::{ErrorPage, code, render, sentences};
use app::look::Look;
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
    code: &'static str,
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
    let body = body(
        status,
        wants_page,
        request_id,
        &state.site.assets.css,
        &state.theme.look,
    );
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

fn body(status: StatusCode, wants_page: bool, request_id: String, css: &str, look: &Look) -> Response {
    let status = status.as_u16();
    if wants_page {
        let page = ErrorPage {
            status,
            reference: request_id,
            css: css.to_owned(),
            look: look.clone(),
        };
        return Html(render(page)).into_response();
    }
    let (title, _) = sentences(status);
    Json(Refusal {
        status,
        code: code(status),
        title,
        request_id,
    })
    .into_response()
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

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::BodyExt as _;

    async fn text(wants_page: bool) -> String {
        let response = body(
            StatusCode::TOO_MANY_REQUESTS,
            wants_page,
            "7F3A-19C2".into(),
            "/x.css",
            &Look::default(),
        );
        let bytes = response.into_body().collect().await.expect("a body").to_bytes();
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    #[tokio::test]
    async fn a_refusal_for_being_too_often_says_what_to_do() {
        let json = r#"{"status":429,"code":"too_many_requests","title":"That was too often","request_id":"7F3A-19C2"}"#;
        assert_eq!(text(false).await, json);
        let page = text(true).await;
        assert!(page.contains("Wait a minute") && page.contains("MC-429") && page.contains("7F3A-19C2"));
    }
}
