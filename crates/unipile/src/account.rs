//! The operations on accounts.

use std::time::Duration;

use reqwest::Method;
use serde::Serialize;
use url::Url;

use crate::account_object::Account;
use crate::client::Client;
use crate::connect::ConnectMessenger;
use crate::dsn::path_segment;
use crate::error::{Error, Misreading};
use crate::reading::Success;
use crate::reply::Reply;
use crate::request_body::RequestBody;
use crate::solve::SolveCodeCheckpoint;
use crate::transport::{self, Operation};

/// The operations on accounts, from [`Client::account`].
///
/// Each call is one request, sent at most once. Dropping its future gives up waiting; it does not undo a request that
/// was sent.
#[derive(Clone, Copy, Debug)]
pub struct AccountApi<'a> {
    client: &'a Client,
}

impl<'a> AccountApi<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Connects a Messenger account with a name and a password: `POST /api/v1/accounts`.
    ///
    /// A [`Reply::Checkpoint`] is to be answered with [`solve_code_checkpoint`](Self::solve_code_checkpoint) within
    /// five minutes (guide).
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 401 and [`InvalidCredentials`](crate::ProblemType::InvalidCredentials) for a wrong
    /// password, [`MissingCredentials`](crate::ProblemType::MissingCredentials) for a wrong API key, and the other
    /// problems of the OpenAPI; every other [`Error`] except [`Error::InvalidAccountId`].
    pub async fn connect_messenger(self, request: ConnectMessenger) -> Result<Reply, Error> {
        let limit = self.client.inner.limits.connect_messenger;
        Reply::read(&self.post("/api/v1/accounts", "accounts", &request, limit).await?)
    }

    /// Answers a checkpoint: `POST /api/v1/accounts/checkpoint`.
    ///
    /// The reply may be another checkpoint. An answer of [`IN_APP_VALIDATION`](SolveCodeCheckpoint::IN_APP_VALIDATION)
    /// is held until the user has approved, so give that call a [`time_limit`](SolveCodeCheckpoint::time_limit).
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 401 and
    /// [`InvalidCheckpointSolution`](crate::ProblemType::InvalidCheckpointSolution) for a wrong code, which may be
    /// tried again (OpenAPI); 408 when the five minutes are over and 400 on every call after that (guide); 500 and
    /// [`AuthenticationIntentError`](crate::ProblemType::AuthenticationIntentError) when the attempt was ended
    /// (OpenAPI); 409 and [`OperationCanceled`](crate::ProblemType::OperationCanceled) when a later call took the
    /// place of this one (OpenAPI). Every other [`Error`] except [`Error::InvalidAccountId`].
    pub async fn solve_code_checkpoint(self, request: SolveCodeCheckpoint) -> Result<Reply, Error> {
        let limit = request.time_limit.unwrap_or(self.client.inner.limits.solve);
        Reply::read(
            &self
                .post("/api/v1/accounts/checkpoint", "accounts/checkpoint", &request, limit)
                .await?,
        )
    }

    /// Reads an account: `GET /api/v1/accounts/{id}`.
    ///
    /// What this gives while a checkpoint is open is in no source: a 404 or an account whose sources are connecting.
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 404 if there is no such account (OpenAPI); every other [`Error`].
    pub async fn get(self, id: impl AsRef<str>) -> Result<Account, Error> {
        let answer = self.by_id(Method::GET, id.as_ref()).await?;
        match answer.object()?.as_deref() {
            Some("Account") => answer.read(),
            _ => Err(answer.misread(Misreading::UnknownObject, "object")),
        }
    }

    /// Deletes an account: `DELETE /api/v1/accounts/{id}`. A 204 without a body counts as done.
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 404 if there is no such account (OpenAPI); every other [`Error`].
    pub async fn delete(self, id: impl AsRef<str>) -> Result<(), Error> {
        let answer = self.by_id(Method::DELETE, id.as_ref()).await?;
        if answer.status == 204 && answer.body.is_empty() {
            return Ok(());
        }
        match answer.object()?.as_deref() {
            Some("AccountDeleted") => Ok(()),
            _ => Err(answer.misread(Misreading::UnknownObject, "object")),
        }
    }

    async fn by_id(self, method: Method, id: &str) -> Result<Success, Error> {
        let id = path_segment(id).ok_or(Error::InvalidAccountId)?;
        let url = self.url(&format!("accounts/{id}"))?;
        let (template, limit) = ("/api/v1/accounts/{id}", self.client.inner.limits.short);
        transport::call(
            &self.client.inner.http,
            Operation {
                method,
                template,
                url,
                body: None,
                limit,
            },
        )
        .await
    }

    async fn post<T: Serialize>(
        self,
        template: &'static str,
        path: &str,
        request: &T,
        limit: Duration,
    ) -> Result<Success, Error> {
        let body = RequestBody::json(request).map_err(|error| unsent(error.into()))?;
        let operation = Operation {
            method: Method::POST,
            template,
            url: self.url(path)?,
            body: Some(body),
            limit,
        };
        transport::call(&self.client.inner.http, operation).await
    }

    fn url(self, path: &str) -> Result<Url, Error> {
        self.client
            .inner
            .dsn
            .endpoint(path)
            .map_err(|error| unsent(error.into()))
    }
}

/// For failures that the checks of the builder leave no way to happen.
fn unsent(source: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::CouldNotConnect { source }
}
