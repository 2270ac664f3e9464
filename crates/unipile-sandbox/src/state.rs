//! The accounts and the intents, and how they change. No HTTP and no clock: `now` is an argument.

mod solving;

pub(crate) use solving::Solve;

use crate::{
    OpenIntent, Problem, Settings, SourceStatus,
    account::{Account, SignIn},
    intent::{Answer, Intent},
    settings::SecondConnect,
};
use std::hash::{BuildHasher, Hasher, RandomState};

/// How many accounts, and how many intents, are kept: the oldest goes first.
const KEPT: usize = 1000;

#[derive(Debug, Default)]
pub(crate) struct State {
    accounts: Vec<Account>,
    /// How many accounts there ever were.
    connected: u64,
    intents: Vec<Intent>,
    /// What an approval led to while no call waited for it, for the call that may still ask.
    unread: Vec<(String, Answer)>,
    /// Goes up with every reset, so that a slow sign-in notices that it was reset under way.
    generation: u64,
}

impl State {
    /// The password was right: connects, or opens an intent.
    pub(crate) fn connect(&mut self, sign_in: SignIn, now: u64) -> Answer {
        let account_id = self.fresh_id();
        self.begin(Intent::new(account_id, sign_in, false, now), now)
    }

    /// The password of an account that is there was right: reconnects it, or opens an intent.
    pub(crate) fn reconnect(&mut self, account_id: String, sign_in: SignIn, now: u64) -> Answer {
        self.begin(Intent::new(account_id, sign_in, true, now), now)
    }

    fn begin(&mut self, intent: Intent, now: u64) -> Answer {
        let Some(question) = intent.question() else {
            return self.complete(intent, now);
        };
        self.unread.retain(|(asked, _)| *asked != intent.account_id);
        self.intents
            .retain(|open| open.account_id != intent.account_id && !open.sign_in.is_same_login(&intent.sign_in));
        self.intents.push(intent);
        drop_oldest(&mut self.intents);
        question
    }

    /// Nothing is left to ask.
    fn complete(&mut self, intent: Intent, now: u64) -> Answer {
        let account_id = intent.account_id;
        if !intent.reconnects {
            self.connected += 1;
            self.accounts
                .push(Account::new(account_id.clone(), self.connected, intent.sign_in, now));
            drop_oldest(&mut self.accounts);
            return Answer::Created { account_id };
        }
        match self.account_mut(&account_id) {
            Some(account) => {
                account.status = SourceStatus::Ok;
                Answer::Reconnected { account_id }
            }
            None => Answer::Problem(Problem::ResourceNotFound),
        }
    }

    /// Whether the settings forbid a new sign-in, because an intent for the same username is open.
    pub(crate) fn second_connect(&self, sign_in: &SignIn, settings: Settings, now: u64) -> Option<Problem> {
        let open = |intent: &Intent| intent.sign_in.is_same_login(sign_in) && !intent.is_over(now);
        match settings.second_connect {
            SecondConnect::TooEarly if self.intents.iter().any(open) => Some(Problem::AuthInProgress),
            SecondConnect::Conflict if self.intents.iter().any(open) => Some(Problem::OperationCanceled),
            _ => None,
        }
    }

    pub(crate) fn account(&self, id: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }

    pub(crate) fn account_mut(&mut self, id: &str) -> Option<&mut Account> {
        self.accounts.iter_mut().find(|account| account.id == id)
    }

    /// The accounts in the order in which they were connected.
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
        let intent = || self.position(account_id).map(|at| &self.intents[at].sign_in.scenario);
        let scenario = self
            .account(account_id)
            .map(|account| &account.sign_in.scenario)
            .or_else(intent)?;
        Some(scenario.username())
    }

    /// Deletes an account, and the intent that would reconnect it.
    pub(crate) fn delete(&mut self, id: &str) -> bool {
        let Some(at) = self.accounts.iter().position(|account| account.id == id) else {
            return false;
        };
        self.accounts.remove(at);
        self.intents.retain(|intent| intent.account_id != id);
        self.unread.retain(|(asked, _)| asked != id);
        true
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
