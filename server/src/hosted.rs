//! The API for products, at the addresses of Unipile's own: `POST /api/v1/hosted/accounts/link` makes a link, so that the
//! official SDK works on it unchanged; `GET` lists the product's links, and `DELETE …/link/{id}` withdraws one.

mod problem;
mod wish;

use self::wish::Wish;
use crate::router::AppState;
use axum::Router;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Json, Response};
use axum::routing::{delete, post};
use connect::{Limiter, Link, LinkId, LinkSecret, Observer as _, whole_seconds};
use http::HeaderMap;
use http::header::{HOST, RETRY_AFTER};
use integrators::Integrator;
use serde::Serialize;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};
use unipile::UtcTime;
use wizard::Timestamp;

pub(crate) use self::problem::{HasOwnBody, Problem};

/// How many links a list has at most.
const LISTED: u32 = 200;

/// How often each integrator may ask for a link.
pub(crate) type LinksPerIntegrator = Arc<Limiter<String>>;

/// Is this an address of products, whether there is something at it or not?
pub(crate) fn is_at(path: &str) -> bool {
    path == "/api/v1" || path.starts_with("/api/v1/")
}

/// The routes. What is none of them is for the error page, which keeps to the shape of Unipile's errors here.
pub(crate) fn router(limiter: LinksPerIntegrator) -> Router<AppState> {
    let make = move |state: State<AppState>, headers: HeaderMap, body: Result<Json<Wish>, JsonRejection>| {
        make(limiter, state, headers, body)
    };
    Router::new()
        .route("/api/v1/hosted/accounts/link", post(make).get(list))
        .route("/api/v1/hosted/accounts/link/{id}", delete(withdraw))
}

/// What Unipile answers, and the id of the link.
#[derive(Serialize)]
struct Made {
    object: &'static str,
    url: String,
    id: String,
}

/// A link, as it is listed. Its address is told once, when it is made.
#[derive(Serialize)]
struct Listed {
    object: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reconnect_account: Option<String>,
    created_at: UtcTime,
    #[serde(rename = "expiresOn")]
    expires_on: UtcTime,
    #[serde(skip_serializing_if = "Option::is_none")]
    revoked_at: Option<UtcTime>,
}

#[derive(Serialize)]
struct Page {
    object: &'static str,
    items: Vec<Listed>,
}

#[derive(Serialize)]
struct Withdrawn {
    object: &'static str,
    id: String,
}

async fn make(
    limiter: LinksPerIntegrator,
    State(state): State<AppState>,
    headers: HeaderMap,
    body: Result<Json<Wish>, JsonRejection>,
) -> Result<Response, Problem> {
    let integrator = integrator(&state, &headers)?;
    if let Err(wait) = limiter.check(&integrator.name) {
        state.metrics.limit_hit("links_per_integrator");
        tracing::warn!(
            limit = "links_per_integrator",
            integrator = integrator.name,
            "one link too many"
        );
        return Ok(([(RETRY_AFTER, whole_seconds(wait))], Problem::too_many_requests()).into_response());
    }
    let Json(wish) = body.map_err(|rejection| Problem::unreadable(&rejection))?;
    let (wish, expires_at) = wish.read(&integrator, state.clock.now())?;
    if let Some(account_id) = &wish.reconnect_account
        && !integrator.may_reconnect(account_id)
        && !state.service.has_connected(&integrator.name, account_id).await?
    {
        return Err(Problem::no_such_account());
    }
    let (secret, link) = state.service.make_link(wish, expires_at).await?;
    Ok(Json(Made {
        object: "HostedAuthUrl",
        url: address(&state, &headers, &secret),
        id: link.id.to_string(),
    })
    .into_response())
}

async fn list(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, Problem> {
    let integrator = integrator(&state, &headers)?;
    let links = state.service.links_of(&integrator.name, LISTED).await?;
    let items = links.into_iter().map(listed).collect();
    Ok(Json(Page {
        object: "HostedAuthLinkList",
        items,
    })
    .into_response())
}

async fn withdraw(
    State(state): State<AppState>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let integrator = integrator(&state, &headers)?;
    let id = LinkId::parse(&id).ok_or_else(Problem::no_such_link)?;
    if !state.service.revoke_link(&integrator.name, &id).await? {
        return Err(Problem::no_such_link());
    }
    Ok(Json(Withdrawn {
        object: "HostedAuthLinkRevoked",
        id: id.to_string(),
    })
    .into_response())
}

/// Who asks, by the key.
fn integrator(state: &AppState, headers: &HeaderMap) -> Result<Arc<Integrator>, Problem> {
    let key = headers.get("x-api-key").ok_or_else(Problem::missing_credentials)?;
    let key = key.to_str().unwrap_or_default();
    state
        .integrators
        .by_key(key)
        .cloned()
        .ok_or_else(Problem::missing_credentials)
}

/// The address of a link. Without a public URL it is the one at which the product reached this server.
fn address(state: &AppState, headers: &HeaderMap, secret: &LinkSecret) -> String {
    let public = state.public_url.as_ref().map(|url| url.origin().ascii_serialization());
    let origin = public.unwrap_or_else(|| {
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        ["http://", host.unwrap_or("localhost")].concat()
    });
    [&origin, "/c/", secret.expose()].concat()
}

fn listed(link: Link) -> Listed {
    Listed {
        object: "HostedAuthLink",
        id: link.id.to_string(),
        kind: if link.wish.reconnect_account.is_some() {
            "reconnect"
        } else {
            "create"
        },
        name: link.wish.name,
        reconnect_account: link.wish.reconnect_account,
        created_at: utc(link.created_at),
        expires_on: utc(link.expires_at),
        revoked_at: link.revoked_at.map(utc),
    }
}

fn utc(time: Timestamp) -> UtcTime {
    UtcTime::from(UNIX_EPOCH + Duration::from_millis(time.as_millis()))
}
