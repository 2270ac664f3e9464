//! `GET /api/v1/accounts`: all accounts, page by page.

use super::account::connected;
use crate::{Problem, Sandbox};
use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::{Value, json};

/// What the documents say.
const LIMITS: std::ops::RangeInclusive<usize> = 1..=250;
const DEFAULT_LIMIT: usize = 100;

#[derive(Deserialize)]
pub(super) struct Page {
    cursor: Option<String>,
    limit: Option<usize>,
}

pub(super) async fn list(
    State(sandbox): State<Sandbox>,
    page: Result<Query<Page>, QueryRejection>,
) -> Result<Json<Value>, Problem> {
    let Query(page) = page.map_err(|_| Problem::InvalidParameters)?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT);
    if !LIMITS.contains(&limit) {
        return Err(Problem::InvalidParameters);
    }
    let after = match page.cursor {
        Some(cursor) => read_cursor(&cursor).ok_or(Problem::InvalidParameters)?,
        None => 0,
    };
    let state = sandbox.state();
    let mut rest = state.accounts().iter().filter(|account| account.number > after);
    let page: Vec<_> = rest.by_ref().take(limit).collect();
    // `cursor` must be there, and is null on the last page.
    let cursor = match (page.last(), rest.next()) {
        (Some(last), Some(_)) => write_cursor(last.number).into(),
        _ => Value::Null,
    };
    let items: Vec<Value> = page.into_iter().map(connected).collect();
    Ok(Json(json!({"object": "AccountList", "items": items, "cursor": cursor})))
}

/// The number of the last account seen, which stays right when accounts come and go. The SDK insists on base64.
fn write_cursor(number: u64) -> String {
    STANDARD.encode(format!("after:{number}"))
}

fn read_cursor(cursor: &str) -> Option<u64> {
    let text = String::from_utf8(STANDARD.decode(cursor).ok()?).ok()?;
    text.strip_prefix("after:")?.parse().ok()
}
