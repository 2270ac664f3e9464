//! A sandbox on a port of its own, and a client for it that knows nothing but JSON.

#![expect(clippy::expect_used, reason = "helpers of tests fail loudly")]

use reqwest::{Client, Method};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Notify, task::JoinHandle, time::timeout};
use unipile_sandbox::Sandbox;

pub(crate) const PASSWORD: &str = "sandbox-pass";

/// Long enough for a busy machine, short enough for a test that hangs.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// A status and a JSON body.
#[derive(Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Answer {
    /// Fails unless this is the error, word for word where it matters.
    #[track_caller]
    pub(crate) fn is_problem(&self, status: u16, kind: &str) {
        assert_eq!(
            (self.status, &self.body["type"]),
            (status, &json!(format!("errors/{kind}"))),
            "{self:?}"
        );
        assert_eq!(self.body["status"], json!(status));
        assert!(self.body["title"].is_string() && self.body["detail"].is_string() && self.body["object"].is_null());
    }

    /// The id of the account that this answer created.
    #[track_caller]
    pub(crate) fn created(&self) -> String {
        assert_eq!(
            (self.status, &self.body["object"]),
            (201, &json!("AccountCreated")),
            "{self:?}"
        );
        self.account_id()
    }

    /// The id of the intent that waits for this type of checkpoint.
    #[track_caller]
    pub(crate) fn checkpoint(&self, kind: &str) -> String {
        assert_eq!(
            (self.status, &self.body["object"]),
            (202, &json!("Checkpoint")),
            "{self:?}"
        );
        assert_eq!(self.body["checkpoint"]["type"], json!(kind));
        self.account_id()
    }

    #[track_caller]
    pub(crate) fn account_id(&self) -> String {
        self.body["account_id"].as_str().expect("an account_id").to_owned()
    }
}

/// A running sandbox. It ends with the test's runtime.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) sandbox: Sandbox,
    pub(crate) base: String,
    pub(crate) client: Client,
    pub(crate) stop: Arc<Notify>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::with(Sandbox::builder().build()).await
    }

    pub(crate) async fn with(sandbox: Sandbox) -> Self {
        Self::running(sandbox).await.0
    }

    /// Also gives the task that serves.
    pub(crate) async fn running(sandbox: Sandbox) -> (Self, JoinHandle<std::io::Result<()>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let stop = Arc::new(Notify::new());
        let task = tokio::spawn({
            let (sandbox, stop) = (sandbox.clone(), stop.clone());
            async move { sandbox.serve(listener, async move { stop.notified().await }).await }
        });
        let client = Client::builder()
            .no_proxy()
            .timeout(PATIENCE)
            .build()
            .expect("a client");
        (
            Self {
                sandbox,
                base,
                client,
                stop,
            },
            task,
        )
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self
            .client
            .request(method, format!("{}{path}", self.base))
            .header("x-api-key", "sandbox-key");
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.expect("an answer");
        let content_type = response.headers().get("content-type").cloned().expect("a content type");
        assert_eq!(content_type, "application/json");
        Answer {
            status: response.status().as_u16(),
            body: response.json().await.expect("JSON"),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn sign_in(&self, username: &str, password: &str) -> Answer {
        let body = json!({"provider": "MESSENGER", "username": username, "password": password});
        self.post("/api/v1/accounts", body).await
    }

    /// Signs in with a built-in scenario.
    pub(crate) async fn connect(&self, name: &str) -> Answer {
        self.sign_in(&format!("{name}@sandbox.test"), PASSWORD).await
    }

    pub(crate) async fn solve(&self, account_id: &str, code: &str) -> Answer {
        let body = json!({"provider": "MESSENGER", "account_id": account_id, "code": code});
        self.post("/api/v1/accounts/checkpoint", body).await
    }

    /// Sends `in_app_validation`, and returns once the sandbox holds the call open.
    pub(crate) async fn hold(&self, account_id: &str) -> Held {
        let before = self.sandbox.requests().total;
        let call = tokio::spawn({
            let (server, account_id) = (self.clone(), account_id.to_owned());
            async move { server.solve(&account_id, "in_app_validation").await }
        });
        self.until("the call is held", || {
            self.sandbox.requests().total > before && self.is_waiting(account_id)
        })
        .await;
        Held(call)
    }

    pub(crate) fn is_waiting(&self, account_id: &str) -> bool {
        self.sandbox
            .intents()
            .iter()
            .any(|intent| intent.account_id == account_id && intent.waiting_for_approval)
    }

    /// Looks again and again, for a bounded time.
    pub(crate) async fn until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let looking = async {
            while !is_so() {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        timeout(PATIENCE, looking).await.expect(what);
    }

    pub(crate) async fn advance(&self, seconds: u64) {
        let answer = self.post("/__sandbox/clock/advance", json!({"seconds": seconds})).await;
        assert_eq!(answer.status, 200);
    }

    pub(crate) async fn set(&self, settings: Value) {
        assert_eq!(self.post("/__sandbox/settings", settings).await.status, 200);
    }
}

/// A call that waits for an approval.
pub(crate) struct Held(JoinHandle<Answer>);

impl Held {
    pub(crate) async fn answer(self) -> Answer {
        timeout(PATIENCE, self.0)
            .await
            .expect("an answer in time")
            .expect("a call that did not panic")
    }

    /// The client goes away.
    pub(crate) fn leave(self) {
        self.0.abort();
    }
}
