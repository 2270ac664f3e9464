//! The server over real sockets, against the embedded sandbox.
#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod cross_origin;
mod headers;
mod limits;
mod start;
mod support;
mod wire;
