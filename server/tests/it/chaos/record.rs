//! What is on disk of people's attempts.

use super::person::Person;
use crate::support::Folder;
use connect::{Attempt, AttemptId, Attempts as _, CallState};
use std::path::Path;
use store::{Database, SqliteStore};
use wizard::CallKind;

/// What is on disk while there is no server, from a copy: the next server must find the files as the last one left
/// them.
pub(crate) async fn read(database: &Path, people: &[Person]) -> Vec<Option<Attempt>> {
    let copy = Folder::empty();
    for ending in ["", "-wal"] {
        let mut file = database.as_os_str().to_owned();
        file.push(ending);
        // There is no log when nothing was written since it was taken over.
        let _ = std::fs::copy(file, copy.path().join(format!("copy.db{ending}")));
    }
    let database = Database::open(&copy.path().join("copy.db")).await.unwrap();
    let attempts = SqliteStore::new(database.into());
    let mut record = Vec::new();
    for person in people {
        let id = person.told().and_then(|view| AttemptId::parse(&view.attempt));
        record.push(match id {
            Some(id) => attempts.load(&id).await.unwrap(),
            None => None,
        });
    }
    record
}

/// How many calls of a kind an attempt has on record.
pub(crate) fn calls(attempt: &Attempt, kind: CallKind) -> usize {
    let operations = attempt.operations.iter();
    operations
        .filter(|operation| operation.call.is_some_and(|call| call.kind == kind))
        .count()
}

/// Was the server killed while a call of this kind was under way?
pub(crate) fn is_lost(attempt: &Attempt, kind: CallKind) -> bool {
    let operations = attempt.operations.iter();
    operations
        .filter(|operation| operation.state != CallState::Settled)
        .any(|operation| operation.call.is_some_and(|call| call.kind == kind))
}
