//! The sandbox over real HTTP on loopback, one file per use case.

mod accounts;
mod approval;
mod checkpoints;
mod code;
mod connect;
mod documented;
mod expiry;
mod faults;
mod hosted;
mod key;
mod list;
mod page;
mod problems;
mod providers;
mod reconnect;
mod requests;
mod resend;
mod reset;
mod scenarios;
mod serve;
mod settings;
mod support;
mod two_checkpoints;
mod upkeep;
mod validation;
mod wire;
