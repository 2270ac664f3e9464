//! A sandbox, and the client in front of it.

#![expect(clippy::expect_used, reason = "helpers of tests fail loudly")]

use tokio::net::TcpListener;
use unipile::{AccountApi, Client, ConnectMessenger, Error, ProblemType, Reply, SecretString};
use unipile_sandbox::{BUILT_IN_PASSWORD, DEFAULT_API_KEY, Sandbox};

/// A running sandbox. It ends with the test's runtime.
pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    client: Client,
}

impl World {
    pub(crate) async fn start() -> Self {
        let sandbox = Sandbox::builder().build();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn({
            let sandbox = sandbox.clone();
            async move { sandbox.serve(listener, std::future::pending()).await }
        });
        let client = Client::builder(base, DEFAULT_API_KEY.into()).build().expect("a client");
        Self { sandbox, client }
    }

    pub(crate) fn account(&self) -> AccountApi<'_> {
        self.client.account()
    }

    /// Connects a Messenger account with a magic sign-in.
    pub(crate) async fn connect(&self, name: &str) -> Result<Reply, Error> {
        self.account()
            .connect_messenger(ConnectMessenger::new(user(name), password()))
            .await
    }
}

/// The username of a magic sign-in.
pub(crate) fn user(name: &str) -> String {
    format!("{name}@sandbox.test")
}

pub(crate) fn password() -> SecretString {
    BUILT_IN_PASSWORD.into()
}

/// The id of the account that was connected.
#[track_caller]
pub(crate) fn created(reply: Result<Reply, Error>) -> String {
    match reply {
        Ok(Reply::AccountCreated { account_id }) => account_id,
        other => unexpected("AccountCreated", &other),
    }
}

/// Status and type of a refusal.
#[track_caller]
pub(crate) fn refused<T: std::fmt::Debug>(result: Result<T, Error>) -> (u16, Option<ProblemType>) {
    match &result {
        Err(Error::Rejected(rejection)) => (rejection.status, rejection.kind().cloned()),
        other => unexpected("a rejection", other),
    }
}

#[track_caller]
pub(crate) fn unexpected<T: std::fmt::Debug, R>(what: &str, got: &T) -> R {
    panic!("expected {what}, got {got:?}")
}
