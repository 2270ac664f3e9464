//! What can be wrong with the file. No sentence repeats what was written, which may be a secret.

use crate::integrator::FIELDS;
use std::path::PathBuf;
use webhooks::SecretError;

/// Why there are no integrators: one sentence, with the file, the integrator, the field and what to do.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum IntegratorsError {
    #[error("the file of integrators {file} cannot be read: {reason}", file = file.display())]
    File { file: PathBuf, reason: String },
    #[error("the file of integrators {file} is no TOML: {reason} in line {line}", file = file.display())]
    Syntax {
        file: PathBuf,
        /// Counted from 1.
        line: usize,
        reason: String,
    },
    #[error("the file of integrators {file} has {key} outside of [[integrators]], where nothing is known: remove it", file = file.display())]
    Outside { file: PathBuf, key: String },
    #[error("the file of integrators {file} has none: write at least one [[integrators]]", file = file.display())]
    None { file: PathBuf },
    #[error("{integrator} in {file} has {key}, which nobody knows: the fields are {fields}", file = file.display(), fields = FIELDS.join(", "))]
    UnknownField {
        file: PathBuf,
        /// Its name, or its number where it has none.
        integrator: String,
        key: String,
    },
    #[error("{field}{entry} of {integrator} in {file} {problem}", entry = ordinal(*entry), file = file.display())]
    Field {
        file: PathBuf,
        /// Its name, or its number where it has none.
        integrator: String,
        field: &'static str,
        /// Which entry of a list, counted from 1.
        entry: Option<usize>,
        problem: Problem,
    },
}

fn ordinal(entry: Option<usize>) -> String {
    entry.map_or_else(String::new, |entry| format!(" (entry {entry})"))
}

/// What is wrong with a value.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Problem {
    #[error("is missing: every integrator must have it")]
    Missing,
    #[error("is no text: write it in quotes")]
    NoText,
    #[error("is no list: write texts in quotes, separated by commas, in square brackets")]
    NoList,
    #[error("is there twice: remove one of them")]
    Twice,
    #[error("belongs to the integrator {0} already: give each its own")]
    OfAnother(String),
    #[error("is no name: write 1 to 64 characters of a-z, 0-9 and -")]
    NoName,
    #[error("is no name that people can read: write 1 to 100 characters, without line breaks")]
    NoBrandName,
    #[error("is no hash of a key: write sha256: and the 64 hexadecimal digits that came with the key")]
    NoHash,
    #[error("is a key itself: write its hash, and make a new key, since this one has been written down")]
    KeyItself,
    #[error("is the hash of nothing: make a key, and write its hash")]
    HashOfNothing,
    #[error("is no signing secret: {0}")]
    NoSecret(SecretError),
    #[error("can be guessed: make a signing secret of random bytes")]
    WeakSecret,
    #[error("is missing: write a signing secret here, or in a file named by signing_secret_files")]
    MissingSecret,
    #[error("cannot be read: {0}")]
    File(String),
    #[error(
        "is no exact origin: write https:// (or http:// for loopback) and the host in lower case, with a port where it is not the usual one, and nothing after it, such as https://app.example.com"
    )]
    NoOrigin,
    #[error(
        "is no exact host: write it in lower case, without scheme, path or wildcard, with a port where it is not 443, such as hooks.example.com"
    )]
    NoHost,
    #[error("is this machine itself, where notifications may not go: remove it")]
    Loopback,
    #[error("is neither failure nor expired: write one of them, as a success is notified anyway")]
    NoEvent,
    #[error("is none of the wizard's languages: write a tag such as de or en-GB")]
    NoLocale,
    #[error("is no theme file: write the path of a file that ends with .toml")]
    NoTheme,
    #[error("cannot be used: {0}")]
    Theme(String),
    #[error("is no account's id: write it as the server showed it, without spaces")]
    NoAccount,
}
