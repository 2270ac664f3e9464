//! What a server keeps.

use crate::attempts::Attempts;
use crate::links::Links;
use crate::memory::MemoryStore;
use crate::outbox::Outbox;
use std::sync::Arc;

/// The stores. What several instances of the server share is these, and nothing else.
#[derive(Clone)]
pub struct Stores {
    /// Of attempts. A notice that is saved with one comes out of `outbox`.
    pub attempts: Arc<dyn Attempts>,
    /// Of links.
    pub links: Arc<dyn Links>,
    /// Of deliveries.
    pub outbox: Arc<dyn Outbox>,
}

impl Stores {
    /// One store that is all three.
    pub fn of<Store: Attempts + Links + Outbox + 'static>(store: Arc<Store>) -> Self {
        Self {
            attempts: store.clone(),
            links: store.clone(),
            outbox: store,
        }
    }
}

impl Default for Stores {
    /// In memory.
    fn default() -> Self {
        Self::of(Arc::new(MemoryStore::default()))
    }
}
