//! The accounts and the intents, and how they change. No HTTP and no clock: `now` is an argument.

use crate::{
    OpenIntent, Problem, Scenario, Settings,
    intent::{Answer, Decision, Intent},
    settings::{InApp, SecondConnect},
};
use std::{
    hash::{BuildHasher, Hasher, RandomState},
    sync::Arc,
};
use tokio::sync::oneshot;

/// How many accounts, and how many intents, are kept: the oldest goes first.
const KEPT: usize = 1000;

/// The literal that asks for an approval on another device.
const IN_APP_VALIDATION: &str = "in_app_validation";

/// A connected account.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) id: String,
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) created_at: u64,
}

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

#[derive(Debug, Default)]
pub(crate) struct State {
    accounts: Vec<Account>,
    intents: Vec<Intent>,
    /// Goes up with every reset, so that a slow sign-in notices that it was reset under way.
    generation: u64,
}

impl State {
    /// The password was right: connects, or opens an intent.
    pub(crate) fn sign_in(&mut self, scenario: &Arc<Scenario>, now: u64) -> Answer {
        let account_id = self.fresh_id();
        let Some(checkpoint) = scenario.checkpoint_at(0).cloned() else {
            return self.connect(account_id, scenario.clone(), now);
        };
        self.intents
            .retain(|intent| intent.scenario.username() != scenario.username());
        self.intents
            .push(Intent::new(account_id.clone(), scenario.clone(), now));
        drop_oldest(&mut self.intents);
        Answer::Checkpoint { account_id, checkpoint }
    }

    /// Whether the settings forbid a new connect, because an intent for the same username is open.
    pub(crate) fn second_connect(&self, scenario: &Scenario, settings: Settings, now: u64) -> Option<Problem> {
        let open = |intent: &Intent| intent.scenario.username() == scenario.username() && !intent.is_over(now);
        match settings.second_connect {
            SecondConnect::TooEarly if self.intents.iter().any(open) => Some(Problem::AuthInProgress),
            SecondConnect::Conflict if self.intents.iter().any(open) => Some(Problem::OperationCanceled),
            _ => None,
        }
    }

    /// A code, or `in_app_validation`, for the open checkpoint of `account_id`.
    pub(crate) fn solve(&mut self, account_id: &str, code: &str, settings: Settings, now: u64) -> Solve {
        let Some(at) = self.position(account_id) else {
            return Solve::Answered(Answer::Problem(Problem::InvalidParameters));
        };
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
                (Some(decision), _) => Solve::Answered(self.act_on(at, decision, now)),
                (None, InApp::FailFast) => Solve::Answered(Answer::Problem(Problem::InvalidCheckpointSolution)),
                (None, InApp::Hold) => Solve::Held {
                    outcome: intent.hold(),
                    expires_at: intent.expires_at(),
                },
            };
        }
        if intent.checkpoint().is_some_and(|checkpoint| checkpoint.accepts(code)) {
            return Solve::Answered(self.pass(at, now));
        }
        let problem = if intent.count_wrong_code(settings.max_wrong_codes.get()) {
            self.intents.remove(at);
            Problem::AuthenticationIntentError
        } else {
            Problem::InvalidCheckpointSolution
        };
        Solve::Answered(Answer::Problem(problem))
    }

    /// Somebody approved or denied on another device; false when nothing that is open can be approved.
    pub(crate) fn decide(&mut self, account_id: &str, decision: Decision, now: u64) -> bool {
        let Some(at) = self.position(account_id) else {
            return false;
        };
        let intent = &mut self.intents[at];
        if intent.is_over(now) || !intent.takes_approval() {
            return false;
        }
        if let Some(held) = intent.take_hold() {
            // A client that leaves at this very moment changes nothing: the person did approve.
            drop(held.send(self.act_on(at, decision, now)));
        } else {
            intent.decision = Some(decision);
        }
        true
    }

    /// Ends an intent that is past its life, after it was answered with 408.
    pub(crate) fn end_if_over(&mut self, account_id: &str, now: u64) {
        self.intents
            .retain(|intent| intent.account_id != account_id || !intent.is_over(now));
    }

    pub(crate) fn account(&self, id: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }

    pub(crate) fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The intent of an account that is not connected yet.
    pub(crate) fn open_intent(&self, account_id: &str, now: u64) -> Option<&Intent> {
        self.intents
            .iter()
            .find(|intent| intent.account_id == account_id && !intent.is_over(now))
    }

    /// Whose account this is, or whose intent.
    pub(crate) fn username(&self, account_id: &str) -> Option<&str> {
        let intent = || self.position(account_id).map(|at| &self.intents[at].scenario);
        let scenario = self
            .account(account_id)
            .map(|account| &account.scenario)
            .or_else(intent)?;
        Some(scenario.username())
    }

    pub(crate) fn delete(&mut self, id: &str) -> bool {
        let before = self.accounts.len();
        self.accounts.retain(|account| account.id != id);
        self.accounts.len() < before
    }

    pub(crate) fn open_intents(&self, now: u64) -> Vec<OpenIntent> {
        self.intents
            .iter()
            .filter(|intent| !intent.is_over(now))
            .map(|intent| intent.report(now))
            .collect()
    }

    /// Forgets everything. Calls that are held open are canceled.
    pub(crate) fn reset(&mut self) {
        *self = Self {
            generation: self.generation.wrapping_add(1),
            ..Self::default()
        };
    }

    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    fn position(&self, account_id: &str) -> Option<usize> {
        self.intents.iter().position(|intent| intent.account_id == account_id)
    }

    fn act_on(&mut self, at: usize, decision: Decision, now: u64) -> Answer {
        match decision {
            Decision::Approve => self.pass(at, now),
            Decision::Deny => Answer::Problem(Problem::InvalidCheckpointSolution),
        }
    }

    /// The open checkpoint is solved: asks the next one, or connects.
    fn pass(&mut self, at: usize, now: u64) -> Answer {
        if let Some(next) = self.intents[at].next_checkpoint() {
            return next;
        }
        let intent = self.intents.remove(at);
        self.connect(intent.account_id, intent.scenario, now)
    }

    fn connect(&mut self, id: String, scenario: Arc<Scenario>, created_at: u64) -> Answer {
        let account_id = id.clone();
        self.accounts.push(Account {
            id,
            scenario,
            created_at,
        });
        drop_oldest(&mut self.accounts);
        Answer::Created { account_id }
    }

    fn fresh_id(&self) -> String {
        loop {
            // Every `RandomState` has keys of its own, which is random enough for an id.
            let id = base36(RandomState::new().build_hasher().finish());
            if self.account(&id).is_none() && self.position(&id).is_none() {
                return id;
            }
        }
    }
}

fn drop_oldest<T>(list: &mut Vec<T>) {
    if list.len() > KEPT {
        list.remove(0);
    }
}

/// Twelve characters that look like Unipile's ids.
fn base36(mut number: u64) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let digit = |_| {
        let digit = DIGITS[usize::try_from(number % 36).unwrap_or_default()];
        number /= 36;
        char::from(digit)
    };
    (0..12).map(digit).collect()
}
