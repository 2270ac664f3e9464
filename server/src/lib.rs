//! unipile-connect: the server behind the connect wizard.
//!
//! - [`config`]: flags and environment variables. [`commands`]: what the program does besides serving.
//! - [`startup`]: what a configuration becomes: upstream, store, clock, state.
//! - [`router`]: all routes and the layers around them; [`build_router`] is the thing under test.
//! - `pages`: the wizard's pages; the server functions are in `app`.
//! - `hosted`: the API for products; `links`: where their links lead; `notifier`: tells them. [`products`]: their names and looks.
//! - [`assets`]: the built site. [`theme`](mod@self::theme): how a brand wants it to look. [`sandbox`]: the embedded sandbox. `health`: `/healthz`, `/readyz`.
//! - `middleware`: a layer a file.
//! - [`listener`]: the accept loop; `places`: how many connections an address may have. [`limits`]: what requests and
//!   connections may use.
//! - [`telemetry`]: logs. [`metrics`]: counters for Prometheus.

pub mod assets;
pub mod commands;
pub mod config;
mod health;
mod hosted;
pub mod limits;
mod links;
pub mod listener;
pub mod metrics;
mod middleware;
mod notifier;
mod pages;
mod places;
pub mod products;
pub mod router;
#[cfg(feature = "sandbox")]
pub mod sandbox;
#[cfg(not(feature = "sandbox"))]
#[path = "sandbox/absent.rs"]
pub mod sandbox;
pub mod startup;
pub mod telemetry;
pub mod theme;

pub use router::{AppState, build_router};
