//! What Unipile is, and where.

use super::{Args, ConfigError, is_loopback};
use crate::sandbox::{Sandbox, built_in};
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

impl Args {
    /// What Unipile is, by what was given.
    pub(super) fn upstream(&self) -> Result<Upstream, ConfigError> {
        let dsn = self.unipile_dsn.as_deref().map(str::trim).filter(|dsn| !dsn.is_empty());
        match (dsn, self.sandbox) {
            (Some(_), true) => Err(ConfigError::SandboxAndDsn),
            (Some(dsn), false) => Ok(Upstream::Unipile {
                dsn: dsn.to_owned(),
                api_key: self.api_key()?,
            }),
            (None, is_meant) => self.sandbox(is_meant),
        }
    }

    fn sandbox(&self, is_meant: bool) -> Result<Upstream, ConfigError> {
        let sandbox = built_in().ok_or(ConfigError::NoSandboxInThisBuild)?;
        if !is_meant && !self.listen.ip().is_loopback() {
            return Err(ConfigError::SandboxExposed(self.listen));
        }
        if !self.sandbox_listen.ip().is_loopback() {
            return Err(ConfigError::SandboxApiExposed(self.sandbox_listen));
        }
        Ok(Upstream::Sandbox {
            listen: self.sandbox_listen,
            sandbox,
        })
    }

    fn api_key(&self) -> Result<SecretString, ConfigError> {
        use secrecy::ExposeSecret as _;
        let given = self.unipile_api_key.clone();
        let key = match (given, &self.unipile_api_key_file) {
            (Some(_), Some(_)) => return Err(ConfigError::TwoApiKeys),
            (Some(key), None) => key,
            (None, Some(file)) => std::fs::read_to_string(file)
                .map(|text| SecretString::from(text.trim().to_owned()))
                .map_err(|error| ConfigError::ApiKeyFile(file.display().to_string(), error.to_string()))?,
            (None, None) => return Err(ConfigError::NoApiKey),
        };
        if key.expose_secret().trim().is_empty() {
            Err(ConfigError::NoApiKey)
        } else {
            Ok(key)
        }
    }
}
