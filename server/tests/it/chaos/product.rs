//! The product whose links people come by. Its server is ill at first, and forgets nothing.

use crate::support::{Registered, until};
use axum::Router;
use axum::extract::State;
use axum::routing::post;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use standardwebhooks::Webhook;
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tokio_util::sync::CancellationToken;
use unipile_sandbox::Sandbox;

/// What is known under a `webhook-id`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard {
    /// They should all be the same.
    pub(crate) bodies: BTreeSet<String>,
    pub(crate) tries: usize,
    /// Was a try answered with 204?
    pub(crate) is_accepted: bool,
    /// Has the product's secret signed each try?
    pub(crate) is_genuine: bool,
}

/// A product and its server.
pub(crate) struct Product {
    registered: Registered,
    address: SocketAddr,
    server: Arc<Server>,
}

struct Server {
    verifier: Webhook,
    random: Mutex<StdRng>,
    is_well: CancellationToken,
    heard: Mutex<BTreeMap<String, Heard>>,
}

impl Product {
    pub(crate) async fn start(seed: u64) -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let registered = Registered::new(address, "");
        let server = Arc::new(Server {
            verifier: Webhook::new(&registered.secret.expose()).unwrap(),
            random: Mutex::new(StdRng::seed_from_u64(seed)),
            is_well: CancellationToken::new(),
            heard: Mutex::default(),
        });
        let router = Router::new().route("/hook", post(receive)).with_state(server.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            registered,
            address,
            server,
        }
    }

    /// The file that `CONFIG` names.
    pub(crate) fn config(&self) -> PathBuf {
        self.registered.config()
    }

    /// Makes a link for somebody whom the product calls by this name, and gives its path.
    pub(crate) async fn link(&self, server: SocketAddr, sandbox: &Sandbox, name: &str) -> String {
        let hook = format!("http://{}/hook", self.address);
        self.registered.link(server, sandbox, name, &hook).await
    }

    /// From now on all is well, also with what waits for an answer.
    pub(crate) fn get_well(&self) {
        self.server.is_well.cancel();
    }

    /// All that has arrived, by its `webhook-id`.
    pub(crate) fn heard(&self) -> BTreeMap<String, Heard> {
        self.server.heard.lock().unwrap().clone()
    }

    pub(crate) fn has_accepted(&self, id: &str) -> bool {
        self.heard().get(id).is_some_and(|heard| heard.is_accepted)
    }

    /// Waits until these have arrived.
    pub(crate) async fn accepts(&self, ids: &[String]) {
        until("the last notification", || ids.iter().all(|id| self.has_accepted(id))).await;
    }
}

async fn receive(State(server): State<Arc<Server>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let id = headers["webhook-id"].to_str().unwrap().to_owned();
    let note = |change: &dyn Fn(&mut Heard)| change(server.heard.lock().unwrap().entry(id.clone()).or_default());
    let is_genuine = server.verifier.verify(&body, &headers).is_ok();
    note(&|heard| {
        heard.is_genuine = is_genuine && (heard.tries == 0 || heard.is_genuine);
        heard.bodies.insert(String::from_utf8_lossy(&body).into_owned());
        heard.tries += 1;
    });
    if !server.is_well.is_cancelled() {
        let mood = server.random.lock().unwrap().random_range(0..3);
        match mood {
            0 => return StatusCode::INTERNAL_SERVER_ERROR,
            1 => server.is_well.cancelled().await,
            _ => {}
        }
    }
    note(&|heard| heard.is_accepted = true);
    StatusCode::NO_CONTENT
}
