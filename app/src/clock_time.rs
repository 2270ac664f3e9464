//! A point in time as a clock shows it: "14:32 UTC" from the server, "14:32" where the person is.

use crate::countdown::push_number;
use std::string::String;
use wizard::Timestamp;

const MINUTE_MS: u64 = 60_000;
const DAY_MINUTES: u64 = 24 * 60;

/// `14:32 UTC`, rounded down to the minute.
pub fn utc(at: Timestamp) -> String {
    let mut text = local(at, 0);
    text.push_str(" UTC");
    text
}

/// `14:32` in a time zone, rounded down to the minute. The offset is that of JavaScript's `getTimezoneOffset`: minutes
/// from local time to UTC, so negative in the east.
pub fn local(at: Timestamp, offset_minutes: i32) -> String {
    let minutes = (at.as_millis() / MINUTE_MS).saturating_add_signed(-i64::from(offset_minutes));
    let mut text = String::with_capacity(9);
    push_minute_of_day(&mut text, minutes % DAY_MINUTES);
    text
}

/// `2026-11-24T14:32Z`, for `<time datetime>`.
pub fn machine_readable(at: Timestamp) -> String {
    let minutes = at.as_millis() / MINUTE_MS;
    let (year, month, day) = civil(minutes / DAY_MINUTES);
    let mut text = String::with_capacity(17);
    push(&mut text, year, 4);
    text.push('-');
    push(&mut text, month, 2);
    text.push('-');
    push(&mut text, day, 2);
    text.push('T');
    push_minute_of_day(&mut text, minutes % DAY_MINUTES);
    text.push('Z');
    text
}

fn push_minute_of_day(text: &mut String, minute: u64) {
    push(text, minute / 60, 2);
    text.push(':');
    push(text, minute % 60, 2);
}

fn push(text: &mut String, number: u64, width: u32) {
    push_number(text, u32::try_from(number).unwrap_or(u32::MAX), width);
}

/// Year, month and day of the Gregorian calendar, from days since the Unix epoch (Howard Hinnant's `civil_from_days`,
/// for days that are not negative).
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-24 14:32:59 UTC
    const AT: Timestamp = Timestamp::from_millis(1_795_530_779_000);

    #[test]
    fn the_minute_is_rounded_down() {
        assert_eq!(utc(AT), "14:32 UTC");
        assert_eq!(utc(Timestamp::from_millis(0)), "00:00 UTC");
    }

    #[test]
    fn local_time_follows_the_offset_across_midnight() {
        assert_eq!(local(AT, -60), "15:32");
        assert_eq!(local(AT, 300), "09:32");
        assert_eq!(local(AT, -330), "20:02");
        assert_eq!(local(AT, -10 * 60), "00:32");
        assert_eq!(
            local(Timestamp::from_millis(0), 60),
            "00:00",
            "before the epoch there is nothing to show"
        );
    }

    #[test]
    fn the_date_is_right_around_leap_days() {
        assert_eq!(machine_readable(AT), "2026-11-24T14:32Z");
        assert_eq!(machine_readable(Timestamp::from_millis(0)), "1970-01-01T00:00Z");
        assert_eq!(
            machine_readable(Timestamp::from_millis(951_782_400_000)),
            "2000-02-29T00:00Z"
        );
        assert_eq!(
            machine_readable(Timestamp::from_millis(1_772_323_199_000)),
            "2026-02-28T23:59Z"
        );
    }
}
