//! The file, and the connections to it.

use crate::lock::{Lock, private_file};
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions as _, SqlSafeStr as _};
use std::path::Path;
use std::time::Duration;

/// In the order in which they are applied.
const MIGRATIONS: [(i64, &str, &str); 4] = [
    (1, "attempts", include_str!("../migrations/1_attempts.sql")),
    (2, "links", include_str!("../migrations/2_links.sql")),
    (3, "expired links", include_str!("../migrations/3_expired_links.sql")),
    (4, "people", include_str!("../migrations/4_people.sql")),
];

/// Reads do not wait for the writer, nor for each other.
const READERS: u32 = 4;

/// How long to wait for another program that has the file, such as a backup.
const BUSY: Duration = Duration::from_secs(5);

/// Why a database cannot be opened.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum OpenError {
    #[error("another server uses this file: give each server a file of its own")]
    InUse,
    #[error("{0}")]
    File(std::io::Error),
    #[error("its schema is not one of this version: {0}")]
    Schema(#[from] MigrateError),
    #[error("{0}")]
    Database(#[from] sqlx::Error),
}

/// An open database. No other server can open it meanwhile.
#[derive(Debug)]
pub struct Database {
    /// One connection: SQLite lets only one write at a time, and who waits for this one is served in turn, and never told
    /// that it is busy.
    pub(crate) writer: SqlitePool,
    pub(crate) readers: SqlitePool,
    /// None where this is not the server.
    lock: Option<Lock>,
}

impl Database {
    /// Opens a file, and makes it, and its folder, if there is none. Only its owner can read it then.
    ///
    /// # Errors
    /// When it is in use, cannot be opened, or has another schema.
    pub async fn open(path: &Path) -> Result<Self, OpenError> {
        make_folder(path).map_err(OpenError::File)?;
        let lock = Lock::take(path)?;
        // SQLite gives the files beside it the same permissions.
        private_file(path).map_err(OpenError::File)?;
        let options = options(path);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options.clone())
            .await?;
        migrator().run(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .connect_with(options.read_only(true))
            .await?;
        let lock = Some(lock);
        Ok(Self { writer, readers, lock })
    }

    /// Opens a file that there is, beside the server that may be running on it: for the operator's commands. Every read
    /// and every write is one statement, which SQLite keeps apart from the server's.
    ///
    /// # Errors
    /// When there is no such file, or it cannot be opened.
    pub async fn open_beside_the_server(path: &Path) -> Result<Self, OpenError> {
        let options = options(path).create_if_missing(false);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options)
            .await?;
        let (writer, readers) = (pool.clone(), pool);
        Ok(Self {
            writer,
            readers,
            lock: None,
        })
    }

    /// Closes it: all that was saved is then in the one file, and another server may open it. Nothing is lost without it.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
        if let Some(lock) = &self.lock {
            lock.release();
        }
    }
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        // What was saved survives a loss of power too.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        // What is deleted is overwritten: usernames, above all.
        .pragma("secure_delete", "ON")
        .disable_statement_logging()
}

/// Built here, and not by sqlx's macro, so that building the server needs no more of sqlx than its client.
fn migrator() -> Migrator {
    let migrations = MIGRATIONS.map(|(version, name, sql)| {
        let sql = AssertSqlSafe(sql).into_sql_str();
        Migration::new(version, name.into(), MigrationType::Simple, sql, false)
    });
    Migrator {
        migrations: migrations.to_vec().into(),
        ..Migrator::DEFAULT
    }
}

fn make_folder(path: &Path) -> std::io::Result<()> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
