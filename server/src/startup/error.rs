//! The sentences that say why the server does not start.

use crate::assets::SiteError;
use crate::config::DatabasePlace;
use connect::StoreError;
use locale::OverrideError;
use std::net::SocketAddr;
use store::OpenError;

/// Why the server does not start. One sentence that says what to change.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum StartError {
    #[error("LISTEN={address}: {error}")]
    Listen { address: SocketAddr, error: std::io::Error },
    #[error("SANDBOX_LISTEN={address}: {error}")]
    SandboxListen { address: SocketAddr, error: std::io::Error },
    #[error("METRICS_LISTEN={address}: {error}")]
    MetricsListen { address: SocketAddr, error: std::io::Error },
    #[error(transparent)]
    Site(#[from] SiteError),
    #[error("UNIPILE_DSN: {0}")]
    Unipile(#[from] unipile::BuildError),
    #[error("DATABASE={place}: {error}")]
    Database { place: DatabasePlace, error: OpenError },
    #[error("DATABASE={place}: {error}")]
    Attempts { place: DatabasePlace, error: StoreError },
    #[error("LOCALES_DIR: {0}")]
    Locales(#[from] OverrideError),
    #[error("no notification could be sent from this machine: {0}")]
    Sender(String),
    #[error("PUBLIC_URL: {0}")]
    PublicUrl(#[from] tower_http::csrf::ConfigError),
}
