//! What is opened before the server is put together: the database, and the way to Unipile.

use super::StartError;
use crate::config::{DatabasePlace, Upstream};
use crate::limits::CallLimits;
use crate::sandbox::Embedded;
use connect::{Clock, Stores, SystemClock};
use std::sync::Arc;
use store::{Database, SqliteStore};

pub(super) async fn open_database(place: &DatabasePlace) -> Result<(Stores, Option<Arc<Database>>), StartError> {
    let DatabasePlace::Sqlite(path) = place else {
        return Ok((Stores::default(), None));
    };
    let opened = Database::open(path).await;
    let database = Arc::new(opened.map_err(|error| StartError::Database {
        place: place.clone(),
        error,
    })?);
    tracing::info!(database = %place, "attempts are kept");
    let store = Arc::new(SqliteStore::new(Arc::clone(&database)));
    Ok((Stores::of(store), Some(database)))
}

pub(super) type Connected = (Option<Embedded>, unipile::Client, Arc<dyn Clock>);

pub(super) async fn connect_upstream(upstream: &Upstream, calls: CallLimits) -> Result<Connected, StartError> {
    match upstream {
        Upstream::Unipile { dsn, api_key } => {
            let client = calls.client(dsn, api_key.clone())?;
            Ok((None, client, Arc::new(SystemClock::start())))
        }
        Upstream::Sandbox { listen, sandbox } => {
            let opened = Embedded::open(*listen, sandbox.clone()).await;
            let embedded = opened.map_err(|error| StartError::SandboxListen {
                address: *listen,
                error,
            })?;
            let (client, clock) = (embedded.client(calls)?, embedded.clock());
            Ok((Some(embedded), client, clock))
        }
    }
}
