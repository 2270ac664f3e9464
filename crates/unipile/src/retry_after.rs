//! The `Retry-After` header.

use std::fmt;
use std::time::Duration;

/// What a reply said about when to try again (RFC 9110, section 10.2.3: seconds or a date).
///
/// Unipile's OpenAPI declares no 429 and no `Retry-After` on the account operations; a gateway in front may send both.
#[derive(Clone, PartialEq, Eq)]
pub struct RetryAfter {
    raw: String,
    delay: Option<Duration>,
}

impl RetryAfter {
    /// The longest delay that is reported, one hour. What asks for more is reported as this.
    pub const MAX: Duration = Duration::from_hours(1);
    /// A header value longer than this many bytes is neither a number nor a date, and is ignored.
    const LONGEST: usize = 64;

    /// `date` is the reply's own `Date` header: a date is taken relative to it, so that no clock of ours is asked.
    pub(crate) fn parse(raw: &str, date: Option<&str>) -> Option<Self> {
        let raw = raw.trim();
        if raw.is_empty() || raw.len() > Self::LONGEST {
            return None;
        }
        let delay = if raw.bytes().all(|byte| byte.is_ascii_digit()) {
            // Digits alone fail to parse only when they are too many.
            Some(Duration::from_secs(raw.parse().unwrap_or(u64::MAX)))
        } else {
            delay_between(date, raw)
        };
        Some(Self {
            raw: raw.to_owned(),
            delay: delay.map(|delay| delay.min(Self::MAX)),
        })
    }

    /// The header as it came, at most 64 bytes.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// How long to wait, from the moment of the reply, at most [`MAX`](Self::MAX).
    ///
    /// `None` when the header was neither seconds nor a date, or was a date in a reply that did not say its own.
    pub fn delay(&self) -> Option<Duration> {
        self.delay
    }
}

impl fmt::Debug for RetryAfter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryAfter")
            .field("delay", &self.delay)
            .finish_non_exhaustive()
    }
}

fn delay_between(date: Option<&str>, until: &str) -> Option<Duration> {
    let from = httpdate::parse_http_date(date?).ok()?;
    let until = httpdate::parse_http_date(until).ok()?;
    Some(until.duration_since(from).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::RetryAfter;
    use std::time::Duration;

    fn delay(raw: &str, date: Option<&str>) -> Option<Duration> {
        RetryAfter::parse(raw, date).and_then(|after| after.delay())
    }

    #[test]
    fn seconds() {
        assert_eq!(delay("30", None), Some(Duration::from_secs(30)));
        assert_eq!(delay(" 0 ", None), Some(Duration::ZERO));
    }

    #[test]
    fn a_date_counts_from_the_replys_own_date() {
        let date = Some("Wed, 21 Oct 2026 07:28:00 GMT");
        assert_eq!(
            delay("Wed, 21 Oct 2026 07:30:00 GMT", date),
            Some(Duration::from_mins(2))
        );
        assert_eq!(delay("Wed, 21 Oct 2015 07:30:00 GMT", date), Some(Duration::ZERO));
        assert_eq!(delay("Wed, 21 Oct 2026 07:30:00 GMT", None), None);
    }

    #[test]
    fn absurd_values_are_capped_or_give_no_delay() {
        assert_eq!(delay("86400", None), Some(RetryAfter::MAX));
        assert_eq!(delay("99999999999999999999999999", None), Some(RetryAfter::MAX));
        assert_eq!(delay("-5", None), None);
        assert_eq!(delay("1e9", None), None);
        assert_eq!(delay("soon", None), None);
        assert!(RetryAfter::parse("", None).is_none());
        assert!(RetryAfter::parse(&"9".repeat(65), None).is_none());
    }

    #[test]
    fn what_cannot_be_read_is_kept_as_it_came() {
        assert_eq!(RetryAfter::parse("soon", None).unwrap().raw(), "soon");
    }
}
