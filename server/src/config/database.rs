//! Where attempts are kept.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// Where attempts are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabasePlace {
    /// In the memory of the server: they end with it.
    Memory,
    /// In a file of SQLite.
    Sqlite(PathBuf),
}

impl DatabasePlace {
    /// Where they are kept if nobody says. What was played in the sandbox is never among real ones.
    pub(crate) fn usual(is_sandbox: bool) -> Self {
        let file = if is_sandbox { "sandbox.db" } else { "unipile-connect.db" };
        Self::Sqlite(PathBuf::from("data").join(file))
    }
}

impl FromStr for DatabasePlace {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let path = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:"));
        match path {
            Some(path) if !path.is_empty() => Ok(Self::Sqlite(PathBuf::from(path))),
            None if text == "memory" => Ok(Self::Memory),
            _ => Err("neither sqlite:PATH, such as sqlite:/var/lib/unipile-connect/attempts.db, nor memory".into()),
        }
    }
}

impl fmt::Display for DatabasePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Memory => f.write_str("memory"),
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
        }
    }
}
