//! Times as Unipile wants them.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Serialize, Serializer};

/// A time in UTC, written with milliseconds as Unipile insists on: `2025-12-31T23:59:59.999Z` (SDK, `UTCDateTimeMs`).
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
///
/// let time = unipile::UtcTime::from(UNIX_EPOCH + Duration::from_millis(1_767_225_599_999));
/// assert_eq!(time.to_string(), "2025-12-31T23:59:59.999Z");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UtcTime {
    milliseconds: u64,
}

impl UtcTime {
    /// Milliseconds since the beginning of 1970.
    pub fn as_millis(self) -> u64 {
        self.milliseconds
    }
}

/// A text that is no time in UTC from 1970 on, written as Unipile writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a time such as 2025-12-31T23:59:59.999Z")]
pub struct UtcTimeError;

/// Reads what [`Display`](fmt::Display) writes, and the same with fewer or more digits after the second, or none.
impl FromStr for UtcTime {
    type Err = UtcTimeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text).map(|milliseconds| Self { milliseconds }).ok_or(UtcTimeError)
    }
}

fn read(text: &str) -> Option<u64> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
    let is_time = hour < 24 && minute < 60 && second < 60;
    if !is_time || year < 1970 || fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let days = days(year, month, day);
    // No day is made up: the thirtieth of February would be read as one in March.
    if self::date(days) != (year, month, day) {
        return None;
    }
    let millisecond: u64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    Some((days * 86_400 + hour * 3600 + minute * 60 + second) * 1000 + millisecond)
}

/// Three numbers of so many digits each.
fn numbers(text: &str, between: char, digits: [usize; 3]) -> Option<[u64; 3]> {
    let mut parts = text.split(between);
    let mut next = |digits: usize| {
        let part = parts.next()?;
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse().ok().filter(|_| is_number)
    };
    let numbers = [next(digits[0])?, next(digits[1])?, next(digits[2])?];
    parts.next().is_none().then_some(numbers)
}

impl From<SystemTime> for UtcTime {
    /// A time before 1970 becomes the first moment of 1970.
    fn from(time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        Self {
            milliseconds: u64::try_from(since.as_millis()).unwrap_or(u64::MAX),
        }
    }
}

impl fmt::Display for UtcTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, millisecond) = (self.milliseconds / 1000, self.milliseconds % 1000);
        let (days, second) = (seconds / 86_400, seconds % 86_400);
        let (year, month, day) = date(days);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millisecond:03}Z"
        )
    }
}

impl Serialize for UtcTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Year, month and day of a day counted from 1970-01-01. Years are taken to begin in March, so that the leap day is
/// their last one (Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`).
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    (year, month, day)
}

/// The day counted from 1970-01-01, as [`date`] undoes it (`days_from_civil`). From 1970 on; any day of any month.
fn days(year: u64, month: u64, day: u64) -> u64 {
    let year = year - u64::from(month <= 2);
    let (era, year_of_era) = (year / 400, year % 400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day.saturating_sub(1);
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::UtcTime;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn a_time_is_written_with_milliseconds() {
        // `date -u -d @SECONDS +%FT%TZ` says the same.
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00.007Z"),
            (951_782_400, "2000-02-29T00:00:00.007Z"),
            (951_868_799, "2000-02-29T23:59:59.007Z"),
            (1_709_251_199, "2024-02-29T23:59:59.007Z"),
            (1_709_251_200, "2024-03-01T00:00:00.007Z"),
            (1_735_689_599, "2024-12-31T23:59:59.007Z"),
            (4_107_542_400, "2100-03-01T00:00:00.007Z"),
        ] {
            let time = UNIX_EPOCH + Duration::from_secs(seconds) + Duration::from_millis(7);
            assert_eq!(UtcTime::from(time).to_string(), text);
            assert_eq!(text.parse(), Ok(UtcTime::from(time)));
        }
    }

    #[test]
    fn a_time_may_have_any_number_of_digits_after_the_second() {
        for (text, milliseconds) in [
            ("1970-01-01T00:00:01Z", 1_000),
            ("1970-01-01T00:00:01.5Z", 1_500),
            ("1970-01-01T00:00:01.123456789Z", 1_123),
        ] {
            assert_eq!(
                text.parse::<UtcTime>().map(UtcTime::as_millis),
                Ok(milliseconds),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "Z",
            "2025-12-31",
            "2025-12-31T23:59:59",
            "2025-12-31T23:59:59+01:00",
            "2025-12-31T23:59:59.Z",
            "2025-12-31T23:59:59.9e9Z",
            "2025-12-31T24:00:00Z",
            "2025-12-31T23:59:60Z",
            "2025-02-29T00:00:00Z",
            "2025-00-10T00:00:00Z",
            "2025-13-10T00:00:00Z",
            "2025-01-00T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "+025-12-31T23:59:59Z",
            "2025-12-31-01T23:59:59Z",
            "２025-12-31T23:59:59Z",
        ] {
            assert!(text.parse::<UtcTime>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_time_before_1970_is_the_first_of_1970() {
        let time = UNIX_EPOCH - Duration::from_secs(1);
        assert_eq!(UtcTime::from(time).to_string(), "1970-01-01T00:00:00.000Z");
    }
}
