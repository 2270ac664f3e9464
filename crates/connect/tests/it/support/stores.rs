//! Stores in front of another one.

use async_trait::async_trait;
use connect::{Attempt, AttemptId, Attempts, Outdated, StoreError};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A store in which others are faster, a number of times.
pub(crate) struct Rivals {
    attempts: Arc<dyn Attempts>,
    conflicts: Mutex<usize>,
}

impl Rivals {
    pub(crate) fn before(attempts: Arc<dyn Attempts>, conflicts: usize) -> Self {
        let conflicts = Mutex::new(conflicts);
        Self { attempts, conflicts }
    }
}

#[async_trait]
impl Attempts for Rivals {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        self.attempts.load(id).await
    }

    async fn save(&self, attempt: &Attempt) -> Result<(), StoreError> {
        {
            let mut left = self.conflicts.lock().unwrap();
            if *left > 0 {
                *left -= 1;
                return Err(StoreError::Conflict);
            }
        }
        self.attempts.save(attempt).await
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        self.attempts.unsettled().await
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        self.attempts.is_claimed(account_id).await
    }

    async fn forget(&self, outdated: Outdated) -> Result<u64, StoreError> {
        self.attempts.forget(outdated).await
    }
}

/// A store that has stored something some time before it says so.
pub(crate) struct Slow {
    attempts: Arc<dyn Attempts>,
    by: Duration,
}

impl Slow {
    pub(crate) fn before(attempts: Arc<dyn Attempts>, by: Duration) -> Self {
        Self { attempts, by }
    }
}

#[async_trait]
impl Attempts for Slow {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        self.attempts.load(id).await
    }

    async fn save(&self, attempt: &Attempt) -> Result<(), StoreError> {
        let saved = self.attempts.save(attempt).await;
        tokio::time::sleep(self.by).await;
        saved
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        self.attempts.unsettled().await
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        self.attempts.is_claimed(account_id).await
    }

    async fn forget(&self, outdated: Outdated) -> Result<u64, StoreError> {
        self.attempts.forget(outdated).await
    }
}
