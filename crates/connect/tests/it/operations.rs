//! What a person does becomes at most one call to Unipile, and nobody else can do it for them.

use crate::support::{Front, World, connected, network};
use connect::{Access, AttemptId, Caller, Capability, OperationId};
use std::sync::Arc;
use std::time::Duration;
use wizard::{CheckpointKind, CheckpointNote, CheckpointProblem, Reply, Screen, SignInProblem};

#[tokio::test]
async fn parallel_posts_of_one_operation_are_one_call_and_all_see_its_answer() {
    let world = World::new();
    let operation = OperationId::random();
    let posts: Vec<_> = (0..20).map(|_| world.sign_in_as(operation.clone())).collect();
    world.upstream.next().await.reply(connected());
    for post in posts {
        assert!(matches!(post.await.unwrap().screen, Screen::Connected { .. }));
    }
    assert_eq!(world.upstream.total(), 1);
}

#[tokio::test]
async fn a_browser_that_leaves_while_its_sign_in_is_stored_leaves_no_operation_without_its_call() {
    tokio::time::pause();
    let world = World::with_store(|attempts| Arc::new(Front::slow(attempts, Duration::from_secs(1))));
    let post = world.sign_in();
    world.let_others_run().await;
    post.abort();
    world.upstream.next().await.reply(connected());
}

#[tokio::test]
async fn a_different_operation_while_one_runs_is_refused_with_the_present_view() {
    let world = World::new();
    let first = world.sign_in();
    let call = world.upstream.next().await;
    let second = world.sign_in();
    world.let_others_run().await;
    call.reply(connected());
    assert!(matches!(first.await.unwrap().screen, Screen::Connected { .. }));
    assert!(matches!(second.await.unwrap().screen, Screen::Connected { .. }));
    assert_eq!(world.upstream.total(), 1);
}

#[tokio::test]
async fn the_same_form_sent_again_later_is_the_same_operation() {
    let world = World::new();
    let operation = OperationId::random();
    let post = world.sign_in_as(operation.clone());
    world.upstream.next().await.reply(wizard::Reply::WrongPassword);
    let view = post.await.unwrap();
    assert_eq!(
        view.screen,
        Screen::SignIn {
            problem: Some(SignInProblem::WrongPassword)
        }
    );
    assert_eq!(world.sign_in_as(operation).await.unwrap().screen, view.screen);
    assert_eq!(world.upstream.total(), 1);
}

#[tokio::test]
async fn bad_input_is_told_and_not_sent_and_the_username_is_kept() {
    let world = World::new();
    let view = world
        .service
        .sign_in(&world.me, OperationId::random(), " ada ", "")
        .await
        .unwrap();
    assert_eq!(
        view.screen,
        Screen::SignIn {
            problem: Some(SignInProblem::PasswordMissing)
        }
    );
    assert_eq!(view.username, "ada");
    assert_eq!(world.upstream.total(), 0);
}

#[tokio::test]
async fn without_a_cookie_nothing_is_sent() {
    let world = World::new();
    let me = Caller {
        capability: None,
        ..world.me.clone()
    };
    let view = world
        .service
        .sign_in(&me, OperationId::random(), "ada", "pass")
        .await
        .unwrap();
    assert_eq!(view.screen, Screen::CookiesRefused);
    assert_eq!(world.upstream.total(), 0);
}

#[tokio::test]
async fn another_browser_sees_nothing_of_the_attempt_and_can_do_nothing_with_it() {
    let world = World::new();
    world.reach_checkpoint().await;
    for capability in [None, Some(Capability::random())] {
        let stranger = Caller {
            capability,
            ..world.me.clone()
        };
        let seen = world.service.look(&stranger).await.unwrap();
        assert_eq!((seen.screen, seen.username), (Screen::OtherBrowser, String::new()));
    }
    let stranger = Caller {
        capability: Some(Capability::random()),
        ..world.me.clone()
    };
    let posted = world
        .service
        .submit_code(&stranger, OperationId::random(), "123456")
        .await
        .unwrap();
    assert_eq!(posted.screen, Screen::OtherBrowser);
    assert_eq!(world.upstream.total(), 1, "the sign-in alone");
}

#[tokio::test]
async fn a_code_goes_to_the_account_of_the_record() {
    let world = World::new();
    world.reach_checkpoint().await;
    let post = world.submit("FB-123 456");
    let call = world.upstream.next().await;
    assert_eq!(call.what, "acc_1 code 123456");
    call.reply(wizard::Reply::WrongCode);
    let Screen::Checkpoint(checkpoint) = post.await.unwrap().screen else {
        panic!("a checkpoint")
    };
    assert_eq!(checkpoint.problem, Some(CheckpointProblem::WrongCode));
}

#[tokio::test]
async fn twenty_clicks_on_approve_are_one_request() {
    let world = World::new();
    world.reach_checkpoint().await;
    let clicks: Vec<_> = (0..20).map(|_| world.approve()).collect();
    let call = world.upstream.next().await;
    for click in clicks {
        assert!(click.await.unwrap().screen.is_waiting());
    }
    call.reply(connected());
    world
        .look_until(|view| matches!(view.screen, Screen::Connected { .. }))
        .await;
    assert_eq!(world.upstream.total(), 2);
}

#[tokio::test]
async fn the_record_holds_no_password_and_no_code() {
    let world = World::new();
    let post = {
        let (service, me) = (world.service.clone(), world.me.clone());
        tokio::spawn(async move {
            service
                .sign_in(&me, OperationId::random(), "ada", "canary-password")
                .await
        })
    };
    let checkpoint = wizard::Reply::Checkpoint(wizard::CheckpointKind::OneTimeCode);
    world.upstream.next().await.reply_with(checkpoint, Some("acc_1"));
    post.await.unwrap().unwrap();
    let post = world.submit("987654321");
    world.upstream.next().await.reply(wizard::Reply::WrongCode);
    post.await.unwrap();
    let record = format!("{:?}", world.stored().await);
    assert!(
        !record.contains("canary-password") && !record.contains("987654321"),
        "{record}"
    );
}

#[tokio::test]
async fn a_closed_wizard_starts_nothing() {
    let world = World::with_access(Access::Closed);
    assert_eq!(world.look().await.screen, Screen::Closed);
    assert_eq!(world.sign_in().await.unwrap().screen, Screen::Closed);
    assert_eq!(world.upstream.total(), 0);
}

#[tokio::test]
async fn an_attempt_that_nobody_began_shows_the_first_screen() {
    let world = World::new();
    let me = Caller {
        attempt: AttemptId::random(),
        capability: None,
        client: network("192.0.2.1"),
        request_id: String::new(),
    };
    assert_eq!(
        world.service.look(&me).await.unwrap().screen,
        Screen::SignIn { problem: None }
    );
}

#[tokio::test]
async fn what_was_done_long_ago_is_forgotten_and_the_rest_is_not() {
    let world = World::new();
    let operations: Vec<_> = (0..60).map(|_| OperationId::random()).collect();
    for (number, operation) in operations.iter().enumerate() {
        // Now too short, now missing: each changes the attempt.
        let username = if number % 2 == 0 { "" } else { "ada" };
        let post = world.service.sign_in(&world.me, operation.clone(), username, "");
        post.await.unwrap();
    }
    let stored = world.stored().await;
    assert_eq!(stored.operations.len(), 50);
    assert!(!stored.knows(&operations[0]));
    assert!(operations[10..].iter().all(|operation| stored.knows(operation)));
}

#[tokio::test]
async fn each_wish_at_a_checkpoint_is_one_call_of_its_own() {
    let world = World::new();
    world.reach_checkpoint().await;
    world.clock.advance(wizard::time::RESEND_COOL_DOWN);
    let resend = tokio::spawn({
        let (service, me) = (world.service.clone(), world.me.clone());
        async move { service.resend(&me, OperationId::random()).await.unwrap() }
    });
    let call = world.upstream.next().await;
    assert_eq!(call.what, "acc_1 resend");
    call.reply(Reply::SentAgain);
    let Screen::Checkpoint(sent) = resend.await.unwrap().screen else {
        panic!("a checkpoint")
    };
    assert_eq!(sent.note, Some(CheckpointNote::SentAgain));

    let other = tokio::spawn({
        let (service, me) = (world.service.clone(), world.me.clone());
        async move { service.try_another_way(&me, OperationId::random()).await.unwrap() }
    });
    let call = world.upstream.next().await;
    assert_eq!(call.what, "acc_1 another way");
    call.reply_with(Reply::Checkpoint(CheckpointKind::PhoneNumber), Some("acc_2"));
    let Screen::Checkpoint(phone) = other.await.unwrap().screen else {
        panic!("a checkpoint")
    };
    assert_eq!(
        (phone.kind, phone.note),
        (CheckpointKind::PhoneNumber, Some(CheckpointNote::OtherWay))
    );

    let service = world.service.clone();
    let me = world.me.clone();
    let number = tokio::spawn(async move {
        let operation = OperationId::random();
        service
            .submit_phone(&me, operation, "33", "06 12 34 56 78")
            .await
            .unwrap()
    });
    let call = world.upstream.next().await;
    assert_eq!(call.what, "acc_2 phone (+33)0612345678");
    call.reply(connected());
    assert!(matches!(number.await.unwrap().screen, Screen::Connected { .. }));
}
