//! The sandbox of a build without one: there is none, and nothing can be done with it.

use crate::limits::CallLimits;
use app::page::{MagicSignIn, SandboxRibbon};
use connect::Clock;
use http::StatusCode;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;

/// No sandbox to run on.
#[derive(Clone, Debug)]
pub struct Sandbox(Infallible);

/// None.
pub(crate) fn built_in() -> Option<Sandbox> {
    None
}

/// No tools.
#[derive(Clone)]
pub struct SandboxTools(Infallible);

impl SandboxTools {
    pub(crate) fn ribbon(&self, _attempt: &str) -> SandboxRibbon {
        match self.0 {}
    }

    pub(crate) fn sign_in(&self, _id: &str) -> Option<MagicSignIn> {
        match self.0 {}
    }

    pub(crate) fn sign_ins(&self) -> Vec<MagicSignIn> {
        match self.0 {}
    }
}

/// No sandbox.
pub(crate) struct Embedded(Infallible);

impl Embedded {
    #[expect(clippy::unused_async, reason = "as where there is one")]
    pub(crate) async fn open(_listen: SocketAddr, sandbox: Sandbox) -> std::io::Result<Self> {
        match sandbox.0 {}
    }

    pub(crate) fn address(&self) -> SocketAddr {
        match self.0 {}
    }

    pub(crate) fn client(&self, _calls: CallLimits) -> Result<unipile::Client, unipile::BuildError> {
        match self.0 {}
    }

    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        match self.0 {}
    }

    pub(crate) fn tools(&self) -> SandboxTools {
        match self.0 {}
    }

    #[expect(clippy::unused_async, reason = "as where there is one")]
    pub(crate) async fn serve(self, _stop: impl Future<Output = ()> + Send + 'static) {
        match self.0 {}
    }
}

/// `POST /sandbox/{action}`: not here.
pub(crate) async fn act() -> StatusCode {
    StatusCode::NOT_FOUND
}
