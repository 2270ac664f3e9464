//! Calls outlive the request that started them, and their answers always arrive.

use crate::support::{World, confirmation, connected, connected_screen, running};
use std::time::Duration;
use wizard::time::{ANSWER_GRACE, INTENT_LIFETIME};
use wizard::{AccountStatus, CheckpointKind, Confirmation, Failure, Reply, Screen};

#[tokio::test]
async fn a_call_goes_on_when_its_request_is_gone_and_a_reload_finds_it() {
    let world = World::new();
    let post = world.sign_in();
    let call = world.upstream.next().await;
    post.abort();
    assert_eq!(world.look().await.screen, Screen::SigningIn);
    call.reply(connected());
    let screen = connected_screen(Some(running()));
    world.look_until(|view| view.screen == screen).await;
    assert_eq!(world.upstream.total(), 1);
}

#[tokio::test]
async fn a_slow_answer_does_not_hold_the_post() {
    tokio::time::pause(); // the post's own wait of two seconds passes at once
    let world = World::new();
    assert_eq!(world.sign_in().await.unwrap().screen, Screen::SigningIn);
}

#[tokio::test]
async fn time_runs_out_at_the_deadline_with_nobody_doing_anything() {
    let world = World::new();
    let view = world.reach_checkpoint().await;
    let (service, me) = (world.service.clone(), world.me.clone());
    let look = tokio::spawn(async move { service.look_after(&me, view.revision).await });
    world.clock.advance(INTENT_LIFETIME);
    assert_eq!(look.await.unwrap().unwrap().screen, Screen::Expired);
}

#[tokio::test]
async fn after_the_deadline_no_answer_is_sent() {
    let world = World::new();
    world.reach_checkpoint().await;
    world.clock.advance(INTENT_LIFETIME);
    assert_eq!(world.submit("123456").await.unwrap().screen, Screen::Expired);
    assert_eq!(world.approve().await.unwrap().screen, Screen::Expired);
    assert_eq!(world.upstream.total(), 1, "the sign-in alone");
}

#[tokio::test]
async fn an_approval_may_take_what_is_left_of_the_five_minutes_and_a_little_more() {
    let world = World::new();
    world.reach_checkpoint().await;
    world.clock.advance(Duration::from_mins(4));
    world.approve().await.unwrap();
    let call = world.upstream.next().await;
    assert_eq!(call.limit, Some(Duration::from_mins(1) + ANSWER_GRACE));
}

#[tokio::test]
async fn an_acceptance_after_the_deadline_wins() {
    let world = World::new();
    world.reach_checkpoint().await;
    world.approve().await.unwrap();
    let call = world.upstream.next().await;
    world.clock.advance(INTENT_LIFETIME + Duration::from_mins(1));
    assert_eq!(world.look().await.screen, Screen::Expired);
    call.reply(connected());
    world
        .look_until(|view| matches!(view.screen, Screen::Connected { .. }))
        .await;
}

#[tokio::test]
async fn a_code_is_sent_while_an_approval_waits_and_the_first_acceptance_wins() {
    let world = World::new();
    world.reach_checkpoint().await;
    world.approve().await.unwrap();
    let approval = world.upstream.next().await;
    let post = world.submit("123456");
    let code = world.upstream.next().await;
    assert_eq!(
        (approval.what.as_str(), code.what.as_str()),
        ("acc_1 approval", "acc_1 code 123456")
    );
    approval.reply(Reply::Superseded);
    code.reply(connected());
    assert!(matches!(post.await.unwrap().screen, Screen::Connected { .. }));
}

#[tokio::test]
async fn a_chained_checkpoint_is_answered_under_its_own_account_id() {
    let world = World::new();
    world.reach_checkpoint().await;
    let post = world.submit("123456");
    world
        .upstream
        .next()
        .await
        .reply_with(Reply::Checkpoint(CheckpointKind::OneTimeCode), Some("acc_2"));
    post.await.unwrap();
    let post = world.submit("654321");
    let call = world.upstream.next().await;
    assert_eq!(call.what, "acc_2 code 654321");
    call.reply(connected());
    post.await.unwrap();
}

#[tokio::test]
async fn what_an_abandoned_sign_in_learns_does_not_disturb_the_next_one() {
    let world = World::new();
    world.reach_checkpoint().await;
    world.approve().await.unwrap();
    let abandoned = world.upstream.next().await;
    world
        .service
        .start_over(&world.me, connect::OperationId::random())
        .await
        .unwrap();
    world.reach_checkpoint().await;
    abandoned.reply_with(Reply::Checkpoint(CheckpointKind::OneTimeCode), Some("acc_stale"));
    world.let_others_run().await;
    let post = world.submit("123456");
    let call = world.upstream.next().await;
    assert_eq!(call.what, "acc_1 code 123456");
    call.reply(connected());
    post.await.unwrap();
}

#[tokio::test]
async fn a_client_that_panics_leaves_a_screen_and_a_way_on() {
    let world = World::new();
    let post = world.sign_in();
    world.upstream.next().await.panic();
    assert_eq!(post.await.unwrap().screen, Screen::Failed(Failure::Unknown));
    let post = world.sign_in();
    world.upstream.next().await.reply(connected());
    assert!(matches!(post.await.unwrap().screen, Screen::Connected { .. }));
}

#[tokio::test]
async fn a_page_is_shown_with_what_unipile_says_of_the_account_if_that_comes_soon() {
    let world = World::new();
    world.upstream.confirmation.send_replace(None);
    let post = world.sign_in();
    world.upstream.next().await.reply(connected());
    world
        .look_until(|view| matches!(view.screen, Screen::Connected { .. }))
        .await;
    let (service, me) = (world.service.clone(), world.me.clone());
    let page = tokio::spawn(async move { service.look_for_page(&me).await.unwrap() });
    world.let_others_run().await;
    world.upstream.confirmation.send_replace(Some(Some(running())));
    let confirmed = connected_screen(Some(running()));
    assert_eq!(page.await.unwrap().screen, confirmed);
    assert_eq!(post.await.unwrap().screen, confirmed);
}

#[tokio::test]
async fn a_confirmation_that_does_not_come_holds_no_page_for_long() {
    tokio::time::pause(); // the page's own wait of two seconds passes at once
    let world = World::new();
    world.upstream.confirmation.send_replace(None);
    let post = world.sign_in();
    world.upstream.next().await.reply(connected());
    post.await.unwrap();
    let page = world.service.look_for_page(&world.me).await.unwrap();
    assert_eq!(page.screen, connected_screen(None));
}

#[tokio::test]
async fn an_account_that_is_still_being_set_up_is_asked_about_again() {
    let world = World::new();
    let connecting = confirmation(AccountStatus::Connecting);
    world.upstream.confirmation.send_replace(Some(Some(connecting.clone())));
    let post = world.sign_in();
    world.upstream.next().await.reply(connected());
    assert_eq!(post.await.unwrap().screen, connected_screen(Some(connecting.clone())));

    // What is known is not forgotten because a question fails.
    world.upstream.confirmation.send_replace(Some(None));
    world.clock.advance(Duration::from_secs(3));
    world.let_others_run().await;
    assert_eq!(world.look().await.screen, connected_screen(Some(connecting)));

    world.upstream.confirmation.send_replace(Some(Some(running())));
    world.clock.advance(Duration::from_secs(10));
    world.let_others_run().await;
    assert_eq!(world.look().await.screen, connected_screen(Some(running())));
    world.clock.advance(Duration::from_hours(1));
    world.let_others_run().await;
    assert_eq!(*world.upstream.asked_to_confirm.lock().unwrap(), 3);
}

#[tokio::test]
async fn an_account_of_which_nothing_is_told_is_connected_all_the_same_and_the_questions_end() {
    let world = World::new();
    world.upstream.confirmation.send_replace(Some(None));
    let post = world.sign_in();
    world.upstream.next().await.reply(connected());
    let nothing = Confirmation {
        name: None,
        status: AccountStatus::Unknown,
    };
    assert_eq!(post.await.unwrap().screen, connected_screen(Some(nothing.clone())));
    for _ in 0..5 {
        world.clock.advance(Duration::from_mins(1));
        world.let_others_run().await;
    }
    assert_eq!(world.look().await.screen, connected_screen(Some(nothing)));
    assert_eq!(*world.upstream.asked_to_confirm.lock().unwrap(), 3);
}
