//! What holds for every store of links.

use crate::support::{at, attempt, connected, connected_to, full_link, link_to, next, notice_to};
use connect::{Attempt, AttemptId, Attempts, Link, LinkId, LinkSecret, Links, Notice, Outbox, Outdated, Whose};

/// What every store is.
pub(crate) trait Store: Attempts + Links + Outbox {}
impl<S: Attempts + Links + Outbox> Store for S {}

async fn find(store: &dyn Store, link: &Link) -> Link {
    store.find(&link.id).await.unwrap().expect("a link")
}

pub(crate) async fn a_link_is_found_by_its_id_and_by_its_attempt(store: &dyn Store) {
    let attempt = attempt(0);
    let mut bare = link_to(&attempt, "acme", 1);
    bare.wish.bypass_success_screen = true;
    let full = full_link();
    for link in [&full, &bare] {
        assert_eq!(store.find(&link.id).await.unwrap(), None);
        store.add(link).await.unwrap();
        assert_eq!(store.find(&link.id).await.unwrap().as_ref(), Some(link));
        assert_eq!(store.leading_to(&link.attempt).await.unwrap().as_ref(), Some(link));
    }
    assert_eq!(store.find(&LinkSecret::random().id()).await.unwrap(), None);
    assert_eq!(store.leading_to(&AttemptId::random()).await.unwrap(), None);
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

pub(crate) async fn connections_are_of_a_person_or_of_an_account(store: &dyn Store) {
    let all = [
        // integrator, person, account, username
        ("acme", Some("user-1"), "acc_1", "ada@example.test"),
        ("acme", Some("user-1"), "acc_2", "bob@example.test"),
        ("acme", Some("user-2"), "acc_1", "carol@example.test"),
        ("acme", None, "acc_3", "dan@example.test"),
        // The username is forgotten.
        ("acme", Some("user-1"), "acc_4", ""),
        ("other", Some("user-1"), "acc_1", "eve@example.test"),
    ];
    for (millis, (integrator, name, account_id, username)) in (1..).zip(all) {
        let mut attempt = attempt(millis);
        attempt.username = username.into();
        attempt.account_id = Some(account_id.into());
        let mut link = link_to(&attempt, integrator, millis);
        link.wish.name = name.map(Into::into);
        store.add(&link).await.unwrap();
        store.save(&attempt, None).await.unwrap();
        let mut done = next(&attempt);
        done.wizard.step = connected_to(account_id);
        store.save(&done, None).await.unwrap();
    }
    // One that came to nothing names no account's username.
    let mut failed = attempt(20);
    failed.username = "mallory@example.test".into();
    failed.account_id = Some("acc_1".into());
    let mut link = link_to(&failed, "acme", 20);
    link.wish.name = Some("user-1".into());
    store.add(&link).await.unwrap();
    store.save(&failed, None).await.unwrap();

    let found = async |whose| {
        let found = store.connections("acme", whose).await.unwrap();
        found
            .into_iter()
            .map(|connection| [connection.account_id, connection.username])
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found(Whose::Person("user-1")).await,
        [["acc_2", "bob@example.test"], ["acc_1", "ada@example.test"]]
    );
    assert_eq!(
        found(Whose::Account("acc_1")).await,
        [["acc_1", "carol@example.test"], ["acc_1", "ada@example.test"]]
    );
    assert!(found(Whose::Person("user-3")).await.is_empty());
}

pub(crate) async fn a_link_is_kept_as_long_as_its_attempt(store: &dyn Store) {
    // They expire at 1, 2 and 3. The first has led to an attempt that is kept.
    let kept = attempt(9);
    let links = [(&kept, 1), (&attempt(0), 2), (&attempt(0), 3)].map(|(attempt, expires_at)| {
        let mut link = link_to(attempt, "acme", expires_at);
        link.expires_at = at(expires_at);
        link.wish.login_hint = Some("ada@example.test".into());
        link
    });
    store.save(&kept, None).await.unwrap();
    for link in &links {
        store.add(link).await.unwrap();
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
        hints.push(find(store, link).await.wish.login_hint.is_some());
    }
    assert_eq!(hints, [false, true, true]);

    forget(3, 3).await.unwrap();
    let left = store.list(None, 9).await.unwrap();
    let left: Vec<_> = left.into_iter().map(|link| link.id).collect();
    assert_eq!(left, [links[2].id.clone(), links[0].id.clone()]);

    forget(3, 10).await.unwrap();
    assert_eq!(store.list(None, 9).await.unwrap(), []);
}

/// A link that expires at this time, and whose integrator wants to know.
fn awaited(attempt: &Attempt, expires_at: u64) -> Link {
    let mut link = link_to(attempt, "acme", 0);
    link.expires_at = at(expires_at);
    link.wish.notify_url = Some(HOOK.into());
    link.wish.notify_on_expiry = true;
    link
}

const HOOK: &str = "https://acme.example/hook";

fn notice_of(link: &Link, millis: u64) -> Notice {
    Notice {
        link: link.id.clone(),
        ..notice_to(HOOK, at(millis))
    }
}

async fn expired(store: &dyn Store, until: u64) -> Vec<LinkId> {
    let expired = store.expired(at(until), None, 9).await.unwrap();
    expired.into_iter().map(|link| link.id).collect()
}

pub(crate) async fn links_that_expired_are_found_in_turn_where_that_is_wanted(store: &dyn Store) {
    let [late, first, second, twin] = [4, 1, 2, 2].map(|expires_at| awaited(&attempt(0), expires_at));
    let (mut unwanted, mut without_address) = (awaited(&attempt(0), 1), awaited(&attempt(0), 1));
    unwanted.wish.notify_on_expiry = false;
    without_address.wish.notify_url = None;
    for link in [&late, &first, &second, &twin, &unwanted, &without_address] {
        store.add(link).await.unwrap();
    }
    let mut twins = [second, twin];
    twins.sort_by(|one, other| one.id.as_str().cmp(other.id.as_str()));
    let all = [&first, &twins[0], &twins[1], &late].map(|link| link.id.clone());
    assert_eq!(expired(store, 0).await, []);
    assert_eq!(expired(store, 1).await, all[..1]);
    assert_eq!(expired(store, 9).await, all);

    let mut in_turn = Vec::new();
    while let [link] = store.expired(at(3), in_turn.last(), 1).await.unwrap().as_slice() {
        in_turn.push(link.clone());
    }
    let in_turn: Vec<_> = in_turn.into_iter().map(|link| link.id).collect();
    assert_eq!(in_turn, all[..3]);
}

pub(crate) async fn it_is_told_once_that_a_link_has_expired(store: &dyn Store) {
    let [link, other] = [1, 2].map(|expires_at| awaited(&attempt(0), expires_at));
    for link in [&link, &other] {
        store.add(link).await.unwrap();
    }
    let first = notice_of(&link, 5);
    assert!(store.tell_expiry(&first).await.unwrap());
    assert!(!store.tell_expiry(&notice_of(&link, 6)).await.unwrap());
    let nobodys = notice_to(HOOK, at(7));
    assert!(!store.tell_expiry(&nobodys).await.unwrap());
    let told = store.pending(9).await.unwrap();
    assert_eq!(told.into_iter().map(|told| told.notice).collect::<Vec<_>>(), [first]);
    assert_eq!(find(store, &link).await.expiry_told_at, Some(at(5)));
    assert_eq!(find(store, &other).await, other);
    assert_eq!(expired(store, 9).await, [other.id]);
}

pub(crate) async fn it_is_not_told_of_a_link_that_was_withdrawn_or_has_led_to_an_account(store: &dyn Store) {
    let (withdrawn, begun) = (awaited(&attempt(0), 1), attempt(0));
    let used = awaited(&begun, 1);
    for link in [&withdrawn, &used] {
        store.add(link).await.unwrap();
    }
    store.save(&begun, None).await.unwrap();
    assert_eq!(expired(store, 9).await.len(), 2);

    store.revoke("acme", &withdrawn.id, at(2)).await.unwrap();
    let mut done = next(&begun);
    done.wizard.step = connected(None);
    done.updated_at = at(3);
    store.save(&done, None).await.unwrap();
    let confirmed = Attempt {
        updated_at: at(4),
        ..next(&done)
    };
    store.save(&confirmed, None).await.unwrap();
    assert_eq!(find(store, &used).await.connected_at, Some(at(3)));
    assert_eq!(expired(store, 9).await, []);
    for link in [&withdrawn, &used] {
        assert!(!store.tell_expiry(&notice_of(link, 5)).await.unwrap());
        assert_eq!(find(store, link).await.expiry_told_at, None);
    }
    assert_eq!(store.deliveries(9).await.unwrap(), []);
}

pub(crate) async fn a_link_is_kept_until_it_was_told_that_it_expired(store: &dyn Store) {
    let [link, withdrawn] = [1, 1].map(|expires_at| awaited(&attempt(0), expires_at));
    for link in [&link, &withdrawn] {
        store.add(link).await.unwrap();
    }
    store.revoke("acme", &withdrawn.id, at(1)).await.unwrap();
    let outdated = Outdated {
        usernames: at(9),
        attempts: at(9),
    };
    store.forget(outdated).await.unwrap();
    assert_eq!(expired(store, 9).await, std::slice::from_ref(&link.id));
    assert_eq!(store.find(&withdrawn.id).await.unwrap(), None);
    store.tell_expiry(&notice_of(&link, 5)).await.unwrap();
    store.forget(outdated).await.unwrap();
    assert_eq!(store.find(&link.id).await.unwrap(), None);
}
