//! Who wants to know that a link has expired is told, once, and never that of one that leads to an account.

use crate::support::{World, connected};
use connect::{Access, CallState, Capability, Link, LinkWish, Links as _, ListedAccount, OperationId, Outbox as _};
use std::time::Duration;
use wizard::time::{ANSWER_GRACE, INTENT_LIFETIME};
use wizard::{Failure, Reply};

const HOUR: Duration = Duration::from_hours(1);
const MINUTE: Duration = Duration::from_mins(1);
const SECOND: Duration = Duration::from_secs(1);
const EXPIRED: &str = r#"{"status":"LINK_EXPIRED","name":"user-7"}"#;
const SUCCESS: &str = r#"{"status":"CREATION_SUCCESS","account_id":"acc_1","name":"user-7"}"#;

fn wish() -> LinkWish {
    LinkWish {
        integrator: "acme".into(),
        name: Some("user-7".into()),
        notify_url: Some("https://hooks.example/unipile".into()),
        notify_on_expiry: true,
        ..LinkWish::default()
    }
}

/// A server that tells, and somebody with a link that is good for an hour.
async fn linked(wish: LinkWish) -> (World, Link) {
    let mut world = World::with_access(Access::Closed);
    world.service.start_expiring();
    let link = link_for(&mut world, wish).await;
    (world, link)
}

async fn link_for(world: &mut World, wish: LinkWish) -> Link {
    let expires_at = world.now().plus(HOUR);
    let (_, link) = world.service.make_link(wish, expires_at).await.unwrap();
    world.me.attempt = link.attempt.clone();
    link
}

impl World {
    /// Lets time pass, in steps of which none skips a look for links that have expired.
    async fn pass(&self, time: Duration) {
        self.let_others_run().await;
        let mut left = time;
        while !left.is_zero() {
            let step = left.min(MINUTE);
            self.clock.advance(step);
            self.let_others_run().await;
            left -= step;
        }
    }

    /// The bodies of all notices.
    async fn told(&self) -> Vec<String> {
        let deliveries = self.store.deliveries(1_000).await.unwrap();
        deliveries.into_iter().rev().map(|found| found.notice.body).collect()
    }
}

#[tokio::test]
async fn that_a_link_has_expired_is_told_once() {
    let (world, link) = linked(wish()).await;
    world.pass(HOUR).await;
    assert!(
        world.told().await.is_empty(),
        "something may have begun at the last moment"
    );
    world.pass(2 * MINUTE).await;
    assert_eq!(world.told().await, [EXPIRED]);
    let told = world.store.deliveries(1).await.unwrap().remove(0).notice;
    assert_eq!(
        (told.link, told.integrator, told.url),
        (link.id.clone(), link.wish.integrator, link.wish.notify_url.unwrap())
    );
    assert_eq!(
        world.store.find(&link.id).await.unwrap().unwrap().expiry_told_at,
        Some(told.at)
    );
    world.pass(HOUR).await;
    assert_eq!(world.told().await.len(), 1);
}

#[tokio::test]
async fn it_is_told_by_one_of_several_servers_and_not_again_after_a_restart() {
    let (world, _) = linked(wish()).await;
    world.restarted().await.service.start_expiring();
    world.pass(HOUR + 2 * MINUTE).await;
    assert_eq!(world.told().await, [EXPIRED]);
    world.restarted().await.service.start_expiring();
    world.pass(HOUR).await;
    assert_eq!(world.told().await.len(), 1);
}

#[tokio::test]
async fn what_expired_while_no_server_ran_is_told_by_the_next() {
    let mut world = World::with_access(Access::Closed);
    link_for(&mut world, wish()).await;
    world.clock.advance(10 * HOUR);
    world.restarted().await.service.start_expiring();
    world.pass(MINUTE).await;
    assert_eq!(world.told().await, [EXPIRED]);
}

#[tokio::test]
async fn of_many_links_each_is_told() {
    let mut world = World::with_access(Access::Closed);
    world.service.start_expiring();
    for _ in 0..250 {
        link_for(&mut world, wish()).await;
    }
    world.let_others_run().await;
    world.clock.advance(2 * HOUR);
    for _ in 0..2 {
        world.let_others_run().await;
        assert_eq!(world.told().await.len(), 250);
        world.clock.advance(HOUR);
    }
}

#[tokio::test]
async fn who_does_not_want_to_know_is_not_told() {
    let nowhere = LinkWish {
        notify_url: None,
        ..wish()
    };
    let on_failure_alone = LinkWish {
        notify_on_expiry: false,
        notify_on_failure: true,
        ..wish()
    };
    for wish in [nowhere, on_failure_alone] {
        let (world, _) = linked(wish).await;
        world.pass(2 * HOUR).await;
        assert!(world.told().await.is_empty());
    }
}

#[tokio::test]
async fn of_a_link_that_was_withdrawn_nothing_is_told() {
    for is_late in [true, false] {
        let (world, link) = linked(wish()).await;
        if is_late {
            world.pass(HOUR).await;
        }
        world.service.revoke_link("acme", &link.id).await.unwrap();
        world.pass(2 * HOUR).await;
        assert!(world.told().await.is_empty());
    }
}

#[tokio::test]
async fn of_a_link_that_has_led_to_an_account_it_is_not_told() {
    let (world, _) = linked(wish()).await;
    let post = world.sign_in();
    world.upstream.next().await.reply(connected());
    post.await.unwrap();
    world.pass(2 * HOUR).await;
    assert_eq!(world.told().await, [SUCCESS]);
}

#[tokio::test]
async fn a_sign_in_that_came_to_nothing_is_no_reason_to_wait() {
    for reply in [
        Reply::WrongPassword,
        Reply::Failed(Failure::NeedsFacebook),
        Reply::IntentEnded,
    ] {
        let (world, _) = linked(wish()).await;
        let post = world.sign_in();
        world.upstream.next().await.reply(reply);
        post.await.unwrap();
        world.pass(HOUR + 2 * MINUTE).await;
        assert_eq!(world.told().await, [EXPIRED]);
    }
}

#[tokio::test]
async fn a_sign_in_that_was_begun_in_time_is_waited_for() {
    for succeeds in [true, false] {
        let (world, _) = linked(wish()).await;
        world.pass(HOUR.checked_sub(SECOND).unwrap()).await;
        world.sign_in();
        let call = world.upstream.next().await;
        world.pass(10 * MINUTE).await;
        assert!(world.told().await.is_empty());
        call.reply(if succeeds { connected() } else { Reply::WrongPassword });
        world.pass(2 * MINUTE).await;
        assert_eq!(world.told().await, [if succeeds { SUCCESS } else { EXPIRED }]);
    }
}

#[tokio::test]
async fn a_sign_in_that_was_given_up_may_be_accepted_all_the_same() {
    let (world, _) = linked(wish()).await;
    world.pass(HOUR.checked_sub(SECOND).unwrap()).await;
    world.sign_in();
    let call = world.upstream.next().await;
    world
        .service
        .start_over(&world.me, OperationId::random())
        .await
        .unwrap();
    world.pass(10 * MINUTE).await;
    assert!(world.told().await.is_empty());
    call.reply(connected());
    world.pass(2 * MINUTE).await;
    assert_eq!(world.told().await, [SUCCESS]);
}

#[tokio::test]
async fn an_open_checkpoint_is_waited_for_until_its_time_is_over_though_nobody_looks() {
    for succeeds in [true, false] {
        let (world, _) = linked(LinkWish {
            notify_on_failure: true,
            ..wish()
        })
        .await;
        world.pass(HOUR.checked_sub(SECOND).unwrap()).await;
        world.reach_checkpoint().await;
        world.pass(INTENT_LIFETIME.checked_sub(SECOND).unwrap()).await;
        assert!(world.told().await.is_empty());
        if succeeds {
            world.submit("123456");
            world.upstream.next().await.reply(connected());
        }
        world.pass(ANSWER_GRACE + 2 * MINUTE).await;
        let failure = r#"{"status":"CREATION_FAILED","name":"user-7","code":"MC-408"}"#;
        let expected = if succeeds {
            vec![SUCCESS]
        } else {
            vec![EXPIRED, failure]
        };
        let mut told = world.told().await;
        told.sort_by_key(|body| body.contains("FAILED"));
        assert_eq!(told, expected);
    }
}

#[tokio::test]
async fn a_call_that_a_crash_has_cut_off_is_settled_first() {
    for is_connected in [true, false] {
        let mut world = World::with_access(Access::Closed);
        link_for(&mut world, wish()).await;
        world.reach_checkpoint().await;
        world.approve().await.unwrap();
        world.upstream.next().await.never();
        // No server runs for longer than a call is waited for.
        world.clock.advance(48 * HOUR);
        let after = world.restarted().await;
        after.service.start_expiring();
        // Unipile does not answer at once.
        after.let_others_run().await;
        *after.upstream.is_connected.lock().unwrap() = Some(is_connected);
        after.pass(10 * SECOND).await;
        after.pass(5 * MINUTE).await;
        assert_eq!(after.told().await, [if is_connected { SUCCESS } else { EXPIRED }]);
    }
}

#[tokio::test]
async fn a_call_whose_answer_is_lost_is_waited_for_a_day_at_most() {
    let (world, _) = linked(wish()).await;
    let post = world.sign_in();
    world.upstream.next().await.panic();
    post.await.unwrap();
    world.pass(23 * HOUR).await;
    assert!(world.told().await.is_empty());
    world.pass(HOUR + MINUTE).await;
    assert_eq!(world.told().await, [EXPIRED]);
}

#[tokio::test]
async fn a_call_of_which_nothing_can_be_found_out_is_not_waited_for() {
    let (world, _) = linked(wish()).await;
    world.sign_in();
    world.upstream.next().await.never();
    let after = world.restarted().await;
    let account = |id: &str| ListedAccount {
        id: id.into(),
        created_at: None,
        is_connected: true,
    };
    *after.upstream.listed.lock().unwrap() = Some(vec![account("acc_1"), account("acc_2")]);
    after.pass(HOUR + 2 * MINUTE).await;
    assert_eq!(after.stored().await.operations[0].state, CallState::Unknown);
    assert_eq!(after.told().await, [EXPIRED]);
}

#[tokio::test]
async fn an_attempt_that_waits_holds_up_no_other_link() {
    let (mut world, _) = linked(wish()).await;
    world.sign_in();
    let _held = world.upstream.next().await;
    world.me.capability = Some(Capability::random());
    link_for(&mut world, wish()).await;
    world.pass(HOUR + 2 * MINUTE).await;
    assert_eq!(world.told().await, [EXPIRED]);
}
