//! Old attempts are forgotten.

use crate::support::World;
use connect::{Attempts as _, Retention};
use std::time::Duration;

const HOUR: Duration = Duration::from_hours(1);

#[tokio::test]
async fn every_hour_usernames_are_forgotten_and_then_attempts() {
    let world = World::new();
    world.reach_checkpoint().await;
    let forgetting = world.service.start_forgetting(Retention {
        usernames: 2 * HOUR,
        attempts: 4 * HOUR,
    });
    let mut kept = Vec::new();
    for _ in 0..6 {
        world.let_others_run().await;
        kept.push(
            world
                .store
                .load(&world.me.attempt)
                .await
                .unwrap()
                .map(|attempt| attempt.username),
        );
        world.clock.advance(HOUR);
    }
    let name = || Some("ada@example.com".to_owned());
    // It is kept for as long as was said, and forgotten within the hour after.
    assert_eq!(
        kept,
        [name(), name(), name(), Some(String::new()), Some(String::new()), None]
    );
    forgetting.abort();
}
