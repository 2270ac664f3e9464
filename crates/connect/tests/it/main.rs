//! The use cases, against a Unipile that answers when it is told to.

mod calls;
mod operations;
mod support;
