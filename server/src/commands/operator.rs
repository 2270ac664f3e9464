//! What an operator can see and do beside a running server: links, attempts and deliveries. Nothing that is printed has a
//! secret or a username in it.

mod attempts;
mod deliveries;
mod links;
mod text;

use crate::config::DatabasePlace;
use clap::Subcommand;
use connect::StoreError;
use std::sync::Arc;
use store::{Database, OpenError, SqliteStore};

pub(super) use self::attempts::attempts;
pub(super) use self::deliveries::deliveries;
pub(super) use self::links::links;

/// How many are listed if nobody says.
const LISTED: u32 = 50;

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
        #[arg(allow_hyphen_values = true)]
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
        #[arg(allow_hyphen_values = true)]
        id: String,
    },
    /// Try one again that was refused or given up, or that is waiting; the server does within a minute
    Retry {
        /// Its id, the webhook-id
        #[arg(allow_hyphen_values = true)]
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
    #[error("it is delivered already")]
    Delivered,
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
