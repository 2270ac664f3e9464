//! How an open intent goes on: by a code, by an approval, by its notification sent again, by its end.

use super::{State, drop_oldest};
use crate::{
    Problem, Provider, Settings,
    clock::millis,
    intent::{Answer, Decision},
    settings::{CreatedAccountId, InApp, TimeLeft, TooSoon},
};
use std::time::Duration;
use tokio::sync::oneshot;

/// The literal that asks for an approval on another device.
const IN_APP_VALIDATION: &str = "in_app_validation";

/// The literal that asks for another type of checkpoint.
const TRY_ANOTHER_WAY: &str = "TRY_ANOTHER_WAY";

/// What a solve call gets: an answer, or a wait for one.
#[derive(Debug)]
pub(crate) enum Solve {
    Answered(Answer),
    /// `outcome` fails when the call was superseded or the intent went away.
    Held {
        outcome: oneshot::Receiver<Answer>,
        expires_at: u64,
    },
}

impl State {
    /// A code, or a literal, for the open checkpoint of `account_id`.
    pub(crate) fn solve(
        &mut self,
        account_id: &str,
        provider: Provider,
        code: &str,
        settings: Settings,
        now: u64,
    ) -> Solve {
        if let Some(at) = self.unread.iter().position(|(asked, _)| asked == account_id) {
            return Solve::Answered(self.unread.remove(at).1);
        }
        let Some(at) = self.position(account_id) else {
            return Solve::Answered(Answer::Problem(settings.ended_intent.into()));
        };
        if self.intents[at].sign_in.provider != provider {
            return Solve::Answered(Answer::Problem(Problem::InvalidParameters));
        }
        if self.intents[at].is_over(now) {
            // "self destroy": the next call finds nothing.
            self.intents.remove(at);
            return Solve::Answered(Answer::Problem(Problem::RequestTimeout));
        }
        let intent = &mut self.intents[at];
        // The newer call cancels the one that is held.
        drop(intent.take_hold());
        if code == IN_APP_VALIDATION && intent.takes_approval() {
            return match (intent.decision.take(), settings.in_app) {
                (Some(decision), _) => Solve::Answered(self.act_on(at, decision, settings, now)),
                (None, InApp::FailFast) => Solve::Answered(Answer::Problem(Problem::InvalidCheckpointSolution)),
                (None, InApp::Hold) => Solve::Held {
                    outcome: intent.hold(),
                    expires_at: intent.expires_at(),
                },
            };
        }
        if code == TRY_ANOTHER_WAY
            && let Some(question) = intent.take_another_way()
        {
            return Solve::Answered(question);
        }
        Solve::Answered(self.answer_code(at, code, settings, now))
    }

    fn answer_code(&mut self, at: usize, code: &str, settings: Settings, now: u64) -> Answer {
        let intent = &mut self.intents[at];
        if intent.checkpoint().is_some_and(|checkpoint| checkpoint.accepts(code)) {
            return match intent.sign_in.scenario.code_refusal() {
                Some(problem) => Answer::Problem(problem),
                None => self.pass(at, settings, now),
            };
        }
        if intent.count_wrong_code(settings.max_wrong_codes.get()) {
            self.intents.remove(at);
            return Answer::Problem(Problem::AuthenticationIntentError);
        }
        Answer::Problem(Problem::InvalidCheckpointSolution)
    }

    /// Somebody approved or denied on another device; false when nothing that is open can be approved.
    pub(crate) fn decide(&mut self, account_id: &str, decision: Decision, settings: Settings, now: u64) -> bool {
        let Some(at) = self.position(account_id) else {
            return false;
        };
        let intent = &mut self.intents[at];
        if intent.is_over(now) || !intent.takes_approval() {
            return false;
        }
        if let Some(held) = intent.take_hold() {
            // A client that leaves at this very moment changes nothing: the person did approve.
            drop(held.send(self.act_on(at, decision, settings, now)));
        } else if decision == Decision::Approve && intent.completes_by_itself() {
            let answer = self.pass(at, settings, now);
            self.unread.push((account_id.into(), answer));
            drop_oldest(&mut self.unread);
        } else {
            intent.decision = Some(decision);
        }
        true
    }

    /// Sends the notification again. The answer says whether it went out.
    pub(crate) fn resend(
        &mut self,
        account_id: &str,
        provider: Provider,
        settings: Settings,
        now: u64,
    ) -> Result<bool, Problem> {
        let Some(intent) = self.intents.iter_mut().find(|intent| intent.account_id == account_id) else {
            return Err(settings.ended_intent.into());
        };
        if intent.is_over(now) {
            return Err(settings.ended_intent.into());
        }
        let kind = intent.checkpoint().map(crate::Checkpoint::kind);
        if intent.sign_in.provider != provider || !matches!(kind, Some("2FA" | "OTP" | "IN_APP_VALIDATION")) {
            return Err(Problem::InvalidParameters);
        }
        if !intent.sign_in.scenario.resends() {
            return Err(Problem::FeatureNotImplemented);
        }
        let pause = millis(Duration::from_secs(settings.resend_cooldown_seconds.into()));
        if intent.resent_at.is_some_and(|at| now < at.saturating_add(pause)) {
            return match settings.resend_too_soon {
                TooSoon::NoSuccess => Ok(false),
                TooSoon::TooManyRequests => Err(Problem::TooManyRequests),
            };
        }
        intent.resent_at = Some(now);
        if settings.resend_time == TimeLeft::StartsAgain {
            intent.start_life(now);
        }
        Ok(true)
    }

    /// When the intent's life ends, if it is there.
    pub(crate) fn expires_at(&self, account_id: &str) -> Option<u64> {
        self.position(account_id).map(|at| self.intents[at].expires_at())
    }

    /// Ends an intent that is past its life, after it was answered with 408.
    pub(crate) fn end_if_over(&mut self, account_id: &str, now: u64) {
        self.intents
            .retain(|intent| intent.account_id != account_id || !intent.is_over(now));
    }

    fn act_on(&mut self, at: usize, decision: Decision, settings: Settings, now: u64) -> Answer {
        match decision {
            Decision::Approve => self.pass(at, settings, now),
            Decision::Deny => Answer::Problem(Problem::InvalidCheckpointSolution),
        }
    }

    /// The open checkpoint is solved: asks the next one, or connects.
    fn pass(&mut self, at: usize, settings: Settings, now: u64) -> Answer {
        let intent = &mut self.intents[at];
        if let Some(next) = intent.next_checkpoint() {
            if settings.next_checkpoint_time == TimeLeft::StartsAgain {
                intent.start_life(now);
            }
            return next;
        }
        let mut intent = self.intents.remove(at);
        if settings.created_account_id == CreatedAccountId::New && !intent.reconnects {
            intent.account_id = self.fresh_id();
        }
        self.complete(intent, now)
    }
}
