//! A stand-in for Unipile's account API: the same HTTP contract, with scenarios, faults and a clock that can be moved.
//!
//! It shares no type with the client of this project, so that each proves the other. Where to look:
//!
//! | module | question it answers |
//! |---|---|
//! | [`Sandbox`] (`sandbox.rs`) | how to build, serve and steer one |
//! | [`Scenario`] (`scenario.rs`) | what a magic sign-in is; `checkpoint.rs` has what it asks, `built_in.rs` the ready-made ones |
//! | [`Clock`] (`clock.rs`) | what time it is here; the only module that reads the real clock |
//! | [`Settings`] (`settings.rs`) | the answers that no public source settles, as switches |
//! | [`Problem`] (`problem.rs`) | every error body |
//! | `api/` | the routes that Unipile has, and what a request must bring (`credentials.rs`, `fields.rs`) |
//! | `control.rs` | the `/__sandbox` routes |
//! | `page.rs` | the page at `/` |
//! | `state.rs`, `account.rs`, `intent.rs` | the accounts and the sign-ins that wait for an answer, without HTTP |
//! | `requests.rs` | the record of what arrived, with secrets redacted |
//! | [`FaultRule`] (`faults.rs`) | answers that are spoilt on purpose; [`Wire`] (`wire.rs`) breaks them on their way |
//! | `socket.rs` | the connections, which a fault can take out of the HTTP server's hands |

mod account;
mod api;
mod built_in;
mod checkpoint;
mod clock;
mod control;
mod faults;
mod group;
mod intent;
mod operation;
mod page;
mod problem;
mod provider;
mod requests;
mod same_origin;
mod sandbox;
mod scenario;
mod settings;
mod socket;
mod state;
mod wire;

pub use account::SourceStatus;
pub use built_in::{BUILT_IN_PASSWORD, built_in_scenarios};
pub use checkpoint::Checkpoint;
pub use clock::Clock;
pub use faults::{Fault, FaultRule};
pub use group::Group;
pub use intent::OpenIntent;
pub use operation::{Operation, Target};
pub use problem::Problem;
pub use provider::Provider;
pub use requests::{RecordedRequest, RequestReport};
pub use sandbox::{Builder, DEFAULT_API_KEY, Sandbox};
pub use scenario::{INTENT_LIFE, Scenario};
pub use settings::{
    CheckpointStatus, CreatedAccountId, EndedIntent, HostedObject, InApp, MessengerResend, OpenCheckpointGet,
    OtherAccount, SecondConnect, Settings, SettingsPatch, TimeLeft, TooSoon,
};
pub use wire::Wire;

/// The examples of the README are compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
