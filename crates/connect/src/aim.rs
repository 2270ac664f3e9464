//! What a sign-in is for: a new account, or one that is known already.

use crate::attempt::Attempt;
use crate::attempts::StoreError;
use crate::linked::Entry;
use crate::links::Whose;
use crate::service::Service;
use std::time::Duration;
use wizard::{AccountStatus, Call, CallKind};

/// How long Unipile may take to say whether an account is still there. The person waits for it, and can do without.
const LOOK_UP_LIMIT: Duration = Duration::from_secs(3);

/// What a sign-in is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// To connect an account.
    New,
    /// To connect this one again.
    Again(String),
    /// For nothing: this one is connected, and works. To send it would add the same account once more.
    AlreadyConnected(String),
}

impl Aim {
    /// The account that is known already.
    pub(crate) fn account(&self) -> Option<&str> {
        match self {
            Self::New => None,
            Self::Again(account) | Self::AlreadyConnected(account) => Some(account),
        }
    }

    /// The call that it takes, in place of one that connects a new account.
    pub(crate) fn call(&self, call: Call) -> Option<Call> {
        match self {
            Self::New => Some(call),
            Self::Again(_) => Some(Call {
                kind: CallKind::Reconnect,
                ..call
            }),
            Self::AlreadyConnected(_) => None,
        }
    }
}

impl Service {
    /// What a sign-in with this username is for.
    ///
    /// That an account is connected already is only told by a link for the person to whom it was connected: everybody
    /// else could ask so who the customers of a product are. A person who was told so and signs in again wants it
    /// connected anew; so does one whose account has stopped to work.
    pub(crate) async fn aim(&self, entry: &Entry, attempt: &Attempt, username: &str) -> Result<Aim, StoreError> {
        let Entry::Through(link) = entry else {
            return Ok(Aim::New);
        };
        let wish = &link.wish;
        if let Some(account) = &wish.reconnect_account {
            return Ok(Aim::Again(account.clone()));
        }
        let Some(name) = &wish.name else {
            return Ok(Aim::New);
        };
        let theirs = self.0.stores.links.connections(&wish.integrator, Whose::Person(name));
        let is_same = |other: &str| other.to_lowercase() == username.to_lowercase();
        let Some(known) = theirs.await?.into_iter().find(|known| is_same(&known.username)) else {
            return Ok(Aim::New);
        };
        let looked = tokio::time::timeout(LOOK_UP_LIMIT, self.confirm(&known.account_id)).await;
        Ok(match looked.ok().flatten().map(|found| found.status) {
            // It is gone, or may be.
            None => Aim::New,
            Some(AccountStatus::Running) if !attempt.claims(&known.account_id) => {
                tracing::info!(account_id = known.account_id, "connected already: not sent");
                Aim::AlreadyConnected(known.account_id)
            }
            Some(_) => Aim::Again(known.account_id),
        })
    }
}
