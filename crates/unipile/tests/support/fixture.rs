//! The documented replies.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use unipile::Client;

use super::{Answer, Server, json};

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// The text of a reply: `fixture("checkpoints/otp")`.
pub fn fixture(name: &str) -> String {
    fs::read_to_string(folder(&format!("{name}.json"))).unwrap()
}

/// The names of all replies in a folder.
pub fn names(of: &str) -> BTreeSet<String> {
    let name = |entry: fs::DirEntry| entry.path().file_stem().unwrap().to_str().unwrap().to_owned();
    fs::read_dir(folder(of))
        .unwrap()
        .map(|entry| name(entry.unwrap()))
        .collect()
}

/// A client of a server that answers with this fixture.
pub async fn answering(status: &str, name: &str) -> Client {
    Server::saying(json(status, &fixture(name))).await.client()
}

/// A client of a server that gives one answer after the other.
pub async fn answering_in_turn(answers: impl IntoIterator<Item = Answer>) -> Client {
    let answers: Vec<Answer> = answers.into_iter().collect();
    Server::start(move |number, _| answers[number].clone()).await.client()
}
