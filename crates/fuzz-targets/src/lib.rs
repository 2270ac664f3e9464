//! What must hold for every input that others send: browsers, people, and Unipile.
//!
//! Each function takes bytes and panics when something does not hold. `fuzz/` has a fuzzer for each, and in
//! `fuzz/corpus/` its inputs; `tests/corpus.rs` gives the same inputs to the same functions in every test run.
//!
//! | function | who sends it | what must hold |
//! |---|---|---|
//! | [`view`] | the server, or what is in its place | a view that is read is written and read again as the same |
//! | [`code`] | a person | a code is the digits that were typed, 4 to 12 of them |
//! | [`phone`] | a person | a number is of the chosen country, and has the digits that were typed |
//! | [`credentials`] | a person | the username is printable, the password is exactly what was typed |
//! | [`language`] | a browser, or who made a link | the language is one of ours, and one that was named |
//! | [`form`] | a browser | the arguments of a server function are the fields of the form |
//! | [`upstream`] | Unipile | only an answer that says so connects an account; no error repeats its text |
//! | [`retry_after`] | Unipile | a delay is bounded, and is what the header says |

#![expect(clippy::missing_panics_doc, reason = "that is what they are for")]
#![expect(clippy::expect_used, reason = "where something must hold")]

mod form;
mod input;
mod language;
mod retry_after;
mod upstream;
mod view;

pub use form::form;
pub use input::{code, credentials, phone};
pub use language::language;
pub use retry_after::retry_after;
pub use upstream::upstream;
pub use view::view;

/// A target, by its name: that of the fuzzer in `fuzz/`, and of its folder in `fuzz/corpus/`.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 8] = [
    ("code", code),
    ("credentials", credentials),
    ("form", form),
    ("language", language),
    ("phone", phone),
    ("retry_after", retry_after),
    ("upstream", upstream),
    ("view", view),
];
