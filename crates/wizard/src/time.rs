//! Points in time, as an argument; and the limits that the wizard counts with.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How long Unipile keeps a sign-in open after its first checkpoint (its Messenger guide: "5 minutes").
pub const INTENT_LIFETIME: Duration = Duration::from_mins(5);

/// How long after the deadline an answer that is already under way may still be accepted.
///
/// Unipile ends the intent by its own clock, which may be a little behind ours, and its reply has to travel.
pub const ANSWER_GRACE: Duration = Duration::from_secs(20);

/// A 408 with no more than this left is the end of the five minutes; one that comes earlier is a slow provider.
pub const NEAR_DEADLINE: Duration = Duration::from_secs(15);

/// How long a code, or a notification, is given to arrive before it can be sent again.
pub const RESEND_COOL_DOWN: Duration = Duration::from_secs(30);

/// A point in time: milliseconds since the Unix epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Timestamp(u64);

impl Timestamp {
    /// From milliseconds since the Unix epoch.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the Unix epoch.
    pub const fn as_millis(self) -> u64 {
        self.0
    }

    /// This point in time moved forward.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(millis(duration)))
    }

    /// This point in time moved back, to 1970 at the most.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(millis(duration)))
    }

    /// How long it is from `self` to `later`; zero when `later` is not later.
    pub fn until(self, later: Self) -> Duration {
        Duration::from_millis(later.0.saturating_sub(self.0))
    }
}

/// A duration in whole milliseconds, saturating.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_is_never_negative() {
        let noon = Timestamp::from_millis(1_000);
        let later = noon.plus(Duration::from_secs(1));
        assert_eq!(noon.until(later), Duration::from_secs(1));
        assert_eq!(later.until(noon), Duration::ZERO);
        assert_eq!(later.minus(Duration::from_secs(1)), noon);
        assert_eq!(noon.minus(Duration::from_secs(9)), Timestamp::from_millis(0));
    }
}
