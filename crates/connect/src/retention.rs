//! How long attempts are kept.

use crate::service::Service;
use std::time::Duration;
use tokio::task::JoinHandle;
use wizard::Timestamp;

/// How often old attempts are looked for.
const EVERY: Duration = Duration::from_hours(1);

/// How long an attempt is kept after its last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Its username.
    pub usernames: Duration,
    /// The rest of it.
    pub attempts: Duration,
}

impl Retention {
    pub(crate) fn before(self, now: Timestamp) -> Outdated {
        Outdated {
            usernames: now.minus(self.usernames),
            attempts: now.minus(self.attempts),
        }
    }
}

/// What has last changed before these times is outdated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outdated {
    /// The username of an attempt.
    pub usernames: Timestamp,
    /// All of it.
    pub attempts: Timestamp,
}

impl Service {
    /// Removes what is outdated, now and then every hour, in a task of its own.
    pub fn start_forgetting(&self, retention: Retention) -> JoinHandle<()> {
        let service = self.clone();
        tokio::spawn(async move {
            loop {
                let now = service.now();
                match service.0.stores.attempts.forget(retention.before(now)).await {
                    Ok(0) => {}
                    Ok(attempts) => tracing::info!(attempts, "old attempts are deleted"),
                    Err(error) => tracing::error!(%error, "old attempts could not be deleted"),
                }
                service.clock().sleep_until(now.plus(EVERY)).await;
            }
        })
    }
}
