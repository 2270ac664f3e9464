//! A point in time as a clock shows it, in the way of a locale.

use crate::countdown::push_number;
use std::string::String;
use wizard::Timestamp;

const MINUTE_MS: u64 = 60_000;
const DAY_MINUTES: u64 = 24 * 60;

/// A time of day in a time zone, rounded down to the minute, in the pattern for before noon or the one for after it
/// ([`fill`]). The offset is that of JavaScript's `getTimezoneOffset`: minutes from local time to UTC, so negative in the
/// east.
pub fn local(at: Timestamp, offset_minutes: i32, (before_noon, after_noon): (&str, &str), zero: char) -> String {
    let minutes = (at.as_millis() / MINUTE_MS).saturating_add_signed(-i64::from(offset_minutes));
    let minute_of_day = minutes % DAY_MINUTES;
    let is_morning = minute_of_day < DAY_MINUTES / 2;
    fill(if is_morning { before_noon } else { after_noon }, minute_of_day, zero)
}

/// Fills a minute of the day into a pattern of `strftime`: `%H` and `%k` are the hour of 24, with two digits or as it
/// comes; `%I` and `%l` that of 12; `%M` is the minute. `zero` is the digit for nothing.
pub fn fill(pattern: &str, minute_of_day: u64, zero: char) -> String {
    let (hour, minute) = (minute_of_day / 60, minute_of_day % 60);
    let of_twelve = (hour + 11) % 12 + 1;
    let mut text = String::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('H') => push(&mut text, hour, 2, zero),
            Some('k') => push(&mut text, hour, 1, zero),
            Some('I') => push(&mut text, of_twelve, 2, zero),
            Some('l') => push(&mut text, of_twelve, 1, zero),
            Some('M') => push(&mut text, minute, 2, zero),
            other => text.extend(other),
        }
    }
    text
}

/// `2026-11-24T14:32Z`, for `<time datetime>`.
pub fn machine_readable(at: Timestamp) -> String {
    let minutes = at.as_millis() / MINUTE_MS;
    let (year, month, day) = civil(minutes / DAY_MINUTES);
    let mut text = String::with_capacity(17);
    push(&mut text, year, 4, '0');
    text.push('-');
    push(&mut text, month, 2, '0');
    text.push('-');
    push(&mut text, day, 2, '0');
    text.push_str(&fill("T%H:%MZ", minutes % DAY_MINUTES, '0'));
    text
}

fn push(text: &mut String, number: u64, width: u32, zero: char) {
    push_number(text, u32::try_from(number).unwrap_or(u32::MAX), width, zero);
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

    const OF_24: (&str, &str) = ("%H:%M", "%H:%M");
    const OF_12: (&str, &str) = ("%l:%M AM", "%l:%M PM");

    #[test]
    fn the_minute_is_rounded_down() {
        assert_eq!(local(AT, 0, OF_24, '0'), "14:32");
        assert_eq!(local(Timestamp::from_millis(0), 0, OF_24, '0'), "00:00");
    }

    #[test]
    fn local_time_follows_the_offset_across_midnight() {
        assert_eq!(local(AT, -60, OF_24, '0'), "15:32");
        assert_eq!(local(AT, 300, OF_24, '0'), "09:32");
        assert_eq!(local(AT, -330, OF_24, '0'), "20:02");
        assert_eq!(local(AT, -10 * 60, OF_24, '0'), "00:32");
        assert_eq!(
            local(Timestamp::from_millis(0), 60, OF_24, '0'),
            "00:00",
            "before the epoch there is nothing to show"
        );
    }

    #[test]
    fn a_clock_of_twelve_hours_has_two_noons_and_no_zero() {
        let at = |hour: i32| local(AT, (14 - hour) * 60, OF_12, '0');
        assert_eq!([at(0), at(1), at(11)], ["12:32 AM", "1:32 AM", "11:32 AM"]);
        assert_eq!([at(12), at(13), at(23)], ["12:32 PM", "1:32 PM", "11:32 PM"]);
    }

    #[test]
    fn a_pattern_is_filled_with_the_digits_of_the_reader() {
        assert_eq!(
            fill("%l:%M \u{645}", 14 * 60 + 5, '\u{660}'),
            "\u{662}:\u{660}\u{665} \u{645}"
        );
        assert_eq!(fill("%k h %M", 9 * 60 + 5, '0'), "9 h 05");
        assert_eq!(fill("100%", 0, '0'), "100");
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
