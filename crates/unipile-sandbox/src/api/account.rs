//! `GET` and `DELETE /api/v1/accounts/{id}`, its restart and its resync.

use super::connection_params;
use crate::{
    OpenCheckpointGet, Problem, Provider, Sandbox, SourceStatus,
    account::{Account, SignIn},
    clock::iso8601,
};
use axum::{
    Json,
    extract::{Path, Query, State},
};
use serde::Deserialize;
use serde_json::{Value, json};

/// The account of this id.
pub(super) fn find(sandbox: &Sandbox, id: &str) -> Result<Account, Problem> {
    check_id(id)?;
    sandbox.state().account(id).cloned().ok_or(Problem::ResourceNotFound)
}

/// What cannot be an id at all is told from what is no account.
fn check_id(id: &str) -> Result<(), Problem> {
    if id
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    {
        Ok(())
    } else {
        Err(Problem::InvalidResourceIdentifier)
    }
}

pub(super) async fn read(State(sandbox): State<Sandbox>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    check_id(&id)?;
    let settings = sandbox.settings();
    let now = sandbox.clock().now_millis();
    let state = sandbox.state();
    if let Some(account) = state.account(&id) {
        return Ok(Json(connected(account)));
    }
    match state.open_intent(&id, now) {
        Some(intent) if settings.open_checkpoint_get == OpenCheckpointGet::Connecting => Ok(Json(object(
            &id,
            &intent.sign_in,
            intent.opened_at,
            SourceStatus::Connecting,
        ))),
        _ => Err(Problem::ResourceNotFound),
    }
}

pub(super) async fn delete(State(sandbox): State<Sandbox>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    check_id(&id)?;
    if sandbox.state().delete(&id) {
        Ok(Json(json!({"object": "AccountDeleted"})))
    } else {
        Err(Problem::ResourceNotFound)
    }
}

pub(super) async fn restart(State(sandbox): State<Sandbox>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    check_id(&id)?;
    let mut state = sandbox.state();
    let account = state.account_mut(&id).ok_or(Problem::ResourceNotFound)?;
    let object = if account.restart() {
        "AccountRestarted"
    } else {
        "AccountFailedToRestart"
    };
    Ok(Json(json!({"object": object})))
}

/// What a resync may be told. Nothing of it changes what the sandbox does.
#[derive(Deserialize)]
#[expect(dead_code, reason = "the fields are there to be checked")]
pub(super) struct Resync {
    before: Option<f64>,
    after: Option<f64>,
    linkedin_product: Option<LinkedinProduct>,
    chunk_size: Option<u32>,
    partial: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum LinkedinProduct {
    Classic,
    Recruiter,
    SalesNavigator,
}

pub(super) async fn sync(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
    query: Result<Query<Resync>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<Value>, Problem> {
    query.map_err(|_| Problem::InvalidParameters)?;
    check_id(&id)?;
    let now = sandbox.clock().now_millis();
    let mut state = sandbox.state();
    let account = state.account_mut(&id).ok_or(Problem::ResourceNotFound)?;
    if !matches!(account.sign_in.provider, Provider::Linkedin | Provider::Telegram) {
        return Err(Problem::FeatureNotImplemented);
    }
    Ok(Json(json!({"object": "AccountResync", "status": account.sync(now)})))
}

pub(super) fn connected(account: &Account) -> Value {
    object(&account.id, &account.sign_in, account.created_at, account.status)
}

fn object(id: &str, sign_in: &SignIn, created_at: u64, status: SourceStatus) -> Value {
    let SignIn { provider, scenario } = sign_in;
    json!({
        "object": "Account",
        "type": provider.name(),
        "id": id,
        "name": scenario.person(),
        "created_at": iso8601(created_at),
        "connection_params": connection_params::of(*provider, scenario),
        "groups": [],
        "sources": [{"id": format!("{id}_{}", provider.source()), "status": status.name()}],
    })
}
