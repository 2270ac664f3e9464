//! `POST /api/v1/accounts`: sign in with a username and a password.

use super::fields::Fields;
use crate::{Problem, Sandbox};
use axum::{extract::State, response::Response};

pub(super) async fn connect(State(sandbox): State<Sandbox>, fields: Fields) -> Result<Response, Problem> {
    if fields.provider()? != "MESSENGER" {
        return Err(Problem::FeatureNotImplemented);
    }
    let (username, password) = (fields.text("username")?, fields.text("password")?);
    let settings = sandbox.settings();
    let clock = sandbox.clock();
    let Some(scenario) = sandbox.scenario_for(username, password) else {
        return Err(Problem::InvalidCredentials);
    };
    if let Some(problem) = sandbox.state().second_connect(&scenario, settings, clock.now_millis()) {
        return Err(problem);
    }
    let generation = sandbox.state().generation();
    // The lock is not held over this: a client that leaves meanwhile leaves nothing behind.
    clock.sleep(scenario.delay()).await;
    if let Some(problem) = scenario.refusal() {
        return Err(problem);
    }
    let mut state = sandbox.state();
    if state.generation() != generation {
        return Err(Problem::OperationCanceled);
    }
    Ok(state.sign_in(&scenario, clock.now_millis()).into_response(settings))
}
