//! Every store of attempts behaves in the same way; the one in a file also outlives its server.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails fails its test"
)]

mod behaviour;
mod file;
mod linked;
mod outbox;
mod support;

/// Runs each behaviour with each store.
macro_rules! every_store {
    ($($file:ident::$behaviour:ident),+ $(,)?) => {
        mod in_memory {
            $(
                #[tokio::test]
                async fn $behaviour() {
                    crate::$file::$behaviour(&connect::MemoryStore::default()).await;
                }
            )+
        }
        mod in_sqlite {
            $(
                #[tokio::test]
                async fn $behaviour() {
                    let folder = crate::support::Folder::new();
                    crate::$file::$behaviour(&folder.open().await).await;
                }
            )+
        }
    };
}

every_store!(
    behaviour::what_is_saved_is_loaded,
    behaviour::the_slower_of_two_writers_has_to_decide_again,
    behaviour::an_attempt_keeps_its_owner,
    behaviour::parallel_writers_lose_no_change,
    behaviour::what_is_not_settled_is_found_again_oldest_first,
    behaviour::an_account_is_claimed_by_its_attempt_and_by_its_operations,
    behaviour::usernames_are_forgotten_and_then_attempts,
    linked::a_link_is_found_by_its_id_and_by_its_attempt,
    linked::links_are_listed_newest_first,
    linked::only_its_integrator_withdraws_a_link_and_the_first_time_stays,
    linked::an_integrator_has_what_its_link_has_connected,
    linked::connections_are_of_a_person_or_of_an_account,
    linked::a_link_is_kept_as_long_as_its_attempt,
    linked::links_that_expired_are_found_in_turn_where_that_is_wanted,
    linked::it_is_told_once_that_a_link_has_expired,
    linked::it_is_not_told_of_a_link_that_was_withdrawn_or_has_led_to_an_account,
    linked::a_link_is_kept_until_it_was_told_that_it_expired,
    outbox::a_notice_comes_with_its_attempt_or_not_at_all,
    outbox::a_stuck_receiver_hides_no_other,
    outbox::what_is_pending_is_counted_from_when_it_came,
    outbox::a_try_is_counted_and_noted,
    outbox::what_has_not_arrived_is_made_due_again,
    outbox::what_is_over_is_forgotten_and_what_is_pending_is_not,
);
