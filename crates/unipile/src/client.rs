//! The client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use crate::account::AccountApi;
use crate::builder::ClientBuilder;
use crate::dsn::Dsn;

/// A client of one Unipile server with one API key.
///
/// Cheap to clone; the clones share their connections. It needs a Tokio runtime.
///
/// What it never does: follow a redirect, send a request twice, use a proxy it was not told of, unpack a compressed
/// body, read one without a limit, or write the key, a body or an id to the trace.
#[derive(Clone)]
pub struct Client {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) http: reqwest::Client,
    pub(crate) dsn: Dsn,
    pub(crate) limits: Limits,
}

/// The whole time that a call may take, from the first attempt to connect to the last byte of the answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) connect: Duration,
    pub(crate) solve: Duration,
    pub(crate) short: Duration,
}

impl Client {
    /// Starts to build a client.
    ///
    /// `dsn` is what Unipile's dashboard shows, `api1.unipile.com:13111`, or a URL. Without a scheme it means https;
    /// plain http is for this machine only (`http://127.0.0.1:3114`). A path before `/api/v1` is kept. `api_key` is an
    /// access token of the dashboard, sent as `X-API-KEY` (OpenAPI). Both are checked by [`ClientBuilder::build`].
    pub fn builder(dsn: impl Into<String>, api_key: SecretString) -> ClientBuilder {
        ClientBuilder::new(dsn.into(), api_key)
    }

    /// The operations on accounts.
    pub fn account(&self) -> AccountApi<'_> {
        AccountApi::new(self)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("dsn", &self.inner.dsn.as_str())
            .finish_non_exhaustive()
    }
}
