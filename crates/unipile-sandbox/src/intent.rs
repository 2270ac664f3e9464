//! One sign-in that waits for an answer.

use crate::{Checkpoint, Problem, Scenario, clock::millis};
use serde::Serialize;
use std::sync::Arc;
use tokio::sync::oneshot;

/// What a connect or a solve leads to.
#[derive(Debug)]
pub(crate) enum Answer {
    Created { account_id: String },
    Checkpoint { account_id: String, checkpoint: Checkpoint },
    Problem(Problem),
}

/// What a person did on the other device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Approve,
    Deny,
}

/// An authentication intent: opened by the first checkpoint, over when solved, killed or past its life.
#[derive(Debug)]
pub(crate) struct Intent {
    pub(crate) account_id: String,
    pub(crate) scenario: Arc<Scenario>,
    /// Which of the scenario's checkpoints is open.
    step: usize,
    pub(crate) opened_at: u64,
    /// Milliseconds since the Unix epoch. A chained checkpoint does not move it.
    expires_at: u64,
    wrong_codes: u32,
    /// A decision that no call has picked up yet.
    pub(crate) decision: Option<Decision>,
    /// The `in_app_validation` call that is held open. Its receiver goes away when the client does, so that nothing
    /// has to be cleaned up; dropping the sender cancels the call.
    hold: Option<oneshot::Sender<Answer>>,
}

impl Intent {
    pub(crate) fn new(account_id: String, scenario: Arc<Scenario>, now: u64) -> Self {
        let expires_at = now.saturating_add(millis(scenario.intent_life()));
        Self {
            account_id,
            scenario,
            step: 0,
            opened_at: now,
            expires_at,
            wrong_codes: 0,
            decision: None,
            hold: None,
        }
    }

    pub(crate) fn is_over(&self, now: u64) -> bool {
        now >= self.expires_at
    }

    pub(crate) fn expires_at(&self) -> u64 {
        self.expires_at
    }

    pub(crate) fn checkpoint(&self) -> Option<&Checkpoint> {
        self.scenario.checkpoint_at(self.step)
    }

    pub(crate) fn takes_approval(&self) -> bool {
        self.checkpoint().is_some_and(Checkpoint::takes_approval)
    }

    /// Goes to the next checkpoint of the chain, if there is one.
    pub(crate) fn next_checkpoint(&mut self) -> Option<Answer> {
        self.step += 1;
        self.decision = None;
        let checkpoint = self.checkpoint()?.clone();
        Some(Answer::Checkpoint {
            account_id: self.account_id.clone(),
            checkpoint,
        })
    }

    /// Counts a wrong code; true when it was one too many.
    pub(crate) fn count_wrong_code(&mut self, allowed: u32) -> bool {
        self.wrong_codes = self.wrong_codes.saturating_add(1);
        self.wrong_codes >= allowed
    }

    /// Starts to hold a call open, in place of any other.
    pub(crate) fn hold(&mut self) -> oneshot::Receiver<Answer> {
        let (sender, receiver) = oneshot::channel();
        self.hold = Some(sender);
        receiver
    }

    /// The call that is held open, unless its client has gone.
    pub(crate) fn take_hold(&mut self) -> Option<oneshot::Sender<Answer>> {
        self.hold.take().filter(|hold| !hold.is_closed())
    }

    pub(crate) fn report(&self, now: u64) -> OpenIntent {
        OpenIntent {
            account_id: self.account_id.clone(),
            username: self.scenario.username().into(),
            scenario: self.scenario.id().into(),
            checkpoint: self
                .checkpoint()
                .map(|checkpoint| checkpoint.kind().into())
                .unwrap_or_default(),
            waiting_for_approval: self.hold.as_ref().is_some_and(|hold| !hold.is_closed()),
            remaining_seconds: self.expires_at.saturating_sub(now).div_ceil(1000),
        }
    }
}

/// An open intent, as `GET /__sandbox/intents` lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenIntent {
    /// The id that the solve call takes.
    pub account_id: String,
    /// The scenario's username.
    pub username: String,
    /// The scenario's id.
    pub scenario: String,
    /// The type of the open checkpoint, such as `2FA`.
    pub checkpoint: String,
    /// Whether an `in_app_validation` call is held open now.
    pub waiting_for_approval: bool,
    /// Seconds of life left, rounded up.
    pub remaining_seconds: u64,
}
