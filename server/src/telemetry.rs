//! Logs to standard error. No line has a password, a code or a key: what is never put in cannot come out.

use crate::config::LogFormat;
use tracing_subscriber::EnvFilter;

/// Starts logging.
///
/// # Errors
/// When `filter` is not a tracing filter.
pub fn start(filter: &str, format: LogFormat) -> Result<(), String> {
    let filter = self::filter(filter)?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Human => lines.with_target(false).init(),
        LogFormat::Json => lines.json().flatten_event(true).init(),
    }
    Ok(())
}

/// Which lines are logged.
///
/// # Errors
/// When the text is not a tracing filter.
pub fn filter(text: &str) -> Result<EnvFilter, String> {
    EnvFilter::try_new(text).map_err(|error| format!("RUST_LOG={text} is not a filter: {error}"))
}
