//! Connecting an account again that was there before: `POST /api/v1/accounts/{id}`.

use super::{AccountApi, Endpoint};
use crate::connect::{
    ConnectInstagram, ConnectLinkedin, ConnectLinkedinWithCookie, ConnectMessenger, ConnectTelegram, ConnectTwitter,
    ConnectWhatsapp, ReconnectBody,
};
use crate::error::Error;
use crate::reply::Reply;

impl AccountApi<'_> {
    /// Connects an account of any provider again, under the id that it has: `POST /api/v1/accounts/{id}`.
    ///
    /// `body` is what would connect it anew; for mail also [`ReconnectMail`](crate::ReconnectMail).
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect), without the 501; also 404 if there is no such account, and
    /// [`WrongAccount`](crate::ProblemType::WrongAccount) (401) or
    /// [`AccountMismatch`](crate::ProblemType::AccountMismatch) (403) for the credentials of another one (OpenAPI).
    pub async fn reconnect<B: ReconnectBody>(self, id: impl AsRef<str> + Send, body: B) -> Result<Reply, Error> {
        let operation = self
            .operation_on(
                id.as_ref(),
                Endpoint::post("reconnect", "/api/v1/accounts/{id}"),
                self.limits().connect,
            )?
            .provider(B::PROVIDER)
            .body(&body)?;
        self.call(operation, Reply::read).await
    }

    /// [Reconnects](Self::reconnect) a Messenger account.
    ///
    /// # Errors
    ///
    /// As [`reconnect`](Self::reconnect).
    pub async fn reconnect_messenger(
        self,
        id: impl AsRef<str> + Send,
        request: ConnectMessenger,
    ) -> Result<Reply, Error> {
        self.reconnect(id, request).await
    }

    /// [Reconnects](Self::reconnect) an Instagram account.
    ///
    /// # Errors
    ///
    /// As [`reconnect`](Self::reconnect).
    pub async fn reconnect_instagram(
        self,
        id: impl AsRef<str> + Send,
        request: ConnectInstagram,
    ) -> Result<Reply, Error> {
        self.reconnect(id, request).await
    }

    /// [Reconnects](Self::reconnect) an account of X, once Twitter.
    ///
    /// # Errors
    ///
    /// As [`reconnect`](Self::reconnect).
    pub async fn reconnect_twitter(self, id: impl AsRef<str> + Send, request: ConnectTwitter) -> Result<Reply, Error> {
        self.reconnect(id, request).await
    }

    /// [Reconnects](Self::reconnect) a LinkedIn account with a name and a password.
    ///
    /// # Errors
    ///
    /// As [`reconnect`](Self::reconnect).
    pub async fn reconnect_linkedin(
        self,
        id: impl AsRef<str> + Send,
        request: ConnectLinkedin,
    ) -> Result<Reply, Error> {
        self.reconnect(id, request).await
    }

    /// [Reconnects](Self::reconnect) a LinkedIn account with the cookies of a browser.
    ///
    /// # Errors
    ///
    /// As [`reconnect`](Self::reconnect).
    pub async fn reconnect_linkedin_with_cookie(
        self,
        id: impl AsRef<str> + Send,
        request: ConnectLinkedinWithCookie,
    ) -> Result<Reply, Error> {
        self.reconnect(id, request).await
    }

    /// [Reconnects](Self::reconnect) a WhatsApp account, which shows a QR code again.
    ///
    /// # Errors
    ///
    /// As [`reconnect`](Self::reconnect).
    pub async fn reconnect_whatsapp(
        self,
        id: impl AsRef<str> + Send,
        request: ConnectWhatsapp,
    ) -> Result<Reply, Error> {
        self.reconnect(id, request).await
    }

    /// [Reconnects](Self::reconnect) a Telegram account, which shows a QR code again.
    ///
    /// # Errors
    ///
    /// As [`reconnect`](Self::reconnect).
    pub async fn reconnect_telegram(
        self,
        id: impl AsRef<str> + Send,
        request: ConnectTelegram,
    ) -> Result<Reply, Error> {
        self.reconnect(id, request).await
    }
}
