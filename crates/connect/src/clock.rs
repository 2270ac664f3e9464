//! The only place that reads the time.

use async_trait::async_trait;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use wizard::Timestamp;

/// Tells the time, and waits for it. In the sandbox it can be moved forward; nothing here sleeps for five minutes.
#[async_trait]
pub trait Clock: Send + Sync {
    /// The present.
    fn now(&self) -> Timestamp;

    /// Waits until `now()` is `at` or later.
    async fn sleep_until(&self, at: Timestamp);
}

/// The machine's clock: the wall clock as it stood at the start, moved on by the monotonic one, so that setting the
/// wall clock neither shortens nor lengthens anybody's five minutes.
#[derive(Debug)]
pub struct SystemClock {
    started: Timestamp,
    monotonic: Instant,
}

impl SystemClock {
    /// Starts the clock.
    #[expect(clippy::disallowed_methods, reason = "this is the module that reads the clock")]
    pub fn start() -> Self {
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self {
            started: Timestamp::from_millis(0).plus(since_epoch),
            monotonic: Instant::now(),
        }
    }
}

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        self.started.plus(self.monotonic.elapsed())
    }

    async fn sleep_until(&self, at: Timestamp) {
        // One millisecond more: a timer may fire within the millisecond before its time.
        tokio::time::sleep(self.now().until(at) + Duration::from_millis(1)).await;
    }
}
