//! The file's text, and the tables in it.

use crate::IntegratorsError;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use toml::{Table, Value};

/// The text of a file, and whether anybody but its owner may read it. Otherwise why it cannot be read.
pub(crate) fn read(path: &Path) -> Result<(String, bool), String> {
    let read = || {
        let mut file = File::open(path)?;
        let is_readable = is_readable_by_others(&file.metadata()?);
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        Ok((text, is_readable))
    };
    read().map_err(|error: std::io::Error| error.to_string())
}

#[cfg(unix)]
fn is_readable_by_others(metadata: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    metadata.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn is_readable_by_others(_metadata: &std::fs::Metadata) -> bool {
    false
}

/// The tables that stand under `[[integrators]]`: at least one.
pub(crate) fn tables(text: &str, path: &Path) -> Result<Vec<Table>, IntegratorsError> {
    let file = || path.to_owned();
    let mut top: Table = text.parse().map_err(|error: toml::de::Error| {
        // Its `Display` shows the line, in which a secret may stand.
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        IntegratorsError::Syntax {
            file: file(),
            line: before.matches('\n').count() + 1,
            reason: error.message().replace('\n', ", "),
        }
    })?;
    let integrators = top.remove("integrators");
    if let Some(key) = top.keys().next() {
        let key = shown(key);
        return Err(IntegratorsError::Outside { file: file(), key });
    }
    let tables: Option<Vec<Table>> = match integrators {
        Some(Value::Array(entries)) => entries
            .into_iter()
            .map(|entry| {
                if let Value::Table(table) = entry {
                    Some(table)
                } else {
                    None
                }
            })
            .collect(),
        _ => None,
    };
    let tables = tables.filter(|tables| !tables.is_empty());
    tables.ok_or_else(|| IntegratorsError::None { file: file() })
}

/// An unknown key as an error may show it. One that is long might be a secret that slipped out of its quotes.
pub(crate) fn shown(key: &str) -> String {
    if key.chars().count() <= 24 {
        format!("the key {key:?}")
    } else {
        "a key of more than 24 characters".to_owned()
    }
}
