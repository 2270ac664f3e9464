//! Gives every refusal a body that says what to do: a page for a person, JSON for a program. Both have the request's id
//! and a code that stays the same: `MC-404` to read out, `"code":"not_found"` to compare. Products get what their API
//! promises: the shape of Unipile's.

use crate::hosted::{self, HasOwnBody, Problem};
use crate::pages::say_language;
use crate::router::AppState;
use app::error_page::{ErrorPage, code, render, title};
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
    title: String,
    request_id: String,
}

pub(crate) async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let wants_page = accepts_html(request.headers());
    let is_for_products = hosted::is_at(request.uri().path());
    let translator = state.languages.of_page(None, request.headers());
    let request_id = request
        .extensions()
        .get::<RequestId>()
        .map(|id| id.0.clone())
        .unwrap_or_default();
    let mut response = next.run(request).await;
    let status = response.status();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        let headers = response.headers_mut();
        headers.entry(RETRY_AFTER).or_insert(RETRY_AFTER_SECONDS);
    }
    let is_complete = is_page(response.headers()) || response.extensions().get::<HasOwnBody>().is_some();
    if is_complete || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    if is_for_products {
        return with_body(response, Problem::of_status(status).into_response());
    }
    let locale = translator.locale;
    let page = ErrorPage {
        status: status.as_u16(),
        reference: request_id,
        css: state.site.assets.css.clone(),
        look: state.products.own().theme.look.clone(),
        translator,
    };
    let mut response = with_body(response, body(page, wants_page));
    say_language(response.headers_mut(), locale);
    response
}

/// The response with the body of another one.
fn with_body(response: Response, body: Response) -> Response {
    let (mut parts, _) = response.into_parts();
    // What Leptos has put there for a refused form would be followed by nobody, and tells of its inner life.
    for name in [CONTENT_LENGTH, LOCATION, SERVER_FN_ERROR] {
        parts.headers.remove(name);
    }
    let (body_parts, body) = body.into_parts();
    if let Some(content_type) = body_parts.headers.get(CONTENT_TYPE) {
        parts.headers.insert(CONTENT_TYPE, content_type.clone());
    }
    Response::from_parts(parts, body)
}

fn body(page: ErrorPage, wants_page: bool) -> Response {
    if wants_page {
        return Html(render(page)).into_response();
    }
    Json(Refusal {
        status: page.status,
        code: code(page.status),
        title: title(page.status, &page.translator),
        request_id: page.reference,
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
    use app::look::Look;
    use http_body_util::BodyExt as _;
    use locale::{Catalogue, Locale, Translator};
    use std::sync::Arc;

    async fn text(wants_page: bool) -> String {
        let page = ErrorPage {
            status: 429,
            reference: "7F3A-19C2".into(),
            css: "/x.css".into(),
            look: Look::default(),
            translator: Translator::new(Arc::new(Catalogue::built_in()), Locale::english()),
        };
        let response = body(page, wants_page);
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
