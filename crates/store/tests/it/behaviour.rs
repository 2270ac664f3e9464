//! What holds for every store.

use crate::support::{at, attempt, connected, full_attempt, next, operation, running};
use connect::{Attempt, Attempts, CallState, Capability, Outdated, StoreError};
use wizard::CallKind;

async fn load(store: &dyn Attempts, attempt: &Attempt) -> Attempt {
    store.load(&attempt.id).await.unwrap().expect("an attempt")
}

pub(crate) async fn what_is_saved_is_loaded(store: &dyn Attempts) {
    let saved = full_attempt();
    assert!(store.load(&saved.id).await.unwrap().is_none());
    store.save(&saved, None).await.unwrap();
    let loaded = load(store, &saved).await;
    assert_eq!(format!("{loaded:#?}"), format!("{saved:#?}"));

    let mut changed = next(&loaded);
    changed.operations.remove(0);
    changed.operations[0].state = CallState::Settled;
    changed.wizard.step = connected(Some(running()));
    changed.username_free_at = None;
    store.save(&changed, None).await.unwrap();
    assert_eq!(format!("{:#?}", load(store, &saved).await), format!("{changed:#?}"));
}

pub(crate) async fn the_slower_of_two_writers_has_to_decide_again(store: &dyn Attempts) {
    let first = attempt(0);
    store.save(&first, None).await.unwrap();
    assert!(matches!(store.save(&first, None).await, Err(StoreError::Conflict)));
    let second = next(&first);
    store.save(&second, None).await.unwrap();
    for slower in [&first, &second, &next(&next(&second))] {
        assert!(matches!(store.save(slower, None).await, Err(StoreError::Conflict)));
    }
    assert_eq!(load(store, &first).await.revision, 2);
}

pub(crate) async fn an_attempt_keeps_its_owner(store: &dyn Attempts) {
    let (me, other) = (Capability::random(), Capability::random());
    let mine = Attempt {
        capability: me.hash(),
        ..attempt(0)
    };
    store.save(&mine, None).await.unwrap();
    let stolen = Attempt {
        capability: other.hash(),
        ..next(&mine)
    };
    assert!(matches!(store.save(&stolen, None).await, Err(StoreError::Conflict)));
    assert!(load(store, &mine).await.belongs_to(Some(&me)));
}

pub(crate) async fn parallel_writers_lose_no_change(store: &dyn Attempts) {
    let shared = attempt(0);
    store.save(&shared, None).await.unwrap();
    let writer = || async {
        for _ in 0..20 {
            loop {
                let mut mine = next(&load(store, &shared).await);
                mine.username.push('x');
                match store.save(&mine, None).await {
                    Ok(()) => break,
                    Err(StoreError::Conflict) => tokio::task::yield_now().await,
                    Err(error) => panic!("{error}"),
                }
            }
        }
    };
    tokio::join!(writer(), writer(), writer());
    let last = load(store, &shared).await;
    assert_eq!((last.revision, last.username.len()), (61, 60));
}

pub(crate) async fn what_is_not_settled_is_found_again_oldest_first(store: &dyn Attempts) {
    let with = |millis, state| Attempt {
        operations: vec![operation(CallKind::Connect, state, None)],
        ..attempt(millis)
    };
    let connected_with = |millis, confirmation| {
        let mut attempt = attempt(millis);
        attempt.wizard.step = connected(confirmation);
        attempt
    };
    let under_way = with(3, CallState::UnderWay);
    let lost = with(1, CallState::Lost);
    let unconfirmed = connected_with(2, None);
    for attempt in [
        &under_way,
        &lost,
        &unconfirmed,
        &attempt(0),
        &with(4, CallState::Settled),
        &connected_with(5, Some(running())),
    ] {
        store.save(attempt, None).await.unwrap();
    }
    let found: Vec<_> = store.unsettled().await.unwrap();
    let ids: Vec<_> = found.iter().map(|attempt| &attempt.id).collect();
    assert_eq!(ids, [&lost.id, &unconfirmed.id, &under_way.id]);
    assert_eq!(found[0].operations[0].state, CallState::Lost);

    let mut settled = next(&lost);
    settled.operations[0].state = CallState::Settled;
    store.save(&settled, None).await.unwrap();
    assert_eq!(store.unsettled().await.unwrap().len(), 2);
}

pub(crate) async fn an_account_is_claimed_by_its_attempt_and_by_its_operations(store: &dyn Attempts) {
    let own = Attempt {
        account_id: Some("acc_own".into()),
        ..attempt(0)
    };
    let earlier = Attempt {
        operations: vec![operation(CallKind::Connect, CallState::Settled, Some("acc_earlier"))],
        ..attempt(0)
    };
    for attempt in [own, earlier] {
        store.save(&attempt, None).await.unwrap();
    }
    for (account, claimed) in [("acc_own", true), ("acc_earlier", true), ("acc_other", false)] {
        assert_eq!(store.is_claimed(account).await.unwrap(), claimed, "{account}");
    }
}

pub(crate) async fn usernames_are_forgotten_and_then_attempts(store: &dyn Attempts) {
    let ages = [1, 2, 3].map(|millis| Attempt {
        username: "ada@example.test".into(),
        operations: vec![operation(CallKind::Connect, CallState::Settled, Some("acc_1"))],
        ..attempt(millis)
    });
    for attempt in &ages {
        store.save(attempt, None).await.unwrap();
    }
    let before = |usernames, attempts| Outdated {
        usernames: at(usernames),
        attempts: at(attempts),
    };
    assert_eq!(store.forget(before(2, 1)).await.unwrap(), 0);
    let mut usernames = Vec::new();
    for attempt in &ages {
        usernames.push(load(store, attempt).await.username);
    }
    assert_eq!(usernames, ["", "ada@example.test", "ada@example.test"]);
    // What is left of it is whole, and can go on.
    store.save(&next(&ages[0]), None).await.unwrap();

    assert_eq!(store.forget(before(3, 3)).await.unwrap(), 2);
    assert!(store.load(&ages[0].id).await.unwrap().is_none());
    assert!(store.is_claimed("acc_1").await.unwrap());
    assert_eq!(store.forget(before(4, 4)).await.unwrap(), 1);
    assert!(
        !store.is_claimed("acc_1").await.unwrap(),
        "operations go with their attempt"
    );
}
