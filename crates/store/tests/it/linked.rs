//! What holds for every store of links and deliveries.

use crate::support::{at, attempt, connected, full_link, link_to, next, notice_to};
use connect::{
    Attempt, Attempts, Delivery, DeliveryState, Link, LinkSecret, Links, Outbox, Outdated, StoreError, Tried,
};

/// What every store is.
pub(crate) trait Store: Attempts + Links + Outbox {}
impl<S: Attempts + Links + Outbox> Store for S {}

async fn find(store: &dyn Store, link: &Link) -> Link {
    store.find(&link.id).await.unwrap().expect("a link")
}

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

pub(crate) async fn a_link_is_found_by_its_id_and_by_its_attempt(store: &dyn Store) {
    let attempt = attempt(0);
    let bare = Link {
        name: None,
        notify_on_failure: false,
        bypass_success_screen: true,
        ..link_to(&attempt, "acme", 1)
    };
    let full = full_link();
    for link in [&full, &bare] {
        assert_eq!(store.find(&link.id).await.unwrap(), None);
        store.add(link).await.unwrap();
        assert_eq!(store.find(&link.id).await.unwrap().as_ref(), Some(link));
        assert_eq!(store.leading_to(&link.attempt).await.unwrap().as_ref(), Some(link));
    }
    assert_eq!(store.find(&LinkSecret::random().id()).await.unwrap(), None);
    assert_eq!(store.leading_to(&connect::AttemptId::random()).await.unwrap(), None);
}

pub(crate) async fn links_are_listed_newest_first(store: &dyn Store) {
    let links = [("acme", 1), ("other", 2), ("acme", 3)].map(|(name, millis)| link_to(&attempt(0), name, millis));
    for link in &links {
        store.add(link).await.unwrap();
    }
    let [oldest, of_other, newest] = links;
    for (integrator, limit, expected) in [
        (Some("acme"), 9, vec![&newest, &oldest]),
        (Some("acme"), 1, vec![&newest]),
        (Some("nobody"), 9, vec![]),
        (None, 9, vec![&newest, &of_other, &oldest]),
        (None, 2, vec![&newest, &of_other]),
    ] {
        let listed = store.list(integrator, limit).await.unwrap();
        assert_eq!(listed.iter().collect::<Vec<_>>(), expected, "{integrator:?} {limit}");
    }
}

pub(crate) async fn only_its_integrator_withdraws_a_link_and_the_first_time_stays(store: &dyn Store) {
    let [link, untouched] = [1, 2].map(|millis| link_to(&attempt(0), "acme", millis));
    for link in [&link, &untouched] {
        store.add(link).await.unwrap();
    }
    assert!(!store.revoke("other", &link.id, at(5)).await.unwrap());
    let nobody = LinkSecret::random().id();
    assert!(!store.revoke("acme", &nobody, at(5)).await.unwrap());
    assert_eq!(find(store, &link).await, link);
    for now in [6, 7] {
        assert!(store.revoke("acme", &link.id, at(now)).await.unwrap());
        assert_eq!(find(store, &link).await.revoked_at, Some(at(6)));
    }
    assert_eq!(find(store, &untouched).await, untouched);
}

pub(crate) async fn an_integrator_has_what_its_link_has_connected(store: &dyn Store) {
    // An account is known from the first checkpoint on.
    let under_way = Attempt {
        account_id: Some("acc_9".into()),
        ..attempt(0)
    };
    store.add(&link_to(&under_way, "acme", 1)).await.unwrap();
    store.save(&under_way, None).await.unwrap();
    assert!(!store.has_connected("acme", "acc_9").await.unwrap());

    let mut done = next(&under_way);
    done.wizard.step = connected(None);
    store.save(&done, None).await.unwrap();
    for (integrator, account, expected) in [
        ("acme", "acc_9", true),
        ("other", "acc_9", false),
        ("acme", "acc_1", false),
    ] {
        let has = store.has_connected(integrator, account).await.unwrap();
        assert_eq!(has, expected, "{integrator} {account}");
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
    assert_eq!(store.pending(1).await.unwrap(), [expected.clone()]);
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

pub(crate) async fn links_and_finished_deliveries_are_forgotten(store: &dyn Store) {
    // They expire at 1, 2 and 3. The first has led to an attempt that is kept.
    let kept = attempt(9);
    let links = [(&kept, 1), (&attempt(0), 2), (&attempt(0), 3)].map(|(attempt, expires_at)| Link {
        expires_at: at(expires_at),
        login_hint: Some("ada@example.test".into()),
        ..link_to(attempt, "acme", 0)
    });
    for link in &links {
        store.add(link).await.unwrap();
    }
    let url = "https://acme.example/hook";
    let notices = [3, 4, 5, 6].map(|millis| notice_to(url, at(millis)));
    let states = [
        DeliveryState::Delivered,
        DeliveryState::Refused,
        DeliveryState::Pending,
        DeliveryState::GivenUp,
    ];
    store.save(&kept, None).await.unwrap();
    let mut last = kept.clone();
    for ((notice, state), due_at) in notices.iter().zip(states).zip([1, 1, 1, 2]) {
        last = next(&last);
        store.save(&last, Some(notice)).await.unwrap();
        store.note(&notice.id, &tried(state, due_at)).await.unwrap();
    }
    let forget = |usernames, attempts| {
        store.forget(Outdated {
            usernames: at(usernames),
            attempts: at(attempts),
        })
    };
    forget(2, 0).await.unwrap();
    let mut hints = Vec::new();
    for link in &links {
        hints.push(find(store, link).await.login_hint.is_some());
    }
    assert_eq!(hints, [false, true, true]);
    assert_eq!(all(store).await.len(), 4);

    forget(3, 3).await.unwrap();
    let left = store.list(None, 9).await.unwrap();
    let left: Vec<_> = left.iter().map(|link| &link.id).collect();
    assert!(left.contains(&&links[0].id) && left.contains(&&links[2].id));
    assert_eq!(left.len(), 2);
    assert_eq!(
        all(store)
            .await
            .iter()
            .map(|found| &found.notice.id)
            .collect::<Vec<_>>(),
        [&notices[2].id]
    );

    // Once the attempt is gone, so is its link.
    forget(3, 10).await.unwrap();
    assert_eq!(store.list(None, 9).await.unwrap(), []);
    assert_eq!(pending(store, 9).await, [notices[2].id.clone()]);
}
