//! What is kept of attempts: where, and how long.

use super::database::DatabasePlace;
use clap::Args;
use clap::builder::RangedU64ValueParser;
use connect::Retention;
use std::time::Duration;

/// What is kept of attempts.
#[derive(Clone, Debug, Args)]
pub struct KeepArgs {
    /// Where attempts are kept: sqlite:PATH, or memory [default: sqlite:data/unipile-connect.db; sandbox.db in the sandbox]
    #[arg(long, env = "DATABASE")]
    pub database: Option<DatabasePlace>,

    /// How many days to keep the username of an attempt after its last change
    #[arg(long, env = "KEEP_USERNAMES_DAYS", default_value_t = 1, value_parser = days())]
    pub keep_usernames_days: u32,

    /// How many days to keep an attempt after its last change
    #[arg(long, env = "KEEP_ATTEMPTS_DAYS", default_value_t = 7, value_parser = days())]
    pub keep_attempts_days: u32,
}

/// An attempt must not lose its username while somebody is at it.
fn days() -> RangedU64ValueParser<u32> {
    RangedU64ValueParser::new().range(1..)
}

impl KeepArgs {
    pub(super) fn place(&self, is_sandbox: bool) -> DatabasePlace {
        let given = self.database.clone();
        given.unwrap_or_else(|| DatabasePlace::usual(is_sandbox))
    }

    pub(super) fn retention(&self) -> Retention {
        let days = |days: u32| Duration::from_hours(24) * days;
        Retention {
            usernames: days(self.keep_usernames_days),
            attempts: days(self.keep_attempts_days),
        }
    }
}
