//! What Unipile is, and where.

use super::is_loopback;
use crate::sandbox::Sandbox;
use secrecy::SecretString;
use std::net::SocketAddr;
use url::Url;

/// What Unipile is.
#[derive(Clone, Debug)]
pub enum Upstream {
    /// The embedded sandbox, whose own API listens here.
    Sandbox {
        /// A loopback address.
        listen: SocketAddr,
        /// Which one.
        sandbox: Sandbox,
    },
    /// The real one.
    Unipile {
        /// Host and port, or a URL.
        dsn: String,
        /// The API key.
        api_key: SecretString,
    },
}

impl Upstream {
    /// Is all of it on this machine? Then products may be told at loopback addresses too: whoever develops one has it
    /// there. Before the real Unipile they may not, so that no product's address leads to what else runs here.
    pub fn is_on_this_machine(&self) -> bool {
        match self {
            Self::Sandbox { .. } => true,
            Self::Unipile { dsn, .. } => is_on_loopback(dsn.trim()),
        }
    }
}

fn is_on_loopback(dsn: &str) -> bool {
    let url = if dsn.contains("://") {
        Url::parse(dsn)
    } else {
        Url::parse(&format!("https://{dsn}"))
    };
    url.is_ok_and(|url| is_loopback(&url))
}
