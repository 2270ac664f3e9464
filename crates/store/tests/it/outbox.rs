//! What holds for every store of deliveries.

use crate::linked::Store;
use crate::support::{at, attempt, next, notice_to};
use connect::{Backlog, Delivery, DeliveryState, Outdated, StoreError, Tried};

/// Saves a new attempt with a notice to this address.
async fn put(store: &dyn Store, url: &str, millis: u64) -> String {
    let notice = notice_to(url, at(millis));
    store.save(&attempt(millis), Some(&notice)).await.unwrap();
    notice.id
}

async fn pending(store: &dyn Store, of_each: u32) -> Vec<String> {
    let pending = store.pending(of_each).await.unwrap();
    pending.into_iter().map(|delivery| delivery.notice.id).collect()
}

/// All deliveries, the newest first.
async fn all(store: &dyn Store) -> Vec<Delivery> {
    store.deliveries(100).await.unwrap()
}

fn tried(state: DeliveryState, due_at: u64) -> Tried {
    Tried {
        state,
        due_at: at(due_at),
        answer: format!("answered at {due_at}"),
    }
}

pub(crate) async fn a_notice_comes_with_its_attempt_or_not_at_all(store: &dyn Store) {
    let attempt = attempt(0);
    store.save(&attempt, None).await.unwrap();
    assert_eq!(all(store).await, []);
    let notice = notice_to("https://acme.example/hook", at(4));
    let conflict = store.save(&attempt, Some(&notice)).await;
    assert!(matches!(conflict, Err(StoreError::Conflict)));
    let conflict = store.save(&next(&next(&attempt)), Some(&notice)).await;
    assert!(matches!(conflict, Err(StoreError::Conflict)));
    assert_eq!(all(store).await, []);

    store.save(&next(&attempt), Some(&notice)).await.unwrap();
    let expected = Delivery::new(notice);
    assert_eq!((expected.state, expected.due_at), (DeliveryState::Pending, at(4)));
    assert_eq!(store.pending(1).await.unwrap(), std::slice::from_ref(&expected));
    assert_eq!(all(store).await, [expected]);
}

pub(crate) async fn a_stuck_receiver_hides_no_other(store: &dyn Store) {
    let mut stuck = Vec::new();
    for millis in [3, 1, 2] {
        stuck.push(put(store, "https://stuck.example/hook", millis).await);
    }
    let [third, first, second] = <[String; 3]>::try_from(stuck).unwrap();
    // Scheme, host and port make a receiver, and the path does not.
    let same = put(store, "https://stuck.example/other?hook", 4).await;
    let other_port = put(store, "https://stuck.example:8443/hook", 5).await;
    let other_scheme = put(store, "http://stuck.example/hook", 6).await;
    let other_host = put(store, "https://well.example/hook", 7).await;
    let others = [other_port, other_scheme, other_host];
    let with_others = |stuck: &[&String]| -> Vec<String> { stuck.iter().copied().chain(&others).cloned().collect() };
    assert_eq!(pending(store, 2).await, with_others(&[&first, &second]));
    assert_eq!(pending(store, 9).await, with_others(&[&first, &second, &third, &same]));

    // What is put off lets others through, and so does what is over.
    store.note(&first, &tried(DeliveryState::Pending, 9)).await.unwrap();
    store.note(&second, &tried(DeliveryState::Refused, 2)).await.unwrap();
    assert_eq!(pending(store, 2).await, with_others(&[&third, &same]));
}

pub(crate) async fn what_is_pending_is_counted_from_when_it_came(store: &dyn Store) {
    let backlog = |pending, since: Option<u64>| Backlog {
        pending,
        since: since.map(at),
    };
    assert_eq!(store.backlog().await.unwrap(), backlog(0, None));
    let mut ids = Vec::new();
    for millis in [3, 1, 2] {
        ids.push(put(store, "https://acme.example/hook", millis).await);
    }
    assert_eq!(store.backlog().await.unwrap(), backlog(3, Some(1)));
    store.note(&ids[1], &tried(DeliveryState::Pending, 9)).await.unwrap();
    store.note(&ids[2], &tried(DeliveryState::GivenUp, 9)).await.unwrap();
    assert_eq!(store.backlog().await.unwrap(), backlog(2, Some(1)));
    store.note(&ids[1], &tried(DeliveryState::Delivered, 9)).await.unwrap();
    assert_eq!(store.backlog().await.unwrap(), backlog(1, Some(3)));
}

pub(crate) async fn a_try_is_counted_and_noted(store: &dyn Store) {
    let id = put(store, "https://acme.example/hook", 1).await;
    let other = put(store, "https://acme.example/hook", 2).await;
    let states = [
        DeliveryState::Pending,
        DeliveryState::Refused,
        DeliveryState::GivenUp,
        DeliveryState::Delivered,
    ];
    for (tries, state) in (1..).zip(states) {
        let due_at = u64::from(tries) * 10;
        store.note(&id, &tried(state, due_at)).await.unwrap();
        let [untouched, noted] = <[Delivery; 2]>::try_from(all(store).await).unwrap();
        assert_eq!((&noted.notice.id, noted.tries, noted.state), (&id, tries, state));
        let answer = format!("answered at {due_at}");
        assert_eq!((noted.due_at, noted.last_answer), (at(due_at), Some(answer)));
        assert_eq!(untouched, Delivery::new(untouched.notice.clone()));
    }
    assert_eq!(pending(store, 9).await, [other]);
}

pub(crate) async fn what_has_not_arrived_is_made_due_again(store: &dyn Store) {
    for (state, again) in [
        (DeliveryState::Refused, true),
        (DeliveryState::GivenUp, true),
        (DeliveryState::Pending, true),
        (DeliveryState::Delivered, false),
    ] {
        let id = put(store, "https://acme.example/hook", 1).await;
        store.note(&id, &tried(state, 50)).await.unwrap();
        assert_eq!(store.retry(&id, at(20)).await.unwrap(), again, "{state:?}");
        let delivery = all(store).await.into_iter().find(|found| found.notice.id == id);
        let delivery = delivery.expect("a delivery");
        let expected = if again {
            (DeliveryState::Pending, at(20))
        } else {
            (state, at(50))
        };
        assert_eq!((delivery.state, delivery.due_at), expected);
        assert_eq!(delivery.tries, 1);
    }
    assert!(!store.retry("msg_none", at(20)).await.unwrap());
}

pub(crate) async fn what_is_over_is_forgotten_and_what_is_pending_is_not(store: &dyn Store) {
    let mut ids = Vec::new();
    for (state, due_at) in [
        (DeliveryState::Delivered, 1),
        (DeliveryState::Refused, 1),
        (DeliveryState::Pending, 1),
        (DeliveryState::GivenUp, 2),
    ] {
        let id = put(store, "https://acme.example/hook", due_at).await;
        store.note(&id, &tried(state, due_at)).await.unwrap();
        ids.push(id);
    }
    let [_, _, still_pending, newer] = <[String; 4]>::try_from(ids).unwrap();
    for (before, expected) in [
        (1, None),
        (2, Some(vec![&newer, &still_pending])),
        (9, Some(vec![&still_pending])),
    ] {
        let outdated = Outdated {
            usernames: at(9),
            attempts: at(before),
        };
        store.forget(outdated).await.unwrap();
        let left = all(store).await;
        match expected {
            None => assert_eq!(left.len(), 4),
            Some(expected) => assert_eq!(left.iter().map(|found| &found.notice.id).collect::<Vec<_>>(), expected),
        }
    }
}
