//! The real server on a socket, in front of a sandbox.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails fails its test"
)]

mod assets;
mod chaos;
mod connections;
#[cfg(target_os = "linux")]
mod crash;
mod cross_origin;
mod flows;
mod headers;
mod languages;
mod limits;
mod links;
mod logs;
mod metrics;
mod openapi;
mod operations;
mod operator;
mod outcomes;
mod panics;
mod rate_limits;
mod refusals;
mod restart;
mod secrets;
mod settling;
mod shutdown;
mod start;
mod support;
mod theme_files;
mod threats;
mod undelivered;
mod upstream_faults;
mod wire;
