//! The numbers of the limits.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;
use std::time::Duration;

/// So many times in such a time: all of them at once if need be, and then one more at a steady pace.
///
/// ```
/// let rate: connect::Rate = "20/10m".parse()?;
/// assert_eq!(rate.pace().as_secs(), 30);
/// # Ok::<(), connect::RateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub times: NonZeroU32,
    /// In how long.
    pub per: Duration,
}

/// It is not a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a number of times and a duration, such as 20/10m (seconds: s, minutes: m, hours: h)")]
pub struct RateError;

impl Rate {
    const fn minutes(times: NonZeroU32, minutes: u64) -> Self {
        let per = Duration::from_mins(minutes);
        Self { times, per }
    }

    /// The time after which one more is let through.
    pub fn pace(self) -> Duration {
        self.per / self.times.get()
    }
}

impl FromStr for Rate {
    type Err = RateError;

    fn from_str(text: &str) -> Result<Self, RateError> {
        let (times, per) = text.trim().split_once('/').ok_or(RateError)?;
        let unit = per.chars().next_back().ok_or(RateError)?;
        let seconds = match unit {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            _ => return Err(RateError),
        };
        let number: u32 = per.trim_end_matches(unit).parse().map_err(|_| RateError)?;
        if number == 0 {
            return Err(RateError);
        }
        Ok(Self {
            times: times.trim().parse().map_err(|_| RateError)?,
            per: Duration::from_secs(u64::from(number) * seconds),
        })
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.per.as_secs();
        let (number, unit) = match (seconds % 3_600, seconds % 60) {
            (0, _) => (seconds / 3_600, 'h'),
            (_, 0) => (seconds / 60, 'm'),
            _ => (seconds, 's'),
        };
        write!(f, "{}/{number}{unit}", self.times)
    }
}

/// The rates of all limits on what is sent to Unipile. By default none makes anybody wait for more than a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// Sign-ins of one attempt.
    pub sign_ins_per_attempt: Rate,
    /// Sign-ins from one client address.
    pub sign_ins_per_address: Rate,
    /// Sign-ins with one username.
    pub sign_ins_per_username: Rate,
    /// Codes and requests for approval of one attempt.
    pub answers_per_attempt: Rate,
    /// Codes and requests for approval from one client address.
    pub answers_per_address: Rate,
}

impl Default for Rates {
    fn default() -> Self {
        const FIVE: NonZeroU32 = NonZeroU32::MIN.saturating_add(4);
        const TWENTY: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);
        const FORTY: NonZeroU32 = NonZeroU32::MIN.saturating_add(39);
        Self {
            sign_ins_per_attempt: Rate::minutes(FIVE, 5),
            // An office may share one.
            sign_ins_per_address: Rate::minutes(TWENTY, 10),
            sign_ins_per_username: Rate::minutes(FIVE, 5),
            answers_per_attempt: Rate::minutes(FIVE, 5),
            answers_per_address: Rate::minutes(FORTY, 10),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_read_as_it_is_written() {
        for text in ["20/10m", "5/90s", "1/1h"] {
            assert_eq!(text.parse::<Rate>().expect("a rate").to_string(), text);
        }
        assert_eq!("6/60s".parse::<Rate>(), "6/1m".parse());
    }

    #[test]
    fn what_is_no_rate_is_refused() {
        for text in [
            "",
            "/",
            "5",
            "0/1m",
            "5/0m",
            "5/m",
            "5/1d",
            "-5/1m",
            "5/1",
            "5/1é",
            "5/99999999999s",
        ] {
            assert_eq!(text.parse::<Rate>(), Err(RateError), "{text:?}");
        }
    }

    #[test]
    fn by_default_nobody_waits_for_more_than_a_minute() {
        let rates = Rates::default();
        for rate in [
            rates.sign_ins_per_attempt,
            rates.sign_ins_per_address,
            rates.sign_ins_per_username,
            rates.answers_per_attempt,
            rates.answers_per_address,
        ] {
            assert!(rate.pace() <= Duration::from_mins(1), "{rate}");
        }
    }
}
