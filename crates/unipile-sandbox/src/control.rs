//! The `/__sandbox` routes, which steer the sandbox. They ask for no key: this is a test tool for loopback.

use crate::{FaultRule, Problem, Sandbox, SettingsPatch, SourceStatus, clock::iso8601, same_origin};
use axum::{
    Json, Router,
    extract::{Path, State, rejection::JsonRejection},
    middleware::from_fn,
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

pub(crate) fn router(sandbox: Sandbox) -> Router {
    Router::new()
        .route("/__sandbox/scenarios", get(scenarios))
        .route("/__sandbox/clock", get(clock))
        .route("/__sandbox/clock/advance", post(advance))
        .route("/__sandbox/accounts/{id}/approve", post(approve))
        .route("/__sandbox/accounts/{id}/deny", post(deny))
        .route("/__sandbox/accounts/{id}/status", post(set_status))
        .route("/__sandbox/requests", get(requests))
        .route("/__sandbox/intents", get(intents))
        .route("/__sandbox/reset", post(reset))
        .route("/__sandbox/settings", get(settings).post(set))
        .route("/__sandbox/faults", get(faults).post(add_fault))
        .layer(from_fn(same_origin::refuse_others))
        .with_state(sandbox)
}

async fn scenarios(State(sandbox): State<Sandbox>) -> Json<Value> {
    Json(sandbox.scenarios().iter().map(crate::Scenario::listing).collect())
}

async fn clock(State(sandbox): State<Sandbox>) -> Json<Value> {
    Json(time(&sandbox))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    seconds: u64,
}

async fn advance(
    State(sandbox): State<Sandbox>,
    body: Result<Json<Advance>, JsonRejection>,
) -> Result<Json<Value>, Problem> {
    let Json(Advance { seconds }) = body.map_err(|_| Problem::InvalidParameters)?;
    sandbox.advance(Duration::from_secs(seconds));
    Ok(Json(time(&sandbox)))
}

fn time(sandbox: &Sandbox) -> Value {
    let now = sandbox.clock().now_millis();
    json!({"now": iso8601(now), "now_millis": now})
}

async fn approve(State(sandbox): State<Sandbox>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    if sandbox.approve(&id) {
        Ok(Json(json!({"approved": id})))
    } else {
        Err(Problem::ResourceNotFound)
    }
}

async fn deny(State(sandbox): State<Sandbox>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    if sandbox.deny(&id) {
        Ok(Json(json!({"denied": id})))
    } else {
        Err(Problem::ResourceNotFound)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Status {
    status: SourceStatus,
}

async fn set_status(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
    body: Result<Json<Status>, JsonRejection>,
) -> Result<Json<Value>, Problem> {
    let Json(Status { status }) = body.map_err(|_| Problem::InvalidParameters)?;
    if sandbox.set_status(&id, status) {
        Ok(Json(json!({"account_id": id, "status": status})))
    } else {
        Err(Problem::ResourceNotFound)
    }
}

async fn requests(State(sandbox): State<Sandbox>) -> Json<crate::RequestReport> {
    Json(sandbox.requests())
}

async fn intents(State(sandbox): State<Sandbox>) -> Json<Vec<crate::OpenIntent>> {
    Json(sandbox.intents())
}

async fn reset(State(sandbox): State<Sandbox>) -> Json<Value> {
    sandbox.reset();
    Json(json!({"reset": true}))
}

async fn settings(State(sandbox): State<Sandbox>) -> Json<crate::Settings> {
    Json(sandbox.settings())
}

async fn set(
    State(sandbox): State<Sandbox>,
    body: Result<Json<SettingsPatch>, JsonRejection>,
) -> Result<Json<crate::Settings>, Problem> {
    let Json(patch) = body.map_err(|_| Problem::InvalidParameters)?;
    Ok(Json(sandbox.set(patch)))
}

async fn faults(State(sandbox): State<Sandbox>) -> Json<Vec<FaultRule>> {
    Json(sandbox.faults().rules().to_vec())
}

async fn add_fault(
    State(sandbox): State<Sandbox>,
    body: Result<Json<FaultRule>, JsonRejection>,
) -> Result<Json<Vec<FaultRule>>, Problem> {
    let Json(rule) = body.map_err(|_| Problem::InvalidParameters)?;
    if !rule.fault.is_valid() {
        return Err(Problem::InvalidParameters);
    }
    sandbox.add_fault(rule);
    Ok(faults(State(sandbox)).await)
}
