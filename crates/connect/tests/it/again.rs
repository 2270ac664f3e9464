//! Accounts that are connected again, or are connected already.

use crate::links::{HOUR, connect, followed, told, wish};
use crate::support::{World, confirmation, connected};
use connect::{LinkWish, OperationId, Outcome};
use std::time::Duration;
use wizard::{Account, AccountStatus, Back, CheckpointKind, Entrance, Failure, Reply, Screen};

const TWO_FACTOR: Reply = Reply::Checkpoint(CheckpointKind::TwoFactor { source: None });
const ALREADY: Screen = Screen::Failed(Failure::AlreadyConnected);

fn reconnect_wish() -> LinkWish {
    LinkWish {
        reconnect_account: Some("acc_7".into()),
        ..wish()
    }
}

fn connected_to(id: &str) -> Reply {
    Reply::Connected(Account {
        id: id.into(),
        reconnected: false,
        confirmation: None,
    })
}

/// The same server, and a browser that has followed another link.
async fn follow(world: &World, wish: LinkWish) -> World {
    let mut world = world.clone();
    let expires_at = world.now().plus(HOUR);
    let link = world.service.make_link(wish, expires_at).await.unwrap().1;
    world.me.attempt = link.attempt;
    world.me.capability = Some(connect::Capability::random());
    world
}

/// A person who has connected `acc_1` as ada@example.com, and follows another link.
async fn connected_before(wish: LinkWish) -> World {
    let (world, ..) = followed(crate::links::wish()).await;
    connect(&world).await;
    world.clock.advance(Duration::from_secs(1));
    follow(&world, wish).await
}

/// Signs in, and gives what arrives at Unipile.
async fn sent(world: &World, username: &'static str) -> String {
    let (service, me) = (world.service.clone(), world.me.clone());
    tokio::spawn(async move { service.sign_in(&me, OperationId::random(), username, "pass").await });
    world.upstream.next().await.what
}

#[tokio::test]
async fn a_reconnection_is_sent_to_its_account_and_keeps_the_id() {
    let (world, ..) = followed(reconnect_wish()).await;
    assert_eq!(world.look().await.entrance, Entrance::ReconnectLink);
    let post = world.sign_in();
    let call = world.upstream.next().await;
    assert_eq!(call.what, "acc_7 begin ada@example.com");
    call.reply_with(TWO_FACTOR, Some("acc_7"));
    assert_eq!(post.await.unwrap().entrance, Entrance::ReconnectLink);
    let post = world.submit("123456");
    // Whatever the answer calls it, it is one that was connected again.
    world.upstream.next().await.reply(connected_to("acc_7"));
    let view = post.await.unwrap();
    assert!(matches!(view.screen, Screen::Connected { reconnected: true, .. }));
    let body = r#"{"status":"RECONNECTED","account_id":"acc_7","name":"user-7"}"#;
    assert_eq!(told(&world).await, [body]);
    assert!(world.service.has_connected("acme", "acc_7").await.unwrap());
    assert!(!world.service.has_connected("globex", "acc_7").await.unwrap());
}

#[tokio::test]
async fn another_account_than_the_expected_one_is_nobodys_success() {
    let other = Screen::Failed(Failure::OtherAccount);
    let (at_once, ..) = followed(reconnect_wish()).await;
    let post = at_once.sign_in();
    at_once.upstream.next().await.reply(connected_to("acc_8"));
    assert_eq!(post.await.unwrap().screen, other);

    let (at_the_checkpoint, ..) = followed(reconnect_wish()).await;
    let post = at_the_checkpoint.sign_in();
    at_the_checkpoint
        .upstream
        .next()
        .await
        .reply_with(TWO_FACTOR, Some("acc_8"));
    assert_eq!(post.await.unwrap().screen, other);

    let (at_the_end, ..) = followed(reconnect_wish()).await;
    let post = at_the_end.sign_in();
    at_the_end.upstream.next().await.reply_with(TWO_FACTOR, Some("acc_7"));
    post.await.unwrap();
    let post = at_the_end.submit("123456");
    at_the_end.upstream.next().await.reply(connected_to("acc_8"));
    assert_eq!(post.await.unwrap().screen, other);
    for world in [at_once, at_the_checkpoint, at_the_end] {
        assert!(told(&world).await.is_empty());
        assert!(!world.stored().await.claims("acc_8"));
    }
}

#[tokio::test]
async fn a_reconnection_whose_answer_was_lost_is_told_as_one() {
    let (world, ..) = followed(reconnect_wish()).await;
    let post = world.sign_in();
    world.upstream.next().await.reply_with(TWO_FACTOR, Some("acc_7"));
    post.await.unwrap();
    world.approve().await.unwrap();
    world.upstream.next().await.never();
    let after = world.restarted().await;
    *after.upstream.is_connected.lock().unwrap() = Some(true);
    after
        .look_until(|view| matches!(view.screen, Screen::Connected { .. }))
        .await;
    let body = r#"{"status":"RECONNECTED","account_id":"acc_7","name":"user-7"}"#;
    assert_eq!(told(&after).await, [body]);
}

#[tokio::test]
async fn the_username_of_the_account_to_connect_again_stands_in_the_field() {
    let again = LinkWish {
        reconnect_account: Some("acc_1".into()),
        ..wish()
    };
    let world = connected_before(again.clone()).await;
    assert_eq!(world.look().await.username, "ada@example.com");
    let hinted = LinkWish {
        login_hint: Some("maria@example.com".into()),
        ..again.clone()
    };
    assert_eq!(follow(&world, hinted).await.look().await.username, "maria@example.com");
    let of_another = LinkWish {
        integrator: "globex".into(),
        ..again
    };
    assert_eq!(follow(&world, of_another).await.look().await.username, "");
    assert_eq!(follow(&world, reconnect_wish()).await.look().await.username, "");
}

#[tokio::test]
async fn an_account_that_is_connected_already_is_not_sent() {
    let world = connected_before(LinkWish {
        notify_on_failure: true,
        ..wish()
    })
    .await;
    let before = world.upstream.total();
    let view = world.sign_in().await.unwrap();
    assert_eq!((view.screen, view.back), (ALREADY, Back::Offered));
    assert_eq!(world.upstream.total(), before);
    let already = r#"{"status":"ALREADY_CONNECTED","account_id":"acc_1","name":"user-7"}"#;
    assert_eq!(told(&world).await.last().map(String::as_str), Some(already));
    let way = world.service.way_back(&world.me).await.unwrap().expect("a way back");
    assert_eq!(way.url, "https://app.example/done");
    assert_eq!(way.connected, Some(("acc_1".into(), Outcome::AlreadyConnected)));
}

#[tokio::test]
async fn that_an_account_is_connected_already_is_told_to_who_asks_for_failures() {
    let world = connected_before(LinkWish {
        success_redirect_url: None,
        ..wish()
    })
    .await;
    let before = told(&world).await;
    let view = world.sign_in().await.unwrap();
    assert_eq!((view.screen, view.back), (ALREADY, Back::Nowhere));
    assert_eq!(told(&world).await, before);
}

#[tokio::test]
async fn who_signs_in_again_after_being_told_connects_the_account_anew() {
    let world = connected_before(wish()).await;
    assert_eq!(world.sign_in().await.unwrap().screen, ALREADY);
    world
        .service
        .start_over(&world.me, OperationId::random())
        .await
        .unwrap();
    for outcome in [Reply::WrongPassword, connected()] {
        let post = world.sign_in();
        let call = world.upstream.next().await;
        assert_eq!(call.what, "acc_1 begin ada@example.com");
        call.reply(outcome);
        post.await.unwrap();
    }
    let body = r#"{"status":"RECONNECTED","account_id":"acc_1","name":"user-7"}"#;
    assert_eq!(told(&world).await.last().map(String::as_str), Some(body));
}

#[tokio::test]
async fn how_a_username_is_written_does_not_matter() {
    let world = connected_before(wish()).await;
    let signing_in = world
        .service
        .sign_in(&world.me, OperationId::random(), " Ada@Example.com ", "pass");
    assert_eq!(signing_in.await.unwrap().screen, ALREADY);
}

#[tokio::test]
async fn another_username_is_another_account() {
    let world = connected_before(wish()).await;
    assert_eq!(sent(&world, "bob@example.com").await, "begin bob@example.com");
}

#[tokio::test]
async fn nobody_but_the_same_person_learns_who_is_connected() {
    let someone_else = LinkWish {
        name: Some("user-8".into()),
        ..wish()
    };
    let nameless = LinkWish { name: None, ..wish() };
    let of_another = LinkWish {
        integrator: "globex".into(),
        ..wish()
    };
    for wish in [someone_else, nameless, of_another] {
        let world = connected_before(wish).await;
        assert_eq!(sent(&world, "ada@example.com").await, "begin ada@example.com");
    }
    // Neither does one whose own account it was to be, with a password that was wrong.
    let (world, ..) = followed(wish()).await;
    let post = world.sign_in();
    world.upstream.next().await.reply(Reply::WrongPassword);
    post.await.unwrap();
    let world = follow(&world, wish()).await;
    assert_eq!(sent(&world, "ada@example.com").await, "begin ada@example.com");
}

#[tokio::test]
async fn an_account_that_stopped_to_work_is_connected_again_without_a_word() {
    let world = connected_before(wish()).await;
    let asks_for_sign_in = confirmation(AccountStatus::NeedsSignIn);
    world.upstream.confirmation.send_replace(Some(Some(asks_for_sign_in)));
    assert_eq!(sent(&world, "ada@example.com").await, "acc_1 begin ada@example.com");
}

#[tokio::test]
async fn an_account_that_is_gone_is_a_new_one() {
    let world = connected_before(wish()).await;
    world.upstream.confirmation.send_replace(Some(None));
    assert_eq!(sent(&world, "ada@example.com").await, "begin ada@example.com");
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_long_for_what_may_not_be_known() {
    let world = connected_before(wish()).await;
    world.upstream.confirmation.send_replace(None);
    let started = tokio::time::Instant::now();
    assert_eq!(sent(&world, "ada@example.com").await, "begin ada@example.com");
    assert!(started.elapsed() < Duration::from_secs(4));
}

#[tokio::test]
async fn asking_who_is_connected_counts_as_signing_in() {
    let world = connected_before(wish()).await;
    let mut screens = Vec::new();
    for _ in 0..5 {
        screens.push(follow(&world, wish()).await.sign_in().await.unwrap().screen);
    }
    // Five with one username, and the one that connected it was the first.
    assert!(screens[..4].iter().all(|screen| *screen == ALREADY), "{screens:?}");
    assert!(
        matches!(screens[4], Screen::Failed(Failure::TooManyTries { .. })),
        "{screens:?}"
    );
}
