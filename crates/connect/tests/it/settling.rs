//! What a server that is gone has left open is settled by asking. Nothing is sent again, and nothing is guessed.

use crate::support::{World, connected_screen, running};
use connect::{AttemptId, Attempts as _, Capability, ListedAccount, OperationId};
use std::time::Duration;
use wizard::time::INTENT_LIFETIME;
use wizard::view::CheckpointView;
use wizard::{CheckpointProblem, Failure, OtherWay, Screen, Timestamp, View};

const INTERRUPTED: Screen = Screen::Failed(Failure::Interrupted);

/// All pauses between the looks.
const PAUSES: [u64; 4] = [3, 10, 30, 60];

impl World {
    /// A server that ended while a sign-in was under way, and its successor.
    async fn interrupted_sign_in(&self) -> World {
        self.sign_in();
        self.upstream.next().await.never();
        self.restarted().await
    }

    /// A server that ended while an approval was awaited.
    async fn interrupted_approval(&self) {
        self.reach_checkpoint().await;
        self.approve().await.unwrap();
        self.upstream.next().await.never();
    }

    /// Another person at the same server.
    fn another_person(&self) -> World {
        let mut other = self.clone();
        other.me.attempt = AttemptId::random();
        other.me.capability = Some(Capability::random());
        other
    }

    fn lists(&self, accounts: &[ListedAccount]) {
        *self.upstream.listed.lock().unwrap() = Some(accounts.to_vec());
    }

    fn says(&self, is_connected: Option<bool>) {
        *self.upstream.is_connected.lock().unwrap() = is_connected;
    }

    /// Lets time pass in small steps, so that nothing sleeps over a part of it.
    async fn let_pass(&self, seconds: u64) {
        for _ in 0..seconds {
            self.clock.advance(Duration::from_secs(1));
            for _ in 0..20 {
                tokio::task::yield_now().await;
            }
        }
    }

    async fn settled_view(&self) -> View {
        self.let_others_run().await;
        self.look().await
    }

    fn account(&self, id: &str) -> ListedAccount {
        let now = connect::Clock::now(&*self.clock);
        made_at(id, now)
    }
}

fn made_at(id: &str, at: Timestamp) -> ListedAccount {
    ListedAccount {
        id: id.into(),
        created_at: Some(at),
        is_connected: true,
    }
}

fn checkpoint(view: &View) -> &CheckpointView {
    match &view.screen {
        Screen::Checkpoint(checkpoint) => checkpoint,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_answer_that_was_accepted_unheard_is_found_by_its_account() {
    let world = World::new();
    world.interrupted_approval().await;
    let after = world.restarted().await;
    after.says(Some(true));
    let view = after
        .look_until(|view| view.screen == connected_screen(Some(running())))
        .await;
    assert!(view.revision > 0);
    assert!(after.store.unsettled().await.unwrap().is_empty());
    assert_eq!(after.upstream.total(), 0, "nothing is sent again");
}

#[tokio::test]
async fn a_checkpoint_whose_answer_was_lost_can_be_answered_again() {
    let world = World::new();
    world.interrupted_approval().await;
    let after = world.restarted().await;
    after.says(Some(false));
    let view = after.settled_view().await;
    let open = checkpoint(&view);
    assert_eq!((open.waiting, open.problem), (false, Some(CheckpointProblem::TryAgain)));
    after.approve().await.unwrap();
    assert_eq!(after.upstream.next().await.what, "acc_1 approval");
}

#[tokio::test]
async fn later_looks_do_not_disturb_the_next_answer() {
    let world = World::new();
    world.interrupted_approval().await;
    let after = world.restarted().await;
    after.says(Some(false));
    after.let_others_run().await;
    after.approve().await.unwrap();
    after.let_pass(PAUSES.iter().sum()).await;
    assert!(*after.upstream.looks.lock().unwrap() > 3);
    let view = after.look().await;
    assert_eq!((checkpoint(&view).waiting, checkpoint(&view).problem), (true, None));
}

#[tokio::test]
async fn an_approval_that_comes_after_the_crash_counts() {
    let world = World::new();
    world.interrupted_approval().await;
    let after = world.restarted().await;
    after.says(Some(false));
    after.let_pass(120).await;
    after.says(Some(true));
    after.let_pass(60).await;
    assert_eq!(after.settled_view().await.screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn an_answer_that_was_never_accepted_is_settled_at_the_end_of_its_intent() {
    let world = World::new();
    world.interrupted_approval().await;
    let after = world.restarted().await;
    after.says(Some(false));
    after.let_pass(INTENT_LIFETIME.as_secs() + 120).await;
    assert_eq!(after.look().await.screen, Screen::Expired);
    assert!(after.store.unsettled().await.unwrap().is_empty());
    let looks = *after.upstream.looks.lock().unwrap();
    after.let_pass(300).await;
    assert_eq!(
        *after.upstream.looks.lock().unwrap(),
        looks,
        "no look after the last one"
    );
}

#[tokio::test]
async fn while_unipile_is_out_of_reach_the_person_waits_for_four_more_looks() {
    let world = World::new();
    world.interrupted_approval().await;
    let after = world.restarted().await;
    for (look, pause) in PAUSES.into_iter().enumerate() {
        let view = after.settled_view().await;
        assert!(checkpoint(&view).waiting, "after {look} looks");
        assert_eq!(*after.upstream.looks.lock().unwrap(), look + 1);
        after.let_pass(pause).await;
    }
    assert_eq!(after.settled_view().await.screen, INTERRUPTED);
    after.says(Some(true));
    after.let_pass(60).await;
    assert_eq!(after.settled_view().await.screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn what_could_not_be_asked_is_asked_by_the_next_server() {
    let world = World::new();
    world.interrupted_approval().await;
    let after = world.restarted().await;
    after.let_pass(600).await;
    assert_eq!(after.look().await.screen, INTERRUPTED);
    assert_eq!(after.store.unsettled().await.unwrap().len(), 1);
    let later = after.restarted().await;
    later.says(Some(true));
    assert_eq!(later.settled_view().await.screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn a_sign_in_has_made_the_only_account_that_is_on_nobodys_record() {
    let world = World::new();
    let after = world.interrupted_sign_in().await;
    after.lists(&[after.account("acc_1")]);
    assert_eq!(after.settled_view().await.screen, connected_screen(Some(running())));
    assert_eq!(after.stored().await.account_id.as_deref(), Some("acc_1"));
    assert_eq!(after.upstream.total(), 0, "nothing is sent again");
}

#[tokio::test]
async fn a_sign_in_that_made_no_account_is_given_up_at_once_and_found_if_it_makes_one_later() {
    let world = World::new();
    let after = world.interrupted_sign_in().await;
    after.lists(&[]);
    assert_eq!(after.settled_view().await.screen, INTERRUPTED);
    after.let_pass(2).await;
    after.lists(&[after.account("acc_1")]);
    after.let_pass(1).await;
    assert_eq!(after.settled_view().await.screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn a_person_who_does_not_wait_signs_in_anew() {
    let world = World::new();
    let after = world.interrupted_sign_in().await;
    after.lists(&[]);
    assert_eq!(after.settled_view().await.screen, INTERRUPTED);
    after.reach_checkpoint().await;
    after.let_pass(200).await;
    assert!(matches!(after.look().await.screen, Screen::Checkpoint(_)));
    assert!(after.store.unsettled().await.unwrap().is_empty());
}

#[tokio::test]
async fn of_several_accounts_none_is_chosen() {
    let world = World::new();
    let after = world.interrupted_sign_in().await;
    after.lists(&[after.account("acc_1"), after.account("acc_2")]);
    after.let_pass(200).await;
    assert_eq!(after.look().await.screen, INTERRUPTED);
    let later = after.restarted().await;
    later.let_pass(200).await;
    assert_eq!(*later.upstream.looks.lock().unwrap(), 0, "it is for the operator now");
}

#[tokio::test]
async fn nor_is_one_when_another_sign_in_was_lost_without_a_crash() {
    let world = World::new();
    let other = world.another_person();
    other.sign_in();
    other.upstream.next().await.panic();
    let after = world.interrupted_sign_in().await;
    after.lists(&[after.account("acc_1")]);
    after.let_pass(200).await;
    assert_eq!(after.look().await.screen, INTERRUPTED);
}

#[tokio::test]
async fn of_two_sign_ins_at_the_same_time_none_is_chosen() {
    let world = World::new();
    let other = world.another_person();
    other.sign_in();
    other.upstream.next().await.never();
    let after = world.interrupted_sign_in().await;
    after.lists(&[after.account("acc_1")]);
    after.let_pass(200).await;
    let other_after = World {
        me: other.me.clone(),
        ..after.clone()
    };
    assert_eq!(
        (after.look().await.screen, other_after.look().await.screen),
        (INTERRUPTED, INTERRUPTED)
    );
}

#[tokio::test]
async fn an_account_of_somebody_elses_record_is_theirs() {
    let world = World::new();
    let other = world.another_person();
    other.reach_checkpoint().await;
    let after = world.interrupted_sign_in().await;
    after.lists(&[after.account("acc_1")]);
    after.let_pass(200).await;
    assert_eq!(after.look().await.screen, INTERRUPTED);
}

#[tokio::test]
async fn an_account_of_another_time_is_not_of_this_sign_in() {
    let world = World::new();
    let early = world.account("acc_early");
    world.let_pass(60).await;
    let after = world.interrupted_sign_in().await;
    after.lists(&[early]);
    after.let_pass(200).await;
    assert_eq!(after.look().await.screen, INTERRUPTED);
}

#[tokio::test]
async fn an_account_that_does_not_work_counts_once_it_does() {
    let world = World::new();
    let after = world.interrupted_sign_in().await;
    let connecting = ListedAccount {
        is_connected: false,
        ..after.account("acc_1")
    };
    after.lists(std::slice::from_ref(&connecting));
    assert_eq!(after.settled_view().await.screen, INTERRUPTED);
    let works = ListedAccount {
        is_connected: true,
        ..connecting
    };
    after.lists(&[works]);
    after.let_pass(3).await;
    assert_eq!(after.settled_view().await.screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn an_approval_of_a_sign_in_that_was_given_up_still_connects() {
    let world = World::new();
    world.interrupted_approval().await;
    world
        .service
        .start_over(&world.me, OperationId::random())
        .await
        .unwrap();
    let after = world.restarted().await;
    after.says(Some(true));
    assert_eq!(after.settled_view().await.screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn another_way_that_was_asked_for_can_be_asked_for_again() {
    let world = World::new();
    world.reach_checkpoint().await;
    let (service, me) = (world.service.clone(), world.me.clone());
    tokio::spawn(async move { service.try_another_way(&me, OperationId::random()).await });
    world.upstream.next().await.never();
    let after = world.restarted().await;
    after.says(Some(false));
    assert_eq!(checkpoint(&after.settled_view().await).other_way, OtherWay::Possible);
}

#[tokio::test]
async fn a_confirmation_that_was_missing_is_asked_for() {
    let world = World::new();
    world.upstream.confirmation.send_replace(None);
    world.sign_in();
    world.upstream.next().await.reply(crate::support::connected());
    world.look_until(|view| view.screen == connected_screen(None)).await;
    let after = world.restarted().await;
    assert_eq!(after.settled_view().await.screen, connected_screen(Some(running())));
}

#[tokio::test]
async fn what_is_settled_is_not_looked_at() {
    let world = World::new();
    world.reach_checkpoint().await;
    let after = world.restarted().await;
    after.let_pass(30).await;
    assert_eq!(*after.upstream.looks.lock().unwrap(), 0);
    assert!(matches!(after.look().await.screen, Screen::Checkpoint(_)));
}
