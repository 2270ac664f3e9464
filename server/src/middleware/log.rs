//! One line per request. The path is logged without its query, and no body ever.

use crate::router::AppState;
use app::ssr::{ClientAddress, RequestId};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

pub(crate) async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let id = parts
        .extensions
        .get::<RequestId>()
        .map(|id| id.0.clone())
        .unwrap_or_default();
    let ClientAddress(client) = ClientAddress::of(&parts.extensions);
    let (method, path) = (parts.method.clone(), parts.uri.path().to_owned());
    let started = state.clock.now();
    let response = next.run(Request::from_parts(parts, body)).await;
    let millis = started.until(state.clock.now()).as_millis();
    let status = response.status().as_u16();
    tracing::info!(request_id = id, %method, path, status, millis, %client, "request");
    response
}
