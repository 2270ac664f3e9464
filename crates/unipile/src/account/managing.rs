//! Accounts that are there: reading, listing, deleting, restarting, synchronizing.

use futures_util::stream::{self, Stream};

use super::{AccountApi, Endpoint};
use crate::account_object::Account;
use crate::error::{Error, Misreading};
use crate::list::{AccountPage, ListAccounts};
use crate::resync::{AccountResync, Resync, ResyncStatus};

/// The most that is read of an account, 1 MiB: a signature can have pictures in it.
const ONE_ACCOUNT: usize = 1024 * 1024;
/// The most that is read of a page, 4 MiB.
const ONE_PAGE: usize = 4 * 1024 * 1024;

impl<'a> AccountApi<'a> {
    /// Reads an account: `GET /api/v1/accounts/{id}`.
    ///
    /// What this gives while a checkpoint is open is in no source: a 404 or an account whose sources are connecting.
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 404 if there is no such account (OpenAPI).
    pub async fn get(self, id: impl AsRef<str> + Send) -> Result<Account, Error> {
        let operation = self
            .operation_on(
                id.as_ref(),
                Endpoint::get("get", "/api/v1/accounts/{id}"),
                self.limits().short,
            )?
            .body_limit(ONE_ACCOUNT);
        self.call(operation, |answer| answer.read_object(&["Account"])).await
    }

    /// Reads all accounts from where `request` begins, page after page. Each page is asked for when the stream is
    /// polled for it. The stream ends after the last page or the first error.
    ///
    /// ```no_run
    /// use futures_util::TryStreamExt;
    /// use unipile::ListAccounts;
    ///
    /// # async fn example(client: unipile::Client) -> Result<(), unipile::Error> {
    /// let mut pages = std::pin::pin!(client.account().list(ListAccounts::new().limit(250)));
    /// while let Some(page) = pages.try_next().await? {
    ///     for account in page.items {
    ///         println!("{} {}", account.id, account.account_type);
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(self, request: ListAccounts) -> impl Stream<Item = Result<AccountPage, Error>> + Send + 'a {
        stream::try_unfold(Some(request), move |request| async move {
            let Some(request) = request else { return Ok(None) };
            let page = self.list_page(request.clone()).await?;
            let next = page.cursor.clone().map(|cursor| request.cursor(cursor));
            Ok(Some((page, next)))
        })
    }

    /// Reads one page of the list of accounts: `GET /api/v1/accounts`.
    ///
    /// # Errors
    ///
    /// [`Error::NotUnderstood`] with [`Misreading::SameCursor`] if the page leads back to itself.
    pub async fn list_page(self, request: ListAccounts) -> Result<AccountPage, Error> {
        let mut operation = self
            .operation(Endpoint::get("list", "/api/v1/accounts"), self.limits().short)?
            .body_limit(ONE_PAGE);
        request.write(&mut operation.url);
        self.call(operation, |answer| {
            let mut page: AccountPage = answer.read_object(&["AccountList"])?;
            page.cursor = page.cursor.filter(|cursor| !cursor.is_empty());
            if page.cursor.is_some() && page.cursor == request.cursor {
                return Err(answer.misread(Misreading::SameCursor, "cursor"));
            }
            Ok(page)
        })
        .await
    }

    /// Deletes an account: `DELETE /api/v1/accounts/{id}`. A 204 without a body counts as done.
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 404 if there is no such account (OpenAPI).
    pub async fn delete(self, id: impl AsRef<str> + Send) -> Result<(), Error> {
        let endpoint = Endpoint::delete("delete", "/api/v1/accounts/{id}");
        let operation = self.operation_on(id.as_ref(), endpoint, self.limits().short)?;
        self.call(operation, |answer| {
            if answer.status == 204 && answer.body.is_empty() {
                return Ok(());
            }
            answer.object_of(&["AccountDeleted"]).map(drop)
        })
        .await
    }

    /// Restarts the sources of an account that stands still: `POST /api/v1/accounts/{id}/restart`. Says whether they
    /// could be restarted.
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 404 if there is no such account (OpenAPI).
    pub async fn restart(self, id: impl AsRef<str> + Send) -> Result<bool, Error> {
        let endpoint = Endpoint::post("restart", "/api/v1/accounts/{id}/restart");
        let operation = self.operation_on(id.as_ref(), endpoint, self.limits().short)?;
        self.call(operation, |answer| {
            let object = answer.object_of(&["AccountRestarted", "AccountFailedToRestart"])?;
            Ok(object == "AccountRestarted")
        })
        .await
    }

    /// Fetches the history of an account again, or says how far that is: `GET /api/v1/accounts/{id}/sync`. Call it
    /// again with the same request until it is [`Done`](ResyncStatus::Done).
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 501 for a provider that cannot do this.
    pub async fn resync(self, id: impl AsRef<str> + Send, request: Resync) -> Result<ResyncStatus, Error> {
        let endpoint = Endpoint::get("resync", "/api/v1/accounts/{id}/sync");
        let mut operation = self.operation_on(id.as_ref(), endpoint, self.limits().short)?;
        request.write(&mut operation.url);
        self.call(operation, |answer| {
            Ok(answer.read_object::<AccountResync>(&["AccountResync"])?.status)
        })
        .await
    }
}
