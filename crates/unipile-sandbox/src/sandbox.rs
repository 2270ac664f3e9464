//! A sandbox: its parts, how to build it, serve it and steer it from the same process.

use crate::{
    Clock, FaultRule, OpenIntent, Provider, RequestReport, Scenario, Settings, SettingsPatch, SourceStatus,
    account::{Credentials, SignIn},
    api, built_in_scenarios, control,
    faults::Faults,
    intent::Decision,
    page,
    requests::RequestLog,
    socket::{Listening, Socket},
    state::State,
};
use axum::Router;
use std::{
    fmt, io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::{net::TcpListener, sync::oneshot};

/// The API key of a sandbox that was given none.
pub const DEFAULT_API_KEY: &str = "sandbox-key";

/// How long calls that are held open may delay the end of [`Sandbox::serve`].
const CLOSING_TIME: Duration = Duration::from_millis(500);

/// A stand-in for Unipile's account API. Clones share everything.
#[derive(Clone)]
pub struct Sandbox(Arc<Parts>);

struct Parts {
    api_key: String,
    scenarios: Vec<Arc<Scenario>>,
    clock: Clock,
    settings: Mutex<Settings>,
    state: Mutex<State>,
    requests: Mutex<RequestLog>,
    faults: Mutex<Faults>,
}

/// Builds a [`Sandbox`].
#[derive(Debug, Default)]
pub struct Builder {
    api_key: Option<String>,
    scenarios: Option<Vec<Scenario>>,
    clock: Clock,
    settings: Settings,
}

impl Builder {
    /// The key that calls must bring. [`DEFAULT_API_KEY`] unless told.
    #[must_use]
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// The sign-ins to know. [`built_in_scenarios`] unless told.
    #[must_use]
    pub fn scenarios(mut self, scenarios: Vec<Scenario>) -> Self {
        self.scenarios = Some(scenarios);
        self
    }

    /// The clock to go by: one of its own unless told.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// The settings to start with.
    #[must_use]
    pub fn settings(mut self, settings: Settings) -> Self {
        self.settings = settings;
        self
    }

    /// The sandbox.
    pub fn build(self) -> Sandbox {
        Sandbox(Arc::new(Parts {
            api_key: self.api_key.unwrap_or_else(|| DEFAULT_API_KEY.into()),
            scenarios: self
                .scenarios
                .unwrap_or_else(built_in_scenarios)
                .into_iter()
                .map(Arc::new)
                .collect(),
            clock: self.clock,
            settings: Mutex::new(self.settings),
            state: Mutex::default(),
            requests: Mutex::default(),
            faults: Mutex::default(),
        }))
    }
}

impl Sandbox {
    /// Starts to build one.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The API, the `/__sandbox` routes and the page at `/`. The latter two ask for no key: serve it on loopback.
    pub fn router(&self) -> Router {
        self.api_router()
            .merge(control::router(self.clone()))
            .merge(page::router(self.clone()))
    }

    /// The API alone, for an embedding server that steers the sandbox by its methods.
    pub fn api_router(&self) -> Router {
        api::router(self.clone())
    }

    /// Serves [`Sandbox::router`] until `shutdown` is over. Calls still held open then are cut off shortly after.
    ///
    /// # Errors
    ///
    /// When the listener fails.
    pub async fn serve(
        &self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> io::Result<()> {
        let (closing, closed) = oneshot::channel();
        let shutdown = async move {
            shutdown.await;
            // When nobody listens any more, the server has ended already.
            let _ = closing.send(());
        };
        // Each request brings its connection, for the faults that break it.
        let service = self.router().into_make_service_with_connect_info::<Socket>();
        let server = axum::serve(Listening(listener), service).with_graceful_shutdown(shutdown);
        let too_late = async {
            if closed.await.is_err() {
                std::future::pending::<()>().await;
            }
            tokio::time::sleep(CLOSING_TIME).await;
        };
        tokio::select! {
            result = server => result,
            () = too_late => Ok(()),
        }
    }

    /// The clock, to read, to share and to move.
    pub fn clock(&self) -> Clock {
        self.0.clock.clone()
    }

    /// Moves the clock forward; whatever waits for that wakes.
    pub fn advance(&self, by: Duration) {
        self.0.clock.advance(by);
    }

    /// The sign-ins that this sandbox knows.
    pub fn scenarios(&self) -> Vec<Scenario> {
        self.0
            .scenarios
            .iter()
            .map(|scenario| Scenario::clone(scenario))
            .collect()
    }

    /// Approves on "the other device", before or while an `in_app_validation` call waits. False when nothing that is
    /// open under this id can be approved.
    pub fn approve(&self, account_id: &str) -> bool {
        self.decide(account_id, Decision::Approve)
    }

    /// Denies on "the other device". Otherwise like [`Sandbox::approve`].
    pub fn deny(&self, account_id: &str) -> bool {
        self.decide(account_id, Decision::Deny)
    }

    fn decide(&self, account_id: &str, decision: Decision) -> bool {
        let settings = self.settings();
        let now = self.0.clock.now_millis();
        self.state().decide(account_id, decision, settings, now)
    }

    /// Gives an account's source another state, as when its password was changed at the provider. False when there is
    /// no such account.
    pub fn set_status(&self, account_id: &str, status: SourceStatus) -> bool {
        self.state()
            .account_mut(account_id)
            .map(|account| account.status = status)
            .is_some()
    }

    /// The intents that are open now.
    pub fn intents(&self) -> Vec<OpenIntent> {
        self.state().open_intents(self.0.clock.now_millis())
    }

    /// What arrived at the API, redacted.
    pub fn requests(&self) -> RequestReport {
        lock(&self.0.requests).report()
    }

    /// The settings now.
    pub fn settings(&self) -> Settings {
        *lock(&self.0.settings)
    }

    /// Changes some settings, and returns all of them.
    pub fn set(&self, patch: SettingsPatch) -> Settings {
        let mut settings = lock(&self.0.settings);
        *settings = settings.with(patch);
        *settings
    }

    /// Spoils the next calls.
    pub fn add_fault(&self, rule: FaultRule) {
        lock(&self.0.faults).add(rule);
    }

    /// Forgets accounts, intents, requests and faults. The clock and the settings stay.
    pub fn reset(&self) {
        self.state().reset();
        lock(&self.0.requests).reset();
        lock(&self.0.faults).clear();
    }

    pub(crate) fn is_key(&self, key: &[u8]) -> bool {
        key == self.0.api_key.as_bytes()
    }

    /// The scenario that these credentials belong to.
    pub(crate) fn sign_in(&self, provider: Provider, credentials: &Credentials) -> Option<SignIn> {
        let scenario = self.0.scenarios.iter().find(|scenario| match credentials {
            Credentials::Password { username, password } => {
                scenario.is_for(provider, username) && scenario.password() == *password
            }
            Credentials::Token(token) => scenario.is_for(provider, token),
            Credentials::Scan => scenario.provider() == Some(provider),
        })?;
        Some(SignIn {
            provider,
            scenario: scenario.clone(),
        })
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.0.state)
    }

    pub(crate) fn request_log(&self) -> MutexGuard<'_, RequestLog> {
        lock(&self.0.requests)
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        lock(&self.0.faults)
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("scenarios", &self.0.scenarios.len())
            .finish_non_exhaustive()
    }
}

/// A panic while a lock was held leaves nothing half done that a test tool could not live with.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
