//! Refuses posts that come faster than anybody fills in forms. What is sent to Unipile has limits of its own: see
//! `connect::Rates`.

use crate::hosted;
use crate::metrics::Metrics;
use app::ssr::ClientAddress;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use connect::{ClientNetwork, Limiter, Observer as _, whole_seconds};
use http::header::RETRY_AFTER;
use http::{Method, StatusCode};
use std::sync::Arc;

/// The posts of each client.
pub(crate) type Posts = Arc<Limiter<ClientNetwork>>;

pub(crate) async fn layer(State((posts, metrics)): State<(Posts, Metrics)>, request: Request, next: Next) -> Response {
    // A product's server posts for many people; it has a limit of its own.
    if request.method() != Method::POST || hosted::is_at(request.uri().path()) {
        return next.run(request).await;
    }
    let client = ClientNetwork::of(ClientAddress::of(request.extensions()).0);
    match posts.check(&client) {
        Ok(()) => next.run(request).await,
        Err(wait) => {
            metrics.limit_hit("posts_per_address");
            tracing::warn!(limit = "posts_per_address", "one request too many");
            (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, whole_seconds(wait))]).into_response()
        }
    }
}
