//! All that this process logs, at the finest level, through the server's own filter.

use std::io::Write;
use std::sync::{Mutex, Once};

static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Starts to listen, once for all tests.
pub(crate) fn listen_to_the_log() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        tracing_subscriber::fmt()
            .with_env_filter(server::telemetry::filter("trace").unwrap())
            .with_ansi(false)
            .with_writer(|| Writer)
            .init();
    });
}

/// What was logged so far, by all tests.
pub(crate) fn logged() -> String {
    String::from_utf8_lossy(&LOG.lock().unwrap()).into_owned()
}

/// Where in the text a secret is, with what is around it.
pub(crate) fn leak(text: &str, secret: &str) -> Option<String> {
    let at = text.find(secret)?;
    let start = text.floor_char_boundary(at.saturating_sub(300));
    let end = text.ceil_char_boundary(at + secret.len() + 100);
    Some(text[start..end].to_owned())
}

struct Writer;

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOG.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
