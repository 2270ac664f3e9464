//! `kill -9` at random moments. The sandbox lives on, in the process of the test; the server does not.
//!
//! Each round has a database and a Unipile of its own, so that what one has left uncertain is not the next one's rival.

mod person;
mod product;
mod record;
mod round;
mod tally;
mod told;

use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use std::env;
use std::str::FromStr;
use tally::Tally;
use tokio::task::JoinSet;

/// How many rounds are played at the same time.
const AT_ONCE: usize = 4;

/// `make chaos` plays more of them.
const ROUNDS: u64 = 20;

/// A number from the environment.
fn number<T: FromStr>(name: &str) -> Option<T> {
    env::var(name).ok()?.parse().ok()
}

/// A round is played again with `CHAOS_SEED` and `CHAOS_ROUNDS=1`; what a machine does in a moment is still its own.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::print_stdout, reason = "the seed, to play it again")]
async fn a_server_that_is_killed_forgets_nothing_sends_nothing_again_and_guesses_nothing() {
    let seed: u64 = number("CHAOS_SEED").unwrap_or_else(|| rand::rng().random_range(0..1_000_000_000));
    let rounds = number("CHAOS_ROUNDS").unwrap_or(ROUNDS);
    let mut playing = JoinSet::new();
    let mut told = Tally::default();
    for seed in seed..seed + rounds {
        if playing.len() >= AT_ONCE {
            told.add(playing.join_next().await.expect("a round").unwrap());
        }
        playing.spawn(round::play(seed, StdRng::seed_from_u64(seed)));
    }
    while let Some(played) = playing.join_next().await {
        told.add(played.unwrap());
    }
    println!("chaos: {rounds} rounds from seed {seed}: {told}");
}
