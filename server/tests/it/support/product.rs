//! A product: its configuration, its key, and the server that it is told at.

use super::{Browser, soon};
use axum::Router;
use axum::extract::State;
use axum::routing::post;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use integrators::{ApiKey, Integrators};
use reqwest::Method;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};
use tempfile::TempDir;
use tokio::sync::mpsc;
use unipile_sandbox::Sandbox;
use webhooks::SigningSecret;

/// What arrived at the product's server.
pub(crate) struct Told {
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Told {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// What the configuration says of a product by the name of acme, and what only the product knows.
pub(crate) struct Registered {
    pub(crate) key: String,
    pub(crate) secret: SigningSecret,
    folder: TempDir,
}

impl Registered {
    /// One that is told at this address. `more` is added to what the configuration says of it.
    pub(crate) fn new(address: SocketAddr, more: &str) -> Self {
        let (key, secret) = (ApiKey::generate(), SigningSecret::random());
        let text = format!(
            "[[integrators]]\nname = \"acme\"\napi_key_hashes = [\"{}\"]\nsigning_secrets = [\"{}\"]\n\
             redirect_origins = [\"https://app.acme.example\"]\nnotify_hosts = [\"127.0.0.1:{}\", \"hooks.acme.example\"]\n{more}\n",
            key.hash(),
            secret.expose(),
            address.port(),
        );
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("connect.toml"), text).unwrap();
        Self {
            key: key.expose().to_owned(),
            secret,
            folder,
        }
    }

    /// The file that `CONFIG` names.
    pub(crate) fn config(&self) -> PathBuf {
        self.folder.path().join("connect.toml")
    }

    /// Makes a link, good for an hour by the sandbox's clock, for somebody whom the product calls by this name. Gives its
    /// path.
    pub(crate) async fn link(&self, server: SocketAddr, sandbox: &Sandbox, name: &str, notify_url: &str) -> String {
        let now = UNIX_EPOCH + Duration::from_millis(sandbox.clock().now_millis());
        let wish = json!({
            "type": "create",
            "providers": ["MESSENGER"],
            "expiresOn": unipile::UtcTime::from(now + Duration::from_hours(1)).to_string(),
            "name": name,
            "notify_url": notify_url,
        });
        let browser = Browser::new(server);
        let request = browser.request(Method::POST, "/api/v1/hosted/accounts/link");
        let request = request
            .header("x-api-key", &self.key)
            .header("content-type", "application/json")
            .body(wish.to_string());
        let made = browser.send(request).await;
        assert_eq!(made.status, 200, "{}", made.text());
        let made: Value = serde_json::from_slice(&made.body).unwrap();
        let url = made["url"].as_str().unwrap();
        url.strip_prefix(&browser.origin).expect("an address there").to_owned()
    }
}

/// A product by the name of acme, and its server.
pub(crate) struct Product {
    pub(crate) key: String,
    pub(crate) secret: SigningSecret,
    pub(crate) address: SocketAddr,
    pub(crate) integrators: Arc<Integrators>,
    pub(crate) registered: Registered,
    mood: Arc<Mood>,
    told: mpsc::UnboundedReceiver<Told>,
}

/// How the product's server answers.
#[derive(Default)]
struct Mood {
    next: Mutex<Vec<StatusCode>>,
    is_silent: AtomicBool,
}

type Receiving = (mpsc::UnboundedSender<Told>, Arc<Mood>);

impl Product {
    /// `more` is added to what the configuration says of it.
    pub(crate) async fn new(more: &str) -> Self {
        let (told_in, told) = mpsc::unbounded_channel();
        let mood = Arc::new(Mood::default());
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new()
            .route("/hook", post(receive))
            .with_state((told_in, mood.clone()));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let registered = Registered::new(address, more);
        Self {
            integrators: Arc::new(Integrators::read(&registered.config(), true).unwrap()),
            key: registered.key.clone(),
            secret: registered.secret.clone(),
            address,
            registered,
            mood,
            told,
        }
    }

    pub(crate) fn hook(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    /// Answers the next notification like this. Otherwise all is well.
    pub(crate) fn answer_next(&self, status: StatusCode) {
        self.mood.next.lock().unwrap().push(status);
    }

    /// Takes what arrives from now on, and says nothing; or answers again.
    pub(crate) fn be_silent(&self, is_silent: bool) {
        self.mood.is_silent.store(is_silent, Ordering::SeqCst);
    }

    /// A new link of somebody of this name.
    pub(crate) async fn link(&self, server: SocketAddr, sandbox: &Sandbox, name: &str) -> String {
        self.registered.link(server, sandbox, name, &self.hook()).await
    }

    /// The next notification that arrives.
    pub(crate) async fn told(&mut self) -> Told {
        soon("a notification", self.told.recv()).await.expect("a receiver")
    }

    pub(crate) fn nothing_more_is_told(&mut self) -> bool {
        self.told.try_recv().is_err()
    }
}

async fn receive(State((told, mood)): State<Receiving>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let answer = mood.next.lock().unwrap().pop();
    let is_silent = mood.is_silent.load(Ordering::SeqCst);
    let _ = told.send(Told { headers, body });
    if is_silent {
        std::future::pending::<()>().await;
    }
    answer.unwrap_or(StatusCode::NO_CONTENT)
}
