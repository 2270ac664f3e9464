//! Every store of attempts behaves in the same way; the one in a file also outlives its server.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails fails its test"
)]

mod behaviour;
mod file;
mod support;

/// Runs each behaviour with each store.
macro_rules! every_store {
    ($($behaviour:ident),+ $(,)?) => {
        mod in_memory {
            $(
                #[tokio::test]
                async fn $behaviour() {
                    crate::behaviour::$behaviour(&connect::MemoryStore::default()).await;
                }
            )+
        }
        mod in_sqlite {
            $(
                #[tokio::test]
                async fn $behaviour() {
                    let folder = crate::support::Folder::new();
                    crate::behaviour::$behaviour(&folder.open().await).await;
                }
            )+
        }
    };
}

every_store!(
    what_is_saved_is_loaded,
    the_slower_of_two_writers_has_to_decide_again,
    an_attempt_keeps_its_owner,
    parallel_writers_lose_no_change,
    what_is_not_settled_is_found_again_oldest_first,
    an_account_is_claimed_by_its_attempt_and_by_its_operations,
    usernames_are_forgotten_and_then_attempts,
);
