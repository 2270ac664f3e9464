//! The durable store: SQLite in a file.
//!
//! - [`Database`] (`database.rs`): the file, its lock, its schema (`migrations/`) and its connections.
//! - [`SqliteStore`]: [`connect::Attempts`] (`attempts.rs`), [`connect::Links`] (`links.rs`) and [`connect::Outbox`]
//!   (`outbox.rs`) in it; `rows.rs` turns attempts into rows and back.
//!
//! SQL is written so that PostgreSQL takes it too: parameters are `$1`, times and numbers `BIGINT`.

#![expect(clippy::doc_markdown, reason = "SQLite and PostgreSQL are names, not code")]

mod attempts;
mod database;
mod links;
mod lock;
mod outbox;
mod rows;

use connect::StoreError;
pub use database::{Database, OpenError};
use std::sync::Arc;

/// All stores in a database. They outlive the server.
#[derive(Clone, Debug)]
pub struct SqliteStore(Arc<Database>);

impl SqliteStore {
    /// The stores in this database.
    pub fn new(database: Arc<Database>) -> Self {
        Self(database)
    }
}

/// SQL has no values in it, and so this has none.
fn unavailable(error: sqlx::Error) -> StoreError {
    tracing::error!(%error, "the database does not work");
    StoreError::Unavailable
}
