//! The operations on accounts.

mod checkpoints;
mod connecting;
mod hosted_links;
mod managing;
mod reconnecting;

use std::time::Duration;

use reqwest::Method;
use serde::Serialize;
use url::Url;

use crate::client::{Client, Limits};
use crate::dsn::path_segment;
use crate::error::Error;
use crate::reading::Success;
use crate::request_body::RequestBody;
use crate::transport::{self, Operation};

/// The most that is read of an answer, 64 KiB. Most have some hundred bytes.
const SMALL: usize = 64 * 1024;

/// The operations on accounts, from [`Client::account`].
///
/// Each call is one request, sent at most once. Dropping its future gives up waiting; it does not undo a request that
/// was sent.
///
/// # Errors
///
/// All calls can fail with any [`Error`], except that [`Error::InvalidAccountId`] comes only from those that name an
/// account in the path. Each says which [`ProblemType`](crate::ProblemType)s are special to it. On any of them a
/// wrong API key is 401 and [`MissingCredentials`](crate::ProblemType::MissingCredentials).
#[derive(Clone, Copy, Debug)]
pub struct AccountApi<'a> {
    client: &'a Client,
}

/// What an operation is called, and where it goes.
struct Endpoint {
    name: &'static str,
    method: Method,
    /// The path, with `{id}` in the place of an id.
    path: &'static str,
}

impl Endpoint {
    fn get(name: &'static str, path: &'static str) -> Self {
        Self {
            name,
            method: Method::GET,
            path,
        }
    }

    fn post(name: &'static str, path: &'static str) -> Self {
        Self {
            name,
            method: Method::POST,
            path,
        }
    }

    fn delete(name: &'static str, path: &'static str) -> Self {
        Self {
            name,
            method: Method::DELETE,
            path,
        }
    }
}

impl<'a> AccountApi<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    fn limits(self) -> &'a Limits {
        &self.client.inner.limits
    }

    /// An operation without an id in its path.
    fn operation(self, endpoint: Endpoint, time_limit: Duration) -> Result<Operation, Error> {
        let path = endpoint.path;
        self.operation_at(endpoint, path, time_limit)
    }

    /// An operation on one account.
    fn operation_on(self, id: &str, endpoint: Endpoint, time_limit: Duration) -> Result<Operation, Error> {
        let id = path_segment(id).ok_or(Error::InvalidAccountId)?;
        let path = endpoint.path.replace("{id}", &id);
        self.operation_at(endpoint, &path, time_limit)
    }

    fn operation_at(self, endpoint: Endpoint, path: &str, time_limit: Duration) -> Result<Operation, Error> {
        Ok(Operation {
            name: endpoint.name,
            provider: None,
            method: endpoint.method,
            path: endpoint.path,
            url: self.url(path)?,
            body: None,
            time_limit,
            body_limit: SMALL,
        })
    }

    async fn call<T>(self, operation: Operation, read: impl FnOnce(&Success) -> Result<T, Error>) -> Result<T, Error> {
        transport::call(&self.client.inner.http, operation, read).await
    }

    fn url(self, path: &str) -> Result<Url, Error> {
        self.client
            .inner
            .dsn
            .endpoint(path)
            .map_err(|error| unsent(error.into()))
    }
}

impl Operation {
    fn body(mut self, body: &impl Serialize) -> Result<Self, Error> {
        self.body = Some(RequestBody::json(body).map_err(|error| unsent(error.into()))?);
        Ok(self)
    }

    fn provider(mut self, provider: &'static str) -> Self {
        self.provider = Some(provider);
        self
    }

    fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }
}

/// For failures that the checks of the builder leave no way to happen.
fn unsent(source: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::CouldNotConnect { source }
}
