//! The attempts to connect an account.

use super::text::{facts, table, utc};
use super::{LookCommand, OperatorError, open};
use crate::config::DatabasePlace;
use connect::{Attempt, AttemptId, Attempts as _};
use std::fmt::Write as _;
use wizard::Step;

/// Looks at attempts.
pub(in crate::commands) async fn attempts(
    place: &DatabasePlace,
    command: &LookCommand,
) -> Result<String, OperatorError> {
    let store = open(place).await?;
    match command {
        LookCommand::List { limit } => {
            let attempts = store.recent(*limit).await?;
            let head = ["ID", "CHANGED", "STEP", "ACCOUNT", "SETTLED"];
            Ok(table(head, attempts.iter().map(attempt_row)))
        }
        LookCommand::Show { id } => {
            let found = match AttemptId::parse(id) {
                Some(id) => store.load(&id).await?,
                None => None,
            };
            found
                .map(|attempt| show_attempt(&attempt))
                .ok_or(OperatorError::NotThere("attempt"))
        }
    }
}

fn attempt_row(attempt: &Attempt) -> [String; 5] {
    [
        attempt.id.to_string(),
        utc(attempt.updated_at),
        step(&attempt.wizard.step),
        attempt.account_id.clone().unwrap_or_default(),
        if attempt.is_settled() { "yes" } else { "no" }.into(),
    ]
}

fn show_attempt(attempt: &Attempt) -> String {
    let [id, changed, step, account, settled] = attempt_row(attempt);
    let mut text = facts([
        ("id", id),
        ("changed", changed),
        ("step", step),
        ("account", account),
        ("settled", settled),
        ("reference", attempt.reference.clone()),
    ]);
    for operation in &attempt.operations {
        let call = operation
            .call
            .map_or_else(|| "none".into(), |call| format!("{:?}", call.kind));
        let account = operation.account_id.as_deref().unwrap_or("-");
        _ = writeln!(
            text,
            "call {call} at {}: {:?}, account {account}",
            utc(operation.at),
            operation.state
        );
    }
    text
}

/// In a word. The whole step may have a name in it.
fn step(step: &Step) -> String {
    match step {
        Step::Credentials { .. } => "credentials".into(),
        Step::SigningIn => "signing-in".into(),
        Step::Checkpoint(_) => "checkpoint".into(),
        Step::Connected(account) if account.reconnected => "reconnected".into(),
        Step::Connected(_) => "connected".into(),
        Step::Expired => "expired".into(),
        Step::Ended => "ended".into(),
        Step::Failed(failure) => format!("failed {}", failure.code()),
    }
}
