//! `POST /api/v1/accounts/checkpoint`: answer a checkpoint with a code, or wait for an approval on another device.

use super::fields::Fields;
use crate::{Problem, Sandbox, intent::Answer, state::Solve};
use axum::{extract::State, response::Response};
use tokio::sync::oneshot;

pub(super) async fn solve(State(sandbox): State<Sandbox>, fields: Fields) -> Result<Response, Problem> {
    let account_id = fields.text("account_id")?;
    let provider = fields.provider()?;
    let code = fields.text("code")?;
    if provider != "MESSENGER" {
        return Err(Problem::InvalidParameters);
    }
    let settings = sandbox.settings();
    let now = sandbox.clock().now_millis();
    let solve = sandbox.state().solve(account_id, code, settings, now);
    let answer = match solve {
        Solve::Answered(answer) => answer,
        Solve::Held { outcome, expires_at } => wait(&sandbox, account_id, outcome, expires_at).await,
    };
    Ok(answer.into_response(settings))
}

/// Waits until somebody decides, another call takes over, or the intent's time is over.
async fn wait(sandbox: &Sandbox, account_id: &str, outcome: oneshot::Receiver<Answer>, expires_at: u64) -> Answer {
    let clock = sandbox.clock();
    let decided = tokio::select! {
        // A decision that came in time counts, even when both are ready.
        biased;
        decided = outcome => decided.ok(),
        () = clock.sleep_until(expires_at) => None,
    };
    if let Some(answer) = decided {
        return answer;
    }
    let now = clock.now_millis();
    if now < expires_at {
        return Answer::Problem(Problem::OperationCanceled);
    }
    sandbox.state().end_if_over(account_id, now);
    Answer::Problem(Problem::RequestTimeout)
}
