//! One try too many is sent nowhere, says when to try again, and locks nobody else out. With the numbers of production.

use crate::support::{Front, World, network};
use connect::{AttemptId, Caller, Capability, OperationId, Rates};
use std::sync::Arc;
use std::time::Duration;
use wizard::{CheckpointProblem, Failure, Reply, Screen, View};

fn somebody(world: &World, address: &str) -> Caller {
    Caller {
        attempt: AttemptId::random(),
        capability: Some(Capability::random()),
        client: network(address),
        ..world.me.clone()
    }
}

/// Signs in; Facebook says no, if it is asked.
async fn try_to_sign_in(world: &World, who: &Caller, username: &str) -> View {
    let (service, who, username) = (world.service.clone(), who.clone(), username.to_owned());
    let before = world.upstream.total();
    let post = tokio::spawn(async move { service.sign_in(&who, OperationId::random(), &username, "pass").await });
    world.let_others_run().await;
    if world.upstream.total() > before {
        world.upstream.next().await.reply(Reply::WrongPassword);
    }
    post.await.unwrap().unwrap()
}

/// How long somebody is told to wait, in seconds.
fn told_to_wait(view: &View) -> Option<u32> {
    match view.screen {
        Screen::Failed(Failure::TooManyTries { seconds }) => Some(seconds),
        _ => None,
    }
}

#[tokio::test]
async fn an_address_has_its_number_of_sign_ins_and_then_one_at_a_time() {
    let world = World::new();
    let rate = Rates::default().sign_ins_per_address;
    for number in 0..rate.times.get() {
        let view = try_to_sign_in(&world, &somebody(&world, "192.0.2.1"), &format!("user{number}")).await;
        assert_eq!(told_to_wait(&view), None, "sign-in {number}");
    }
    let me = somebody(&world, "192.0.2.1");
    let refused = try_to_sign_in(&world, &me, "me").await;
    assert_eq!(told_to_wait(&refused), Some(30));
    assert_eq!(refused.username, "me");
    assert_eq!(world.upstream.total(), 20);

    let elsewhere = try_to_sign_in(&world, &somebody(&world, "192.0.2.2"), "other").await;
    assert_eq!(told_to_wait(&elsewhere), None);
    world.clock.advance(rate.pace());
    assert_eq!(told_to_wait(&try_to_sign_in(&world, &me, "me").await), None);
    assert!(told_to_wait(&try_to_sign_in(&world, &me, "me").await).is_some());
}

#[tokio::test]
async fn an_ipv6_network_has_no_more_sign_ins_than_one_address() {
    let world = World::new();
    for number in 0..20 {
        let who = somebody(&world, &format!("2001:db8::{number:x}"));
        assert_eq!(
            told_to_wait(&try_to_sign_in(&world, &who, &format!("user{number}")).await),
            None
        );
    }
    let last = try_to_sign_in(&world, &somebody(&world, "2001:db8::ffff"), "last").await;
    assert!(told_to_wait(&last).is_some());
}

#[tokio::test]
async fn an_attempt_has_its_number_of_sign_ins_wherever_they_come_from() {
    let world = World::new();
    let me = somebody(&world, "192.0.2.1");
    for number in 0..5 {
        let me = Caller {
            client: network(&format!("192.0.2.{number}")),
            ..me.clone()
        };
        assert_eq!(
            told_to_wait(&try_to_sign_in(&world, &me, &format!("user{number}")).await),
            None
        );
    }
    assert_eq!(told_to_wait(&try_to_sign_in(&world, &me, "me").await), Some(60));
}

#[tokio::test]
async fn nobody_can_lock_a_person_out_for_more_than_a_minute() {
    let world = World::new();
    let mut attackers = (1..255).map(|number| somebody(&world, &format!("198.51.100.{number}")));
    for attacker in attackers.by_ref().take(5) {
        assert_eq!(told_to_wait(&try_to_sign_in(&world, &attacker, "maria").await), None);
    }
    let maria = somebody(&world, "192.0.2.1");
    let wait = told_to_wait(&try_to_sign_in(&world, &maria, " Maria ").await).expect("to wait");
    assert!(wait <= 60, "{wait}");

    // Others take every place there is, and an impatient click does not prolong the wait.
    for second in 0..wait {
        assert!(told_to_wait(&try_to_sign_in(&world, &attackers.next().unwrap(), "maria").await).is_some());
        if second == 10 {
            assert!(told_to_wait(&try_to_sign_in(&world, &maria, "Maria").await).is_some());
        }
        world.clock.advance(Duration::from_secs(1));
    }
    let attacker = attackers.next().unwrap();
    try_to_sign_in(&world, &attacker, "maria").await;
    assert_eq!(told_to_wait(&try_to_sign_in(&world, &maria, "Maria").await), None);
    let again = told_to_wait(&try_to_sign_in(&world, &maria, "Maria").await);
    assert!(again.is_some(), "one wait is one sign-in");
}

#[tokio::test]
async fn having_waited_counts_for_the_username_it_was_waited_for() {
    let world = World::new();
    for number in 1..=5 {
        for username in ["maria", "ada"] {
            let who = somebody(&world, &format!("198.51.100.{number}"));
            try_to_sign_in(&world, &who, username).await;
        }
    }
    let me = somebody(&world, "192.0.2.1");
    assert!(told_to_wait(&try_to_sign_in(&world, &me, "maria").await).is_some());
    world.clock.advance(Duration::from_mins(1));
    for username in ["maria", "ada"] {
        try_to_sign_in(&world, &somebody(&world, "198.51.100.6"), username).await;
    }
    assert!(told_to_wait(&try_to_sign_in(&world, &me, "ada").await).is_some());
}

#[tokio::test]
async fn a_code_too_many_is_not_sent_and_the_checkpoint_stays_open() {
    let world = World::new();
    world.reach_checkpoint().await;
    for _ in 0..5 {
        let post = world.submit("123456");
        world.upstream.next().await.reply(Reply::WrongCode);
        post.await.unwrap();
    }
    let calls = world.upstream.total();
    let too_many = CheckpointProblem::TooManyTries { seconds: 60 };
    for post in [world.submit("123456"), world.approve()] {
        let Screen::Checkpoint(checkpoint) = post.await.unwrap().screen else {
            panic!("a checkpoint")
        };
        assert_eq!(checkpoint.problem, Some(too_many));
        assert!(!checkpoint.checking && !checkpoint.waiting);
    }
    assert_eq!(world.upstream.total(), calls);
    world.clock.advance(Duration::from_mins(1));
    let post = world.submit("123456");
    world.upstream.next().await.reply(Reply::WrongCode);
    post.await.unwrap();
}

#[tokio::test]
async fn starting_over_gives_no_new_tries() {
    let world = World::new();
    world.reach_checkpoint().await;
    for _ in 0..5 {
        let post = world.submit("123456");
        world.upstream.next().await.reply(Reply::WrongCode);
        post.await.unwrap();
    }
    world
        .service
        .start_over(&world.me, OperationId::random())
        .await
        .unwrap();
    world.reach_checkpoint().await;
    let calls = world.upstream.total();
    world.submit("123456").await.unwrap();
    assert_eq!(world.upstream.total(), calls);
}

#[tokio::test]
async fn a_sign_in_that_is_decided_anew_counts_once() {
    let world = World::with_store(|attempts| Arc::new(Front::with_rivals(attempts, 7)));
    assert_eq!(told_to_wait(&try_to_sign_in(&world, &world.me, "me").await), None);
}

#[tokio::test]
async fn a_form_sent_many_times_counts_once() {
    let world = World::new();
    let operation = OperationId::random();
    for _ in 0..30 {
        let post = world.sign_in_as(operation.clone());
        world.let_others_run().await;
        if world.upstream.total() == 1 && !post.is_finished() {
            world.upstream.next().await.reply(Reply::WrongPassword);
        }
        assert_eq!(told_to_wait(&post.await.unwrap()), None);
    }
}
