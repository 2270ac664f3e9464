//! Where attempts are kept.

use crate::attempt::Attempt;
use crate::ids::AttemptId;
use async_trait::async_trait;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long an attempt is kept in memory after its last change.
const RETENTION: Duration = Duration::from_hours(24);

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
pub struct MemoryAttempts(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    attempts: HashMap<AttemptId, Attempt>,
    /// The number of attempts at which old ones are next looked for: doubling it keeps the look cheap.
    sweep_at: usize,
}

impl MemoryAttempts {
    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        // Every write below is one insertion, so that a panic elsewhere leaves nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Attempts for MemoryAttempts {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        Ok(self.kept().attempts.get(id).cloned())
    }

    async fn save(&self, attempt: &Attempt) -> Result<(), StoreError> {
        let mut kept = self.kept();
        let follows = match kept.attempts.get(&attempt.id) {
            Some(stored) => {
                attempt.revision == stored.revision + 1 && attempt.capability.as_str() == stored.capability.as_str()
            }
            None => attempt.revision == 1,
        };
        if !follows {
            return Err(StoreError::Conflict);
        }
        if kept.attempts.len() >= kept.sweep_at {
            let now = attempt.updated_at;
            kept.attempts.retain(|_, old| old.updated_at.until(now) < RETENTION);
            kept.sweep_at = (kept.attempts.len() * 2).max(1_000);
        }
        kept.attempts.insert(attempt.id.clone(), attempt.clone());
        Ok(())
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        let kept = self.kept();
        let unsettled = kept.attempts.values().filter(|attempt| !attempt.is_settled());
        let mut unsettled: Vec<_> = unsettled.cloned().collect();
        unsettled.sort_by_key(|attempt| attempt.updated_at);
        Ok(unsettled)
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        Ok(self.kept().attempts.values().any(|attempt| attempt.claims(account_id)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Capability;
    use wizard::Timestamp;

    fn attempt(at: Timestamp) -> Attempt {
        Attempt {
            revision: 1,
            ..Attempt::new(AttemptId::random(), &Capability::random(), at)
        }
    }

    // What holds for every store is tested in `crates/store`.
    #[tokio::test]
    async fn old_attempts_are_forgotten() {
        let store = MemoryAttempts::default();
        let start = Timestamp::from_millis(0);
        let old = attempt(start);
        store.save(&old).await.expect("saved");
        for _ in 0..1_000 {
            store.save(&attempt(start.plus(RETENTION))).await.expect("saved");
        }
        assert!(store.load(&old.id).await.expect("loads").is_none());
    }
}
