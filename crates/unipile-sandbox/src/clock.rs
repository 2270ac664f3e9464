//! The time of the sandbox: real time plus an offset that only grows.

use std::{
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use tokio::sync::watch;

/// The clock of a sandbox. Clones share the same offset, so moving one moves all.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Milliseconds ahead of real time. A watch channel, so that sleepers wake when it moves.
    offset: Arc<watch::Sender<u64>>,
}

impl Default for Clock {
    fn default() -> Self {
        Self {
            offset: Arc::new(watch::Sender::new(0)),
        }
    }
}

impl Clock {
    /// A clock that shows real time until it is moved.
    pub fn new() -> Self {
        Self::default()
    }

    /// Milliseconds since the Unix epoch, by this clock.
    pub fn now_millis(&self) -> u64 {
        real_millis().saturating_add(*self.offset.borrow())
    }

    /// Moves the clock forward and wakes every sleeper, so that it can look again.
    pub fn advance(&self, by: Duration) {
        self.offset
            .send_modify(|offset| *offset = offset.saturating_add(millis(by)));
    }

    /// Returns once this clock shows `deadline` (milliseconds since the Unix epoch) or later.
    pub async fn sleep_until(&self, deadline: u64) {
        let mut moved = self.offset.subscribe();
        loop {
            // Marks the offset as seen before the time is read: a move in between is not lost.
            moved.borrow_and_update();
            let left = deadline.saturating_sub(self.now_millis());
            if left == 0 {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(left)) => {}
                // The sender lives in `self`, so this cannot fail while we are here.
                _ = moved.changed() => {}
            }
        }
    }

    /// Returns once this clock has gone on by `duration`.
    pub async fn sleep(&self, duration: Duration) {
        self.sleep_until(self.now_millis().saturating_add(millis(duration)))
            .await;
    }
}

/// A duration in whole milliseconds, saturating.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[expect(clippy::disallowed_methods, reason = "this is the module that reads the clock")]
fn real_millis() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, millis)
}

/// `2025-12-31T23:59:59.999Z`: always UTC, always with milliseconds, which the official SDK's strict mode insists on.
pub(crate) fn iso8601(millis: u64) -> String {
    let (seconds, ms) = (millis / 1000, millis % 1000);
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Days to a civil date, counting years from March, so that the leap day is the last one.
    let z = days + 719_468;
    let (era, day_of_era) = (z / 146_097, z % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 {
        march_month + 3
    } else {
        march_month - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let (hour, minute) = (second / 3_600, second / 60 % 60);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{:02}.{ms:03}Z",
        second % 60
    )
}

/// Whether a text is a point in time as the API takes it: written like [`iso8601`] does, milliseconds and all.
pub(crate) fn is_iso8601(text: &str) -> bool {
    const SHAPE: &[u8] = b"1000-10-30T00:00:00.000Z";
    let fits = |(byte, shape): (u8, &u8)| match shape {
        b'0' => byte.is_ascii_digit(),
        // The first digit of the year, the month and the day.
        b'1' => (b'0'..=b'2').contains(&byte),
        b'3' => (b'0'..=b'3').contains(&byte),
        _ => byte == *shape,
    };
    text.len() == SHAPE.len() && text.bytes().zip(SHAPE).all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_in_time_is_written_with_milliseconds() {
        assert_eq!(iso8601(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(iso8601(951_782_400_000), "2000-02-29T00:00:00.000Z");
        assert_eq!(iso8601(1_767_225_599_999), "2025-12-31T23:59:59.999Z");
    }

    #[test]
    fn only_a_point_in_time_with_milliseconds_is_taken() {
        assert!(is_iso8601("2025-12-31T23:59:59.999Z"));
        for text in [
            "",
            "2025-12-31",
            "2025-12-31T23:59:59Z",
            "2025-12-31T23:59:59.999",
            "2025-12-31T23:59:59.999+01:00",
            "2025-12-31 23:59:59.999Z",
            "2025-12-41T23:59:59.999Z",
            "a025-12-31T23:59:59.999Z",
        ] {
            assert!(!is_iso8601(text), "{text}");
        }
    }

    #[tokio::test]
    async fn a_sleeper_wakes_when_the_clock_is_moved_past_its_deadline() {
        let clock = Clock::new();
        let sleeper = tokio::spawn({
            let clock = clock.clone();
            async move { clock.sleep(Duration::from_hours(1)).await }
        });
        tokio::task::yield_now().await;
        clock.advance(Duration::from_mins(30));
        tokio::task::yield_now().await;
        assert!(!sleeper.is_finished());
        clock.advance(Duration::from_mins(30));
        tokio::time::timeout(Duration::from_secs(10), sleeper)
            .await
            .unwrap()
            .unwrap();
    }
}
