//! Deliveries in the database. A notice comes in with the attempt, or the link, that it tells of: `attempts.rs`, `links.rs`.

use crate::rows::{millis, optional_time, time, unreadable};
use crate::{SqliteStore, unavailable};
use async_trait::async_trait;
use connect::{Backlog, Delivery, DeliveryState, LinkId, Notice, Outbox, StoreError, Tried};
use sqlx::Row as _;
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use wizard::Timestamp;

const ADD: &str = "INSERT INTO deliveries (id, link_id, integrator, url, receiver, body, created_at, state, tries, \
     due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', 0, $7)";
const PENDING: &str = "SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY receiver ORDER BY due_at, id) AS place \
     FROM deliveries WHERE state = 'pending') AS pending WHERE place <= $1 ORDER BY due_at, id";
const BACKLOG: &str = "SELECT COUNT(*) AS pending, MIN(created_at) AS since FROM deliveries WHERE state = 'pending'";
const NOTE: &str = "UPDATE deliveries SET state = $2, due_at = $3, last_answer = $4, tries = tries + 1 WHERE id = $1";
const RETRY: &str = "UPDATE deliveries SET state = 'pending', due_at = $2 WHERE id = $1 AND state <> 'delivered'";
const ALL: &str = "SELECT * FROM deliveries ORDER BY created_at DESC, id LIMIT $1";

/// Puts a notice into the outbox, in the transaction of what it tells of.
pub(crate) async fn add(notice: &Notice, writing: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    sqlx::query(ADD)
        .bind(&notice.id)
        .bind(notice.link.as_str())
        .bind(&notice.integrator)
        .bind(&notice.url)
        .bind(notice.receiver())
        .bind(&notice.body)
        .bind(millis(notice.at))
        .execute(writing)
        .await
        .map(|_| ())
}

#[async_trait]
impl Outbox for SqliteStore {
    async fn pending(&self, of_each: u32) -> Result<Vec<Delivery>, StoreError> {
        let found = sqlx::query(PENDING)
            .bind(i64::from(of_each))
            .fetch_all(&self.0.readers)
            .await;
        read(found)
    }

    async fn backlog(&self) -> Result<Backlog, StoreError> {
        let found = sqlx::query(BACKLOG).fetch_one(&self.0.readers).await;
        found.and_then(|row| backlog(&row)).map_err(unavailable)
    }

    async fn note(&self, id: &str, tried: &Tried) -> Result<(), StoreError> {
        let noted = sqlx::query(NOTE)
            .bind(id)
            .bind(tried.state.as_str())
            .bind(millis(tried.due_at))
            .bind(&tried.answer)
            .execute(&self.0.writer)
            .await;
        noted.map(|_| ()).map_err(unavailable)
    }

    async fn retry(&self, id: &str, now: Timestamp) -> Result<bool, StoreError> {
        let made_due = sqlx::query(RETRY)
            .bind(id)
            .bind(millis(now))
            .execute(&self.0.writer)
            .await;
        made_due.map(|done| done.rows_affected() > 0).map_err(unavailable)
    }

    async fn deliveries(&self, limit: u32) -> Result<Vec<Delivery>, StoreError> {
        let found = sqlx::query(ALL).bind(i64::from(limit)).fetch_all(&self.0.readers).await;
        read(found)
    }
}

fn backlog(row: &SqliteRow) -> Result<Backlog, sqlx::Error> {
    let pending: i64 = row.try_get("pending")?;
    Ok(Backlog {
        pending: pending.try_into().map_err(|_| unreadable("pending"))?,
        since: optional_time(row, "since")?,
    })
}

fn read(found: Result<Vec<SqliteRow>, sqlx::Error>) -> Result<Vec<Delivery>, StoreError> {
    let read = found.and_then(|rows| rows.iter().map(delivery).collect());
    read.map_err(unavailable)
}

fn delivery(row: &SqliteRow) -> Result<Delivery, sqlx::Error> {
    let text = |column| row.try_get::<String, _>(column);
    let state = text("state")?;
    Ok(Delivery {
        notice: Notice {
            id: text("id")?,
            link: LinkId::parse(&text("link_id")?).ok_or_else(|| unreadable("link_id"))?,
            integrator: text("integrator")?,
            url: text("url")?,
            body: text("body")?,
            at: time(row.try_get("created_at")?),
        },
        state: DeliveryState::ALL
            .into_iter()
            .find(|known| known.as_str() == state)
            .ok_or_else(|| unreadable("state"))?,
        tries: row
            .try_get::<i64, _>("tries")?
            .try_into()
            .map_err(|_| unreadable("tries"))?,
        due_at: time(row.try_get("due_at")?),
        last_answer: row.try_get("last_answer")?,
    })
}
