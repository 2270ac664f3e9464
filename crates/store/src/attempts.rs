//! Attempts in the database.

use crate::links::awaits_expiry;
use crate::rows::{self, millis, to_json, word};
use crate::{SqliteStore, links, outbox, unavailable};
use async_trait::async_trait;
use connect::{Attempt, AttemptId, Attempts, Notice, Outdated, StoreError};
use sqlx::sqlite::{SqliteConnection, SqliteRow};

const LOAD: &str = "SELECT * FROM attempts WHERE id = $1";
const LOAD_OPERATIONS: &str = "SELECT * FROM operations WHERE attempt_id = $1 ORDER BY number";
const LOAD_UNSETTLED: &str = "SELECT * FROM attempts WHERE NOT is_settled ORDER BY updated_at";
const LOAD_RECENT: &str = "SELECT * FROM attempts ORDER BY updated_at DESC, id LIMIT $1";
const INSERT: &str = "INSERT INTO attempts (id, capability_hash, wizard, account_id, username, username_free_at, \
     reference, updated_at, revision, is_settled) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
     ON CONFLICT (id) DO NOTHING";
/// An attempt keeps its owner.
const UPDATE: &str = "UPDATE attempts SET wizard = $3, account_id = $4, username = $5, username_free_at = $6, \
     reference = $7, updated_at = $8, revision = $9, is_settled = $10 \
     WHERE id = $1 AND capability_hash = $2 AND revision = $9 - 1";
const DELETE_OPERATIONS: &str = "DELETE FROM operations WHERE attempt_id = $1";
const INSERT_OPERATION: &str = "INSERT INTO operations (attempt_id, id, number, call, started_at, state, account_id) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
const IS_CLAIMED: &str = "SELECT EXISTS (SELECT 1 FROM attempts WHERE account_id = $1) \
     OR EXISTS (SELECT 1 FROM operations WHERE account_id = $1)";

/// Their operations go with them.
const FORGET_ATTEMPTS: &str = "DELETE FROM attempts WHERE updated_at < $1";
const FORGET_USERNAMES: &str = "UPDATE attempts SET username = '' WHERE updated_at < $1 AND username <> ''";
const FORGET_LOGIN_HINTS: &str = "UPDATE links SET login_hint = NULL WHERE expires_at < $1 AND login_hint IS NOT NULL";
/// A link is kept as long as what it has led to, and until it was told that it has expired, where that is wanted.
const FORGET_LINKS: &str = concat!(
    "DELETE FROM links WHERE expires_at < $1 AND NOT EXISTS (SELECT 1 FROM attempts WHERE id = links.attempt_id) \
     AND NOT (",
    awaits_expiry!(),
    ")"
);
const FORGET_DELIVERIES: &str = "DELETE FROM deliveries WHERE due_at < $1 AND state <> 'pending'";

impl SqliteStore {
    async fn read(&self, id: &AttemptId) -> Result<Option<Attempt>, sqlx::Error> {
        // One transaction: both reads see the same moment.
        let mut reading = self.0.readers.begin().await?;
        let row = sqlx::query(LOAD)
            .bind(id.as_str())
            .fetch_optional(&mut *reading)
            .await?;
        match row {
            Some(row) => with_operations(rows::attempt(&row)?, &mut reading).await.map(Some),
            None => Ok(None),
        }
    }

    async fn read_unsettled(&self) -> Result<Vec<Attempt>, sqlx::Error> {
        let mut reading = self.0.readers.begin().await?;
        let rows = sqlx::query(LOAD_UNSETTLED).fetch_all(&mut *reading).await?;
        all_with_operations(&rows, &mut reading).await
    }

    async fn read_recent(&self, limit: u32) -> Result<Vec<Attempt>, sqlx::Error> {
        let mut reading = self.0.readers.begin().await?;
        let rows = sqlx::query(LOAD_RECENT)
            .bind(i64::from(limit))
            .fetch_all(&mut *reading)
            .await?;
        all_with_operations(&rows, &mut reading).await
    }

    async fn delete(&self, outdated: Outdated) -> Result<u64, sqlx::Error> {
        let mut writing = self.0.writer.begin().await?;
        let deleted = sqlx::query(FORGET_ATTEMPTS)
            .bind(millis(outdated.attempts))
            .execute(&mut *writing)
            .await?;
        for (forget, before) in [
            (FORGET_USERNAMES, outdated.usernames),
            (FORGET_LOGIN_HINTS, outdated.usernames),
            (FORGET_LINKS, outdated.attempts),
            (FORGET_DELIVERIES, outdated.attempts),
        ] {
            sqlx::query(forget).bind(millis(before)).execute(&mut *writing).await?;
        }
        writing.commit().await?;
        Ok(deleted.rows_affected())
    }

    /// `false` when the stored revision is not the one before.
    async fn write(&self, attempt: &Attempt, notice: Option<&Notice>) -> Result<bool, sqlx::Error> {
        let mut writing = self.0.writer.begin().await?;
        let done = sqlx::query(if attempt.revision == 1 { INSERT } else { UPDATE })
            .bind(attempt.id.as_str())
            .bind(attempt.capability.as_str())
            .bind(to_json(&attempt.wizard)?)
            .bind(&attempt.account_id)
            .bind(&attempt.username)
            .bind(attempt.username_free_at.map(millis))
            .bind(&attempt.reference)
            .bind(millis(attempt.updated_at))
            .bind(i64::from(attempt.revision))
            .bind(attempt.is_settled())
            .execute(&mut *writing)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        // They are few: writing them all is simpler than knowing which of them have changed.
        sqlx::query(DELETE_OPERATIONS)
            .bind(attempt.id.as_str())
            .execute(&mut *writing)
            .await?;
        for (number, operation) in (0_i64..).zip(&attempt.operations) {
            sqlx::query(INSERT_OPERATION)
                .bind(attempt.id.as_str())
                .bind(operation.id.as_str())
                .bind(number)
                .bind(operation.call.as_ref().map(to_json).transpose()?)
                .bind(millis(operation.at))
                .bind(word(operation.state))
                .bind(&operation.account_id)
                .execute(&mut *writing)
                .await?;
        }
        links::add_connected(attempt, &mut writing).await?;
        if let Some(notice) = notice {
            outbox::add(notice, &mut writing).await?;
        }
        writing.commit().await?;
        Ok(true)
    }
}

#[async_trait]
impl Attempts for SqliteStore {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        self.read(id).await.map_err(unavailable)
    }

    async fn save(&self, attempt: &Attempt, notice: Option<&Notice>) -> Result<(), StoreError> {
        match self.write(attempt, notice).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(StoreError::Conflict),
            Err(error) => Err(unavailable(error)),
        }
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        self.read_unsettled().await.map_err(unavailable)
    }

    async fn recent(&self, limit: u32) -> Result<Vec<Attempt>, StoreError> {
        self.read_recent(limit).await.map_err(unavailable)
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        sqlx::query_scalar(IS_CLAIMED)
            .bind(account_id)
            .fetch_one(&self.0.readers)
            .await
            .map_err(unavailable)
    }

    async fn forget(&self, outdated: Outdated) -> Result<u64, StoreError> {
        self.delete(outdated).await.map_err(unavailable)
    }
}

async fn all_with_operations(rows: &[SqliteRow], reading: &mut SqliteConnection) -> Result<Vec<Attempt>, sqlx::Error> {
    let mut attempts = Vec::new();
    for row in rows {
        attempts.push(with_operations(rows::attempt(row)?, reading).await?);
    }
    Ok(attempts)
}

async fn with_operations(mut attempt: Attempt, reading: &mut SqliteConnection) -> Result<Attempt, sqlx::Error> {
    let found = sqlx::query(LOAD_OPERATIONS)
        .bind(attempt.id.as_str())
        .fetch_all(reading)
        .await?;
    attempt.operations = found.iter().map(rows::operation).collect::<Result<_, _>>()?;
    Ok(attempt)
}
