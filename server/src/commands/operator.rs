//! What an operator can see and do beside a running server: links, attempts and deliveries. Nothing that is printed has a
//! secret or a username in it.

use crate::config::DatabasePlace;
use clap::Subcommand;
use connect::{Attempt, AttemptId, Attempts as _, Delivery, Link, LinkId, Links as _, Outbox as _, StoreError};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use store::{Database, OpenError, SqliteStore};
use unipile::UtcTime;
use wizard::{Step, Timestamp};

/// How many are listed if nobody says.
const LISTED: u32 = 50;

/// How many are looked through for one.
const SEARCHED: u32 = 1_000_000;

/// What can be done with links, and with attempts.
#[derive(Clone, Debug, Subcommand)]
pub enum LookCommand {
    /// List them, the newest first
    List {
        /// How many at most
        #[arg(long, default_value_t = LISTED)]
        limit: u32,
    },
    /// Show one
    Show {
        /// Its id
        id: String,
    },
}

/// What can be done with deliveries.
#[derive(Clone, Debug, Subcommand)]
pub enum DeliveriesCommand {
    /// List them, the newest first
    List {
        /// How many at most
        #[arg(long, default_value_t = LISTED)]
        limit: u32,
    },
    /// Show one
    Show {
        /// Its id, the webhook-id
        id: String,
    },
    /// Try one again that was refused or given up, or that is waiting; the server does within a minute
    Retry {
        /// Its id, the webhook-id
        id: String,
    },
}

/// Why a command cannot be carried out.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum OperatorError {
    #[error("DATABASE=memory is in the memory of the server, where nobody else can look")]
    InMemory,
    #[error("DATABASE={0}: {1}")]
    Open(DatabasePlace, OpenError),
    #[error("the database cannot be read: has the server of this version been started on it?")]
    Unreadable(#[from] StoreError),
    #[error("there is no such {0}")]
    NotThere(&'static str),
}

async fn open(place: &DatabasePlace) -> Result<SqliteStore, OperatorError> {
    let DatabasePlace::Sqlite(path) = place else {
        return Err(OperatorError::InMemory);
    };
    let opened = Database::open_beside_the_server(path).await;
    let database = opened.map_err(|error| OperatorError::Open(place.clone(), error))?;
    Ok(SqliteStore::new(Arc::new(database)))
}

/// Looks at links.
pub(super) async fn links(place: &DatabasePlace, command: &LookCommand) -> Result<String, OperatorError> {
    let store = open(place).await?;
    match command {
        LookCommand::List { limit } => {
            let links = store.list(None, *limit).await?;
            let head = ["ID", "INTEGRATOR", "TYPE", "STATE", "EXPIRES", "ATTEMPT"];
            Ok(table(head, links.iter().map(link_row)))
        }
        LookCommand::Show { id } => {
            let found = match LinkId::parse(id) {
                Some(id) => store.find(&id).await?,
                None => None,
            };
            found
                .map(|link| show_link(&link))
                .ok_or(OperatorError::NotThere("link"))
        }
    }
}

/// Looks at attempts.
pub(super) async fn attempts(place: &DatabasePlace, command: &LookCommand) -> Result<String, OperatorError> {
    let store = open(place).await?;
    match command {
        LookCommand::List { limit } => {
            let attempts = store.recent(*limit).await?;
            let head = ["ID", "CHANGED", "STEP", "ACCOUNT", "SETTLED"];
            Ok(table(head, attempts.iter().map(attempt_row)))
        }
        LookCommand::Show { id } => {
            let found = match AttemptId::parse(id) {
                Some(id) => store.load(&id).await?,
                None => None,
            };
            found
                .map(|attempt| show_attempt(&attempt))
                .ok_or(OperatorError::NotThere("attempt"))
        }
    }
}

/// Looks at deliveries, and makes one due.
pub(super) async fn deliveries(place: &DatabasePlace, command: &DeliveriesCommand) -> Result<String, OperatorError> {
    let store = open(place).await?;
    match command {
        DeliveriesCommand::List { limit } => {
            let deliveries = store.deliveries(*limit).await?;
            let head = ["ID", "CREATED", "INTEGRATOR", "STATE", "TRIES", "DUE", "LAST ANSWER"];
            Ok(table(head, deliveries.iter().map(delivery_row)))
        }
        DeliveriesCommand::Show { id } => {
            let deliveries = store.deliveries(SEARCHED).await?;
            let found = deliveries.iter().find(|delivery| delivery.notice.id == *id);
            found.map(show_delivery).ok_or(OperatorError::NotThere("delivery"))
        }
        DeliveriesCommand::Retry { id } => {
            if store.retry(id, Timestamp::from_millis(0)).await? {
                Ok(format!("{id} is due: the server tries it within a minute.\n"))
            } else {
                Err(OperatorError::NotThere("delivery that is not delivered"))
            }
        }
    }
}

fn link_row(link: &Link) -> [String; 6] {
    let kind = if link.wish.reconnect_account.is_some() {
        "reconnect"
    } else {
        "create"
    };
    [
        link.id.to_string(),
        link.wish.integrator.clone(),
        kind.into(),
        state(link).into(),
        utc(link.expires_at),
        link.attempt.to_string(),
    ]
}

fn state(link: &Link) -> &'static str {
    match link.revoked_at {
        Some(_) => "withdrawn",
        None if link.is_over(now()) => "expired",
        None => "open",
    }
}

fn show_link(link: &Link) -> String {
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    facts([
        ("id", link.id.to_string()),
        ("integrator", link.wish.integrator.clone()),
        ("state", state(link).into()),
        ("attempt", link.attempt.to_string()),
        ("name", optional(&link.wish.name)),
        ("reconnect_account", optional(&link.wish.reconnect_account)),
        ("success_redirect_url", optional(&link.wish.success_redirect_url)),
        ("failure_redirect_url", optional(&link.wish.failure_redirect_url)),
        ("notify_url", optional(&link.wish.notify_url)),
        ("created", utc(link.created_at)),
        ("expires", utc(link.expires_at)),
        ("withdrawn", link.revoked_at.map(utc).unwrap_or_default()),
        ("told that it expired", link.expiry_told_at.map(utc).unwrap_or_default()),
    ])
}

fn attempt_row(attempt: &Attempt) -> [String; 5] {
    [
        attempt.id.to_string(),
        utc(attempt.updated_at),
        step(&attempt.wizard.step),
        attempt.account_id.clone().unwrap_or_default(),
        if attempt.is_settled() { "yes" } else { "no" }.into(),
    ]
}

fn show_attempt(attempt: &Attempt) -> String {
    let [id, changed, step, account, settled] = attempt_row(attempt);
    let mut text = facts([
        ("id", id),
        ("changed", changed),
        ("step", step),
        ("account", account),
        ("settled", settled),
        ("reference", attempt.reference.clone()),
    ]);
    for operation in &attempt.operations {
        let call = operation
            .call
            .map_or_else(|| "none".into(), |call| format!("{:?}", call.kind));
        let account = operation.account_id.as_deref().unwrap_or("-");
        _ = writeln!(
            text,
            "call {call} at {}: {:?}, account {account}",
            utc(operation.at),
            operation.state
        );
    }
    text
}

/// In a word. The whole step may have a name in it.
fn step(step: &Step) -> String {
    match step {
        Step::Credentials { .. } => "credentials".into(),
        Step::SigningIn => "signing-in".into(),
        Step::Checkpoint(_) => "checkpoint".into(),
        Step::Connected(account) if account.reconnected => "reconnected".into(),
        Step::Connected(_) => "connected".into(),
        Step::Expired => "expired".into(),
        Step::Ended => "ended".into(),
        Step::Failed(failure) => format!("failed {}", failure.code()),
    }
}

fn delivery_row(delivery: &Delivery) -> [String; 7] {
    [
        delivery.notice.id.clone(),
        utc(delivery.notice.at),
        delivery.notice.integrator.clone(),
        delivery.state.as_str().into(),
        delivery.tries.to_string(),
        utc(delivery.due_at),
        delivery.last_answer.clone().unwrap_or_default(),
    ]
}

fn show_delivery(delivery: &Delivery) -> String {
    let [id, created, integrator, state, tries, due, last_answer] = delivery_row(delivery);
    facts([
        ("id", id),
        ("created", created),
        ("integrator", integrator),
        ("link", delivery.notice.link.to_string()),
        ("url", delivery.notice.url.clone()),
        ("body", delivery.notice.body.clone()),
        ("state", state),
        ("tries", tries),
        ("due", due),
        ("last answer", last_answer),
    ])
}

/// Columns, as wide as what is in them.
fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let rows: Vec<[String; N]> = std::iter::once(head.map(str::to_owned)).chain(rows).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    rows.iter().fold(String::new(), |text, row| {
        let cells: Vec<String> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        text + cells.join("  ").trim_end() + "\n"
    })
}

/// A fact a line; what is not known is left out.
fn facts<const N: usize>(facts: [(&str, String); N]) -> String {
    let known = facts.into_iter().filter(|(_, value)| !value.is_empty());
    known.fold(String::new(), |text, (name, value)| text + name + ": " + &value + "\n")
}

fn utc(time: Timestamp) -> String {
    UtcTime::from(UNIX_EPOCH + Duration::from_millis(time.as_millis())).to_string()
}

#[expect(
    clippy::disallowed_methods,
    reason = "a command is done in a moment, and has no clock to be moved"
)]
fn now() -> Timestamp {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(0).plus(since_epoch)
}
