//! The embedded sandbox: its own API on a loopback port of its own, its clock as the server's clock, and the few actions
//! of the page's bar.

use crate::limits::CallLimits;
use crate::router::AppState;
use app::page::{MagicSignIn, SandboxRibbon};
use app::ssr::caller;
use async_trait::async_trait;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use connect::{AttemptId, Clock};
use http::StatusCode;
use http::request::Parts;
use secrecy::SecretString;
use serde::Deserialize;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use unipile_sandbox::Group;
pub use unipile_sandbox::Sandbox;
use wizard::Timestamp;

/// The farthest that the clock can be moved at once, in seconds.
const FARTHEST: u64 = 24 * 60 * 60;

/// The sandbox with its own sign-ins.
#[expect(clippy::unnecessary_wraps, reason = "a build without the sandbox has none")]
pub(crate) fn built_in() -> Option<Sandbox> {
    Some(Sandbox::builder().build())
}

/// The other side of the wizard, for a person who plays it.
#[derive(Clone)]
pub struct SandboxTools {
    sandbox: Sandbox,
}

impl SandboxTools {
    /// The bar on an attempt's page.
    pub(crate) fn ribbon(&self, attempt: &str) -> SandboxRibbon {
        SandboxRibbon {
            attempt: attempt.to_owned(),
            sign_ins: self.sign_ins(),
        }
    }

    /// The magic sign-in of this id.
    pub(crate) fn sign_in(&self, id: &str) -> Option<MagicSignIn> {
        self.sign_ins().into_iter().find(|sign_in| sign_in.id == id)
    }

    /// The magic sign-ins that a person who connects a Messenger account can meet. The sandbox has more, for clients.
    pub(crate) fn sign_ins(&self) -> Vec<MagicSignIn> {
        let scenarios = self.sandbox.scenarios();
        scenarios
            .iter()
            .filter(|scenario| scenario.group() == Group::Messenger)
            .map(|scenario| MagicSignIn {
                id: scenario.id().to_owned(),
                username: scenario.username().to_owned(),
                password: scenario.password().to_owned(),
                codes: scenario.codes().map(str::to_owned).collect(),
                description: scenario.description().to_owned(),
            })
            .collect()
    }
}

/// The sandbox and the socket of its own API.
pub(crate) struct Embedded {
    sandbox: Sandbox,
    listener: TcpListener,
    address: SocketAddr,
}

impl Embedded {
    /// Opens the socket.
    pub(crate) async fn open(listen: SocketAddr, sandbox: Sandbox) -> std::io::Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        Ok(Self {
            sandbox,
            listener,
            address,
        })
    }

    /// Where its own API listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// A client that speaks to it.
    pub(crate) fn client(&self, calls: CallLimits) -> Result<unipile::Client, unipile::BuildError> {
        let key = SecretString::from(unipile_sandbox::DEFAULT_API_KEY);
        calls.client(&format!("http://{}", self.address), key)
    }

    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        Arc::new(SandboxClock(self.sandbox.clock()))
    }

    pub(crate) fn tools(&self) -> SandboxTools {
        SandboxTools {
            sandbox: self.sandbox.clone(),
        }
    }

    /// Serves its own API until `stop` is done.
    pub(crate) async fn serve(self, stop: impl Future<Output = ()> + Send + 'static) {
        if let Err(error) = self.sandbox.serve(self.listener, stop).await {
            tracing::error!(%error, "the sandbox stopped");
        }
    }
}

/// The server's clock while it runs on the sandbox: when one is moved forward, so is the other.
struct SandboxClock(unipile_sandbox::Clock);

#[async_trait]
impl Clock for SandboxClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.now_millis())
    }

    async fn sleep_until(&self, at: Timestamp) {
        self.0.sleep_until(at.as_millis()).await;
    }
}

/// A form of the sandbox's bar.
#[derive(Debug, Deserialize)]
pub(crate) struct Action {
    attempt: String,
    #[serde(default)]
    seconds: u64,
}

/// `POST /sandbox/{approve|deny|advance}`. Only where there is a sandbox, and only for one's own attempt.
pub(crate) async fn act(
    State(state): State<AppState>,
    Path(action): Path<String>,
    parts: Parts,
    Form(form): Form<Action>,
) -> Response {
    let (Some(tools), Some(attempt)) = (&state.sandbox, AttemptId::parse(&form.attempt)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let caller = caller(&parts, attempt);
    let account = state.service.checkpoint_account(&caller).await.ok().flatten();
    match (action.as_str(), account) {
        ("advance", _) => tools.sandbox.advance(Duration::from_secs(form.seconds.min(FARTHEST))),
        ("approve", Some(account)) => drop(tools.sandbox.approve(&account)),
        ("deny", Some(account)) => drop(tools.sandbox.deny(&account)),
        ("approve" | "deny", None) => {}
        _ => return StatusCode::NOT_FOUND.into_response(),
    }
    Redirect::to(&format!("/c/{}", caller.attempt)).into_response()
}
