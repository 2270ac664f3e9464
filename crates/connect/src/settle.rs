//! What became of a call whose answer is lost with the server that waited for it: facts in, a verdict out.
//!
//! Nothing is ever sent again, and nothing is guessed. Where Unipile's own list leaves more than one possibility, the
//! operator is told, and the person is asked to begin anew.

use crate::attempt::Operation;
use crate::upstream::ListedAccount;
use std::time::Duration;
use wizard::time::{ANSWER_GRACE, INTENT_LIFETIME};
use wizard::{CallKind, Timestamp};

/// How long a sign-in may take. The server waits as long for its answer.
pub const LONGEST_SIGN_IN: Duration = Duration::from_mins(2);

/// How far Unipile's clock may be from ours.
const CLOCK_SKEW: Duration = Duration::from_secs(5);

/// When it is looked again; after the last one, the last one again.
const PAUSES: [Duration; 4] = [
    Duration::from_secs(3),
    Duration::from_secs(10),
    Duration::from_secs(30),
    Duration::from_mins(1),
];

/// The time in which a call can have been accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) from: Timestamp,
    pub(crate) to: Timestamp,
}

impl Window {
    pub(crate) fn of(operation: &Operation) -> Self {
        let longest = match operation.call.map(|call| call.kind) {
            Some(CallKind::Connect | CallKind::Reconnect) => LONGEST_SIGN_IN,
            _ => INTENT_LIFETIME + ANSWER_GRACE,
        };
        Self {
            from: operation.at.minus(CLOCK_SKEW),
            to: operation.at.plus(longest + CLOCK_SKEW),
        }
    }

    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// An account of which it is not known when it was made may be of any time.
    pub(crate) fn may_hold(self, account: &ListedAccount) -> bool {
        account.created_at.is_none_or(|at| self.from <= at && at <= self.to)
    }

    pub(crate) fn is_over(self, now: Timestamp) -> bool {
        now > self.to
    }
}

/// What is known of a call.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    /// The person was told that its answer is lost.
    pub(crate) is_told: bool,
    /// It cannot be accepted any more.
    pub(crate) is_over: bool,
    /// How often it was looked, with this time.
    pub(crate) looks: usize,
    /// What was found this time.
    pub(crate) found: Found,
}

/// What Unipile says of a call.
#[derive(Clone, Debug)]
pub(crate) enum Found {
    /// Nothing can be learnt now.
    NoAnswer,
    /// The account that the call was about is connected, or not.
    Account { id: String, is_connected: bool },
    /// The call was a sign-in that can have made one of these accounts: they are on nobody's record.
    Accounts {
        unclaimed: Vec<ListedAccount>,
        /// Another call of which nothing is known can have made them as well.
        has_rival: bool,
    },
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It was accepted: this account is connected.
    Connected(String),
    /// Nothing came of it, and nothing will.
    NotAccepted,
    /// It cannot be told what came of it. That is for the operator to find out.
    Undetermined,
    /// It is not known yet.
    LookAgain {
        after: Duration,
        /// The person need not wait for it.
        tell: bool,
    },
    /// Unipile is out of reach. The next server may look again.
    GiveUp,
}

pub(crate) fn verdict(facts: &Facts) -> Verdict {
    let is_last = facts.looks > PAUSES.len();
    let after = PAUSES[facts.looks.clamp(1, PAUSES.len()) - 1];
    let again = |tell: bool| Verdict::LookAgain {
        after,
        tell: tell && !facts.is_told,
    };
    match (&facts.found, facts.is_over) {
        (Found::NoAnswer, true) if is_last => Verdict::GiveUp,
        (Found::NoAnswer, _) => again(is_last),
        (Found::Account { id, is_connected: true }, _) => Verdict::Connected(id.clone()),
        (Found::Account { .. }, true) => Verdict::NotAccepted,
        (Found::Accounts { unclaimed, has_rival }, is_over) => match (unclaimed.as_slice(), is_over) {
            ([only], _) if only.is_connected && !has_rival => Verdict::Connected(only.id.clone()),
            ([], true) => Verdict::NotAccepted,
            (_, true) => Verdict::Undetermined,
            (_, false) => again(true),
        },
        (Found::Account { .. }, false) => again(true),
    }
}

#[cfg(test)]
mod tests;
