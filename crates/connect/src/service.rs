//! What a person can do.

use crate::attempts::StoreError;
use crate::calls::Payload;
use crate::clock::Clock;
use crate::decide::Intention;
use crate::ids::{AttemptId, Capability, OperationId};
use crate::limits::{ClientNetwork, Limits};
use crate::observer::Observer;
use crate::rate::Rates;
use crate::stores::Stores;
use crate::upstream::{Answer, Upstream};
use crate::watchers::Watchers;
use std::sync::Arc;
use tokio::sync::Notify;
use tokio_util::task::TaskTracker;
use wizard::input::username_for_redisplay;
use wizard::{Credentials, Event, PhoneNumber, Timestamp, VerificationCode, View};

/// Who may start an attempt without a link.
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
    /// Where it is.
    pub client: ClientNetwork,
    /// The id of its request, for the log and the support team.
    pub request_id: String,
}

/// The use cases. Cheap to clone: all clones are one.
#[derive(Clone)]
pub struct Service(pub(crate) Arc<Parts>);

pub(crate) struct Parts {
    upstream: Arc<dyn Upstream>,
    pub(crate) stores: Stores,
    clock: Arc<dyn Clock>,
    observer: Arc<dyn Observer>,
    pub(crate) access: Access,
    pub(crate) limits: Limits,
    pub(crate) watchers: Watchers,
    /// Woken when there is something to deliver.
    pub(crate) has_notices: Notify,
    tasks: TaskTracker,
}

impl Service {
    /// Puts the parts together.
    pub fn new(
        upstream: Arc<dyn Upstream>,
        stores: Stores,
        clock: Arc<dyn Clock>,
        observer: Arc<dyn Observer>,
        access: Access,
        rates: Rates,
    ) -> Self {
        let (watchers, tasks) = (Watchers::default(), TaskTracker::new());
        let limits = Limits::new(rates, &clock);
        Self(Arc::new(Parts {
            upstream,
            stores,
            clock,
            observer,
            access,
            limits,
            watchers,
            has_notices: Notify::new(),
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

    pub(crate) fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    pub(crate) fn observer(&self) -> &dyn Observer {
        &*self.0.observer
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
        let intention = Intention::answer(event, judged.ok().map(Answer::Code));
        self.operate(caller, operation, intention).await
    }

    /// Sends a phone number, as typed, of the country with this calling code.
    ///
    /// # Errors
    /// When the store of attempts is out of reach. Everything else is a screen of the view.
    pub async fn submit_phone(
        &self,
        caller: &Caller,
        operation: OperationId,
        calling_code: &str,
        number: &str,
    ) -> Result<View, StoreError> {
        let judged = PhoneNumber::judge(calling_code, number);
        let event = Event::SubmitPhone(judged.as_ref().map(|_| ()).map_err(|problem| *problem));
        let intention = Intention::answer(event, judged.ok().map(Answer::Phone));
        self.operate(caller, operation, intention).await
    }

    /// Asks Unipile to wait for the person's approval on another device.
    ///
    /// # Errors
    /// When the store of attempts is out of reach. Everything else is a screen of the view.
    pub async fn await_approval(&self, caller: &Caller, operation: OperationId) -> Result<View, StoreError> {
        let intention = Intention::answer(Event::AwaitApproval, Some(Answer::Approval));
        self.operate(caller, operation, intention).await
    }

    /// Asks for another way to confirm.
    ///
    /// # Errors
    /// When the store of attempts is out of reach. Everything else is a screen of the view.
    pub async fn try_another_way(&self, caller: &Caller, operation: OperationId) -> Result<View, StoreError> {
        let intention = Intention::answer(Event::TryAnotherWay, Some(Answer::AnotherWay));
        self.operate(caller, operation, intention).await
    }

    /// Asks for the code, or the notification, once more.
    ///
    /// # Errors
    /// When the store of attempts is out of reach. Everything else is a screen of the view.
    pub async fn resend(&self, caller: &Caller, operation: OperationId) -> Result<View, StoreError> {
        let intention = Intention::answer(Event::Resend, Some(Answer::Resend));
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
}
