//! The use cases of the wizard: an attempt and an intention become a call to Unipile and a new step.
//!
//! Read in this order:
//! - [`Service`] (`service.rs`): what a person can do: sign in, send a code, ask for approval, start over.
//! - `decide.rs`: how it changes an attempt, and starts the call that is asked for.
//! - `aim.rs`: what a sign-in is for: a new account, one again, or nothing, since it is connected already.
//! - `looks.rs`: what a browser sees of an attempt, now or once something has changed.
//! - [`Attempt`] (`attempt.rs`): what is kept of it, and what never is.
//! - [`Attempts`] (`attempts.rs`): where it is kept; [`MemoryStore`] (`memory.rs`) keeps it, and all else, in memory.
//! - [`Link`] (`links.rs`): what a product sends its user; `linked.rs`: who may begin by it, and the way back.
//! - [`Notice`] (`outbox.rs`): what the product is told; `delivering.rs`: tells it, until it has arrived.
//! - `expiring.rs`: which links have expired unused, for products that want to know.
//! - [`Upstream`] (`upstream.rs`): what the wizard needs of Unipile; [`UnipileV1`] speaks version 1 of its API.
//! - `calls.rs`: the tracked tasks in which the calls run, so that a reload or a second click finds the same one.
//! - `settling.rs`: what a server that is gone has left open is looked up; `settle.rs` decides what follows from it.
//! - [`Retention`] (`retention.rs`): how long attempts are kept.
//! - [`Rates`] (`rate.rs`, `limits.rs`): how often something may be tried.
//! - [`Observer`] (`observer.rs`): is told what happens, to count it.
//! - [`Clock`] (`clock.rs`): the only place that reads the time.

mod aim;
mod attempt;
mod attempts;
mod calls;
mod clock;
mod decide;
mod delivering;
mod expiring;
mod ids;
mod limits;
mod linked;
mod links;
mod looks;
mod memory;
mod observer;
mod outbox;
mod rate;
mod retention;
mod service;
mod settle;
mod settling;
mod stores;
mod unipile_v1;
mod upstream;
mod watchers;

pub use attempt::{Attempt, CallState, Operation};
pub use attempts::{Attempts, StoreError};
pub use clock::{Clock, SystemClock};
pub use delivering::{Answer as NotifyAnswer, Notifier};
pub use ids::{AttemptId, Capability, CapabilityHash, OperationId};
pub use limits::{ClientNetwork, Limiter, whole_seconds};
pub use linked::{Opened, WayBack};
pub use links::{Connection, LONGEST_LIFE, Link, LinkId, LinkSecret, LinkWish, Links, Whose};
pub use memory::MemoryStore;
pub use observer::Observer;
pub use outbox::{Backlog, Delivery, DeliveryState, LINK_EXPIRED, Notice, Outbox, Outcome, Tried};
pub use rate::{Rate, RateError, Rates};
pub use retention::{Outdated, Retention};
pub use service::{Access, Caller, Service};
pub use settle::LONGEST_SIGN_IN;
pub use stores::Stores;
pub use unipile_v1::UnipileV1;
pub use upstream::{Answer, Answered, ListedAccount, Upstream};
