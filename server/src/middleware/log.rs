//! One line per request, and a span around it: whatever is logged within has the request's id. The path is logged
//! without its query, and no body ever.

use crate::router::AppState;
use app::ssr::{ClientAddress, RequestId};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use connect::LinkSecret;
use tracing::Instrument as _;

/// The path, without the secret of a link: who has it may begin.
fn path_to_log(path: &str) -> String {
    match path.strip_prefix("/c/").and_then(LinkSecret::parse) {
        Some(secret) => format!("/c/[link {}]", secret.id()),
        None => path.to_owned(),
    }
}

pub(crate) async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let id = parts
        .extensions
        .get::<RequestId>()
        .map(|id| id.0.clone())
        .unwrap_or_default();
    // At the level of errors, so that no filter takes the id off a line that passes it.
    let span = tracing::error_span!("request", request_id = id);
    let ClientAddress(client) = ClientAddress::of(&parts.extensions);
    let (method, path) = (parts.method.clone(), path_to_log(parts.uri.path()));
    let answered = async {
        let started = state.clock.now();
        let response = next.run(Request::from_parts(parts, body)).await;
        let millis = started.until(state.clock.now()).as_millis();
        // A number also in JSON, which has none of 128 bits.
        let millis = u64::try_from(millis).unwrap_or(u64::MAX);
        let status = response.status().as_u16();
        tracing::info!(%method, path, status, millis, %client, "request");
        response
    };
    answered.instrument(span).await
}
