//! Every checkpoint, its answer, and its notification sent again.

use crate::support::{World, created, password, refused, unexpected, user};
use std::time::Duration;
use unipile::{
    Checkpoint, ConnectLinkedin, ConnectMessenger, Error, ProblemType, Provider, Reply, ResendCheckpoint,
    SolveCodeCheckpoint, TwoFactorSource,
};

/// Long enough for a busy machine, short enough for a test that hangs.
const PATIENCE: Duration = Duration::from_secs(10);

#[track_caller]
fn asked(reply: Result<Reply, Error>) -> (String, Checkpoint) {
    match reply {
        Ok(Reply::Checkpoint { account_id, checkpoint }) => (account_id, checkpoint),
        other => unexpected("a checkpoint", &other),
    }
}

async fn solve(world: &World, id: &str, code: &str) -> Result<Reply, Error> {
    let request = SolveCodeCheckpoint::new(id, Provider::Messenger, code.into());
    world.account().solve_code_checkpoint(request).await
}

#[tokio::test]
async fn each_one_is_understood_and_answered() {
    let world = World::start().await;
    for (name, expected, code) in [
        ("code", Checkpoint::TwoFactor { source: None }, "123456"),
        (
            "sms",
            Checkpoint::TwoFactor {
                source: Some(TwoFactorSource::Sms),
            },
            "123456",
        ),
        (
            "app",
            Checkpoint::TwoFactor {
                source: Some(TwoFactorSource::App),
            },
            "123456",
        ),
        ("otp", Checkpoint::Otp, "123456"),
        (
            "captcha",
            Checkpoint::Captcha {
                public_key: Some("7f3c1b6e-0000-4000-8000-5a4d3c2b1a09".into()),
                data: Some("sandbox-blob".into()),
            },
            "captcha-token",
        ),
        ("unknown", Checkpoint::Other("VOICE_CALL".into()), "123456"),
    ] {
        let (id, checkpoint) = asked(world.connect(name).await);
        assert_eq!(checkpoint, expected);
        assert_eq!(
            refused(solve(&world, &id, "000000").await),
            (401, Some(ProblemType::InvalidCheckpointSolution))
        );
        created(solve(&world, &id, code).await);
    }
}

#[tokio::test]
async fn a_chain_is_followed_to_its_end() {
    let world = World::start().await;
    let (id, checkpoint) = asked(world.connect("phone").await);
    assert_eq!(checkpoint, Checkpoint::PhoneRegister);
    let (id, checkpoint) = asked(solve(&world, &id, "(+33)0612345678").await);
    assert!(matches!(checkpoint, Checkpoint::TwoFactor { .. }));
    created(solve(&world, &id, "123456").await);
}

#[tokio::test]
async fn an_approval_answers_the_call_that_waits() {
    let world = World::start().await;
    let (id, checkpoint) = asked(world.connect("in-app").await);
    assert_eq!(checkpoint, Checkpoint::InAppValidation);
    let request = SolveCodeCheckpoint::in_app_validation(&id, Provider::Messenger);
    let approve = async {
        while !world.sandbox.intents()[0].waiting_for_approval {
            tokio::task::yield_now().await;
        }
        assert!(world.sandbox.approve(&id));
    };
    let both = async { tokio::join!(world.account().solve_code_checkpoint(request), approve) };
    let (reply, ()) = tokio::time::timeout(PATIENCE, both).await.unwrap();
    assert_eq!(created(reply), id);
}

#[tokio::test]
async fn another_way_is_another_checkpoint() {
    let world = World::start().await;
    let (id, _) = asked(world.connect("another-way").await);
    let request = SolveCodeCheckpoint::try_another_way(&id, Provider::Messenger);
    let (id, checkpoint) = asked(world.account().solve_code_checkpoint(request).await);
    assert!(matches!(checkpoint, Checkpoint::TwoFactor { .. }));
    created(solve(&world, &id, "123456").await);
}

#[tokio::test]
async fn a_contract_is_chosen() {
    let world = World::start().await;
    let body = ConnectLinkedin::new(user("contract"), password());
    let (id, checkpoint) = asked(world.account().connect_linkedin(body).await);
    let Checkpoint::ContractChooser { options } = checkpoint else {
        return unexpected("contracts", &checkpoint);
    };
    let chosen = options.last().unwrap().id.as_str().into();
    let request = SolveCodeCheckpoint::new(id, Provider::Linkedin, chosen);
    created(world.account().solve_code_checkpoint(request).await);
}

#[tokio::test]
async fn a_reconnect_that_asks_ends_as_one() {
    let world = World::start().await;
    let (id, _) = asked(world.connect("code").await);
    created(solve(&world, &id, "123456").await);
    let body = ConnectMessenger::new(user("code"), password());
    let (again, _) = asked(world.account().reconnect_messenger(&id, body).await);
    assert_eq!(again, id);
    let reply = solve(&world, &id, "123456").await;
    assert!(matches!(reply, Ok(Reply::AccountReconnected { .. })), "{reply:?}");
}

#[tokio::test]
async fn a_notification_is_sent_again_if_it_can_be() {
    let world = World::start().await;
    let (id, _) = asked(world.connect("code").await);
    let resend = async |id: &str| {
        let request = ResendCheckpoint::new(id, Provider::Messenger);
        world.account().resend_checkpoint(request).await
    };
    let sent = resend(&id).await.unwrap();
    assert_eq!((sent.account_id.as_str(), sent.success), (id.as_str(), true));
    assert!(!resend(&id).await.unwrap().success, "not at once again");
    let (id, _) = asked(world.connect("no-resend").await);
    assert_eq!(
        refused(resend(&id).await),
        (501, Some(ProblemType::FeatureNotImplemented))
    );
}

#[tokio::test]
async fn the_end_of_an_intent_is_told() {
    let world = World::start().await;
    let (id, _) = asked(world.connect("code").await);
    world.sandbox.advance(Duration::from_mins(5));
    assert_eq!(
        refused(solve(&world, &id, "123456").await),
        (408, Some(ProblemType::RequestTimeout))
    );
    assert_eq!(
        refused(solve(&world, &id, "123456").await),
        (400, Some(ProblemType::InvalidParameters))
    );
}
