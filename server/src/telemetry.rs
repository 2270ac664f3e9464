//! Logs to standard error. No line has a password, a code, a key or a username: what is never put in cannot come out.
//!
//! Each line of a request has its id: `request{request_id=…}` before the line, in JSON the field `span.request_id`. The
//! spans that hold the ids are at the level of errors, so that they pass whatever filter the line itself passes.

use crate::config::LogFormat;
use std::io::IsTerminal as _;
use std::str::FromStr as _;
use tracing::Subscriber;
use tracing_subscriber::filter::Directive;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer, fmt};

/// Starts logging.
///
/// # Errors
/// When `filter` is not a tracing filter.
pub fn start(filter: &str, format: LogFormat) -> Result<(), String> {
    let lines = lines(format, std::io::stderr().is_terminal(), std::io::stderr);
    tracing_subscriber::registry()
        .with(self::filter(filter)?)
        .with(lines)
        .init();
    Ok(())
}

/// How lines look, and where they go. Colours are for terminals.
pub fn lines<S, W>(format: LogFormat, colours: bool, writer: W) -> Box<dyn Layer<S> + Send + Sync>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let lines = fmt::layer().with_ansi(colours).with_writer(writer);
    match format {
        LogFormat::Human => lines.with_target(false).boxed(),
        // The innermost span alone: each of ours has the request's id.
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).boxed(),
    }
}

/// Which lines are logged.
///
/// # Errors
/// When the text is not a tracing filter.
pub fn filter(text: &str) -> Result<EnvFilter, String> {
    let filter = EnvFilter::try_new(text).map_err(|error| format!("RUST_LOG={text} is not a filter: {error}"))?;
    // Below that, it logs whole addresses, and with them the secrets of links.
    Ok(filter.add_directive(Directive::from_str("tower_http::csrf=info").map_err(|error| error.to_string())?))
}
