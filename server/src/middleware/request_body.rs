//! Reads the body of a request before its handler runs, so that one that is too long, too slow or cut off has a status of
//! its own, whatever the handler would have made of it.

use crate::limits::Limits;
use crate::router::AppState;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use connect::Observer as _;
use http::StatusCode;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

pub(crate) async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match read(body, state.limits).await {
        Ok(body) => next.run(Request::from_parts(parts, body)).await,
        Err(status) => {
            match status {
                StatusCode::PAYLOAD_TOO_LARGE => state.metrics.limit_hit("body_bytes"),
                StatusCode::REQUEST_TIMEOUT => state.metrics.limit_hit("body_time"),
                _ => {}
            }
            status.into_response()
        }
    }
}

async fn read(body: Body, limits: Limits) -> Result<Body, StatusCode> {
    use axum::body::HttpBody as _;
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if announced > limits.body_bytes {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let collected = Limited::new(body, limits.body_bytes).collect();
    match tokio::time::timeout(limits.body_time, collected).await {
        Ok(Ok(body)) => Ok(Body::from(body.to_bytes())),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}
