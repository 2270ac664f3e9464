//! Links: what a product sends its user, to connect one account.

use crate::attempts::StoreError;
use crate::ids::{AttemptId, is_id, random};
use crate::outbox::Notice;
use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::time::Duration;
use wizard::{LinkEnd, Timestamp};

/// The longest that a link may be good for.
pub const LONGEST_LIFE: Duration = Duration::from_hours(7 * 24);

/// What is in the address of a link, `/c/{secret}`: 256 random bits, base64url. Who has it may begin, and so `Debug` does
/// not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkSecret(String);

impl LinkSecret {
    /// A new one.
    pub fn random() -> Self {
        Self(random::<32>())
    }

    /// Reads one; `None` when it is not of the form that [`LinkSecret::random`] gives.
    pub fn parse(text: &str) -> Option<Self> {
        is_id(text, 43..=43).then(|| Self(text.into()))
    }

    /// For the address.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What the server keeps of it.
    pub fn id(&self) -> LinkId {
        LinkId(URL_SAFE_NO_PAD.encode(Sha256::digest(self.0.as_bytes())))
    }
}

impl fmt::Debug for LinkSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkSecret([redacted])")
    }
}

/// Names a link, and opens nothing: the SHA-256 of its [`LinkSecret`], base64url.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LinkId(String);

impl LinkId {
    /// Reads one; `None` when it is not of the form that [`LinkSecret::id`] gives.
    pub fn parse(text: &str) -> Option<Self> {
        is_id(text, 43..=43).then(|| Self(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LinkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What an integrator wants of a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkWish {
    /// Who wants it.
    pub integrator: String,
    /// What its integrator calls the person. It comes back with the result.
    pub name: Option<String>,
    /// The account to connect again; a new one, if none.
    pub reconnect_account: Option<String>,
    /// Where the person goes once the account is connected.
    pub success_redirect_url: Option<String>,
    /// Where the person goes when it is not.
    pub failure_redirect_url: Option<String>,
    /// Where the integrator is told of it.
    pub notify_url: Option<String>,
    /// Is it told of sign-ins that come to nothing too?
    pub notify_on_failure: bool,
    /// Is it told if the link expires and no account was connected through it?
    pub notify_on_expiry: bool,
    /// Does the person go back without seeing that it has worked?
    pub bypass_success_screen: bool,
    /// The language of the pages, as a tag.
    pub locale: Option<String>,
    /// What stands in the username's field at first.
    pub login_hint: Option<String>,
}

/// One link. It is good for one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Names it.
    pub id: LinkId,
    /// The attempt that it leads to. It is begun by the first sign-in, and not by looking.
    pub attempt: AttemptId,
    /// As it was wanted.
    pub wish: LinkWish,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when on nothing can be begun with it.
    pub expires_at: Timestamp,
    /// When it was withdrawn.
    pub revoked_at: Option<Timestamp>,
    /// When an account was connected through it.
    pub connected_at: Option<Timestamp>,
    /// When it was put into the outbox that it has expired.
    pub expiry_told_at: Option<Timestamp>,
}

impl Link {
    /// Can nothing be begun with it any more?
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.end(now).is_some()
    }

    /// Why nothing can be begun with it any more, if so.
    pub fn end(&self, now: Timestamp) -> Option<LinkEnd> {
        if self.revoked_at.is_some() {
            return Some(LinkEnd::Withdrawn);
        }
        (now >= self.expires_at).then_some(LinkEnd::Expired)
    }

    /// Is its integrator still to be told, once it has expired?
    pub fn awaits_expiry(&self) -> bool {
        let is_wanted = self.wish.notify_on_expiry && self.wish.notify_url.is_some();
        let is_past = [self.revoked_at, self.connected_at, self.expiry_told_at];
        is_wanted && is_past.iter().all(Option::is_none)
    }
}

/// An account that came through a link, and the username with which it was connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Unipile's id of the account.
    pub account_id: String,
    /// As it was typed. It is forgotten before the account is.
    pub username: String,
}

/// Which connections to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose<'a> {
    /// Of the person whom the integrator calls so.
    Person(&'a str),
    /// Of this account.
    Account(&'a str),
}

/// The store of links.
#[async_trait]
pub trait Links: Send + Sync {
    /// Stores a new link.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn add(&self, link: &Link) -> Result<(), StoreError>;

    /// The link of this id.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn find(&self, id: &LinkId) -> Result<Option<Link>, StoreError>;

    /// The link that leads to an attempt.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn leading_to(&self, attempt: &AttemptId) -> Result<Option<Link>, StoreError>;

    /// The links of an integrator, or of all, the newest first, `limit` at most.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn list(&self, integrator: Option<&str>, limit: u32) -> Result<Vec<Link>, StoreError>;

    /// Withdraws a link of an integrator. `false` when it has no such link. A link that is withdrawn stays so.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn revoke(&self, integrator: &str, id: &LinkId, now: Timestamp) -> Result<bool, StoreError>;

    /// The links that [await](Link::awaits_expiry) their expiry and have expired by `until`: those that expired first, and
    /// of them those that come behind `after`, `limit` at most.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn expired(&self, until: Timestamp, after: Option<&Link>, limit: u32) -> Result<Vec<Link>, StoreError>;

    /// Puts into the outbox that a link has expired, and marks the link: both, or neither. `false` when it
    /// [awaits](Link::awaits_expiry) its expiry no longer.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn tell_expiry(&self, notice: &Notice) -> Result<bool, StoreError>;

    /// Has a link of this integrator ever led to this account, once it was connected?
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn has_connected(&self, integrator: &str, account_id: &str) -> Result<bool, StoreError>;

    /// The connections through links of this integrator of which the username is still known, the latest first.
    ///
    /// # Errors
    /// When the store cannot be asked.
    async fn connections(&self, integrator: &str, whose: Whose<'_>) -> Result<Vec<Connection>, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_back_and_never_shown() {
        let secret = LinkSecret::random();
        assert_eq!(LinkSecret::parse(secret.expose()), Some(secret.clone()));
        assert_ne!(secret, LinkSecret::random());
        assert!(!format!("{secret:?}").contains(secret.expose()));
        assert_ne!(secret.id().as_str(), secret.expose());
        assert_eq!(LinkId::parse(secret.id().as_str()), Some(secret.id()));
        // An attempt's id is no secret of a link.
        assert_eq!(LinkSecret::parse(AttemptId::random().as_str()), None);
    }
}
