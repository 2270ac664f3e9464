//! Links in the database.

use crate::rows::{self, millis, optional_time, time, unreadable};
use crate::{SqliteStore, outbox, unavailable};
use async_trait::async_trait;
use connect::{Attempt, AttemptId, Connection, Link, LinkId, LinkWish, Links, Notice, StoreError, Whose};
use sqlx::Row as _;
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use wizard::Timestamp;

/// What [`connect::Link::awaits_expiry`] says, as the index has it.
macro_rules! awaits_expiry {
    () => {
        "notify_on_expiry AND notify_url IS NOT NULL AND revoked_at IS NULL AND connected_at IS NULL \
         AND expiry_told_at IS NULL"
    };
}
pub(crate) use awaits_expiry;

const ADD: &str = "INSERT INTO links (id, attempt_id, integrator, name, reconnect_account, success_redirect_url, \
     failure_redirect_url, notify_url, notify_on_failure, notify_on_expiry, bypass_success_screen, locale, login_hint, \
     created_at, expires_at, revoked_at, connected_at, expiry_told_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
const FIND: &str = "SELECT * FROM links WHERE id = $1";
const LEADING_TO: &str = "SELECT * FROM links WHERE attempt_id = $1";
const LIST: &str = "SELECT * FROM links WHERE $1 IS NULL OR integrator = $1 ORDER BY created_at DESC, id LIMIT $2";
/// One that is withdrawn stays as it is.
const REVOKE: &str = "UPDATE links SET revoked_at = COALESCE(revoked_at, $3) WHERE id = $1 AND integrator = $2";
const EXPIRED: &str = concat!(
    "SELECT * FROM links WHERE ",
    awaits_expiry!(),
    " AND expires_at <= $1 AND (expires_at, id) > ($2, $3) ORDER BY expires_at, id LIMIT $4"
);
const TELL_EXPIRY: &str = concat!(
    "UPDATE links SET expiry_told_at = $2 WHERE id = $1 AND ",
    awaits_expiry!()
);
const MARK_CONNECTED: &str = "UPDATE links SET connected_at = COALESCE(connected_at, $2) WHERE attempt_id = $1";
const ADD_CONNECTED: &str = "INSERT INTO connected_accounts (integrator, account_id, connected_at) \
     SELECT integrator, $2, $3 FROM links WHERE attempt_id = $1 ON CONFLICT (integrator, account_id) DO NOTHING";
const HAS_CONNECTED: &str =
    "SELECT EXISTS (SELECT 1 FROM connected_accounts WHERE integrator = $1 AND account_id = $2)";

/// Attempts of links that may be connected. There are a few for each person and account.
const OF_PERSON: &str = "SELECT attempts.* FROM attempts JOIN links ON links.attempt_id = attempts.id \
     WHERE links.integrator = $1 AND links.name = $2 ORDER BY attempts.updated_at DESC LIMIT 100";
const OF_ACCOUNT: &str = "SELECT attempts.* FROM attempts JOIN links ON links.attempt_id = attempts.id \
     WHERE links.integrator = $1 AND attempts.account_id = $2 ORDER BY attempts.updated_at DESC LIMIT 100";

/// Notes whose link has led to the account of a connected attempt, in the transaction of the attempt.
pub(crate) async fn add_connected(attempt: &Attempt, writing: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let wizard::Step::Connected(account) = &attempt.wizard.step else {
        return Ok(());
    };
    sqlx::query(MARK_CONNECTED)
        .bind(attempt.id.as_str())
        .bind(millis(attempt.updated_at))
        .execute(&mut *writing)
        .await?;
    sqlx::query(ADD_CONNECTED)
        .bind(attempt.id.as_str())
        .bind(&account.id)
        .bind(millis(attempt.updated_at))
        .execute(writing)
        .await
        .map(|_| ())
}

#[async_trait]
impl Links for SqliteStore {
    async fn add(&self, link: &Link) -> Result<(), StoreError> {
        let added = sqlx::query(ADD)
            .bind(link.id.as_str())
            .bind(link.attempt.as_str())
            .bind(&link.wish.integrator)
            .bind(&link.wish.name)
            .bind(&link.wish.reconnect_account)
            .bind(&link.wish.success_redirect_url)
            .bind(&link.wish.failure_redirect_url)
            .bind(&link.wish.notify_url)
            .bind(link.wish.notify_on_failure)
            .bind(link.wish.notify_on_expiry)
            .bind(link.wish.bypass_success_screen)
            .bind(&link.wish.locale)
            .bind(&link.wish.login_hint)
            .bind(millis(link.created_at))
            .bind(millis(link.expires_at))
            .bind(link.revoked_at.map(millis))
            .bind(link.connected_at.map(millis))
            .bind(link.expiry_told_at.map(millis))
            .execute(&self.0.writer)
            .await;
        added.map(|_| ()).map_err(unavailable)
    }

    async fn find(&self, id: &LinkId) -> Result<Option<Link>, StoreError> {
        let found = sqlx::query(FIND)
            .bind(id.as_str())
            .fetch_optional(&self.0.readers)
            .await;
        read(found)
    }

    async fn leading_to(&self, attempt: &AttemptId) -> Result<Option<Link>, StoreError> {
        let found = sqlx::query(LEADING_TO)
            .bind(attempt.as_str())
            .fetch_optional(&self.0.readers)
            .await;
        read(found)
    }

    async fn list(&self, integrator: Option<&str>, limit: u32) -> Result<Vec<Link>, StoreError> {
        let found = sqlx::query(LIST)
            .bind(integrator)
            .bind(i64::from(limit))
            .fetch_all(&self.0.readers)
            .await;
        read_all(found)
    }

    async fn revoke(&self, integrator: &str, id: &LinkId, now: Timestamp) -> Result<bool, StoreError> {
        let revoked = sqlx::query(REVOKE)
            .bind(id.as_str())
            .bind(integrator)
            .bind(millis(now))
            .execute(&self.0.writer)
            .await;
        revoked.map(|done| done.rows_affected() > 0).map_err(unavailable)
    }

    async fn expired(&self, until: Timestamp, after: Option<&Link>, limit: u32) -> Result<Vec<Link>, StoreError> {
        let found = sqlx::query(EXPIRED)
            .bind(millis(until))
            .bind(after.map_or(0, |link| millis(link.expires_at)))
            .bind(after.map_or("", |link| link.id.as_str()))
            .bind(i64::from(limit))
            .fetch_all(&self.0.readers)
            .await;
        read_all(found)
    }

    async fn tell_expiry(&self, notice: &Notice) -> Result<bool, StoreError> {
        self.mark_and_tell(notice).await.map_err(unavailable)
    }

    async fn has_connected(&self, integrator: &str, account_id: &str) -> Result<bool, StoreError> {
        sqlx::query_scalar(HAS_CONNECTED)
            .bind(integrator)
            .bind(account_id)
            .fetch_one(&self.0.readers)
            .await
            .map_err(unavailable)
    }

    async fn connections(&self, integrator: &str, whose: Whose<'_>) -> Result<Vec<Connection>, StoreError> {
        let (query, wanted) = match whose {
            Whose::Person(name) => (OF_PERSON, name),
            Whose::Account(account_id) => (OF_ACCOUNT, account_id),
        };
        let found = sqlx::query(query)
            .bind(integrator)
            .bind(wanted)
            .fetch_all(&self.0.readers)
            .await;
        let attempts: Result<Vec<Attempt>, _> = found.and_then(|rows| rows.iter().map(rows::attempt).collect());
        Ok(attempts
            .map_err(unavailable)?
            .iter()
            .filter_map(Attempt::connection)
            .collect())
    }
}

impl SqliteStore {
    async fn mark_and_tell(&self, notice: &Notice) -> Result<bool, sqlx::Error> {
        let mut writing = self.0.writer.begin().await?;
        let marked = sqlx::query(TELL_EXPIRY)
            .bind(notice.link.as_str())
            .bind(millis(notice.at))
            .execute(&mut *writing)
            .await?;
        if marked.rows_affected() == 0 {
            return Ok(false);
        }
        outbox::add(notice, &mut writing).await?;
        writing.commit().await?;
        Ok(true)
    }
}

fn read_all(found: Result<Vec<SqliteRow>, sqlx::Error>) -> Result<Vec<Link>, StoreError> {
    let links = found.and_then(|rows| rows.iter().map(link).collect());
    links.map_err(unavailable)
}

fn read(found: Result<Option<SqliteRow>, sqlx::Error>) -> Result<Option<Link>, StoreError> {
    let read = found.and_then(|row| row.as_ref().map(link).transpose());
    read.map_err(unavailable)
}

fn link(row: &SqliteRow) -> Result<Link, sqlx::Error> {
    let text = |column| row.try_get::<String, _>(column);
    Ok(Link {
        id: LinkId::parse(&text("id")?).ok_or_else(|| unreadable("id"))?,
        attempt: AttemptId::parse(&text("attempt_id")?).ok_or_else(|| unreadable("attempt_id"))?,
        wish: LinkWish {
            integrator: text("integrator")?,
            name: row.try_get("name")?,
            reconnect_account: row.try_get("reconnect_account")?,
            success_redirect_url: row.try_get("success_redirect_url")?,
            failure_redirect_url: row.try_get("failure_redirect_url")?,
            notify_url: row.try_get("notify_url")?,
            notify_on_failure: row.try_get("notify_on_failure")?,
            notify_on_expiry: row.try_get("notify_on_expiry")?,
            bypass_success_screen: row.try_get("bypass_success_screen")?,
            locale: row.try_get("locale")?,
            login_hint: row.try_get("login_hint")?,
        },
        created_at: time(row.try_get("created_at")?),
        expires_at: time(row.try_get("expires_at")?),
        revoked_at: optional_time(row, "revoked_at")?,
        connected_at: optional_time(row, "connected_at")?,
        expiry_told_at: optional_time(row, "expiry_told_at")?,
    })
}
