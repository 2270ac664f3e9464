//! Where attempts are kept.

use crate::attempt::Attempt;
use crate::ids::AttemptId;
use crate::retention::Outdated;
use async_trait::async_trait;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The store of attempts. What several instances of the server share is this, and nothing else.
#[async_trait]
pub trait Attempts: Send + Sync {
    /// The attempt of this id.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError>;

    /// Stores `attempt`, whose revision must be the stored one plus one (1 for a new attempt), and whose owner must be
    /// the stored one. When it returns, the attempt is as safe as this store makes it.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody else was faster: load it again and decide again. Otherwise, when the
    /// store cannot be asked.
    async fn save(&self, attempt: &Attempt) -> Result<(), StoreError>;

    /// The attempts that are not [settled](Attempt::is_settled), the oldest change first.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError>;

    /// Does an attempt, or one of its operations, have this account on record?
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError>;

    /// Removes what is outdated, and says how many attempts are gone.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn forget(&self, outdated: Outdated) -> Result<u64, StoreError>;
}

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The attempt was changed in the meantime.
    #[error("the attempt was changed in the meantime")]
    Conflict,
    /// The store does not work.
    #[error("the store of attempts is out of reach")]
    Unavailable,
}

/// Attempts in the memory of one server. They end with it.
#[derive(Debug, Default)]
pub struct MemoryAttempts(Mutex<HashMap<AttemptId, Attempt>>);

impl MemoryAttempts {
    fn kept(&self) -> MutexGuard<'_, HashMap<AttemptId, Attempt>> {
        // Every write below is one insertion, so that a panic elsewhere leaves nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Attempts for MemoryAttempts {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        Ok(self.kept().get(id).cloned())
    }

    async fn save(&self, attempt: &Attempt) -> Result<(), StoreError> {
        let mut kept = self.kept();
        let follows = match kept.get(&attempt.id) {
            Some(stored) => {
                attempt.revision == stored.revision + 1 && attempt.capability.as_str() == stored.capability.as_str()
            }
            None => attempt.revision == 1,
        };
        if !follows {
            return Err(StoreError::Conflict);
        }
        kept.insert(attempt.id.clone(), attempt.clone());
        Ok(())
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        let kept = self.kept();
        let unsettled = kept.values().filter(|attempt| !attempt.is_settled());
        let mut unsettled: Vec<_> = unsettled.cloned().collect();
        unsettled.sort_by_key(|attempt| attempt.updated_at);
        Ok(unsettled)
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        Ok(self.kept().values().any(|attempt| attempt.claims(account_id)))
    }

    async fn forget(&self, outdated: Outdated) -> Result<u64, StoreError> {
        let mut kept = self.kept();
        let before = kept.len();
        kept.retain(|_, attempt| attempt.updated_at >= outdated.attempts);
        for attempt in kept
            .values_mut()
            .filter(|attempt| attempt.updated_at < outdated.usernames)
        {
            attempt.username.clear();
        }
        Ok((before - kept.len()) as u64)
    }
}
