//! The use cases, against a Unipile that answers when it is told to.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails fails its test"
)]

mod again;
mod calls;
mod delivering;
mod expiring;
mod limits;
mod links;
mod operations;
mod retention;
mod settling;
mod support;
