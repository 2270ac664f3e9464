//! A running server and a browser without scripts.

mod browser;
mod html;
mod log;
mod port;
mod product;
mod program;
mod routes;
mod screen;
mod site;
mod unipile;

pub(crate) use browser::{Answer, Browser};
pub(crate) use html::Form;
pub(crate) use log::{Kept, leak, listen_to_the_log, logged};
pub(crate) use port::Port;
pub(crate) use product::{Product, Registered};
pub(crate) use program::{Program, program};
pub(crate) use routes::{Endless, Unreachable, router_on, router_with};
pub(crate) use screen::{Seen, seen};
pub(crate) use site::Folder;
pub(crate) use unipile::{client_of, serve};

use connect::{Rates, Retention};
use integrators::Integrators;
use secrecy::SecretString;
use server::config::{Config, DatabasePlace, Upstream};
use server::limits::{CallLimits, Limits};
use server::startup::Server;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use unipile_sandbox::{Operation, Sandbox, Scenario, built_in_scenarios};

/// Nothing in these tests takes as long, unless it is broken.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// How long the slow scenario takes here by the sandbox's clock: until that is moved, however busy the machine is.
pub(crate) const SLOW: Duration = Duration::from_hours(1);

/// Waits for something that must happen.
pub(crate) async fn soon<T>(what: &str, future: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, future)
        .await
        .unwrap_or_else(|_| panic!("{what} did not happen"))
}

/// Looks until something is so.
pub(crate) async fn until(what: &str, is_so: impl Fn() -> bool) {
    let looking = async {
        while !is_so() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    soon(what, looking).await;
}

/// A server, the sandbox behind it, and what it needs on disk.
pub(crate) struct World {
    pub(crate) address: SocketAddr,
    /// Where the metrics are, if they were asked for.
    pub(crate) metrics: Option<SocketAddr>,
    pub(crate) sandbox: Sandbox,
    pub(crate) service: connect::Service,
    pub(crate) site: Folder,
    stop: CancellationToken,
    running: Option<JoinHandle<()>>,
}

impl World {
    /// On the built-in scenarios.
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// The same, with a configuration that differs in something.
    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::on(Sandbox::builder().scenarios(scenarios()).build(), change).await
    }

    /// On a sandbox of one's own, whose clock is the server's.
    pub(crate) async fn on(sandbox: Sandbox, change: impl FnOnce(&mut Config)) -> Self {
        let upstream = Upstream::Sandbox {
            listen: ([127, 0, 0, 1], 0).into(),
            sandbox: sandbox.clone(),
        };
        Self::start(sandbox, upstream, change).await
    }

    /// Before a sandbox that runs by itself, as the real Unipile does: the pages know nothing of it. Everything may be
    /// tried as often as wanted.
    pub(crate) async fn before(sandbox: Sandbox, api_key: &str, change: impl FnOnce(&mut Config)) -> Self {
        let address = serve(&sandbox).await;
        Self::facing(address, sandbox, api_key, change).await
    }

    /// Before an address where a sandbox may listen, or not. Otherwise as above.
    pub(crate) async fn facing(
        address: SocketAddr,
        sandbox: Sandbox,
        api_key: &str,
        change: impl FnOnce(&mut Config),
    ) -> Self {
        let upstream = Upstream::Unipile {
            dsn: format!("http://{address}"),
            api_key: SecretString::from(api_key.to_owned()),
        };
        Self::start(sandbox, upstream, |config| {
            unlimited(config);
            change(config);
        })
        .await
    }

    async fn start(sandbox: Sandbox, upstream: Upstream, change: impl FnOnce(&mut Config)) -> Self {
        listen_to_the_log();
        let site = Folder::site();
        let mut config = config(&site, upstream);
        change(&mut config);
        let server = Server::start(config).await.unwrap();
        let (address, service) = (server.address().unwrap(), server.state().service.clone());
        let metrics = server.metrics_address();
        let stop = CancellationToken::new();
        let running = tokio::spawn(server.run(stop.clone().cancelled_owned()));
        Self {
            address,
            metrics,
            sandbox,
            service,
            site,
            stop,
            running: Some(running),
        }
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.address)
    }

    /// How many requests of a kind reached Unipile.
    pub(crate) fn count(&self, operation: Operation) -> u64 {
        self.sandbox.requests().counts.get(&operation).copied().unwrap_or(0)
    }

    /// Waits until no call to Unipile is under way, so that their number is final.
    pub(crate) async fn calls_ended(&self) {
        let tasks = self.service.tasks();
        tasks.close();
        soon("the end of all calls", tasks.wait()).await;
    }

    /// What SIGTERM does.
    pub(crate) fn stop(&self) {
        self.stop.cancel();
    }

    /// Waits for the end of the server.
    pub(crate) async fn ended(&mut self) {
        let running = self.running.take().expect("it runs");
        soon("the end of the server", running).await.unwrap();
    }
}

/// For tests that do more from one address than anybody may.
pub(crate) fn unlimited(config: &mut Config) {
    let rate = "100000/1s".parse().unwrap();
    config.posts_per_address = rate;
    config.rates = Rates {
        sign_ins_per_attempt: rate,
        sign_ins_per_address: rate,
        sign_ins_per_username: rate,
        answers_per_attempt: rate,
        answers_per_address: rate,
    };
}

fn scenarios() -> Vec<Scenario> {
    let slower = |scenario: Scenario| match scenario.id() {
        "slow" => scenario.taking(SLOW),
        _ => scenario,
    };
    built_in_scenarios().into_iter().map(slower).collect()
}

fn config(site: &Folder, upstream: Upstream) -> Config {
    Config {
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: None,
        upstream,
        brand_name: "Acme".into(),
        theme: theme::Theme::default(),
        locale: None,
        locales_dir: None,
        integrators: Arc::new(Integrators::none()),
        links_per_integrator: "600/1m".parse().unwrap(),
        access: connect::Access::Open,
        database: DatabasePlace::Memory,
        retention: Retention {
            usernames: Duration::from_hours(24),
            attempts: Duration::from_hours(24),
        },
        trusted_proxies: Vec::new(),
        metrics_listen: None,
        site_root: site.path().to_owned(),
        drain: Duration::ZERO,
        shutdown: PATIENCE,
        limits: Limits::default(),
        rates: Rates::default(),
        posts_per_address: "120/1m".parse().unwrap(),
        calls: CallLimits::default(),
    }
}
