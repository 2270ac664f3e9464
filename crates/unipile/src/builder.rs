//! Building a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue};
use reqwest::{redirect, retry};
use secrecy::{ExposeSecret, SecretString};
use thiserror::Error;

use crate::client::{Client, Inner, Limits};
use crate::dsn::{Dsn, DsnError};

/// Idle connections are dropped before Node's usual 5 seconds are over: a request on a connection that the server is
/// just closing would be lost, and is not sent again.
const IDLE: Duration = Duration::from_secs(4);

/// Builds a [`Client`].
pub struct ClientBuilder {
    dsn: String,
    api_key: SecretString,
    connect_timeout: Duration,
    pub(crate) limits: Limits,
    system_proxy: bool,
}

/// Why a client could not be built.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The DSN is not usable.
    #[error(transparent)]
    Dsn(#[from] DsnError),
    /// The API key is empty.
    #[error("the API key is empty")]
    EmptyApiKey,
    /// The API key has characters that no header can have, such as the line break at the end of a file.
    #[error("the API key has characters that a header cannot have (is there a line break at its end?)")]
    ApiKeyNotAHeader,
    /// The TLS layer could not be set up, for example because the machine has no root certificates.
    #[error("the HTTP client could not be set up")]
    Http {
        /// What failed.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl ClientBuilder {
    pub(crate) fn new(dsn: String, api_key: SecretString) -> Self {
        Self {
            dsn,
            api_key,
            connect_timeout: Duration::from_secs(5),
            limits: Limits {
                connect: Duration::from_mins(2),
                solve: Duration::from_mins(1),
                short: Duration::from_secs(10),
            },
            system_proxy: false,
        }
    }

    /// How long name resolution, TCP and TLS may take together; 5 seconds unless set. Part of the call's own limit.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// How long the calls that connect or reconnect an account may take; 120 seconds unless set. No source has a bound.
    #[must_use]
    pub fn connect_limit(mut self, limit: Duration) -> Self {
        self.limits.connect = limit;
        self
    }

    /// How long [`solve_code_checkpoint`](crate::AccountApi::solve_code_checkpoint), when the call does not say it,
    /// and [`resend_checkpoint`](crate::AccountApi::resend_checkpoint) may take; 60 seconds unless set.
    #[must_use]
    pub fn solve_limit(mut self, limit: Duration) -> Self {
        self.limits.solve = limit;
        self
    }

    /// How long each of the other calls may take, and so each page of a list; 10 seconds unless set.
    #[must_use]
    pub fn short_call_limit(mut self, limit: Duration) -> Self {
        self.limits.short = limit;
        self
    }

    /// Whether to use the proxy that the environment or the system names; not unless set. Never for plain http.
    #[must_use]
    pub fn system_proxy(mut self, yes: bool) -> Self {
        self.system_proxy = yes;
        self
    }

    /// Checks what was given and builds the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`BuildError`] says which of the DSN, the API key and the TLS set-up is at fault.
    pub fn build(self) -> Result<Client, BuildError> {
        let dsn = Dsn::parse(&self.dsn)?;
        let http = self.http(&dsn)?.build().map_err(|error| BuildError::Http {
            source: Box::new(error),
        })?;
        Ok(Client {
            inner: Arc::new(Inner {
                http,
                dsn,
                limits: self.limits,
            }),
        })
    }

    pub(crate) fn http(&self, dsn: &Dsn) -> Result<reqwest::ClientBuilder, BuildError> {
        let http = reqwest::Client::builder()
            .user_agent(concat!("unipile-rust/", env!("CARGO_PKG_VERSION")))
            .default_headers(headers(&self.api_key)?)
            .connect_timeout(self.connect_timeout)
            .pool_idle_timeout(IDLE)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            .https_only(!dsn.is_plain_http())
            // Other crates of a program can switch the features on.
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .no_deflate();
        Ok(if self.system_proxy && !dsn.is_plain_http() {
            http
        } else {
            http.no_proxy()
        })
    }
}

fn headers(api_key: &SecretString) -> Result<HeaderMap, BuildError> {
    let api_key = api_key.expose_secret();
    if api_key.trim().is_empty() {
        return Err(BuildError::EmptyApiKey);
    }
    let mut key = HeaderValue::from_str(api_key).map_err(|_| BuildError::ApiKeyNotAHeader)?;
    key.set_sensitive(true);
    Ok(HeaderMap::from_iter([
        (HeaderName::from_static("x-api-key"), key),
        (ACCEPT, HeaderValue::from_static("application/json")),
    ]))
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Without the DSN: it is not checked yet, and may hold a secret that was put there by mistake.
        f.debug_struct("ClientBuilder")
            .field("connect_timeout", &self.connect_timeout)
            .field("limits", &self.limits)
            .field("system_proxy", &self.system_proxy)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{BuildError, headers};
    use crate::client::Client;

    #[test]
    fn a_key_that_cannot_be_sent_is_named() {
        let build = |key: &str| Client::builder("api1.unipile.com:13111", key.into()).build();
        assert!(matches!(build(""), Err(BuildError::EmptyApiKey)));
        assert!(matches!(build(" "), Err(BuildError::EmptyApiKey)));
        assert!(matches!(build("hunter2\n"), Err(BuildError::ApiKeyNotAHeader)));
        assert!(build("hunter2").is_ok());
    }

    #[test]
    fn the_limits_are_the_documented_ones_unless_set() {
        let builder = Client::builder("api1.unipile.com:13111", "k".into());
        let seconds = |limit: std::time::Duration| limit.as_secs();
        assert_eq!(seconds(builder.connect_timeout), 5);
        assert_eq!(seconds(builder.limits.connect), 120);
        assert_eq!(seconds(builder.limits.solve), 60);
        assert_eq!(seconds(builder.limits.short), 10);
    }

    #[test]
    fn a_bad_dsn_is_named() {
        let error = Client::builder("http://api1.unipile.com", "k".into())
            .build()
            .unwrap_err();
        assert!(error.to_string().contains("use https"), "{error}");
    }

    #[test]
    fn the_key_is_in_no_debug_output() {
        let builder = Client::builder("https://hunter2@x", "hunter2".into());
        assert!(!format!("{builder:?}").contains("hunter2"));
        let client = Client::builder("api1.unipile.com:13111", "hunter2".into())
            .build()
            .unwrap();
        assert!(!format!("{client:?} {:?}", client.inner.http).contains("hunter2"));
        assert!(!format!("{:?}", headers(&"hunter2".into()).unwrap()).contains("hunter2"));
    }
}
