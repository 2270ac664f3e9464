//! The API for products, at the addresses of Unipile's own: `POST /api/v1/hosted/accounts/link` makes a link, so that the
//! official SDK works on it unchanged; `GET` lists the product's links, and `DELETE …/link/{id}` withdraws one.
//!
//! - `wish`: what is asked for. `shapes`: what is answered. `problem`: what is answered when it cannot be.
//! - `openapi`: the document that describes all of it, made from these, and the page that shows the document.

mod openapi;
mod problem;
mod shapes;
mod wish;

use self::openapi::examples;
use self::openapi::refusals::{OfList, OfMake, OfWithdraw};
use self::shapes::{HostedAuthLinkList, HostedAuthLinkRevoked, HostedAuthUrl, Listed, Made, Page, Withdrawn};
use self::wish::Wish;
use crate::router::AppState;
use axum::Router;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Json, Response};
use axum::routing::{delete, post};
use connect::{Limiter, LinkId, LinkSecret, Observer as _, whole_seconds};
use http::HeaderMap;
use http::header::{HOST, RETRY_AFTER};
use integrators::Integrator;
use std::sync::Arc;

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
pub(crate) fn router(limiter: LinksPerIntegrator, state: &AppState) -> Router<AppState> {
    let make = move |state: State<AppState>, headers: HeaderMap, body: Result<Json<Wish>, JsonRejection>| {
        make(limiter, state, headers, body)
    };
    Router::new()
        .route("/api/v1/hosted/accounts/link", post(make).get(list))
        .route("/api/v1/hosted/accounts/link/{id}", delete(withdraw))
        .merge(openapi::router(state))
}

/// Make a link
///
/// One link connects one account: a new one with `create`, one that was connected before with `reconnect`. Send the person
/// to its `url`. Opening it begins nothing, since mail scanners and previews do that too; the first sign-in binds it to
/// that browser.
///
/// The official SDK calls this `account.createHostedAuthLink`. What Unipile takes beyond the fields below, such as
/// `api_url` (which the SDK demands), `sync_limit` or `disabled_features`, means nothing here, and is let through.
///
/// You may reconnect the accounts that came through your own links, however long ago, and those that the configuration of
/// this server gives you.
#[utoipa::path(
    post,
    path = "/api/v1/hosted/accounts/link",
    operation_id = "makeLink",
    tag = "links",
    request_body(
        content = Wish,
        description = "Up to 8 KiB of JSON.",
        examples(
            ("create" = (summary = "A new account", value = json!(examples::create()))),
            ("create-in-full" = (summary = "A new account, with everything there is", value = json!(examples::create_in_full()))),
            ("reconnect" = (summary = "An account again", value = json!(examples::reconnect()))),
        ),
    ),
    responses((status = 200, description = "The link.", body = Made), OfMake),
)]
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
        object: HostedAuthUrl::HostedAuthUrl,
        url: address(&state, &headers, &secret),
        id: link.id.to_string(),
    })
    .into_response())
}

/// List your links
///
/// The newest first, up to 200. Their addresses are told once, when they are made.
#[utoipa::path(
    get,
    path = "/api/v1/hosted/accounts/link",
    operation_id = "listLinks",
    tag = "links",
    responses((status = 200, description = "Your links.", body = Page), OfList),
)]
async fn list(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, Problem> {
    let integrator = integrator(&state, &headers)?;
    let links = state.service.links_of(&integrator.name, LISTED).await?;
    let items = links.into_iter().map(Listed::from).collect();
    Ok(Json(Page {
        object: HostedAuthLinkList::HostedAuthLinkList,
        items,
    })
    .into_response())
}

/// Withdraw a link
///
/// Nothing can be begun with it any more. A sign-in that is under way goes on to its end. A link that is withdrawn stays so,
/// and may be withdrawn again.
#[utoipa::path(
    delete,
    path = "/api/v1/hosted/accounts/link/{id}",
    operation_id = "withdrawLink",
    tag = "links",
    params(("id" = String, Path, description = "The `id` that came with the link.", example = json!(examples::ID))),
    responses((status = 200, description = "It is withdrawn.", body = Withdrawn), OfWithdraw),
)]
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
        object: HostedAuthLinkRevoked::HostedAuthLinkRevoked,
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

/// The address of a link.
fn address(state: &AppState, headers: &HeaderMap, secret: &LinkSecret) -> String {
    [&origin(state, headers), "/c/", secret.expose()].concat()
}

/// Where this server is. Without a public URL it is where the product reached it.
fn origin(state: &AppState, headers: &HeaderMap) -> String {
    let public = state.public_url.as_ref().map(|url| url.origin().ascii_serialization());
    public.unwrap_or_else(|| {
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        ["http://", host.unwrap_or("localhost")].concat()
    })
}
