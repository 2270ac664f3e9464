//! All routes, and the order of the layers around them.

use crate::assets::Site;
use crate::middleware::{error_pages, log, request_id, security_headers};
use crate::sandbox::SandboxTools;
use crate::{health, pages, sandbox};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use connect::{Clock, Service};
use http::StatusCode;
use ipnet::IpNet;
use leptos::prelude::provide_context;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate as _, SizeAbove};
use tower_http::csrf::{ConfigError, CsrfLayer};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::{RequestBodyDeadlineLayer, TimeoutLayer};
use url::Url;

/// The longest request body, in bytes. A form with the longest username and password has less than half of it.
const BODY_LIMIT: usize = 8 * 1024;

/// How long a request body may take to arrive in full.
const BODY_TIME: Duration = Duration::from_secs(10);

/// How long a request may take in all. The longest, a look at an attempt, takes 20 seconds.
const REQUEST_TIME: Duration = Duration::from_secs(40);

/// What the handlers share.
#[derive(Clone)]
pub struct AppState {
    /// The use cases.
    pub service: Service,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The built site.
    pub site: Site,
    /// Who asks.
    pub brand: Arc<str>,
    /// Proxies whose X-Forwarded-For is believed.
    pub trusted_proxies: Arc<[IpNet]>,
    /// The address under which browsers reach this server, if it was told.
    pub public_url: Option<Url>,
    /// The buttons of the sandbox, where there is one.
    pub sandbox: Option<SandboxTools>,
    /// Set when the server is about to stop.
    pub stopping: CancellationToken,
}

/// The whole server, without its sockets.
///
/// # Errors
/// When the public URL has no origin that a browser would send.
pub fn build_router(state: AppState) -> Result<Router, ConfigError> {
    let headers = security_headers::SecurityHeaders {
        https_only: state.public_url.as_ref().is_some_and(|url| url.scheme() == "https"),
        watch_port: pages::watch_port(),
    };
    let routes = Router::new()
        .route("/", get(pages::start))
        .route("/c/{attempt}", get(pages::attempt))
        .route("/api/{*function}", get(server_function).post(server_function))
        .route("/sandbox/{action}", post(sandbox::act))
        .with_state(state.clone())
        .merge(health::router(state.stopping.clone()))
        .merge(state.site.router());
    // From the outermost to the innermost.
    let layers = ServiceBuilder::new()
        // An id first, so that every line and every error has one.
        .layer(axum::middleware::from_fn(request_id::layer))
        .layer(axum::middleware::from_fn_with_state(state.clone(), log::layer))
        // Headers next, so that refusals and error pages have them too.
        .layer(axum::middleware::from_fn_with_state(headers, security_headers::layer))
        .layer(CompressionLayer::new().compress_when(worth_compressing()))
        .layer(axum::middleware::from_fn_with_state(state.clone(), error_pages::layer))
        .layer(CatchPanicLayer::new())
        .layer(cross_origin(state.public_url.as_ref())?)
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            REQUEST_TIME,
        ))
        .layer(RequestBodyDeadlineLayer::new(BODY_TIME))
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(DefaultBodyLimit::disable());
    Ok(routes.layer(layers))
}

/// Refuses posts that another site made a browser send. Leptos does not.
fn cross_origin(public_url: Option<&Url>) -> Result<CsrfLayer, ConfigError> {
    let layer = CsrfLayer::new();
    match public_url {
        // A proxy may rewrite the Host header, to which the origin is compared otherwise.
        Some(url) => layer.add_trusted_origin(url.origin().ascii_serialization()),
        None => Ok(layer),
    }
}

/// Pages. The site's files are compressed already, and the encoded views are small.
fn worth_compressing() -> impl tower_http::compression::predicate::Predicate {
    SizeAbove::new(256).and(NotForContentType::const_new("application/"))
}

/// Runs one of the server functions of `app`.
async fn server_function(State(state): State<AppState>, request: Request) -> Response {
    let service = state.service;
    let context = move || provide_context(service.clone());
    leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response()
}
