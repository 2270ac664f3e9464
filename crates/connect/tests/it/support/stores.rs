//! A store in front of another one.

use async_trait::async_trait;
use connect::{Attempt, AttemptId, Attempts, Notice, Outdated, StoreError};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A store that meddles with what is saved.
pub(crate) struct Front {
    attempts: Arc<dyn Attempts>,
    conflicts: Mutex<usize>,
    slow_by: Duration,
}

impl Front {
    /// Others are faster, a number of times.
    pub(crate) fn with_rivals(attempts: Arc<dyn Attempts>, conflicts: usize) -> Self {
        Self {
            attempts,
            conflicts: Mutex::new(conflicts),
            slow_by: Duration::ZERO,
        }
    }

    /// Something is stored some time before the store says so.
    pub(crate) fn slow(attempts: Arc<dyn Attempts>, slow_by: Duration) -> Self {
        Self {
            attempts,
            conflicts: Mutex::default(),
            slow_by,
        }
    }
}

#[async_trait]
impl Attempts for Front {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        self.attempts.load(id).await
    }

    async fn save(&self, attempt: &Attempt, notice: Option<&Notice>) -> Result<(), StoreError> {
        {
            let mut left = self.conflicts.lock().unwrap();
            if *left > 0 {
                *left -= 1;
                return Err(StoreError::Conflict);
            }
        }
        let saved = self.attempts.save(attempt, notice).await;
        tokio::time::sleep(self.slow_by).await;
        saved
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        self.attempts.unsettled().await
    }

    async fn recent(&self, limit: u32) -> Result<Vec<Attempt>, StoreError> {
        self.attempts.recent(limit).await
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        self.attempts.is_claimed(account_id).await
    }

    async fn forget(&self, outdated: Outdated) -> Result<u64, StoreError> {
        self.attempts.forget(outdated).await
    }
}
