//! Tells those who look at an attempt that it has changed.

use crate::ids::AttemptId;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use tokio::sync::watch;

/// The latest revisions of the attempts that somebody looks at.
#[derive(Debug, Default)]
pub(crate) struct Watchers(Mutex<HashMap<AttemptId, watch::Sender<u32>>>);

impl Watchers {
    /// Hears of every revision that is announced from now on.
    pub(crate) fn subscribe(&self, id: &AttemptId) -> watch::Receiver<u32> {
        let mut watched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Those that nobody looks at any more go when somebody new comes.
        watched.retain(|_, sender| sender.receiver_count() > 0);
        watched
            .entry(id.clone())
            .or_insert_with(|| watch::channel(0).0)
            .subscribe()
    }

    /// Announces a revision.
    pub(crate) fn announce(&self, id: &AttemptId, revision: u32) {
        let watched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = watched.get(id) {
            sender.send_replace(revision);
        }
    }
}
