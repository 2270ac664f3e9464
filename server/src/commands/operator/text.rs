//! How it is printed.

use std::time::{Duration, UNIX_EPOCH};
use unipile::UtcTime;
use wizard::Timestamp;

/// Columns, as wide as what is in them.
pub(super) fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let rows: Vec<[String; N]> = std::iter::once(head.map(str::to_owned)).chain(rows).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    rows.iter().fold(String::new(), |text, row| {
        let cells: Vec<String> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        text + cells.join("  ").trim_end() + "\n"
    })
}

/// A fact a line; what is not known is left out.
pub(super) fn facts<const N: usize>(facts: [(&str, String); N]) -> String {
    let known = facts.into_iter().filter(|(_, value)| !value.is_empty());
    known.fold(String::new(), |text, (name, value)| text + name + ": " + &value + "\n")
}

pub(super) fn utc(time: Timestamp) -> String {
    UtcTime::from(UNIX_EPOCH + Duration::from_millis(time.as_millis())).to_string()
}
