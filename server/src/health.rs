//! For those who watch over the server: is it alive, and does it take requests?

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::StatusCode;
use tokio_util::sync::CancellationToken;

/// `/healthz` and `/readyz`. Once `stopping` is set, a load balancer is told to go elsewhere.
pub(crate) fn router<S>(stopping: CancellationToken) -> Router<S> {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(readyz))
        .with_state(stopping)
}

async fn readyz(State(stopping): State<CancellationToken>) -> (StatusCode, &'static str) {
    if stopping.is_cancelled() {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
    } else {
        (StatusCode::OK, "ready\n")
    }
}
