//! How an attempt changes: it is loaded, decided upon, and stored; if somebody else was faster, all of it again.

use crate::aim::Aim;
use crate::attempt::Attempt;
use crate::attempts::StoreError;
use crate::calls::Payload;
use crate::ids::{AttemptId, Capability, OperationId};
use crate::limits::Refused;
use crate::linked::Entry;
use crate::looks::{lacks_confirmation, stranger};
use crate::observer::milestone;
use crate::service::{Caller, Service};
use crate::upstream::Answer;
use std::sync::Arc;
use std::time::Duration;
use tracing::Instrument as _;
use wizard::{Call, CallKind, Event, Screen, Step, Timestamp, View, apply};

/// How long a post waits for the answer to its own call, so that quick answers need no "please wait" page.
const POST_WAIT: Duration = Duration::from_secs(2);

/// How often a change is decided anew when others keep being faster. Each loss means that another change was made, and
/// an attempt has only a handful of writers.
const MAX_DECISIONS: u32 = 100;

/// What a person did, ready to be applied.
pub(crate) struct Intention {
    pub(crate) event: Event,
    pub(crate) payload: Option<Payload>,
    pub(crate) username: Option<String>,
}

impl Intention {
    /// Something for an open checkpoint.
    pub(crate) fn answer(event: Event, answer: Option<Answer>) -> Self {
        Self {
            event,
            payload: answer.map(Payload::Answer),
            username: None,
        }
    }
}

impl Service {
    /// Does what a person asks for, and gives the view of what came of it.
    pub(crate) async fn operate(
        &self,
        caller: &Caller,
        operation: OperationId,
        intention: Intention,
    ) -> Result<View, StoreError> {
        let entry = self.entry(&caller.attempt).await?;
        let is_beginning = matches!(intention.event, Event::SignIn(_));
        if matches!(entry, Entry::Closed) || (is_beginning && entry.end(self.now()).is_some()) {
            return self.look(caller).await;
        }
        let Some(owner) = &caller.capability else {
            return Ok(stranger(caller, &entry, Screen::CookiesRefused));
        };
        let entry = Arc::new(entry);
        let accepting = self.accept_whole(caller, owner, operation, intention, Arc::clone(&entry));
        if !accepting.await? {
            return Ok(stranger(caller, &entry, Screen::OtherBrowser));
        }
        let is_quick = |view: &View| match &view.screen {
            Screen::SigningIn => false,
            Screen::Checkpoint(checkpoint) => !checkpoint.is_on_its_way(),
            // The account's name comes a moment after it.
            screen => !lacks_confirmation(screen),
        };
        self.wait(caller, POST_WAIT, is_quick).await
    }

    /// Accepts in a task of its own: a browser that leaves in the middle must not leave an operation on record whose
    /// call nobody starts.
    async fn accept_whole(
        &self,
        caller: &Caller,
        owner: &Capability,
        operation: OperationId,
        intention: Intention,
        entry: Arc<Entry>,
    ) -> Result<bool, StoreError> {
        let (service, caller, owner) = (self.clone(), caller.clone(), owner.clone());
        let accepting = async move { service.accept(&caller, &owner, operation, intention, &entry).await };
        match self.tasks().spawn(accepting.in_current_span()).await {
            Ok(accepted) => accepted,
            Err(ended) if ended.is_panic() => std::panic::resume_unwind(ended.into_panic()),
            Err(_) => Err(StoreError::Unavailable),
        }
    }

    /// Applies an intention to the attempt, stores it, and then starts the call that it asks for. `false` when the
    /// attempt belongs to another browser.
    async fn accept(
        &self,
        caller: &Caller,
        owner: &Capability,
        operation: OperationId,
        intention: Intention,
        entry: &Entry,
    ) -> Result<bool, StoreError> {
        // Counted and looked up once, however often it is decided anew.
        let mut counted: Option<Result<(), Refused>> = None;
        let mut aim: Option<Aim> = None;
        for _ in 0..MAX_DECISIONS {
            let now = self.now();
            let stored = self.0.stores.attempts.load(&caller.attempt).await?;
            let mut attempt = stored.unwrap_or_else(|| Attempt::new(caller.attempt.clone(), owner, now));
            if !attempt.belongs_to(Some(owner)) {
                return Ok(false);
            }
            if attempt.knows(&operation) {
                return Ok(true);
            }
            let mut next = apply(&attempt.wizard, &intention.event, now);
            if let Some(call) = next.call {
                let counted = *counted.get_or_insert_with(|| self.count(caller, &attempt, call, &intention));
                attempt.note_counted(counted, now);
                if let Err(refused) = counted {
                    let seconds = refused.seconds();
                    next = apply(&attempt.wizard, &Event::Limited { seconds }, now);
                } else if call.kind.is_sign_in() {
                    let Some(aim) = &aim else {
                        let username = intention.username.as_deref().unwrap_or_default();
                        aim = Some(self.aim(entry, &attempt, username).await?);
                        // It may have taken a while.
                        continue;
                    };
                    next.call = aim.call(call);
                    if next.call.is_none() {
                        next = apply(&attempt.wizard, &Event::AlreadyConnected, now);
                    }
                }
            }
            let about = aim.as_ref().and_then(Aim::account);
            if next.call.is_none() && next.wizard == attempt.wizard {
                return Ok(true);
            }
            if next.wizard.intent != attempt.wizard.intent {
                attempt.account_id = None;
            }
            let before = std::mem::replace(&mut attempt.wizard, next.wizard).step;
            attempt.record(operation.clone(), next.call, about, now);
            attempt.reference.clone_from(&caller.request_id);
            if let Some(username) = &intention.username {
                attempt.username.clone_from(username);
            }
            match self.save(&mut attempt, &before, now).await {
                Err(StoreError::Conflict) => continue,
                other => other?,
            }
            if let (Some(call), Some(payload)) = (next.call, intention.payload) {
                self.start_call(&attempt, operation, call, payload);
            }
            return Ok(true);
        }
        Err(StoreError::Conflict)
    }

    /// Counts a call that is about to be made.
    fn count(&self, caller: &Caller, attempt: &Attempt, call: Call, intention: &Intention) -> Result<(), Refused> {
        let limits = &self.0.limits;
        let counted = match call.kind {
            CallKind::Connect | CallKind::Reconnect => {
                let username = intention.username.as_deref().unwrap_or_default();
                limits.sign_in(attempt, caller.client, username)
            }
            CallKind::SolveWithCode | CallKind::AwaitApproval | CallKind::TryAnotherWay | CallKind::Resend => {
                limits.answer(attempt, caller.client)
            }
        };
        if let Err(refused) = counted {
            self.observer().limit_hit(refused.limit.name());
            tracing::warn!(
                limit = refused.limit.name(),
                wait_seconds = refused.seconds(),
                attempt = %attempt.id,
                "one try too many"
            );
        }
        counted
    }

    /// Applies an event that is nobody's operation. Gives the attempt as it is then; `None` when there is none.
    pub(crate) async fn change(&self, id: &AttemptId, event: &Event) -> Result<Option<Attempt>, StoreError> {
        self.update(id, |attempt, now| attempt.apply(event, now)).await
    }

    /// Edits an attempt, and stores it if the edit says that it changed something. Gives the attempt as it is then;
    /// `None` when there is none.
    pub(crate) async fn update(
        &self,
        id: &AttemptId,
        edit: impl Fn(&mut Attempt, Timestamp) -> bool,
    ) -> Result<Option<Attempt>, StoreError> {
        for _ in 0..MAX_DECISIONS {
            let now = self.now();
            let Some(mut attempt) = self.0.stores.attempts.load(id).await? else {
                return Ok(None);
            };
            let before = attempt.wizard.step.clone();
            if !edit(&mut attempt, now) {
                return Ok(Some(attempt));
            }
            match self.save(&mut attempt, &before, now).await {
                Err(StoreError::Conflict) => {}
                other => return other.map(|()| Some(attempt)),
            }
        }
        Err(StoreError::Conflict)
    }

    async fn save(&self, attempt: &mut Attempt, before: &Step, now: Timestamp) -> Result<(), StoreError> {
        attempt.revision += 1;
        attempt.updated_at = now;
        let notice = self.notice(attempt, before, now).await?;
        self.0.stores.attempts.save(attempt, notice.as_ref()).await?;
        if notice.is_some() {
            self.0.has_notices.notify_one();
        }
        self.0.watchers.announce(&attempt.id, attempt.revision);
        if let Some(milestone) = milestone(before, &attempt.wizard.step) {
            self.observer().sign_in(milestone);
        }
        Ok(())
    }
}
