//! What a configuration becomes, and how the server runs and stops.

use crate::assets::Site;
use crate::config::Config;
use crate::limits::Limits;
use crate::listener::{self, Serving};
use crate::metrics::Metrics;
use crate::notifier::HttpNotifier;
use crate::products::{Product, Products};
use crate::router::{AppState, build_router};
use crate::sandbox::Embedded;
use crate::theme::ThemeAssets;
use app::languages::Languages;
use app::ssr::Brand;
use connect::{Service, UnipileV1};
use locale::Catalogue;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use store::Database;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use webhooks::{Reach, Sender};

mod error;
mod parts;
pub use error::StartError;
use parts::{connect_upstream, open_database};

/// A server that has its sockets and is ready to run.
pub struct Server {
    listener: TcpListener,
    metrics_listener: Option<TcpListener>,
    state: AppState,
    router: axum::Router,
    sandbox: Option<Embedded>,
    database: Option<Arc<Database>>,
    /// Settling, forgetting, expiring and delivering. All go on with the next server.
    background: [JoinHandle<()>; 4],
    config: Config,
}

impl Server {
    /// Opens the sockets and puts everything together.
    ///
    /// # Errors
    /// What is missing or in the way.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let site = Site::open(&config.site_root)?;
        let catalogue = match &config.locales_dir {
            Some(folder) => Catalogue::with_overrides(folder)?,
            None => Catalogue::built_in(),
        };
        let listener = bind(config.listen).await?;
        let metrics_listener = match config.metrics_listen {
            Some(address) => Some(bind_for_metrics(address).await?),
            None => None,
        };
        let metrics = Metrics::default();
        let (sandbox, client, clock) = connect_upstream(&config.upstream, config.calls).await?;
        let (stores, database) = open_database(&config.database).await?;
        let service = Service::new(
            Arc::new(UnipileV1::new(client)),
            stores,
            Arc::clone(&clock),
            Arc::new(metrics.clone()),
            config.access,
            config.rates,
        );
        let settling = service.start_settling().await;
        let settling = settling.map_err(|error| StartError::Attempts {
            place: config.database.clone(),
            error,
        })?;
        let reach = if config.upstream.is_on_this_machine() {
            Reach::PublicAndLoopback
        } else {
            Reach::Public
        };
        let sender = Sender::new(reach).map_err(|error| StartError::Sender(error.to_string()))?;
        let notifier = HttpNotifier::new(sender, Arc::clone(&config.integrators));
        let background = [
            settling,
            service.start_forgetting(config.retention),
            service.start_expiring(),
            service.start_delivering(Arc::new(notifier)),
        ];
        let own = Product {
            brand: Brand(config.brand_name.as_str().into()),
            theme: ThemeAssets::new(&config.theme),
        };
        let state = AppState {
            service,
            clock,
            site,
            products: Products::new(own, &config.integrators),
            integrators: Arc::clone(&config.integrators),
            languages: Languages::new(catalogue, config.locale),
            trusted_proxies: config.trusted_proxies.clone().into(),
            public_url: config.public_url.clone(),
            sandbox: sandbox.as_ref().map(Embedded::tools),
            limits: config.limits,
            posts_per_address: config.posts_per_address,
            links_per_integrator: config.links_per_integrator,
            metrics,
            stopping: CancellationToken::new(),
            closing: CancellationToken::new(),
        };
        let router = build_router(state.clone())?;
        Ok(Self {
            listener,
            metrics_listener,
            state,
            router,
            sandbox,
            database,
            background,
            config,
        })
    }

    /// Where it listens.
    ///
    /// # Errors
    /// When the socket is gone.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Where the metrics are fetched, if they are.
    pub fn metrics_address(&self) -> Option<SocketAddr> {
        self.metrics_listener.as_ref()?.local_addr().ok()
    }

    /// What a person at the terminal wants to know: the address, what is behind it, and how to try it.
    pub fn greeting(&self) -> String {
        let mut text = String::new();
        let address = self.address().map(|address| address.to_string()).unwrap_or_default();
        let _ = writeln!(text, "ready http://{address}");
        if let Some(address) = self.metrics_address() {
            let _ = writeln!(text, "metrics http://{address}/metrics");
        }
        if let Some(embedded) = &self.sandbox {
            let _ = writeln!(text, "sandbox http://{}", embedded.address());
            let _ = writeln!(
                text,
                "\nThis is the sandbox: nothing leaves this machine. Magic sign-ins:\n"
            );
            for sign_in in embedded.tools().sign_ins() {
                let (username, password) = (sign_in.username, sign_in.password);
                let _ = writeln!(text, "  {username:<28} {password:<14} {}", sign_in.description);
            }
        }
        text
    }

    /// What the handlers use: the use cases, the clock, the configuration.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Runs until `shutdown` is done. Then it goes on for the drain time, while `/readyz` says no; after that it accepts
    /// nothing new, and lets requests and calls to Unipile that are under way end.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        let Self {
            listener,
            metrics_listener,
            state,
            router,
            sandbox,
            database,
            background,
            config,
        } = self;
        // The sandbox is the last to stop: calls to it may still be under way. So are the metrics: they count them.
        let no_more_calls = CancellationToken::new();
        let metrics = metrics_listener.map(|listener| {
            let end = no_more_calls.clone().cancelled_owned();
            tokio::spawn(listener::serve(listener, serving_metrics(&state), end))
        });
        let sandbox = sandbox.map(|embedded| tokio::spawn(embedded.serve(no_more_calls.clone().cancelled_owned())));
        let drained = async {
            shutdown.await;
            state.stopping.cancel();
            tracing::info!("stopping: letting calls that are under way end");
            tokio::time::sleep(config.drain).await;
        };
        let serving = Serving {
            router,
            limits: config.limits,
            trusted_proxies: Arc::clone(&state.trusted_proxies),
            metrics: state.metrics.clone(),
        };
        let connections = listener::serve(listener, serving, drained).await;
        state.closing.cancel();
        for task in background {
            task.abort();
        }
        let tasks = state.service.tasks();
        let ended = async {
            connections.shutdown().await;
            tasks.close();
            tasks.wait().await;
        };
        if tokio::time::timeout(config.shutdown, ended).await.is_err() {
            tracing::warn!(
                calls = tasks.len(),
                "requests or calls to Unipile were still under way at the end of the shutdown time"
            );
        }
        no_more_calls.cancel();
        if let Some(sandbox) = sandbox {
            let _ = sandbox.await;
        }
        if let Some(metrics) = metrics {
            let _ = metrics.await;
        }
        if let Some(database) = database {
            database.close().await;
        }
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener, StartError> {
    TcpListener::bind(address)
        .await
        .map_err(|error| StartError::Listen { address, error })
}

async fn bind_for_metrics(address: SocketAddr) -> Result<TcpListener, StartError> {
    TcpListener::bind(address)
        .await
        .map_err(|error| StartError::MetricsListen { address, error })
}

fn serving_metrics(state: &AppState) -> Serving {
    Serving {
        router: state.metrics.router(state.service.clone(), Arc::clone(&state.clock)),
        limits: Limits::default(),
        trusted_proxies: Arc::default(),
        // Its own, which nobody sees: those who fetch the numbers are none of them.
        metrics: Metrics::default(),
    }
}
