//! What a person can do.

use crate::attempt::{Attempt, Operation};
use crate::attempts::{Attempts, StoreError};
use crate::calls::Payload;
use crate::clock::Clock;
use crate::ids::{AttemptId, Capability, OperationId};
use crate::looks::{lacks_name, stranger};
use crate::upstream::Upstream;
use crate::watchers::Watchers;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::task::TaskTracker;
use wizard::input::username_for_redisplay;
use wizard::{Credentials, Event, Screen, Timestamp, VerificationCode, View, apply};

/// How long a post waits for the answer to its own call, so that quick answers need no "please wait" page.
const POST_WAIT: Duration = Duration::from_secs(2);

/// How often a change is decided anew when others keep being faster. Each loss means that another change was made, and
/// an attempt has only a handful of writers.
const MAX_DECISIONS: u32 = 100;

/// Who may start an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody who finds the page.
    Open,
    /// Nobody.
    Closed,
}

/// The browser that asks.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The attempt whose page it shows.
    pub attempt: AttemptId,
    /// What its cookie for this attempt says.
    pub capability: Option<Capability>,
    /// The id of its request, for the log and the support team.
    pub request_id: String,
}

/// The use cases. Cheap to clone: all clones are one.
#[derive(Clone)]
pub struct Service(pub(crate) Arc<Parts>);

pub(crate) struct Parts {
    upstream: Arc<dyn Upstream>,
    pub(crate) attempts: Arc<dyn Attempts>,
    clock: Arc<dyn Clock>,
    pub(crate) access: Access,
    pub(crate) watchers: Watchers,
    tasks: TaskTracker,
}

/// What a person did, ready to be applied.
struct Intention {
    event: Event,
    payload: Option<Payload>,
    username: Option<String>,
}

impl Service {
    /// Puts the parts together.
    pub fn new(
        upstream: Arc<dyn Upstream>,
        attempts: Arc<dyn Attempts>,
        clock: Arc<dyn Clock>,
        access: Access,
    ) -> Self {
        let (watchers, tasks) = (Watchers::default(), TaskTracker::new());
        Self(Arc::new(Parts {
            upstream,
            attempts,
            clock,
            access,
            watchers,
            tasks,
        }))
    }

    /// The calls to Unipile that are under way. Close it and wait for it at shutdown.
    pub fn tasks(&self) -> &TaskTracker {
        &self.0.tasks
    }

    pub(crate) fn upstream(&self) -> &dyn Upstream {
        &*self.0.upstream
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.0.clock
    }

    /// Sends username and password, as typed.
    ///
    /// # Errors
    /// When the store of attempts is out of reach. Everything else is a screen of the view.
    pub async fn sign_in(
        &self,
        caller: &Caller,
        operation: OperationId,
        username: &str,
        password: &str,
    ) -> Result<View, StoreError> {
        let judged = Credentials::judge(username, password);
        let event = Event::SignIn(judged.as_ref().map(|_| ()).map_err(|problem| *problem));
        let payload = judged.ok().map(Payload::Credentials);
        let username = Some(username_for_redisplay(username));
        self.operate(
            caller,
            operation,
            Intention {
                event,
                payload,
                username,
            },
        )
        .await
    }

    /// Sends a code, as typed.
    ///
    /// # Errors
    /// When the store of attempts is out of reach. Everything else is a screen of the view.
    pub async fn submit_code(&self, caller: &Caller, operation: OperationId, code: &str) -> Result<View, StoreError> {
        let judged = VerificationCode::judge(code);
        let event = Event::SubmitCode(judged.as_ref().map(|_| ()).map_err(|problem| *problem));
        let payload = judged.ok().map(Payload::Code);
        self.operate(
            caller,
            operation,
            Intention {
                event,
                payload,
                username: None,
            },
        )
        .await
    }

    /// Asks Unipile to wait for the person's approval on another device.
    ///
    /// # Errors
    /// When the store of attempts is out of reach. Everything else is a screen of the view.
    pub async fn await_approval(&self, caller: &Caller, operation: OperationId) -> Result<View, StoreError> {
        let intention = Intention {
            event: Event::AwaitApproval,
            payload: Some(Payload::Approval),
            username: None,
        };
        self.operate(caller, operation, intention).await
    }

    /// Gives the present sign-in up. A call that is under way cannot be taken back; should it be accepted, the account
    /// is connected and the view says so.
    ///
    /// # Errors
    /// When the store of attempts is out of reach. Everything else is a screen of the view.
    pub async fn start_over(&self, caller: &Caller, operation: OperationId) -> Result<View, StoreError> {
        let intention = Intention {
            event: Event::StartOver,
            payload: None,
            username: None,
        };
        self.operate(caller, operation, intention).await
    }

    async fn operate(&self, caller: &Caller, operation: OperationId, intention: Intention) -> Result<View, StoreError> {
        if self.0.access == Access::Closed {
            return Ok(stranger(caller, Screen::Closed));
        }
        let Some(owner) = &caller.capability else {
            return Ok(stranger(caller, Screen::CookiesRefused));
        };
        if !self.accept(caller, owner, operation, intention).await? {
            return Ok(stranger(caller, Screen::OtherBrowser));
        }
        let is_quick = |view: &View| match &view.screen {
            Screen::SigningIn => false,
            Screen::Checkpoint(checkpoint) => !checkpoint.checking,
            // The account's name comes a moment after it.
            screen => !lacks_name(screen),
        };
        self.wait(caller, POST_WAIT, is_quick).await
    }

    /// Applies an intention to the attempt, stores it, and then starts the call that it asks for. `false` when the
    /// attempt belongs to another browser.
    async fn accept(
        &self,
        caller: &Caller,
        owner: &Capability,
        operation: OperationId,
        intention: Intention,
    ) -> Result<bool, StoreError> {
        for _ in 0..MAX_DECISIONS {
            let now = self.now();
            let stored = self.0.attempts.load(&caller.attempt).await?;
            let mut attempt = stored.unwrap_or_else(|| Attempt::new(caller.attempt.clone(), owner, now));
            if !attempt.belongs_to(Some(owner)) {
                return Ok(false);
            }
            if attempt.knows(&operation) {
                return Ok(true);
            }
            let next = apply(&attempt.wizard, &intention.event, now);
            if next.call.is_none() && next.wizard == attempt.wizard {
                return Ok(true);
            }
            if next.wizard.intent != attempt.wizard.intent {
                attempt.account_id = None;
            }
            attempt.wizard = next.wizard;
            attempt.operations.push(Operation {
                id: operation.clone(),
                call: next.call,
                at: now,
            });
            attempt.reference.clone_from(&caller.request_id);
            if let Some(username) = &intention.username {
                attempt.username.clone_from(username);
            }
            match self.save(&mut attempt, now).await {
                Err(StoreError::Conflict) => continue,
                other => other?,
            }
            if let (Some(call), Some(payload)) = (next.call, intention.payload) {
                self.start_call(&attempt, call, payload);
            }
            return Ok(true);
        }
        Err(StoreError::Conflict)
    }

    /// Applies an event that is nobody's operation, with a touch to the record. Gives the attempt as it is then; `None`
    /// when there is none.
    pub(crate) async fn change(
        &self,
        id: &AttemptId,
        event: &Event,
        touch: impl Fn(&mut Attempt),
    ) -> Result<Option<Attempt>, StoreError> {
        for _ in 0..MAX_DECISIONS {
            let now = self.now();
            let Some(mut attempt) = self.0.attempts.load(id).await? else {
                return Ok(None);
            };
            let next = apply(&attempt.wizard, event, now).wizard;
            if next == attempt.wizard {
                return Ok(Some(attempt));
            }
            touch(&mut attempt);
            attempt.wizard = next;
            match self.save(&mut attempt, now).await {
                Err(StoreError::Conflict) => {}
                other => return other.map(|()| Some(attempt)),
            }
        }
        Err(StoreError::Conflict)
    }

    async fn save(&self, attempt: &mut Attempt, now: Timestamp) -> Result<(), StoreError> {
        attempt.revision += 1;
        attempt.updated_at = now;
        self.0.attempts.save(attempt).await?;
        self.0.watchers.announce(&attempt.id, attempt.revision);
        Ok(())
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.0.clock.now()
    }
}
