//! Connecting a new account: `POST /api/v1/accounts`.

use super::{AccountApi, Endpoint};
use crate::connect::{
    ConnectBody, ConnectInstagram, ConnectLinkedin, ConnectLinkedinWithCookie, ConnectMessenger, ConnectTelegram,
    ConnectTwitter, ConnectWhatsapp,
};
use crate::error::Error;
use crate::reply::Reply;

impl AccountApi<'_> {
    /// Connects an account of any provider: `POST /api/v1/accounts`.
    ///
    /// `body` is one of the `Connect…` types. A [`Reply::Checkpoint`] is to be answered with
    /// [`solve_code_checkpoint`](Self::solve_code_checkpoint) within five minutes (guide).
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] with 401 and [`InvalidCredentials`](crate::ProblemType::InvalidCredentials) for a wrong
    /// password; 403 with what has to be done at the provider first; 425 and
    /// [`AuthInProgress`](crate::ProblemType::AuthInProgress) while another attempt is open; 501 and
    /// [`FeatureNotImplemented`](crate::ProblemType::FeatureNotImplemented) for a provider that is not there (all
    /// OpenAPI).
    pub async fn connect<B: ConnectBody>(self, body: B) -> Result<Reply, Error> {
        let operation = self
            .operation(Endpoint::post("connect", "/api/v1/accounts"), self.limits().connect)?
            .provider(B::PROVIDER)
            .body(&body)?;
        self.call(operation, Reply::read).await
    }

    /// [Connects](Self::connect) a Messenger account.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn connect_messenger(self, request: ConnectMessenger) -> Result<Reply, Error> {
        self.connect(request).await
    }

    /// [Connects](Self::connect) an Instagram account.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn connect_instagram(self, request: ConnectInstagram) -> Result<Reply, Error> {
        self.connect(request).await
    }

    /// [Connects](Self::connect) an account of X, once Twitter.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn connect_twitter(self, request: ConnectTwitter) -> Result<Reply, Error> {
        self.connect(request).await
    }

    /// [Connects](Self::connect) a LinkedIn account with a name and a password.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn connect_linkedin(self, request: ConnectLinkedin) -> Result<Reply, Error> {
        self.connect(request).await
    }

    /// [Connects](Self::connect) a LinkedIn account with the cookies of a browser.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn connect_linkedin_with_cookie(self, request: ConnectLinkedinWithCookie) -> Result<Reply, Error> {
        self.connect(request).await
    }

    /// [Connects](Self::connect) a WhatsApp account. The reply is a
    /// [`Checkpoint::QrCode`](crate::Checkpoint::QrCode), which the user scans; look at the account until it is there.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn connect_whatsapp(self, request: ConnectWhatsapp) -> Result<Reply, Error> {
        self.connect(request).await
    }

    /// [Connects](Self::connect) a Telegram account, as [WhatsApp](Self::connect_whatsapp).
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn connect_telegram(self, request: ConnectTelegram) -> Result<Reply, Error> {
        self.connect(request).await
    }
}
