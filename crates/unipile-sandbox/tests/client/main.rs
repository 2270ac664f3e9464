//! This project's client drives the sandbox through every operation.

mod accounts;
mod checkpoints;
mod connecting;
mod support;
