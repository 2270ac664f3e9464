//! `POST /api/v1/accounts/checkpoint`: answer a checkpoint with a code, or wait for an approval on another device; and
//! its `/resend`.

use super::fields::Fields;
use crate::{MessengerResend, Problem, Provider, Sandbox, intent::Answer, state::Solve};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use serde_json::json;
use tokio::sync::oneshot;

pub(super) async fn solve(State(sandbox): State<Sandbox>, fields: Fields) -> Result<Response, Problem> {
    let account_id = fields.text("account_id")?;
    let provider = fields.provider()?;
    let code = fields.text("code")?;
    if !provider.can_solve() {
        return Err(Problem::InvalidParameters);
    }
    let settings = sandbox.settings();
    let now = sandbox.clock().now_millis();
    let solve = sandbox.state().solve(account_id, provider, code, settings, now);
    let answer = match solve {
        Solve::Answered(answer) => answer,
        Solve::Held { outcome, expires_at } => wait(&sandbox, account_id, outcome, expires_at).await,
    };
    Ok(answer.into_response(settings))
}

/// Waits until somebody decides, another call takes over, or the intent's time is over.
async fn wait(
    sandbox: &Sandbox,
    account_id: &str,
    mut outcome: oneshot::Receiver<Answer>,
    mut expires_at: u64,
) -> Answer {
    let clock = sandbox.clock();
    loop {
        let decided = tokio::select! {
            // A decision that came in time counts, even when both are ready.
            biased;
            decided = &mut outcome => Some(decided),
            () = clock.sleep_until(expires_at) => None,
        };
        if let Some(Ok(answer)) = decided {
            return answer;
        }
        let now = clock.now_millis();
        if decided.is_some() && now < expires_at {
            return Answer::Problem(Problem::OperationCanceled);
        }
        // A resend may have given the intent more time.
        let end = sandbox.state().expires_at(account_id);
        match end {
            Some(later) if decided.is_none() && now < later => expires_at = later,
            _ => {
                sandbox.state().end_if_over(account_id, now);
                return Answer::Problem(Problem::RequestTimeout);
            }
        }
    }
}

pub(super) async fn resend(State(sandbox): State<Sandbox>, fields: Fields) -> Result<Response, Problem> {
    let account_id = fields.text("account_id")?;
    let provider = fields.provider()?;
    let settings = sandbox.settings();
    let switched_off = provider == Provider::Messenger && settings.messenger_resend == MessengerResend::Off;
    if !provider.can_resend() || switched_off {
        return Err(Problem::InvalidParameters);
    }
    let now = sandbox.clock().now_millis();
    let success = sandbox.state().resend(account_id, provider, settings, now)?;
    let body = json!({"object": "CheckpointResend", "account_id": account_id, "success": success});
    Ok(Json(body).into_response())
}
