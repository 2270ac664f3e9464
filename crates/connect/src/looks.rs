//! Looking at an attempt: what its browser sees, now or once something has changed.

use crate::attempts::StoreError;
use crate::ids::OperationId;
use crate::linked::Entry;
use crate::service::{Caller, Service};
use std::time::Duration;
use wizard::{Back, Event, LinkEnd, Screen, Step, Timestamp, View};

/// How long a look waits for something new. Shorter than the 30 to 60 s after which proxies give up.
const LOOK_WAIT: Duration = Duration::from_secs(20);

/// How long a page waits for what Unipile says of an account that has just been connected.
const CONFIRMATION_WAIT: Duration = Duration::from_secs(2);

impl Service {
    /// Looks at an attempt as it is now.
    ///
    /// # Errors
    /// When the store of attempts is out of reach.
    pub async fn look(&self, caller: &Caller) -> Result<View, StoreError> {
        self.observe(caller).await.map(|(view, _)| view)
    }

    /// Looks at an attempt for a page that may never look again, having no script: an account that has just been
    /// connected is shown with its name and state, if they come within two seconds.
    ///
    /// # Errors
    /// When the store of attempts is out of reach.
    pub async fn look_for_page(&self, caller: &Caller) -> Result<View, StoreError> {
        self.wait(caller, CONFIRMATION_WAIT, |view| !lacks_confirmation(&view.screen))
            .await
    }

    /// Looks at an attempt once its revision is greater than `after`; after 20 seconds at the latest.
    ///
    /// # Errors
    /// When the store of attempts is out of reach.
    pub async fn look_after(&self, caller: &Caller, after: u32) -> Result<View, StoreError> {
        self.wait(caller, LOOK_WAIT, |view| view.revision > after || view.revision == 0)
            .await
    }

    /// The account that an attempt is waiting at a checkpoint for, if its browser asks. For the sandbox's own buttons.
    ///
    /// # Errors
    /// When the store of attempts is out of reach.
    pub async fn checkpoint_account(&self, caller: &Caller) -> Result<Option<String>, StoreError> {
        let attempt = self.0.stores.attempts.load(&caller.attempt).await?;
        Ok(attempt
            .filter(|attempt| attempt.belongs_to(caller.capability.as_ref()))
            .filter(|attempt| matches!(attempt.wizard.step, Step::Checkpoint(_)))
            .and_then(|attempt| attempt.account_id))
    }

    /// The view, and when time alone will change it.
    async fn observe(&self, caller: &Caller) -> Result<(View, Option<Timestamp>), StoreError> {
        let entry = self.entry(&caller.attempt).await?;
        let stranger = |screen| Ok((stranger(caller, &entry, screen), None));
        if matches!(entry, Entry::Closed) {
            return stranger(Screen::Closed);
        }
        let end = entry.end(self.now());
        match self.change(&caller.attempt, &Event::Tick).await? {
            Some(attempt) if attempt.belongs_to(caller.capability.as_ref()) => {
                let mut view = attempt.view(self.now());
                if let Some(end) = end
                    && matches!(view.screen, Screen::SignIn { .. })
                {
                    view.screen = Screen::LinkOver(end);
                }
                view.entrance = entry.entrance();
                view.back = entry.back(&view.screen);
                Ok((view, attempt.wizard.changes_at()))
            }
            // Whether somebody has used it is nobody else's business.
            _ if end.is_some() => stranger(Screen::LinkOver(LinkEnd::Unsaid)),
            None => {
                let (mut view, changes_at) = stranger(Screen::SignIn { problem: None })?;
                view.username = self.first_username(&entry).await?;
                Ok((view, changes_at))
            }
            Some(_) => stranger(Screen::OtherBrowser),
        }
    }

    /// Looks until the view is `enough`, for `limit` at most. Wakes at every change, and when time alone changes it.
    pub(crate) async fn wait(
        &self,
        caller: &Caller,
        limit: Duration,
        enough: impl Fn(&View) -> bool,
    ) -> Result<View, StoreError> {
        // Subscribed before the first look, so that no change falls in between.
        let mut changes = self.0.watchers.subscribe(&caller.attempt);
        let timeout = tokio::time::sleep(limit);
        tokio::pin!(timeout);
        loop {
            let (view, changes_at) = self.observe(caller).await?;
            if enough(&view) {
                return Ok(view);
            }
            tokio::select! {
                () = &mut timeout => return Ok(view),
                gone = changes.changed() => if gone.is_err() { return Ok(view) },
                () = self.sleep_until(changes_at) => {}
            }
        }
    }

    async fn sleep_until(&self, at: Option<Timestamp>) {
        match at {
            Some(at) => self.clock().sleep_until(at).await,
            None => std::future::pending().await,
        }
    }
}

/// A view for a browser that has no part in the attempt: it tells nothing of it.
pub(crate) fn stranger(caller: &Caller, entry: &Entry, screen: Screen) -> View {
    View {
        attempt: caller.attempt.as_str().into(),
        revision: 0,
        operation: OperationId::random().as_str().into(),
        username: String::new(),
        reference: caller.request_id.clone(),
        entrance: entry.entrance(),
        back: Back::Nowhere,
        screen,
    }
}

/// Is it the screen of a connected account that Unipile has not been asked about yet?
pub(crate) fn lacks_confirmation(screen: &Screen) -> bool {
    matches!(screen, Screen::Connected { confirmation: None, .. })
}
