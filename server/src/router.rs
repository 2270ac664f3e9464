//! All routes, and the order of the layers around them.

use crate::assets::Site;
use crate::hosted::{self, LinksPerIntegrator};
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::middleware::{
    client_address, count, error_pages, log, rate_limit, request_body, request_id, security_headers,
};
use crate::products::Products;
use crate::sandbox::SandboxTools;
use crate::{health, links, pages, sandbox};
use app::languages::Languages;
use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use connect::{Clock, Limiter, Rate, Service};
use http::header::{CONTENT_TYPE, REFERER};
use http::{HeaderMap, Method, StatusCode};
use integrators::Integrators;
use ipnet::IpNet;
use leptos::prelude::provide_context;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate as _, SizeAbove};
use tower_http::csrf::{ConfigError, CsrfLayer};
use tower_http::timeout::TimeoutLayer;
use url::Url;

/// What the handlers share.
#[derive(Clone)]
pub struct AppState {
    /// The use cases.
    pub service: Service,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The built site.
    pub site: Site,
    /// Who asks, and how the pages look.
    pub products: Products,
    /// Who may make links.
    pub integrators: Arc<Integrators>,
    /// In which languages.
    pub languages: Languages,
    /// Proxies whose X-Forwarded-For is believed.
    pub trusted_proxies: Arc<[IpNet]>,
    /// The address under which browsers reach this server, if it was told.
    pub public_url: Option<Url>,
    /// The buttons of the sandbox, where there is one.
    pub sandbox: Option<SandboxTools>,
    /// What requests may use.
    pub limits: Limits,
    /// How often a client may post.
    pub posts_per_address: Rate,
    /// How often an integrator may ask for a link.
    pub links_per_integrator: Rate,
    /// What is counted.
    pub metrics: Metrics,
    /// Set when the server is about to stop: a load balancer should go elsewhere.
    pub stopping: CancellationToken,
    /// Set when the server stops: nothing is waited for any more but calls to Unipile.
    pub closing: CancellationToken,
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
    let links_per_integrator: LinksPerIntegrator =
        Arc::new(Limiter::new(state.links_per_integrator, Arc::clone(&state.clock)));
    let routes = Router::new()
        .route("/", get(pages::start))
        .route("/c/{attempt}", get(pages::attempt))
        .route("/c/{attempt}/back", get(links::back))
        .merge(hosted::router(links_per_integrator, &state))
        .merge(server_functions())
        .route("/sandbox/{action}", post(sandbox::act))
        .with_state(state.clone())
        .merge(health::router(state.stopping.clone()))
        .merge(state.products.router())
        .merge(state.site.router());
    let posts = Arc::new(Limiter::new(state.posts_per_address, Arc::clone(&state.clock)));
    // From the outermost to the innermost.
    let layers = ServiceBuilder::new()
        // An id first, so that every line and every error has one.
        .layer(axum::middleware::from_fn(request_id::layer))
        .layer(axum::middleware::from_fn_with_state(
            state.clone(),
            client_address::layer,
        ))
        .layer(axum::middleware::from_fn_with_state(state.clone(), log::layer))
        .layer(axum::middleware::from_fn_with_state(
            state.metrics.clone(),
            count::layer,
        ))
        // Headers next, so that refusals and error pages have them too.
        .layer(axum::middleware::from_fn_with_state(headers, security_headers::layer))
        .layer(CompressionLayer::new().compress_when(worth_compressing()))
        .layer(axum::middleware::from_fn_with_state(state.clone(), error_pages::layer))
        .layer(CatchPanicLayer::new())
        // Before the rate limit: what another site makes a browser send must not use up the person's own posts.
        .layer(cross_origin(state.public_url.as_ref())?)
        .layer(axum::middleware::from_fn_with_state(
            (posts, state.metrics.clone()),
            rate_limit::layer,
        ))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            state.limits.request_time,
        ))
        .layer(axum::middleware::from_fn_with_state(state.clone(), request_body::layer));
    Ok(routes.layer(layers))
}

/// A route for each server function of `app`, so that what is none of them is nowhere.
fn server_functions() -> Router<AppState> {
    let nothing = async || StatusCode::NOT_FOUND;
    let known = leptos::server_fn::axum::server_fn_paths();
    known.fold(
        Router::new().route("/api/{*nothing}", any(nothing)),
        |router, (path, method)| {
            let function = if method == Method::GET {
                get(server_function)
            } else {
                post(server_function)
            };
            router.route(path, function)
        },
    )
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

/// Pages, and what belongs to a theme. The site's files and pictures are compressed already, and the encoded views are small.
fn worth_compressing() -> impl tower_http::compression::predicate::Predicate {
    SizeAbove::new(256)
        .and(NotForContentType::const_new("application/"))
        .and(NotForContentType::IMAGES)
}

/// Runs one of the server functions of `app`.
async fn server_function(State(state): State<AppState>, mut request: Request) -> Response {
    // A text or a file that another site made a browser post is no form of ours.
    if request.method() == Method::POST && !is_form(request.headers()) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    // Leptos would send a plain form that is refused back there, with the refusal in the query.
    request.headers_mut().remove(REFERER);
    if request.method() == Method::HEAD {
        // Leptos knows no such method; the body is left out on the way.
        *request.method_mut() = Method::GET;
    }
    let is_look = request.method() == Method::GET;
    let closing = state.closing.clone();
    let context = move || {
        provide_context(state.service.clone());
        provide_context(state.products.brands());
        provide_context(state.languages.clone());
    };
    let answer = leptos_axum::handle_server_fns_with_context(context, request);
    tokio::select! {
        response = answer => response.into_response(),
        // The page asks again by itself, and finds the next server.
        () = closing.cancelled(), if is_look => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = content_type.and_then(|value| value.split(';').next());
    essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}
