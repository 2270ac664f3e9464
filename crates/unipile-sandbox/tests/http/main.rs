//! The sandbox over real HTTP on loopback, one file per use case.

mod accounts;
mod approval;
mod code;
mod connect;
mod expiry;
mod faults;
mod key;
mod requests;
mod reset;
mod scenarios;
mod serve;
mod settings;
mod support;
mod two_checkpoints;
mod validation;
mod wire;
