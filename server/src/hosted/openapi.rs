//! The API for products as a document of `OpenAPI` 3.1, `/api/openapi.json`, and as a page that shows it, `/api/docs`.
//!
//! The document is made from what serves: the handlers, what they read and what they answer. What products get beyond their
//! answers is in `notification`.

pub(super) mod examples;
mod notification;
mod page;
pub(super) mod refusals;

use super::problem::Problem;
use crate::router::AppState;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse as _, Json, Response};
use axum::routing::get;
use http::HeaderMap;
use std::sync::Arc;
use url::Url;
use utoipa::OpenApi as _;
use utoipa::openapi::path::{HttpMethod, PathItem, Paths};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{OpenApi, Server};

/// Where the document is.
const DOCUMENT: &str = "/api/openapi.json";

/// Where the page is.
const PAGE: &str = "/api/docs";

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "unipile-connect API",
        description = include_str!("openapi/introduction.md"),
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    paths(super::make, super::list, super::withdraw),
    components(schemas(Problem, notification::Notification, notification::Claims)),
    security(("key" = [])),
    tags((name = "links", description = "What you send to a person, to connect one account.")),
)]
struct Documented;

/// The document. Without a public URL, the server in it is the one that it comes from.
fn document(public_url: Option<&Url>) -> OpenApi {
    let mut document = Documented::openapi();
    let server = public_url.map_or_else(|| "/".to_owned(), |url| url.origin().ascii_serialization());
    document.servers = Some(vec![Server::new(server)]);
    let mut webhooks = Paths::new();
    let notification = PathItem::new(HttpMethod::Post, notification::operation());
    webhooks.paths.insert("notification".into(), notification);
    document.webhooks = Some(webhooks);
    let key = "A key of yours. `unipile-connect keys new` makes one; the configuration of this server has its hash.";
    let key = ApiKeyValue::with_description("X-API-KEY", key);
    let components = document.components.get_or_insert_default();
    components.add_security_scheme("key", SecurityScheme::ApiKey(ApiKey::Header(key)));
    document
}

/// Serves both.
pub(super) fn router(state: &AppState) -> Router<AppState> {
    let document = Arc::new(document(state.public_url.as_ref()));
    let shown = Arc::clone(&document);
    let style = page::style();
    let style_path = style.path.clone();
    let show = async move |State(state): State<AppState>, headers: HeaderMap| -> Response {
        page::response(&shown, &state, &headers, style_path)
    };
    let router = Router::new()
        .route(DOCUMENT, get(async move || Json(&*document).into_response()))
        .route(PAGE, get(show));
    style.serve(router)
}
