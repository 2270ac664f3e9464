#![doc = include_str!("../README.md")]
//!
//! # Where things are
//!
//! [`Client`] and its [`ClientBuilder`] · [`AccountApi`], the operations · [`ConnectMessenger`] and its siblings,
//! [`SolveCodeCheckpoint`], [`ListAccounts`], [`CreateHostedAuthLink`], what they take · [`Reply`], [`Checkpoint`],
//! [`Account`], what they give · [`Error`], [`Rejection`] and [`Problem`], how they fail.
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
mod connection_params;
mod dsn;
mod error;
mod hosted;
#[cfg(test)]
mod http2_tests;
mod lenient;
mod list;
mod open_enum;
mod problem;
mod raw;
mod reading;
mod reply;
mod request_body;
mod resend;
mod resync;
mod retry_after;
mod solve;
mod trace;
mod transport;
mod utc_time;

pub use account::AccountApi;
pub use account_object::{Account, AccountType, Signature, Source, SourceStatus};
pub use builder::{BuildError, ClientBuilder};
pub use checkpoint::{Checkpoint, ContractOption, TwoFactorSource};
pub use client::Client;
pub use connect::{
    ConnectBody, ConnectGoogleOauth, ConnectInstagram, ConnectLinkedin, ConnectLinkedinWithCookie, ConnectMail,
    ConnectMessenger, ConnectOther, ConnectOutlook, ConnectTelegram, ConnectTwitter, ConnectWhatsapp, DisabledFeature,
    ImapEncryption, MailLogin, MailSyncLimit, Proxy, ProxyProtocol, ReconnectBody, ReconnectMail, SyncFrom, SyncLimit,
};
pub use connection_params::{Calendar, ConnectionParams, Im, Mail};
pub use dsn::DsnError;
pub use error::{Error, Misreading, NotUnderstood, Rejection};
pub use hosted::{CreateHostedAuthLink, HostedAuthLink, HostedOption, HostedProvider, HostedProviders};
pub use list::{AccountPage, ListAccounts};
pub use problem::{Problem, ProblemType};
pub use raw::RawBody;
pub use reply::Reply;
pub use resend::{CheckpointResend, ResendCheckpoint};
pub use resync::{LinkedinProduct, Resync, ResyncStatus};
pub use retry_after::RetryAfter;
pub use secrecy::SecretString;
pub use solve::{Provider, SolveCodeCheckpoint};
pub use utc_time::{UtcTime, UtcTimeError};
