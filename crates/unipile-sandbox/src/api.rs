//! The routes that Unipile has, and what every call goes through: record, fault, key.

mod account;
mod connect;
mod connection_params;
mod credentials;
mod fields;
mod hosted;
mod list;
mod shapes;
mod solve;

use crate::{
    Operation, Problem, Sandbox, Settings,
    faults::{Unanswered, unanswered},
    intent::Answer,
    operation::{ACCOUNTS, CHECKPOINT, HOSTED_LINK, RESEND, account_in},
    socket::Socket,
};
use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::{ConnectInfo, Request, State},
    http::StatusCode,
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::{Map, Value, json};

/// The header that carries the API key.
const API_KEY: &str = "x-api-key";

/// No request of this API comes near it.
const BODY_LIMIT: usize = 64 * 1024;

pub(crate) fn router(sandbox: Sandbox) -> Router {
    Router::new()
        .route(ACCOUNTS, post(connect::connect).get(list::list))
        .route(CHECKPOINT, post(solve::solve))
        .route(RESEND, post(solve::resend))
        .route(
            &format!("{ACCOUNTS}/{{id}}"),
            get(account::read).post(connect::reconnect).delete(account::delete),
        )
        .route(&format!("{ACCOUNTS}/{{id}}/restart"), post(account::restart))
        .route(&format!("{ACCOUNTS}/{{id}}/sync"), get(account::sync))
        .route(HOSTED_LINK, post(hosted::link))
        .fallback(async || Problem::ResourceNotFound)
        .method_not_allowed_fallback(async || Problem::ResourceNotFound)
        // The last layer is the outermost: a call is recorded, then spoilt, then let in by its key.
        .layer(from_fn_with_state(sandbox.clone(), let_in))
        .layer(from_fn_with_state(sandbox.clone(), spoil))
        .layer(from_fn_with_state(sandbox.clone(), record))
        .with_state(sandbox)
}

async fn record(State(sandbox): State<Sandbox>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return Problem::ContentTooLarge.into_response();
    };
    let operation = Operation::of(&parts.method, parts.uri.path());
    let now = sandbox.clock().now_millis();
    let entry = sandbox
        .request_log()
        .arrived(now, &parts.method, parts.uri.path(), operation, &body);
    let mut request = Request::from_parts(parts, Body::from(body.clone()));
    request.extensions_mut().insert(Arrived(body));
    let response = next.run(request).await;
    if response.extensions().get::<Unanswered>().is_some() {
        tracing::info!(?operation, "dropped");
    } else {
        tracing::info!(?operation, status = response.status().as_u16(), "answered");
        sandbox.request_log().answered(entry, response.status());
    }
    response
}

/// The body of a request, for a look at it before its handler reads it.
#[derive(Clone)]
struct Arrived(Bytes);

async fn spoil(State(sandbox): State<Sandbox>, mut request: Request, next: Next) -> Response {
    let operation = Operation::of(request.method(), request.uri().path());
    let username = username(&sandbox, &request);
    let Some(fault) = sandbox.faults().take(operation, username.as_deref()) else {
        return next.run(request).await;
    };
    tracing::info!(?operation, "spoiling on purpose");
    let clock = sandbox.clock();
    let socket = request.extensions_mut().remove::<ConnectInfo<Socket>>();
    let answer = if fault.after_effect {
        let genuine = next.run(request).await;
        fault.wait(&clock).await;
        genuine
    } else {
        fault.wait(&clock).await;
        if fault.is_delay_alone() {
            return next.run(request).await;
        }
        Json(json!({})).into_response()
    };
    let spoilt = fault.spoil(answer);
    let Some(wire) = fault.wire else {
        return spoilt;
    };
    if let Some(ConnectInfo(socket)) = socket
        && let Err(error) = wire.send(spoilt, socket, &clock).await
    {
        tracing::debug!(%error, "the client left before the end of a spoilt answer");
    }
    unanswered()
}

/// Whose call it is: the username in it, or that of the sign-in whose account id is in its body or its path.
fn username(sandbox: &Sandbox, request: &Request) -> Option<String> {
    let body = &request.extensions().get::<Arrived>()?.0;
    let fields = serde_json::from_slice::<Map<String, Value>>(body).unwrap_or_default();
    let text = |name| fields.get(name).and_then(Value::as_str);
    if let Some(username) = text("username") {
        return Some(username.to_owned());
    }
    let account_id = text("account_id").or_else(|| account_in(request.uri().path()))?;
    sandbox.state().username(account_id).map(str::to_owned)
}

async fn let_in(State(sandbox): State<Sandbox>, request: Request, next: Next) -> Response {
    match request.headers().get(API_KEY) {
        Some(key) if sandbox.is_key(key.as_bytes()) => next.run(request).await,
        _ => Problem::MissingCredentials.into_response(),
    }
}

impl Answer {
    /// The answer as Unipile writes it. Whether a Checkpoint is a 202 or a 201 is a setting.
    fn into_response(self, settings: Settings) -> Response {
        match self {
            Self::Created { account_id } => {
                let body = json!({"object": "AccountCreated", "account_id": account_id});
                (StatusCode::CREATED, Json(body)).into_response()
            }
            Self::Reconnected { account_id } => {
                let body = json!({"object": "AccountReconnected", "account_id": account_id});
                (StatusCode::CREATED, Json(body)).into_response()
            }
            Self::Checkpoint { account_id, checkpoint } => {
                let body = json!({"object": "Checkpoint", "account_id": account_id, "checkpoint": checkpoint});
                (StatusCode::from(settings.checkpoint_status), Json(body)).into_response()
            }
            Self::Problem(problem) => problem.into_response(),
        }
    }
}
