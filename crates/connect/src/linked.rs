//! What links add to an attempt: who may begin, what its integrator is told, and the way back.

use crate::attempt::Attempt;
use crate::attempts::StoreError;
use crate::ids::AttemptId;
use crate::links::{Link, LinkId, LinkSecret, LinkWish, Whose};
use crate::outbox::{Notice, Outcome, account};
use crate::service::{Access, Caller, Service};
use wizard::{Back, Entrance, Failure, LinkEnd, Screen, Step, Timestamp};

/// Where an address with a link's secret leads.
#[derive(Clone, Debug)]
pub enum Opened {
    /// To the attempt's page.
    Attempt(Box<Link>),
    /// Nowhere: it is over, or never was. Who has no part in the attempt is not told which.
    Over,
}

/// What a person brings back to the product.
#[derive(Clone, Debug)]
pub struct WayBack {
    /// The link that they came by.
    pub link: Link,
    /// Where they go: as the integrator has given it.
    pub url: String,
    /// The account and what became of it, if it is connected.
    pub connected: Option<(String, Outcome)>,
}

impl Service {
    /// Makes a link. Its secret is told this once.
    ///
    /// # Errors
    /// When the store of links is out of reach.
    pub async fn make_link(&self, wish: LinkWish, expires_at: Timestamp) -> Result<(LinkSecret, Link), StoreError> {
        let secret = LinkSecret::random();
        let link = Link {
            id: secret.id(),
            attempt: AttemptId::random(),
            wish,
            created_at: self.now(),
            expires_at,
            revoked_at: None,
            connected_at: None,
            expiry_told_at: None,
        };
        self.0.stores.links.add(&link).await?;
        tracing::info!(link = %link.id, integrator = link.wish.integrator, attempt = %link.attempt, "link made");
        Ok((secret, link))
    }

    /// The links of an integrator, the newest first.
    ///
    /// # Errors
    /// When the store of links is out of reach.
    pub async fn links_of(&self, integrator: &str, limit: u32) -> Result<Vec<Link>, StoreError> {
        self.0.stores.links.list(Some(integrator), limit).await
    }

    /// Withdraws a link. A sign-in that is under way goes on to its end. `false` when the integrator has no such link.
    ///
    /// # Errors
    /// When the store of links is out of reach.
    pub async fn revoke_link(&self, integrator: &str, id: &LinkId) -> Result<bool, StoreError> {
        let revoked = self.0.stores.links.revoke(integrator, id, self.now()).await?;
        if revoked {
            tracing::info!(link = %id, integrator, "link withdrawn");
        }
        Ok(revoked)
    }

    /// Has this account come through a link of this integrator?
    ///
    /// # Errors
    /// When the store of links is out of reach.
    pub async fn has_connected(&self, integrator: &str, account_id: &str) -> Result<bool, StoreError> {
        self.0.stores.links.has_connected(integrator, account_id).await
    }

    /// The link that leads to an attempt, if one does.
    ///
    /// # Errors
    /// When the store of links is out of reach.
    pub async fn link_to(&self, attempt: &AttemptId) -> Result<Option<Link>, StoreError> {
        self.0.stores.links.leading_to(attempt).await
    }

    /// Follows a link. Nothing is begun by it: mail scanners and previews open links too.
    ///
    /// `caller_of` says who asks for an attempt.
    ///
    /// # Errors
    /// When a store is out of reach.
    pub async fn open_link(
        &self,
        secret: &LinkSecret,
        caller_of: impl FnOnce(AttemptId) -> Caller,
    ) -> Result<Opened, StoreError> {
        let Some(link) = self.0.stores.links.find(&secret.id()).await? else {
            return Ok(Opened::Over);
        };
        if link.is_over(self.now()) {
            let caller = caller_of(link.attempt.clone());
            let attempt = self.0.stores.attempts.load(&link.attempt).await?;
            if !attempt.is_some_and(|attempt| attempt.belongs_to(caller.capability.as_ref())) {
                return Ok(Opened::Over);
            }
        }
        Ok(Opened::Attempt(Box::new(link)))
    }

    /// The way back to the product for the browser that an attempt belongs to, once the attempt has come to an end.
    ///
    /// # Errors
    /// When a store is out of reach.
    pub async fn way_back(&self, caller: &Caller) -> Result<Option<WayBack>, StoreError> {
        let attempt = self.0.stores.attempts.load(&caller.attempt).await?;
        let mine = attempt.filter(|attempt| attempt.belongs_to(caller.capability.as_ref()));
        let (Some(attempt), Some(link)) = (mine, self.link_to(&caller.attempt).await?) else {
            return Ok(None);
        };
        let step = &attempt.wizard.step;
        let url = match Outcome::of(step) {
            Some(Outcome::Created | Outcome::Reconnected | Outcome::AlreadyConnected) => {
                link.wish.success_redirect_url.clone()
            }
            Some(Outcome::Failed) => link.wish.failure_redirect_url.clone(),
            None if link.is_over(self.now()) => link.wish.failure_redirect_url.clone(),
            None => None,
        };
        let connected = account(&attempt).map(str::to_owned).zip(Outcome::of(step));
        Ok(url.map(|url| WayBack { link, url, connected }))
    }

    /// May this attempt be begun, or gone on with, and by which link?
    pub(crate) async fn entry(&self, attempt: &AttemptId) -> Result<Entry, StoreError> {
        let link = self.link_to(attempt).await?;
        Ok(match link {
            None if self.0.access == Access::Closed => Entry::Closed,
            None => Entry::Open,
            Some(link) => Entry::Through(Box::new(link)),
        })
    }

    /// What stands in the username's field at first: what the integrator wants there or, of an account that is to be
    /// connected again, what was typed when it was.
    pub(crate) async fn first_username(&self, entry: &Entry) -> Result<String, StoreError> {
        let Entry::Through(link) = entry else {
            return Ok(String::new());
        };
        let wish = &link.wish;
        match (&wish.login_hint, &wish.reconnect_account) {
            (Some(hint), _) => Ok(hint.clone()),
            (None, Some(account_id)) => {
                let links = &self.0.stores.links;
                let latest_first = links.connections(&wish.integrator, Whose::Account(account_id)).await?;
                let latest = latest_first.into_iter().next();
                Ok(latest.map(|connection| connection.username).unwrap_or_default())
            }
            (None, None) => Ok(String::new()),
        }
    }

    /// What an integrator is to be told of a change.
    pub(crate) async fn notice(
        &self,
        attempt: &Attempt,
        before: &Step,
        now: Timestamp,
    ) -> Result<Option<Notice>, StoreError> {
        let outcome = Outcome::of(&attempt.wizard.step).filter(|outcome| Outcome::of(before) != Some(*outcome));
        let Some(outcome) = outcome else {
            return Ok(None);
        };
        let link = self.link_to(&attempt.id).await?;
        Ok(link.and_then(|link| Notice::of_attempt(&link, attempt, outcome, now)))
    }
}

/// How somebody has come to an attempt.
pub(crate) enum Entry {
    /// By its address: everybody may.
    Open,
    /// By a link.
    Through(Box<Link>),
    /// By its address, where only links lead to attempts.
    Closed,
}

impl Entry {
    /// Why nothing can be begun any more, if so.
    pub(crate) fn end(&self, now: Timestamp) -> Option<LinkEnd> {
        match self {
            Self::Through(link) => link.end(now),
            Self::Open | Self::Closed => None,
        }
    }

    /// As the person is told.
    pub(crate) fn entrance(&self) -> Entrance {
        match self {
            Self::Open | Self::Closed => Entrance::Page,
            Self::Through(link) if link.wish.reconnect_account.is_some() => Entrance::ReconnectLink,
            Self::Through(_) => Entrance::Link,
        }
    }

    /// The way back to the product from a screen.
    pub(crate) fn back(&self, screen: &Screen) -> Back {
        let Self::Through(link) = self else {
            return Back::Nowhere;
        };
        match screen {
            Screen::Connected { .. } | Screen::Failed(Failure::AlreadyConnected)
                if link.wish.success_redirect_url.is_none() =>
            {
                Back::Nowhere
            }
            Screen::Connected { .. } if link.wish.bypass_success_screen => Back::AtOnce,
            Screen::Connected { .. } | Screen::Failed(Failure::AlreadyConnected) => Back::Offered,
            Screen::Expired | Screen::Ended | Screen::Failed(_) | Screen::LinkOver(_)
                if link.wish.failure_redirect_url.is_some() =>
            {
                Back::Offered
            }
            _ => Back::Nowhere,
        }
    }
}
