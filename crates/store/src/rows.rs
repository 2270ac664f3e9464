//! Attempts as rows, and rows as attempts.

use connect::{Attempt, AttemptId, CallState, CapabilityHash, Operation, OperationId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use wizard::Timestamp;

/// Reads an attempt from its row, without its operations.
pub(crate) fn attempt(row: &SqliteRow) -> Result<Attempt, sqlx::Error> {
    let text = |column| row.try_get::<String, _>(column);
    let number = |column| row.try_get::<i64, _>(column);
    Ok(Attempt {
        id: AttemptId::parse(&text("id")?).ok_or_else(|| unreadable("id"))?,
        capability: CapabilityHash::from_stored(text("capability_hash")?),
        wizard: from_json(&text("wizard")?, "wizard")?,
        username: text("username")?,
        account_id: row.try_get("account_id")?,
        username_free_at: optional_time(row, "username_free_at")?,
        operations: Vec::new(),
        reference: text("reference")?,
        updated_at: time(number("updated_at")?),
        revision: number("revision")?.try_into().map_err(|_| unreadable("revision"))?,
    })
}

/// Reads an operation from its row.
pub(crate) fn operation(row: &SqliteRow) -> Result<Operation, sqlx::Error> {
    let call: Option<String> = row.try_get("call")?;
    let state: String = row.try_get("state")?;
    Ok(Operation {
        id: OperationId::from_stored(row.try_get("id")?),
        call: call.map(|call| from_json(&call, "call")).transpose()?,
        at: time(row.try_get("started_at")?),
        state: STATES
            .into_iter()
            .find_map(|(known, word)| (word == state).then_some(known))
            .ok_or_else(|| unreadable("state"))?,
        account_id: row.try_get("account_id")?,
    })
}

const STATES: [(CallState, &str); 4] = [
    (CallState::UnderWay, "under_way"),
    (CallState::Lost, "lost"),
    (CallState::Unknown, "unknown"),
    (CallState::Settled, "settled"),
];

/// What is known of a call, in a word.
pub(crate) fn word(state: CallState) -> &'static str {
    let [(_, under_way), (_, lost), (_, unknown), (_, settled)] = STATES;
    match state {
        CallState::UnderWay => under_way,
        CallState::Lost => lost,
        CallState::Unknown => unknown,
        CallState::Settled => settled,
    }
}

pub(crate) fn to_json(value: &impl Serialize) -> Result<String, sqlx::Error> {
    serde_json::to_string(value).map_err(|error| sqlx::Error::Encode(error.into()))
}

fn from_json<T: DeserializeOwned>(text: &str, column: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(|_| unreadable(column))
}

pub(crate) fn millis(time: Timestamp) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}

pub(crate) fn time(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis.try_into().unwrap_or_default())
}

pub(crate) fn optional_time(row: &SqliteRow, column: &str) -> Result<Option<Timestamp>, sqlx::Error> {
    Ok(row.try_get::<Option<i64>, _>(column)?.map(time))
}

/// Another version has written it, or somebody by hand. What it says may be about a person, and goes into no log.
pub(crate) fn unreadable(column: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("what is in the column {column} cannot be read by this version").into())
}
