//! One sign-in that waits for an answer.

use crate::{Checkpoint, Problem, account::SignIn, clock::millis};
use serde::Serialize;
use tokio::sync::oneshot;

/// What a connect, a reconnect or a solve leads to.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    Created { account_id: String },
    Reconnected { account_id: String },
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
    pub(crate) sign_in: SignIn,
    /// Whether the account is there already.
    pub(crate) reconnects: bool,
    /// Which of the scenario's checkpoints is open.
    step: usize,
    /// Whether its other way is.
    another_way: bool,
    pub(crate) opened_at: u64,
    /// Milliseconds since the Unix epoch.
    expires_at: u64,
    pub(crate) resent_at: Option<u64>,
    wrong_codes: u32,
    /// A decision that no call has picked up yet.
    pub(crate) decision: Option<Decision>,
    /// The `in_app_validation` call that is held open. Its receiver goes away when the client does, so that nothing
    /// has to be cleaned up; dropping the sender cancels the call.
    hold: Option<oneshot::Sender<Answer>>,
}

impl Intent {
    pub(crate) fn new(account_id: String, sign_in: SignIn, reconnects: bool, now: u64) -> Self {
        let mut intent = Self {
            account_id,
            sign_in,
            reconnects,
            step: 0,
            another_way: false,
            opened_at: now,
            expires_at: now,
            resent_at: None,
            wrong_codes: 0,
            decision: None,
            hold: None,
        };
        intent.start_life(now);
        intent
    }

    pub(crate) fn start_life(&mut self, now: u64) {
        self.expires_at = now.saturating_add(millis(self.sign_in.scenario.intent_life()));
    }

    pub(crate) fn is_over(&self, now: u64) -> bool {
        now >= self.expires_at
    }

    pub(crate) fn expires_at(&self) -> u64 {
        self.expires_at
    }

    pub(crate) fn checkpoint(&self) -> Option<&Checkpoint> {
        let first = self.sign_in.scenario.checkpoint_at(self.step)?;
        first.other_way().filter(|_| self.another_way).or(Some(first))
    }

    /// The open checkpoint, as an answer.
    pub(crate) fn question(&self) -> Option<Answer> {
        Some(Answer::Checkpoint {
            account_id: self.account_id.clone(),
            checkpoint: self.checkpoint()?.clone(),
        })
    }

    pub(crate) fn takes_approval(&self) -> bool {
        self.checkpoint()
            .is_some_and(|checkpoint| checkpoint.takes_approval(self.sign_in.provider))
    }

    /// Whether an approval connects the account although no call waits for it.
    pub(crate) fn completes_by_itself(&self) -> bool {
        self.checkpoint().is_some_and(Checkpoint::completes_by_itself)
            && self.sign_in.scenario.checkpoint_at(self.step + 1).is_none()
    }

    /// Goes to the next checkpoint of the chain, if there is one.
    pub(crate) fn next_checkpoint(&mut self) -> Option<Answer> {
        self.step += 1;
        self.another_way = false;
        self.decision = None;
        self.resent_at = None;
        self.question()
    }

    /// Goes to the other way of the open checkpoint, or back, if there is one.
    pub(crate) fn take_another_way(&mut self) -> Option<Answer> {
        self.sign_in.scenario.checkpoint_at(self.step)?.other_way()?;
        self.another_way = !self.another_way;
        self.decision = None;
        self.question()
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
            provider: self.sign_in.provider.name().into(),
            username: self.sign_in.scenario.username().into(),
            scenario: self.sign_in.scenario.id().into(),
            checkpoint: self
                .checkpoint()
                .map(|checkpoint| checkpoint.kind().into())
                .unwrap_or_default(),
            can_be_approved: self.takes_approval(),
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
    /// `MESSENGER`, …
    pub provider: String,
    /// The scenario's username.
    pub username: String,
    /// The scenario's id.
    pub scenario: String,
    /// The type of the open checkpoint, such as `2FA`.
    pub checkpoint: String,
    /// Whether somebody can approve or deny on another device.
    pub can_be_approved: bool,
    /// Whether an `in_app_validation` call is held open now.
    pub waiting_for_approval: bool,
    /// Seconds of life left, rounded up.
    pub remaining_seconds: u64,
}
