//! The durable store of attempts: SQLite in a file.
//!
//! - [`Database`] (`database.rs`): the file, its lock, its schema (`migrations/`) and its connections.
//! - [`SqliteAttempts`] (`attempts.rs`): [`connect::Attempts`] in it; `rows.rs` turns attempts into rows and back.
//!
//! SQL is written so that PostgreSQL takes it too: parameters are `$1`, times and numbers `BIGINT`.

#![expect(clippy::doc_markdown, reason = "SQLite and PostgreSQL are names, not code")]

mod attempts;
mod database;
mod lock;
mod rows;

pub use attempts::SqliteAttempts;
pub use database::{Database, OpenError};
