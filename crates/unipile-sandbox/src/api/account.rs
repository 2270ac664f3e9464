//! `GET` and `DELETE /api/v1/accounts/{id}`, and `GET /api/v1/accounts`.

use crate::{OpenCheckpointGet, Problem, Sandbox, Scenario, clock::iso8601, state::Account};
use axum::{
    Json,
    extract::{Path, State},
};
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};

pub(super) async fn read(State(sandbox): State<Sandbox>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    let settings = sandbox.settings();
    let now = sandbox.clock().now_millis();
    let state = sandbox.state();
    if let Some(account) = state.account(&id) {
        return Ok(Json(connected(account)));
    }
    match state.open_intent(&id, now) {
        Some(intent) if settings.open_checkpoint_get == OpenCheckpointGet::Connecting => {
            Ok(Json(object(&id, &intent.scenario, intent.opened_at, "CONNECTING")))
        }
        _ => Err(Problem::ResourceNotFound),
    }
}

pub(super) async fn list(State(sandbox): State<Sandbox>) -> Json<Value> {
    let items: Vec<Value> = sandbox.state().accounts().iter().map(connected).collect();
    // Everything on one page: `cursor` must be there, and is null on the last page.
    Json(json!({"object": "AccountList", "items": items, "cursor": null}))
}

pub(super) async fn delete(State(sandbox): State<Sandbox>, Path(id): Path<String>) -> Result<Json<Value>, Problem> {
    if sandbox.state().delete(&id) {
        Ok(Json(json!({"object": "AccountDeleted"})))
    } else {
        Err(Problem::ResourceNotFound)
    }
}

fn connected(account: &Account) -> Value {
    object(&account.id, &account.scenario, account.created_at, "OK")
}

fn object(id: &str, scenario: &Scenario, created_at: u64, status: &str) -> Value {
    let name = scenario.person();
    json!({
        "object": "Account",
        "type": "MESSENGER",
        "id": id,
        "name": name,
        "created_at": iso8601(created_at),
        "connection_params": {"im": {"id": profile_number(name), "username": handle(name)}},
        "groups": [],
        "sources": [{"id": format!("{id}_MESSAGING"), "status": status}],
    })
}

/// `maria.rossi` for "Maria Rossi".
fn handle(name: &str) -> String {
    name.split_whitespace()
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(".")
}

/// Fifteen digits that start with 1000, like a Facebook profile; the same for the same person.
fn profile_number(name: &str) -> String {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    (100_000_000_000_000 + hasher.finish() % 99_999_999_999).to_string()
}
