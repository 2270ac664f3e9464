//! The connect wizard as a pure state machine: no I/O, no clock, no async.
//!
//! - [`step`], [`checkpoint`]: where an attempt stands ([`Wizard`], [`Step`], [`Checkpoint`], [`Failure`]).
//! - [`event`]: what can happen ([`Event`]), and what is asked of Unipile ([`Call`], [`Reply`]).
//! - [`machine`]: what happens next: [`apply`] takes a wizard, an [`Event`] and the time, and gives the next wizard and
//!   the upstream [`Call`] that must now be made, if any.
//! - [`input`], [`phone`]: what counts as a username, a password, a code, a phone number.
//! - [`view`]: what the browser may see of all this ([`View`]), and its one wire encoding.
//! - [`time`]: [`Timestamp`] and the limits. The time is always an argument.

pub mod checkpoint;
pub mod event;
pub mod input;
pub mod machine;
pub mod phone;
pub mod step;
pub mod time;
pub mod view;

pub use checkpoint::{Checkpoint, CheckpointKind, CheckpointNote, CheckpointProblem, CodeSource, OtherWay, Resend};
pub use event::{Call, CallKind, Event, Reply};
pub use input::{CodeProblem, Credentials, SignInProblem, VerificationCode};
pub use machine::{Transition, apply};
pub use phone::{PhoneNumber, PhoneProblem};
pub use step::{Account, AccountStatus, Confirmation, Failure, Step, Wizard};
pub use time::Timestamp;
pub use view::{Back, Entrance, LinkEnd, Screen, View};
