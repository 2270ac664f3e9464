//! All that this process logs, at the finest level, through the server's own filter and in both of its formats.

use server::config::LogFormat;
use server::telemetry;
use std::io::Write;
use std::sync::{Arc, Mutex, Once};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Lines, kept.
#[derive(Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<Vec<u8>>>);

static HUMAN: Mutex<Option<Kept>> = Mutex::new(None);
static JSON: Mutex<Option<Kept>> = Mutex::new(None);

/// Starts to listen, once for all tests.
pub(crate) fn listen_to_the_log() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        let (human, json) = (Kept::default(), Kept::default());
        tracing_subscriber::registry()
            .with(telemetry::filter("trace").unwrap())
            .with(telemetry::lines(LogFormat::Human, false, human.writer()))
            .with(telemetry::lines(LogFormat::Json, false, json.writer()))
            .init();
        *HUMAN.lock().unwrap() = Some(human);
        *JSON.lock().unwrap() = Some(json);
    });
}

/// What was logged so far, by all tests.
pub(crate) fn logged(format: LogFormat) -> String {
    let kept = match format {
        LogFormat::Human => &HUMAN,
        LogFormat::Json => &JSON,
    };
    kept.lock().unwrap().as_ref().map(Kept::text).unwrap_or_default()
}

/// Where in the text a secret is, with what is around it.
pub(crate) fn leak(text: &str, secret: &str) -> Option<String> {
    let at = text.find(secret)?;
    let start = text.floor_char_boundary(at.saturating_sub(300));
    let end = text.ceil_char_boundary(at + secret.len() + 100);
    Some(text[start..end].to_owned())
}

impl Kept {
    pub(crate) fn writer(&self) -> impl Fn() -> Self + Send + Sync + 'static {
        let kept = self.clone();
        move || kept.clone()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
