//! What a link opens, to whom, and what its integrator is told.

use crate::support::{World, connected, connected_screen, running};
use connect::{
    Access, AttemptId, Attempts as _, Caller, Capability, Link, LinkSecret, LinkWish, Opened, Outbox as _, Outcome,
};
use std::time::Duration;
use wizard::{Back, Entrance, Failure, LinkEnd, Reply, Screen, SignInProblem};

pub(crate) const HOUR: Duration = Duration::from_hours(1);
const FRESH: Screen = Screen::SignIn { problem: None };

pub(crate) fn wish() -> LinkWish {
    LinkWish {
        integrator: "acme".into(),
        name: Some("user-7".into()),
        success_redirect_url: Some("https://app.example/done".into()),
        failure_redirect_url: Some("https://app.example/sorry".into()),
        notify_url: Some("https://hooks.example/unipile".into()),
        ..LinkWish::default()
    }
}

/// A world in which only links lead to attempts, and somebody who has followed one that is good for an hour.
pub(crate) async fn followed(wish: LinkWish) -> (World, LinkSecret, Link) {
    let mut world = World::with_access(Access::Closed);
    let expires_at = world.now().plus(HOUR);
    let (secret, link) = world.service.make_link(wish, expires_at).await.unwrap();
    world.me.attempt = link.attempt.clone();
    (world, secret, link)
}

pub(crate) async fn connect(world: &World) {
    let post = world.sign_in();
    world.upstream.next().await.reply(connected());
    post.await.unwrap();
}

/// Somebody else's browser at the same address.
pub(crate) fn another_browser(world: &World) -> Caller {
    Caller {
        capability: Some(Capability::random()),
        ..world.me.clone()
    }
}

/// The bodies of all notices.
pub(crate) async fn told(world: &World) -> Vec<String> {
    let deliveries = world.store.deliveries(100).await.unwrap();
    deliveries
        .into_iter()
        .rev()
        .map(|delivery| delivery.notice.body)
        .collect()
}

#[tokio::test]
async fn where_only_links_lead_in_an_attempt_without_one_is_closed() {
    let mut world = World::with_access(Access::Closed);
    assert_eq!(world.look().await.screen, Screen::Closed);
    assert_eq!(world.sign_in().await.unwrap().screen, Screen::Closed);
    let link = world.service.make_link(wish(), world.now().plus(HOUR)).await.unwrap().1;
    world.me.attempt = link.attempt;
    assert_eq!(world.look().await.screen, FRESH);
    world.me.attempt = AttemptId::random();
    assert_eq!(world.look().await.screen, Screen::Closed);
    assert_eq!(world.upstream.total(), 0);
}

#[tokio::test]
async fn opening_a_link_consumes_nothing_and_the_first_sign_in_binds_it() {
    let (world, secret, link) = followed(wish()).await;
    for _ in 0..3 {
        let scanner = |_| another_browser(&world);
        let opened = world.service.open_link(&secret, scanner).await.unwrap();
        assert!(matches!(opened, Opened::Attempt(opened) if opened.id == link.id));
        let seen = world.service.look(&another_browser(&world)).await.unwrap();
        assert_eq!(seen.screen, FRESH);
    }
    assert!(world.store.load(&link.attempt).await.unwrap().is_none());
    connect(&world).await;
    assert_eq!(world.look().await.screen, connected_screen(Some(running())));
    let other = world.service.look(&another_browser(&world)).await.unwrap();
    assert_eq!((other.screen, other.back), (Screen::OtherBrowser, Back::Nowhere));
    assert_eq!(other.entrance, Entrance::Link);
}

#[tokio::test]
async fn with_a_link_that_is_over_nothing_is_begun() {
    for withdrawn in [true, false] {
        let (world, secret, link) = followed(wish()).await;
        if withdrawn {
            assert!(world.service.revoke_link("acme", &link.id).await.unwrap());
        } else {
            world.clock.advance(HOUR);
        }
        let view = world.sign_in().await.unwrap();
        assert_eq!(view.screen, Screen::LinkOver(LinkEnd::Unsaid), "{withdrawn}");
        assert_eq!(world.upstream.total(), 0);
        let opened = world.service.open_link(&secret, |_| world.me.clone()).await.unwrap();
        assert!(matches!(opened, Opened::Over), "{withdrawn}");
    }
}

#[tokio::test]
async fn who_had_begun_is_told_why_a_link_is_over() {
    for (withdrawn, end) in [(true, LinkEnd::Withdrawn), (false, LinkEnd::Expired)] {
        let (world, _, link) = followed(wish()).await;
        let post = world.sign_in();
        world.upstream.next().await.reply(Reply::WrongPassword);
        post.await.unwrap();
        if withdrawn {
            world.service.revoke_link("acme", &link.id).await.unwrap();
        } else {
            world.clock.advance(HOUR);
        }
        let view = world.look().await;
        assert_eq!((view.screen, view.back), (Screen::LinkOver(end), Back::Offered));
        assert_eq!(world.sign_in().await.unwrap().screen, Screen::LinkOver(end));
    }
}

#[tokio::test]
async fn a_stranger_is_not_told_what_became_of_a_link_that_is_over() {
    let (world, secret, _) = followed(wish()).await;
    connect(&world).await;
    world.clock.advance(HOUR);
    let stranger = another_browser(&world);
    assert_eq!(
        world.service.look(&stranger).await.unwrap().screen,
        Screen::LinkOver(LinkEnd::Unsaid)
    );
    let opened = world.service.open_link(&secret, |_| stranger).await.unwrap();
    assert!(matches!(opened, Opened::Over));
    let unknown = world
        .service
        .open_link(&LinkSecret::random(), |_| world.me.clone())
        .await
        .unwrap();
    assert!(matches!(unknown, Opened::Over));
    // The browser that it belongs to still finds its result.
    let mine = world.service.open_link(&secret, |_| world.me.clone()).await.unwrap();
    assert!(matches!(mine, Opened::Attempt(_)));
    assert_eq!(world.look().await.screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn a_sign_in_that_was_begun_in_time_goes_on_to_its_end() {
    let (world, _, link) = followed(wish()).await;
    world.clock.advance(HOUR.saturating_sub(Duration::from_secs(1)));
    world.reach_checkpoint().await;
    world.clock.advance(Duration::from_secs(2));
    world.service.revoke_link("acme", &link.id).await.unwrap();
    let post = world.submit("123456");
    world.upstream.next().await.reply(connected());
    assert_eq!(post.await.unwrap().screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn a_link_is_withdrawn_by_its_own_integrator_alone() {
    let (world, _, link) = followed(wish()).await;
    assert!(!world.service.revoke_link("globex", &link.id).await.unwrap());
    assert_eq!(world.look().await.screen, FRESH);
}

#[tokio::test]
async fn the_hint_stands_in_the_field_until_something_else_is_typed() {
    let hint = Some("maria@example.com".to_owned());
    let (world, ..) = followed(LinkWish {
        login_hint: hint,
        ..wish()
    })
    .await;
    assert_eq!(world.look().await.username, "maria@example.com");
    let post = world.sign_in();
    world.upstream.next().await.reply(Reply::WrongPassword);
    let view = post.await.unwrap();
    assert_eq!(view.username, "ada@example.com");
    let problem = Some(SignInProblem::WrongPassword);
    assert_eq!(view.screen, Screen::SignIn { problem });
}

#[tokio::test]
async fn a_connected_account_is_told_once_and_names_the_person() {
    let (world, ..) = followed(wish()).await;
    world.reach_checkpoint().await;
    assert!(told(&world).await.is_empty());
    let post = world.submit("123456");
    world.upstream.next().await.reply(connected());
    post.await.unwrap();
    let body = r#"{"status":"CREATION_SUCCESS","account_id":"acc_1","name":"user-7"}"#;
    assert_eq!(told(&world).await, [body]);
    world.look().await;
    assert_eq!(told(&world).await.len(), 1);
}

#[tokio::test]
async fn failures_are_told_to_who_asks_for_them() {
    for wanted in [true, false] {
        let (world, ..) = followed(LinkWish {
            notify_on_failure: wanted,
            ..wish()
        })
        .await;
        let post = world.sign_in();
        world.upstream.next().await.reply(Reply::Failed(Failure::NeedsFacebook));
        let view = post.await.unwrap();
        assert_eq!(view.back, Back::Offered);
        let body = r#"{"status":"CREATION_FAILED","name":"user-7","code":"MC-403"}"#;
        assert_eq!(told(&world).await, if wanted { vec![body] } else { vec![] });
    }
}

#[tokio::test]
async fn an_attempt_without_a_link_tells_nobody() {
    let world = World::new();
    connect(&world).await;
    assert!(told(&world).await.is_empty());
    assert_eq!(world.look().await.back, Back::Nowhere);
}

#[tokio::test]
async fn the_way_back_is_for_the_browser_that_the_attempt_belongs_to() {
    let (world, ..) = followed(wish()).await;
    assert!(world.service.way_back(&world.me).await.unwrap().is_none());
    connect(&world).await;
    assert_eq!(world.look().await.back, Back::Offered);
    let way = world.service.way_back(&world.me).await.unwrap().expect("a way back");
    assert_eq!(way.url, "https://app.example/done");
    assert_eq!(way.connected, Some(("acc_1".into(), Outcome::Created)));
    assert!(
        world
            .service
            .way_back(&another_browser(&world))
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn whoever_wants_its_people_back_at_once_has_them_back_once_they_are_connected() {
    let (world, ..) = followed(LinkWish {
        bypass_success_screen: true,
        ..wish()
    })
    .await;
    assert_eq!(world.reach_checkpoint().await.back, Back::Nowhere);
    let post = world.submit("123456");
    world.upstream.next().await.reply(connected());
    assert_eq!(post.await.unwrap().back, Back::AtOnce);
}

#[tokio::test]
async fn an_account_that_is_not_connected_yet_is_nobodys_to_reconnect() {
    let (world, ..) = followed(wish()).await;
    world.reach_checkpoint().await;
    assert!(!world.service.has_connected("acme", "acc_1").await.unwrap());
}
