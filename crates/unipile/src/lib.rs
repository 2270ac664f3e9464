#![doc = include_str!("../README.md")]
//!
//! # Where things are
//!
//! [`Client`] and its [`ClientBuilder`] · [`AccountApi`], the operations · [`ConnectMessenger`] and
//! [`SolveCodeCheckpoint`], what they take · [`Reply`], [`Checkpoint`] and [`Account`], what they give ·
//! [`Error`], [`Rejection`] and [`Problem`], how they fail.
//!
//! # Sources
//!
//! The documentation of each item names where its facts come from: *guide* is Unipile's Messenger guide, *OpenAPI* is
//! Unipile's OpenAPI description of v1 (dated 2025-08-31), *SDK* is the official `unipile-node-sdk` 1.9.3. Where these
//! leave a question open, the client accepts every answer that can be understood.

#![expect(clippy::doc_markdown, reason = "OpenAPI, LinkedIn and the like are names, not code")]

mod account;
mod account_object;
mod builder;
mod checkpoint;
mod client;
mod connect;
mod dsn;
mod error;
mod open_enum;
mod problem;
mod raw;
mod reading;
mod reply;
mod request_body;
mod retry_after;
mod solve;
mod transport;

pub use account::AccountApi;
pub use account_object::{Account, AccountType, ConnectionParams, Im, Source, SourceStatus};
pub use builder::{BuildError, ClientBuilder};
pub use checkpoint::{Checkpoint, ContractOption, TwoFactorSource};
pub use client::Client;
pub use connect::{ConnectMessenger, DisabledFeature, SyncFrom, SyncLimit};
pub use dsn::DsnError;
pub use error::{Error, Misreading, NotUnderstood, Rejection};
pub use problem::{Problem, ProblemType};
pub use raw::RawBody;
pub use reply::Reply;
pub use retry_after::RetryAfter;
pub use secrecy::SecretString;
pub use solve::{Provider, SolveCodeCheckpoint};
