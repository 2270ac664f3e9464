//! What is kept of an attempt. Never a password, never a code.

use crate::ids::{AttemptId, Capability, CapabilityHash, OperationId};
use crate::limits::{Limit, Refused};
use serde::{Deserialize, Serialize};
use wizard::{Call, Screen, Timestamp, View, Wizard};

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

    /// Records what the person did. What they did long ago is forgotten: no form of it is still on its way.
    pub(crate) fn record(&mut self, id: OperationId, call: Option<Call>, at: Timestamp) {
        if self.operations.len() >= OPERATIONS_KEPT {
            self.operations.remove(0);
        }
        self.operations.push(Operation { id, call, at });
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
            screen: Screen::of(&self.wizard, now),
        }
    }
}
