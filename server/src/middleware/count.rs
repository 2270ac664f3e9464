//! Counts the responses, by the route's template: what a request writes into its path names no counter.

use crate::metrics::Metrics;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;

/// The files that are not in `/pkg`, and all that is nowhere.
const NO_ROUTE: &str = "other";

pub(crate) async fn layer(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = matched.as_ref().map_or(NO_ROUTE, |path| template(path.as_str()));
    metrics.response(route, response.status());
    response
}

/// Without the name of a wildcard.
fn template(path: &str) -> &str {
    path.split_once("/{*").map_or(path, |(start, _)| start)
}
