//! Tells integrators which links have expired before an account was connected through them: each link once, however
//! many servers look.

use crate::attempt::{Attempt, Operation};
use crate::attempts::StoreError;
use crate::links::Link;
use crate::outbox::Notice;
use crate::service::Service;
use std::time::Duration;
use tokio::task::JoinHandle;
use wizard::{Event, Step, Timestamp};

/// How often it is looked for links that have expired.
const EVERY: Duration = Duration::from_mins(1);

/// How long a link that has expired is left alone: what was begun with it at the last moment may not be stored yet.
const MARGIN: Duration = Duration::from_mins(1);

/// How long the end of a call is waited for. One whose answer is lost without a crash is looked up by the next server
/// alone, which may be in weeks.
const PATIENCE: Duration = Duration::from_hours(24);

/// How many links are read at a time.
const BATCH: u32 = 100;

impl Service {
    /// Tells of links that have expired, every minute, in a task of its own. Not at once: what an earlier server has left
    /// open is settled first, and may turn out to be connected.
    pub fn start_expiring(&self) -> JoinHandle<()> {
        let service = self.clone();
        let mut next = self.now().plus(EVERY);
        tokio::spawn(async move {
            loop {
                service.clock().sleep_until(next).await;
                if let Err(error) = service.tell_of_expired_links().await {
                    tracing::error!(%error, "it is not known which links have expired; it is looked again");
                }
                next = service.now().plus(EVERY);
            }
        })
    }

    async fn tell_of_expired_links(&self) -> Result<(), StoreError> {
        let until = self.now().minus(MARGIN);
        let mut last: Option<Link> = None;
        loop {
            let expired = self.0.stores.links.expired(until, last.as_ref(), BATCH).await?;
            for link in &expired {
                if let Err(error) = self.tell_of_expiry(link).await {
                    tracing::error!(%error, link = %link.id, "that a link has expired is not told yet");
                }
            }
            match expired.into_iter().next_back() {
                Some(link) => last = Some(link),
                None => return Ok(()),
            }
        }
    }

    async fn tell_of_expiry(&self, link: &Link) -> Result<(), StoreError> {
        // That the time for a checkpoint is over is stored when somebody looks.
        let attempt = self.change(&link.attempt, &Event::Tick).await?;
        let now = self.now();
        if attempt.is_some_and(|attempt| may_still_connect(&attempt, now)) {
            return Ok(());
        }
        let Some(notice) = Notice::of_expiry(link, now) else {
            return Ok(());
        };
        if self.0.stores.links.tell_expiry(&notice).await? {
            tracing::info!(link = %link.id, integrator = link.wish.integrator, "a link has expired unused");
            self.0.has_notices.notify_one();
        }
        Ok(())
    }
}

/// Can what was begun in time still come to an account?
fn may_still_connect(attempt: &Attempt, now: Timestamp) -> bool {
    let is_awaited = |operation: &Operation| operation.is_open() && now < operation.at.plus(PATIENCE);
    matches!(attempt.wizard.step, Step::Checkpoint(_)) || attempt.operations.iter().any(is_awaited)
}
