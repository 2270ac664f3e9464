//! Where attempts are kept.

use crate::attempt::Attempt;
use crate::ids::AttemptId;
use crate::outbox::Notice;
use crate::retention::Outdated;
use async_trait::async_trait;

/// The store of attempts. What several instances of the server share is this, and nothing else.
#[async_trait]
pub trait Attempts: Send + Sync {
    /// The attempt of this id.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError>;

    /// Stores `attempt`, whose revision must be the stored one plus one (1 for a new attempt), and whose owner must be
    /// the stored one, and together with it what its integrator is to be told: both, or neither. When it returns, they
    /// are as safe as this store makes them.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody else was faster: load it again and decide again. Otherwise, when the
    /// store cannot be asked.
    async fn save(&self, attempt: &Attempt, notice: Option<&Notice>) -> Result<(), StoreError>;

    /// The attempts that are not [settled](Attempt::is_settled), the oldest change first.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError>;

    /// All attempts, the one that changed last first, `limit` at most.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn recent(&self, limit: u32) -> Result<Vec<Attempt>, StoreError>;

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
