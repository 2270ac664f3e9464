//! The time left, from clock readings. Nothing here reads a clock, and nothing counts ticks.

use crate::slot::Slot;
use std::string::String;

/// What the two clocks of a browser say at one moment, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// `performance.now()`: never goes back, but in some browsers it stands still while the computer sleeps.
    pub steady: u64,
    /// `Date.now()`: goes on during sleep, but may be set.
    pub wall: u64,
}

impl Reading {
    /// Milliseconds since an earlier reading, by the clock that says that more time has passed: one may have stood still,
    /// the other may have been set back.
    pub fn since(self, earlier: Self) -> u64 {
        let steady = self.steady.saturating_sub(earlier.steady);
        let wall = self.wall.saturating_sub(earlier.wall);
        steady.max(wall)
    }
}

/// A number of milliseconds that was right at one moment, and the reading of that moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    remaining_ms: u32,
    from: Reading,
}

impl Countdown {
    /// So much was left at that reading.
    pub const fn new(remaining_ms: u32, from: Reading) -> Self {
        Self { remaining_ms, from }
    }

    /// The same number of milliseconds, right at another moment.
    #[must_use]
    pub const fn starting_at(self, from: Reading) -> Self {
        Self { from, ..self }
    }

    /// Milliseconds left at another reading, rather too few than too many. The server's next view corrects it.
    pub fn left_ms(self, now: Reading) -> u32 {
        let passed = u32::try_from(now.since(self.from)).unwrap_or(u32::MAX);
        self.remaining_ms.saturating_sub(passed)
    }
}

/// Whole seconds to show, rounded down.
pub const fn whole_seconds(ms: u32) -> u32 {
    ms / 1000
}

/// Seconds as minutes and seconds, `4:32`, in the digits that begin with `zero`.
pub fn minutes_and_seconds(seconds: u32, zero: char) -> String {
    let mut text = String::with_capacity(5);
    push_number(&mut text, seconds / 60, 1, zero);
    text.push(':');
    push_number(&mut text, seconds % 60, 2, zero);
    text
}

/// A number in decimal.
pub fn digits(number: u32) -> String {
    let mut text = String::new();
    push_number(&mut text, number, 1, '0');
    text
}

/// Appends a number in decimal, with leading zeros up to a width. Much smaller in WebAssembly than `format!`.
pub(crate) fn push_number(text: &mut String, number: u32, width: u32, zero: char) {
    if number >= 10 || width > 1 {
        push_number(text, number / 10, width.saturating_sub(1), zero);
    }
    text.extend(char::from_u32(u32::from(zero) + number % 10));
}

/// Moments at which the time left is also spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Milestone {
    /// Two minutes.
    TwoMinutes,
    /// One minute.
    OneMinute,
    /// Half a minute.
    HalfMinute,
    /// No time at all.
    Over,
}

impl Milestone {
    /// Where it is said.
    pub const fn slot(self) -> Slot {
        match self {
            Self::TwoMinutes => Slot::TwoMinutes,
            Self::OneMinute => Slot::OneMinute,
            Self::HalfMinute => Slot::HalfMinute,
            Self::Over => Slot::TimeOver,
        }
    }

    /// The milestone that was passed between two numbers of seconds left; the last one, if it was several (after sleep).
    pub fn passed(before: u32, after: u32) -> Option<Self> {
        [
            (0, Self::Over),
            (30, Self::HalfMinute),
            (60, Self::OneMinute),
            (120, Self::TwoMinutes),
        ]
        .into_iter()
        .find_map(|(at, milestone)| (before > at && after <= at).then_some(milestone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Reading = Reading {
        steady: 5_000,
        wall: 1_700_000_000_000,
    };
    const COUNTDOWN: Countdown = Countdown::new(300_000, START);

    fn after(steady: u64, wall: i64) -> Reading {
        Reading {
            steady: START.steady + steady,
            wall: START.wall.saturating_add_signed(wall),
        }
    }

    #[test]
    fn both_clocks_agree_on_an_ordinary_second() {
        assert_eq!(COUNTDOWN.left_ms(after(28_000, 28_000)), 272_000);
    }

    #[test]
    fn after_sleep_the_wall_clock_counts() {
        assert_eq!(COUNTDOWN.left_ms(after(1_000, 181_000)), 119_000);
    }

    #[test]
    fn a_wall_clock_set_back_gives_no_time_back() {
        assert_eq!(COUNTDOWN.left_ms(after(60_000, -3_600_000)), 240_000);
    }

    #[test]
    fn throttled_ticks_lose_nothing() {
        // A background tab ticks once a minute. What counts is the reading, not the number of ticks.
        let shown: Vec<u32> = [1_000, 61_000, 121_000]
            .map(|ms| COUNTDOWN.left_ms(after(ms, ms.cast_signed())))
            .into();
        assert_eq!(shown, [299_000, 239_000, 179_000]);
    }

    #[test]
    fn the_end_is_zero_and_stays_zero() {
        assert_eq!(COUNTDOWN.left_ms(after(300_000, 0)), 0);
        assert_eq!(COUNTDOWN.left_ms(after(u64::MAX - START.steady, 0)), 0);
    }

    #[test]
    fn a_view_from_the_server_corrects_a_clock_that_was_set_forward() {
        let fooled = after(10_000, 200_000);
        assert_eq!(COUNTDOWN.left_ms(fooled), 100_000);
        assert_eq!(Countdown::new(290_000, fooled).left_ms(fooled), 290_000);
    }

    #[test]
    fn seconds_are_shown_early_rather_than_late() {
        assert_eq!(minutes_and_seconds(whole_seconds(272_999), '0'), "4:32");
        assert_eq!(minutes_and_seconds(whole_seconds(999), '0'), "0:00");
        assert_eq!(minutes_and_seconds(605, '\u{660}'), "\u{661}\u{660}:\u{660}\u{665}");
    }

    #[test]
    fn each_milestone_is_passed_once_and_sleep_speaks_of_the_last() {
        assert_eq!(Milestone::passed(121, 120), Some(Milestone::TwoMinutes));
        assert_eq!(Milestone::passed(120, 119), None);
        assert_eq!(Milestone::passed(200, 29), Some(Milestone::HalfMinute));
        assert_eq!(Milestone::passed(31, 0), Some(Milestone::Over));
        assert_eq!(Milestone::passed(0, 0), None);
        assert_eq!(Milestone::passed(10, 90), None);
    }
}
