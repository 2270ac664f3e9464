//! What is kept of an attempt. Never a password, never a code.

use crate::ids::{AttemptId, Capability, CapabilityHash, OperationId};
use crate::limits::{Limit, Refused};
use crate::links::Connection;
use crate::upstream::Answered;
use serde::{Deserialize, Serialize};
use wizard::{Back, Call, CallKind, Entrance, Event, Failure, Reply, Screen, Step, Timestamp, View, Wizard};

/// How many operations an attempt remembers.
const OPERATIONS_KEPT: usize = 50;

/// One person's attempt to connect one account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Attempt {
    /// Names it.
    pub id: AttemptId,
    /// The browser that it belongs to.
    pub capability: CapabilityHash,
    /// Where it stands.
    pub wizard: Wizard,
    /// What was typed as the username, to be shown again.
    pub username: String,
    /// Unipile's id of the account, known from the first checkpoint on. Never taken from the browser: nobody can answer
    /// another person's checkpoint.
    pub account_id: Option<String>,
    /// When a sign-in with this username will be let through, if the last one met the limit on usernames.
    pub username_free_at: Option<Timestamp>,
    /// What the person did last, oldest first. An operation is in here before its call to Unipile is made.
    pub operations: Vec<Operation>,
    /// The id of the request that led to the present step, for the support team.
    pub reference: String,
    /// When the attempt last changed.
    pub updated_at: Timestamp,
    /// Grows by one with every change.
    pub revision: u32,
}

/// Something the person did.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Operation {
    /// Names it: a second post with the same id is the same operation.
    pub id: OperationId,
    /// The call to Unipile that it led to, if any.
    pub call: Option<Call>,
    /// When it was accepted.
    pub at: Timestamp,
    /// What is known of the call.
    pub state: CallState,
    /// The account that it was about, or that its answer named. So has a sign-in that was not sent, since the account was
    /// connected already.
    pub account_id: Option<String>,
}

/// What is known of a call to Unipile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CallState {
    /// Its answer is awaited; or the server that awaited it is gone.
    UnderWay,
    /// Its answer is lost, and the person was told so. It may have been accepted all the same.
    Lost,
    /// It cannot be told what became of it; the operator was told so.
    Unknown,
    /// What became of it is on record. So it is with an operation that led to no call.
    Settled,
}

impl Operation {
    /// Is it known what became of its call?
    pub fn is_settled(&self) -> bool {
        self.state == CallState::Settled
    }

    /// Can it still be found out what became of its call?
    pub(crate) fn is_open(&self) -> bool {
        matches!(self.state, CallState::UnderWay | CallState::Lost)
    }
}

impl Attempt {
    /// A new attempt, which belongs to the browser that has this capability.
    pub fn new(id: AttemptId, owner: &Capability, now: Timestamp) -> Self {
        Self {
            id,
            capability: owner.hash(),
            wizard: Wizard::default(),
            username: String::new(),
            username_free_at: None,
            account_id: None,
            operations: Vec::new(),
            reference: String::new(),
            updated_at: now,
            revision: 0,
        }
    }

    /// Does it belong to the browser that has this capability?
    pub fn belongs_to(&self, capability: Option<&Capability>) -> bool {
        capability.is_some_and(|capability| self.capability.matches(capability))
    }

    /// Was this operation accepted before?
    pub fn knows(&self, operation: &OperationId) -> bool {
        self.operations.iter().any(|known| known.id == *operation)
    }

    /// Is it known what became of every call, and what Unipile says of an account that is connected?
    pub fn is_settled(&self) -> bool {
        !self.lacks_confirmation() && self.operations.iter().all(Operation::is_settled)
    }

    /// Is this account on record as its own, or as that of something it did?
    pub fn claims(&self, account_id: &str) -> bool {
        let of_operations = self
            .operations
            .iter()
            .filter_map(|operation| operation.account_id.as_deref());
        self.account_id
            .as_deref()
            .into_iter()
            .chain(of_operations)
            .any(|id| id == account_id)
    }

    /// Is it connected to an account that Unipile has not been asked about yet?
    pub(crate) fn lacks_confirmation(&self) -> bool {
        matches!(&self.wizard.step, Step::Connected(account) if account.confirmation.is_none())
    }

    /// The account that it is connected to and its username, if that is still known.
    pub fn connection(&self) -> Option<Connection> {
        let Step::Connected(account) = &self.wizard.step else {
            return None;
        };
        (!self.username.is_empty()).then(|| Connection {
            account_id: account.id.clone(),
            username: self.username.clone(),
        })
    }

    /// Records what the person did. What they did long ago is forgotten: no form of it is still on its way.
    /// `about` is the account that a sign-in is about: the one to connect again, or the one that is connected already.
    pub(crate) fn record(&mut self, id: OperationId, call: Option<Call>, about: Option<&str>, at: Timestamp) {
        if self.operations.len() >= OPERATIONS_KEPT {
            let oldest = self.operations.iter().position(Operation::is_settled);
            self.operations.remove(oldest.unwrap_or(0));
        }
        let account_id = match call.map(|call| call.kind) {
            Some(kind) if !kind.is_sign_in() => self.account_id.clone(),
            _ => about.map(str::to_owned),
        };
        self.operations.push(Operation {
            id,
            call,
            at,
            state: if call.is_some() {
                CallState::UnderWay
            } else {
                CallState::Settled
            },
            account_id,
        });
    }

    /// Applies an event. Does it change anything?
    pub(crate) fn apply(&mut self, event: &Event, now: Timestamp) -> bool {
        let next = wizard::apply(&self.wizard, event, now).wizard;
        let changes = next != self.wizard;
        self.wizard = next;
        changes
    }

    /// Brings the answer to the call of an operation in, after which so much is known of it.
    pub(crate) fn take_answer(
        &mut self,
        (id, call): (&OperationId, Call),
        answered: &Answered,
        state: CallState,
        now: Timestamp,
    ) {
        let answered = &self.as_expected(call, answered);
        let counts = self.apply(&Event::Replied(call, answered.reply.clone()), now);
        // What an abandoned sign-in learns is nothing that the present one may use.
        if counts && answered.account_id.is_some() {
            self.account_id.clone_from(&answered.account_id);
        }
        if let Some(operation) = self.operations.iter_mut().find(|operation| operation.id == *id) {
            operation.state = state;
            if answered.account_id.is_some() {
                operation.account_id.clone_from(&answered.account_id);
            }
        }
    }

    /// The account that a call is to connect again, if it belongs to such a sign-in.
    fn reconnects(&self, call: Call) -> Option<&str> {
        let is_its_sign_in = |operation: &&Operation| {
            operation
                .call
                .is_some_and(|other| other.intent == call.intent && other.kind.is_sign_in())
        };
        let sign_in = self.operations.iter().find(is_its_sign_in)?;
        let is_reconnection = sign_in.call.is_some_and(|call| call.kind == CallKind::Reconnect);
        sign_in.account_id.as_deref().filter(|_| is_reconnection)
    }

    /// An answer as it is to be taken: another account than the one that was to be connected again is nobody's success,
    /// and that one is connected again, whatever the answer calls it.
    fn as_expected(&self, call: Call, answered: &Answered) -> Answered {
        let mut answered = answered.clone();
        let Some(expected) = self.reconnects(call) else {
            return answered;
        };
        let named = match &answered.reply {
            Reply::Connected(account) => Some(account.id.as_str()),
            _ => answered.account_id.as_deref(),
        };
        if let Some(account_id) = named.filter(|id| *id != expected) {
            tracing::error!(
                account_id,
                expected,
                "Unipile answers a reconnection with another account: see whose it is"
            );
            return Answered::without_account(Reply::Failed(Failure::OtherAccount));
        }
        if let Reply::Connected(account) = &mut answered.reply {
            account.reconnected = true;
        }
        answered
    }

    /// Notes what became of a sign-in that was counted: one that met the limit on usernames has to wait, and any other
    /// uses up what was waited for.
    pub(crate) fn note_counted(&mut self, counted: Result<(), Refused>, now: Timestamp) {
        self.username_free_at = match counted {
            Err(refused) if refused.limit == Limit::SignInsPerUsername => Some(now.plus(refused.wait)),
            Err(_) => self.username_free_at,
            Ok(()) => None,
        };
    }

    /// What its browser may see of it.
    pub fn view(&self, now: Timestamp) -> View {
        View {
            attempt: self.id.as_str().into(),
            revision: self.revision,
            operation: OperationId::random().as_str().into(),
            username: self.username.clone(),
            reference: self.reference.clone(),
            entrance: Entrance::Page,
            back: Back::Nowhere,
            screen: Screen::of(&self.wizard, now),
        }
    }
}
