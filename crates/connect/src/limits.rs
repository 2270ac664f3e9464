//! How often something may be tried. A refused try is sent nowhere; it gets a screen that says when to try again.
//!
//! Every limit lets a number of tries through at once and makes room for one more at a steady pace (GCRA, by the
//! `governor` crate). They are kept in the memory of one server: each instance allows as much again.

use crate::attempt::Attempt;
use crate::clock::Clock;
use crate::ids::AttemptId;
use crate::rate::{Rate, Rates};
use governor::clock::Clock as GovernorClock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::{BuildHasher as _, Hash, RandomState};
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Old keys are looked for once in so many tries.
const SWEEP_EVERY: usize = 1_000;

/// The network that a request comes from, as far as limits are concerned: an IPv4 address, or an IPv6 network of 64
/// bits, since whoever has one of its addresses has them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientNetwork(IpAddr);

impl ClientNetwork {
    /// The network of an address.
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64))),
            v4 @ IpAddr::V4(_) => v4,
        })
    }
}

/// One limit, for each key by itself.
pub struct Limiter<K: Hash + Eq + Clone> {
    inner: RateLimiter<K, HashMapStateStore<K>, Time, NoOpMiddleware<Nanos>>,
    clock: Time,
    tries: AtomicUsize,
}

impl<K: Hash + Eq + Clone> Limiter<K> {
    /// A limit that has let nothing through yet.
    pub fn new(rate: Rate, clock: Arc<dyn Clock>) -> Self {
        // One nanosecond is the shortest pace that governor knows.
        let quota = Quota::with_period(rate.pace().max(Duration::from_nanos(1)))
            .map_or_else(|| Quota::per_second(rate.times), |quota| quota.allow_burst(rate.times));
        let clock = Time(clock);
        Self {
            inner: RateLimiter::new(quota, HashMapStateStore::default(), clock.clone()),
            clock,
            tries: AtomicUsize::new(1),
        }
    }

    /// Counts a try.
    ///
    /// # Errors
    /// How long to wait before the next one, when this is one too many. It does not count then.
    pub fn check(&self, key: &K) -> Result<(), Duration> {
        if self.tries.fetch_add(1, Ordering::Relaxed).is_multiple_of(SWEEP_EVERY) {
            self.inner.retain_recent();
        }
        self.inner
            .check_key(key)
            .map_err(|not_until| not_until.wait_time_from(self.clock.now()))
    }
}

/// Our clock, for governor. In the sandbox it can be moved forward, and the limits with it.
#[derive(Clone)]
struct Time(Arc<dyn Clock>);

impl GovernorClock for Time {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::from(Duration::from_millis(self.0.now().as_millis()))
    }
}

/// One try too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) limit: Limit,
    pub(crate) wait: Duration,
}

impl Refused {
    /// How long to wait, in whole seconds.
    pub(crate) fn seconds(self) -> u32 {
        whole_seconds(self.wait)
    }
}

/// A wait as people are told it: at least one second, and never too short.
pub fn whole_seconds(wait: Duration) -> u32 {
    u32::try_from(wait.as_millis().div_ceil(1_000).max(1)).unwrap_or(u32::MAX)
}

/// Which limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    SignInsPerAttempt,
    SignInsPerAddress,
    SignInsPerUsername,
    AnswersPerAttempt,
    AnswersPerAddress,
}

impl Limit {
    /// As the log and the metrics name it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::SignInsPerAttempt => "sign_ins_per_attempt",
            Self::SignInsPerAddress => "sign_ins_per_address",
            Self::SignInsPerUsername => "sign_ins_per_username",
            Self::AnswersPerAttempt => "answers_per_attempt",
            Self::AnswersPerAddress => "answers_per_address",
        }
    }
}

/// All limits on what is sent to Unipile.
pub(crate) struct Limits {
    sign_ins_per_attempt: Limiter<AttemptId>,
    sign_ins_per_address: Limiter<ClientNetwork>,
    sign_ins_per_username: Limiter<u64>,
    answers_per_attempt: Limiter<AttemptId>,
    answers_per_address: Limiter<ClientNetwork>,
    /// Usernames are kept as hashes, with a key that nobody knows and that ends with the process.
    username_key: RandomState,
    clock: Arc<dyn Clock>,
}

impl Limits {
    pub(crate) fn new(rates: Rates, clock: &Arc<dyn Clock>) -> Self {
        Self {
            sign_ins_per_attempt: Limiter::new(rates.sign_ins_per_attempt, Arc::clone(clock)),
            sign_ins_per_address: Limiter::new(rates.sign_ins_per_address, Arc::clone(clock)),
            sign_ins_per_username: Limiter::new(rates.sign_ins_per_username, Arc::clone(clock)),
            answers_per_attempt: Limiter::new(rates.answers_per_attempt, Arc::clone(clock)),
            answers_per_address: Limiter::new(rates.answers_per_address, Arc::clone(clock)),
            username_key: RandomState::new(),
            clock: Arc::clone(clock),
        }
    }

    /// Counts a sign-in of this attempt with this username.
    pub(crate) fn sign_in(&self, attempt: &Attempt, client: ClientNetwork, username: &str) -> Result<(), Refused> {
        refused(self.sign_ins_per_attempt.check(&attempt.id), Limit::SignInsPerAttempt)?;
        refused(self.sign_ins_per_address.check(&client), Limit::SignInsPerAddress)?;
        let key = self.username_key.hash_one(username.to_lowercase());
        match self.sign_ins_per_username.check(&key) {
            Err(_) if self.has_waited(attempt, username) => Ok(()),
            result => refused(result, Limit::SignInsPerUsername),
        }
    }

    /// Whoever has waited as long as they were told may sign in, however many others try the same username meanwhile:
    /// nobody can lock another person out.
    fn has_waited(&self, attempt: &Attempt, username: &str) -> bool {
        attempt.username == username && attempt.username_free_at.is_some_and(|at| at <= self.clock.now())
    }

    /// Counts a code, or a request for approval.
    pub(crate) fn answer(&self, attempt: &Attempt, client: ClientNetwork) -> Result<(), Refused> {
        refused(self.answers_per_attempt.check(&attempt.id), Limit::AnswersPerAttempt)?;
        refused(self.answers_per_address.check(&client), Limit::AnswersPerAddress)
    }
}

fn refused(result: Result<(), Duration>, limit: Limit) -> Result<(), Refused> {
    result.map_err(|wait| Refused { limit, wait })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> ClientNetwork {
        ClientNetwork::of(address.parse().expect("an address"))
    }

    #[test]
    fn an_ipv6_network_of_64_bits_counts_as_one_client() {
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
    }

    #[test]
    fn a_wait_is_told_in_whole_seconds_and_never_too_short() {
        let seconds = |millis| whole_seconds(Duration::from_millis(millis));
        assert_eq!([seconds(0), seconds(1), seconds(1_000), seconds(1_001)], [1, 1, 1, 2]);
    }
}
