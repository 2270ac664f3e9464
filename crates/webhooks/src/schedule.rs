//! When a notification that failed is tried again. Pure: the clock and the chance are arguments.

use std::time::Duration;

/// How long after the first try a notification is given up.
pub const PATIENCE: Duration = Duration::from_hours(3 * 24);

/// The pauses after the first tries; the last one is for all that follow. A receiver that restarts misses nothing for
/// long, and one that is away for a weekend is not hammered.
const PAUSES: [Duration; 8] = [
    Duration::from_secs(5),
    Duration::from_mins(1),
    Duration::from_mins(5),
    Duration::from_mins(30),
    Duration::from_hours(2),
    Duration::from_hours(5),
    Duration::from_hours(10),
    Duration::from_hours(12),
];

/// How much of a pause chance adds at most, so that what failed together does not come back together.
const SPREAD: f64 = 0.2;

/// What a receiver asks for beyond this is not obeyed: it could silence its notifications by mistake.
const LONGEST_RETRY_AFTER: Duration = Duration::from_hours(24);

/// How long to wait from now until the next try, or `None` when there is none: it would come later than [`PATIENCE`].
///
/// `tries_made` counts those that failed, the last one with them. `since_first` is the time from the first try until
/// now. `retry_after` is what the receiver asked for, obeyed up to 24 hours where it is longer than the pause. `jitter`
/// is a random number from 0 to 1, which lengthens the pause by up to 20 %.
pub fn next_try(
    tries_made: u32,
    since_first: Duration,
    retry_after: Option<Duration>,
    jitter: f64,
) -> Option<Duration> {
    let nth = usize::try_from(tries_made.saturating_sub(1)).unwrap_or(usize::MAX);
    let pause = PAUSES[nth.min(PAUSES.len() - 1)];
    // Neither a negative number nor one that is none shortens a pause.
    let jitter = if jitter > 0.0 { jitter.min(1.0) } else { 0.0 };
    let asked = retry_after.unwrap_or_default().min(LONGEST_RETRY_AFTER);
    let wait = pause.mul_f64(1.0 + SPREAD * jitter).max(asked);
    (since_first.saturating_add(wait) <= PATIENCE).then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// When the tries come if each takes no time, in seconds since the first.
    fn tries(jitter: f64, retry_after: Option<Duration>) -> Vec<u64> {
        let mut at = vec![Duration::ZERO];
        while let Some(wait) = next_try(
            u32::try_from(at.len()).expect("few"),
            at[at.len() - 1],
            retry_after,
            jitter,
        ) {
            at.push(at[at.len() - 1] + wait);
        }
        at.iter().map(Duration::as_secs).collect()
    }

    #[test]
    fn the_pauses_grow_from_seconds_to_half_a_day() {
        let at = tries(0.0, None);
        let pauses: Vec<_> = at.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let hours = |hours: u64| hours * 3600;
        let first = [5, 60, 300, 1800, hours(2), hours(5), hours(10)];
        assert_eq!(pauses, [&first[..], &[hours(12); 4]].concat());
    }

    #[test]
    fn chance_adds_a_fifth_at_most() {
        let wait = |jitter| next_try(2, Duration::ZERO, None, jitter);
        assert_eq!(wait(0.5), Some(Duration::from_secs(66)));
        assert_eq!(wait(1.0), Some(Duration::from_secs(72)));
        assert_eq!(wait(9.0), wait(1.0));
        assert_eq!(wait(-1.0), wait(0.0));
        assert_eq!(wait(f64::NAN), wait(0.0));
    }

    #[test]
    fn what_the_receiver_asks_for_is_obeyed_up_to_a_day() {
        let wait = |seconds| next_try(1, Duration::ZERO, Some(Duration::from_secs(seconds)), 0.0);
        assert_eq!(wait(0), Some(Duration::from_secs(5)));
        assert_eq!(wait(7), Some(Duration::from_secs(7)));
        assert_eq!(wait(u64::MAX), Some(Duration::from_hours(24)));
        assert_eq!(tries(0.0, Some(Duration::MAX)), [0, 86_400, 172_800, 259_200]);
    }

    #[test]
    fn no_try_comes_later_than_patience() {
        let almost = PATIENCE.saturating_sub(Duration::from_secs(5));
        assert_eq!(next_try(1, almost, None, 0.0), Some(Duration::from_secs(5)));
        assert_eq!(next_try(1, almost + Duration::from_nanos(1), None, 0.0), None);
        assert_eq!(next_try(u32::MAX, Duration::MAX, Some(Duration::MAX), 1.0), None);
    }

    proptest! {
        #[test]
        fn a_pause_is_never_shorter_than_it_says(
            tries_made in any::<u32>(),
            since_first in 0..2 * PATIENCE.as_secs(),
            asked in proptest::option::of(any::<u64>()),
            jitter in any::<f64>(),
        ) {
            let since_first = Duration::from_secs(since_first);
            let asked = asked.map(Duration::from_secs);
            if let Some(wait) = next_try(tries_made, since_first, asked, jitter) {
                let pause = PAUSES[(tries_made.max(1) as usize - 1).min(7)];
                let asked = asked.unwrap_or_default().min(LONGEST_RETRY_AFTER);
                prop_assert!(wait >= pause && wait >= asked);
                prop_assert!(wait <= asked.max(pause.mul_f64(1.0 + SPREAD)));
                prop_assert!(since_first + wait <= PATIENCE);
            }
        }

        #[test]
        fn it_always_ends(steps in proptest::collection::vec((any::<u64>(), any::<f64>(), 0..20_u64), 12)) {
            let mut tries_made = 1;
            let mut since_first = Duration::ZERO;
            for (asked, jitter, taken) in steps {
                since_first += Duration::from_secs(taken);
                let Some(wait) = next_try(tries_made, since_first, Some(Duration::from_secs(asked)), jitter) else {
                    return Ok(());
                };
                since_first += wait;
                tries_made += 1;
            }
            prop_assert!(false, "{tries_made} tries");
        }
    }
}
