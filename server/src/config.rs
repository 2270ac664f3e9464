//! The configuration: flags and environment variables, and the sentences that say what is wrong with them.
#![expect(clippy::doc_markdown, reason = "the descriptions are what `--help` prints")]

use crate::commands::Command;
use crate::limits::{CallLimits, Limits};
use clap::{Parser, ValueEnum};
use integrators::Integrators;
use ipnet::IpNet;
use locale::Locale;
use secrecy::SecretString;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

mod database;
mod error;
mod keeping;
mod rates;
mod theme;
mod upstream;
pub use database::DatabasePlace;
pub use error::ConfigError;
pub use keeping::KeepArgs;
pub use rates::RateArgs;
pub use theme::ThemeArgs;
pub use upstream::Upstream;

/// Self-hosted "connect your Messenger account" wizard for Unipile.
///
/// Without UNIPILE_DSN it runs on an embedded sandbox of Unipile, and nothing leaves this machine.
#[derive(Clone, Debug, Parser)]
#[command(name = "unipile-connect", version)]
pub struct Args {
    /// What to do instead of serving.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Address and port to listen on. Port 0 takes a free one
    #[arg(long, env = "LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,

    /// The address under which browsers reach this server, such as <https://connect.example.com>
    #[arg(long, env = "PUBLIC_URL")]
    pub public_url: Option<Url>,

    /// Your Unipile DSN: host:port, or a URL. Plain http is accepted for loopback addresses only
    #[arg(long, env = "UNIPILE_DSN")]
    pub unipile_dsn: Option<String>,

    /// Your Unipile API key. Better a file: see UNIPILE_API_KEY_FILE
    #[arg(long, env = "UNIPILE_API_KEY", hide_env_values = true)]
    pub unipile_api_key: Option<SecretString>,

    /// A file that holds your Unipile API key
    #[arg(long, env = "UNIPILE_API_KEY_FILE")]
    pub unipile_api_key_file: Option<PathBuf>,

    /// The file that says which products may make links (TOML). See docs/INTEGRATION.md
    #[arg(long, env = "CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// The name of the product that asks people to connect their account. They see it on every page
    #[arg(long, env = "BRAND_NAME")]
    pub brand_name: Option<String>,

    #[command(flatten)]
    #[expect(missing_docs, reason = "clap would print it")]
    pub theme: ThemeArgs,
    /// The language of all pages, such as de or en-GB. Without it links (?lang=de), people and their browsers choose
    #[arg(long, env = "LOCALE")]
    pub locale: Option<String>,

    /// A folder with sentences of your own in place of the wizard's: en.ftl, de.ftl, …
    #[arg(long, env = "LOCALES_DIR")]
    pub locales_dir: Option<PathBuf>,

    /// Let everybody who finds the page connect an account
    #[arg(long, env = "OPEN_CONNECT", default_value_t = false)]
    pub open_connect: bool,

    /// Run on the embedded sandbox even where other machines can reach it
    #[arg(long, env = "SANDBOX", default_value_t = false)]
    pub sandbox: bool,

    /// Loopback address and port of the embedded sandbox's own API. Port 0 takes a free one
    #[arg(long, env = "SANDBOX_LISTEN", default_value = "127.0.0.1:0")]
    pub sandbox_listen: SocketAddr,

    #[command(flatten)]
    #[expect(missing_docs, reason = "clap would print it")]
    pub keeping: KeepArgs,

    /// Proxies whose X-Forwarded-For is believed: addresses or networks, separated by commas
    #[arg(long, env = "TRUSTED_PROXIES", value_delimiter = ',', value_parser = parse_network)]
    pub trusted_proxies: Vec<IpNet>,

    #[command(flatten)]
    #[expect(missing_docs, reason = "clap would print it")]
    pub rates: RateArgs,

    /// Address and port for Prometheus to fetch /metrics from. Keep it where browsers do not come. Off unless set
    #[arg(long, env = "METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,

    /// The folder that holds the built site
    #[arg(long, env = "SITE_ROOT")]
    pub site_root: Option<PathBuf>,

    /// How log lines look
    #[arg(long, env = "LOG_FORMAT", value_enum, default_value_t = LogFormat::Human)]
    pub log_format: LogFormat,

    /// What is logged: a level, or a tracing filter such as info,connect=debug
    #[arg(long, env = "RUST_LOG", default_value = "info")]
    pub log: String,

    /// How many seconds to go on after a shutdown signal while /readyz says no, so that a load balancer can notice
    #[arg(long, env = "DRAIN_SECONDS", default_value_t = 0)]
    pub drain_seconds: u64,

    /// How many seconds requests and calls to Unipile that are under way may then still take
    #[arg(long, env = "SHUTDOWN_SECONDS", default_value_t = 30)]
    pub shutdown_seconds: u64,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For a terminal.
    Human,
    /// One JSON object a line.
    Json,
}

/// A configuration that makes sense.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address under which browsers reach this server, if it was told.
    pub public_url: Option<Url>,
    /// What Unipile is.
    pub upstream: Upstream,
    /// Who asks.
    pub brand_name: String,
    /// How the pages look.
    pub theme: ::theme::Theme,
    /// The language of all pages, if it is not to be chosen.
    pub locale: Option<Locale>,
    /// The folder with the operator's own sentences.
    pub locales_dir: Option<PathBuf>,
    /// Who may make links.
    pub integrators: Arc<Integrators>,
    /// How often each may.
    pub links_per_integrator: connect::Rate,
    /// Who may start an attempt without a link.
    pub access: connect::Access,
    /// Where attempts are kept.
    pub database: DatabasePlace,
    /// How long they are kept.
    pub retention: connect::Retention,
    /// Proxies whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Where to listen for those who fetch the metrics.
    pub metrics_listen: Option<SocketAddr>,
    /// The folder that holds the built site.
    pub site_root: PathBuf,
    /// How long to go on after a shutdown signal, with a `/readyz` that says no.
    pub drain: Duration,
    /// How long requests and calls under way may then still take.
    pub shutdown: Duration,
    /// What requests and connections may use.
    pub limits: Limits,
    /// How often people may try to sign in and to answer.
    pub rates: connect::Rates,
    /// How often a client may post.
    pub posts_per_address: connect::Rate,
    /// How long calls to Unipile may take.
    pub calls: CallLimits,
}

impl Args {
    /// Makes sense of it.
    ///
    /// # Errors
    /// The first thing that is wrong, with the variable's name.
    pub fn into_config(self) -> Result<Config, ConfigError> {
        if let Some(url) = &self.public_url
            && url.scheme() != "https"
            && !is_loopback(url)
        {
            return Err(ConfigError::PublicUrlNotSecure(url.to_string()));
        }
        let (upstream, database) = (self.upstream()?, self.database());
        let is_sandbox = matches!(upstream, Upstream::Sandbox { .. });
        let is_open = self.open_connect || is_sandbox;
        let theme = self.theme.theme(self.brand_name)?;
        let brand_name = match &theme.brand_name {
            Some(name) => name.clone(),
            None if is_sandbox => "Acme".to_owned(),
            None => return Err(ConfigError::NoBrandName),
        };
        let locale = match self.locale.filter(|tag| !tag.is_empty()) {
            Some(tag) => Some(Locale::of_tag(&tag).ok_or(ConfigError::UnknownLocale(tag))?),
            None => None,
        };
        let integrators = match &self.config {
            Some(path) => Integrators::read(path, upstream.is_on_this_machine())?,
            None => Integrators::none(),
        };
        Ok(Config {
            listen: self.listen,
            public_url: self.public_url,
            upstream,
            brand_name,
            theme,
            locale,
            locales_dir: self.locales_dir,
            integrators: Arc::new(integrators),
            links_per_integrator: self.rates.limit_links_per_integrator,
            access: if is_open {
                connect::Access::Open
            } else {
                connect::Access::Closed
            },
            database,
            retention: self.keeping.retention(),
            trusted_proxies: self.trusted_proxies,
            metrics_listen: self.metrics_listen,
            site_root: self.site_root.unwrap_or_else(default_site_root),
            drain: Duration::from_secs(self.drain_seconds),
            shutdown: Duration::from_secs(self.shutdown_seconds),
            limits: Limits::default(),
            rates: self.rates.rates(),
            posts_per_address: self.rates.limit_posts_per_address,
            calls: CallLimits::default(),
        })
    }

    /// Where the server with this configuration keeps what it keeps.
    pub fn database(&self) -> DatabasePlace {
        let dsn = self.unipile_dsn.as_deref().map(str::trim);
        self.keeping.place(dsn.is_none_or(str::is_empty))
    }
}

/// `target/site`, or where cargo-leptos has put it.
fn default_site_root() -> PathBuf {
    std::env::var_os("LEPTOS_SITE_ROOT").map_or_else(|| PathBuf::from("target/site"), PathBuf::from)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// An address counts as a network of one.
fn parse_network(text: &str) -> Result<IpNet, String> {
    let text = text.trim();
    text.parse::<IpNet>()
        .or_else(|_| text.parse::<std::net::IpAddr>().map(IpNet::from))
        .map_err(|_| format!("{text:?} is neither an address nor a network such as 10.0.0.0/8"))
}

#[cfg(test)]
mod tests;
