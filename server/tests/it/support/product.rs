//! A product: its configuration, its key, and the server that it is told at.

use super::soon;
use axum::Router;
use axum::extract::State;
use axum::routing::post;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use integrators::{ApiKey, Integrators};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::sync::mpsc;
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
             redirect_origins = [\"https://app.acme.example\"]\nnotify_hosts = [\"127.0.0.1:{}\"]\n{more}\n",
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

    /// The configuration.
    pub(crate) fn config(&self) -> PathBuf {
        self.folder.path().join("connect.toml")
    }
}

/// A product by the name of acme, and its server.
pub(crate) struct Product {
    pub(crate) key: String,
    pub(crate) secret: SigningSecret,
    pub(crate) address: SocketAddr,
    pub(crate) integrators: Arc<Integrators>,
    answers: Arc<Mutex<Vec<StatusCode>>>,
    told: mpsc::UnboundedReceiver<Told>,
    _folder: TempDir,
}

type Receiving = (mpsc::UnboundedSender<Told>, Arc<Mutex<Vec<StatusCode>>>);

impl Product {
    /// `more` is added to what the configuration says of it.
    pub(crate) async fn new(more: &str) -> Self {
        let (told_in, told) = mpsc::unbounded_channel();
        let answers = Arc::new(Mutex::new(Vec::new()));
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new()
            .route("/hook", post(receive))
            .with_state((told_in, answers.clone()));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let registered = Registered::new(address, more);
        Self {
            integrators: Arc::new(Integrators::read(&registered.config(), true).unwrap()),
            key: registered.key,
            secret: registered.secret,
            address,
            answers,
            told,
            _folder: registered.folder,
        }
    }

    pub(crate) fn hook(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    /// Answers the next notification like this. Otherwise all is well.
    pub(crate) fn answer_next(&self, status: StatusCode) {
        self.answers.lock().unwrap().push(status);
    }

    /// The next notification that arrives.
    pub(crate) async fn told(&mut self) -> Told {
        soon("a notification", self.told.recv()).await.expect("a receiver")
    }

    pub(crate) fn nothing_more_is_told(&mut self) -> bool {
        self.told.try_recv().is_err()
    }
}

async fn receive(State((told, answers)): State<Receiving>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let answer = answers.lock().unwrap().pop();
    let _ = told.send(Told { headers, body });
    answer.unwrap_or(StatusCode::NO_CONTENT)
}
