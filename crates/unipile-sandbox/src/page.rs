//! The page at `/`: what a person sees of the sandbox, and forms that steer it. It needs no script.

mod html;
mod now;
mod reference;

use crate::{Sandbox, SettingsPatch, SourceStatus, same_origin};
use axum::{
    Form, Router,
    extract::{Path, RawQuery, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST},
    },
    middleware::from_fn,
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use serde_json::Value;
use std::{collections::BTreeMap, time::Duration};

const STYLE: &str = include_str!("page/style.css");

/// Nothing but the page's own style sheet, forms and empty icon, and in nobody's frame, where a click could be stolen.
const POLICY: &str =
    "default-src 'none'; img-src data:; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The farthest that a form moves the clock at once, in seconds.
const FARTHEST: u64 = 24 * 60 * 60;

pub(crate) fn router(sandbox: Sandbox) -> Router {
    Router::new()
        .route("/", get(show))
        .route("/__sandbox/style.css", get(style))
        .route("/__sandbox/page/{action}", post(act))
        .layer(from_fn(same_origin::refuse_others))
        .with_state(sandbox)
}

/// The address of the page that loads itself anew again and again.
const LIVE: &str = "/?live=true";

async fn show(State(sandbox): State<Sandbox>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let is_live = query.is_some_and(|query| LIVE.strip_prefix("/?") == Some(query.as_str()));
    let page = html::document(&sandbox, host.unwrap_or("127.0.0.1"), is_live);
    let headers = [
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, Html(page)).into_response()
}

async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

/// Does what a form asks for, and shows the page again.
async fn act(
    State(sandbox): State<Sandbox>,
    Path(action): Path<String>,
    Form(mut fields): Form<BTreeMap<String, String>>,
) -> Response {
    let account = fields.get("account").map(String::as_str).unwrap_or_default();
    let is_live = fields.get("live").is_some_and(|live| live == "true");
    match action.as_str() {
        // What is not open any more is seen on the page.
        "approve" => drop(sandbox.approve(account)),
        "deny" => drop(sandbox.deny(account)),
        "advance" => match fields.get("seconds").and_then(|seconds| seconds.parse().ok()) {
            Some(seconds) if seconds <= FARTHEST => sandbox.advance(Duration::from_secs(seconds)),
            _ => return StatusCode::BAD_REQUEST.into_response(),
        },
        "status" => match fields.get("status").and_then(|name| SourceStatus::of_name(name)) {
            Some(status) => drop(sandbox.set_status(account, status)),
            None => return StatusCode::BAD_REQUEST.into_response(),
        },
        "settings" => {
            fields.remove("live");
            match patch(fields) {
                Ok(patch) => drop(sandbox.set(patch)),
                Err(_) => return StatusCode::BAD_REQUEST.into_response(),
            }
        }
        "reset" => sandbox.reset(),
        _ => return StatusCode::NOT_FOUND.into_response(),
    }
    Redirect::to(if is_live { LIVE } else { "/" }).into_response()
}

/// A form knows only texts; the settings tell numbers from texts.
fn patch(fields: BTreeMap<String, String>) -> serde_json::Result<SettingsPatch> {
    let value = |text: String| text.parse::<u32>().map_or(Value::String(text), Value::from);
    let fields = fields.into_iter().map(|(name, text)| (name, value(text)));
    serde_json::from_value(fields.collect())
}
