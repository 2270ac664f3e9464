//! What holds for every store of links.

use crate::support::{at, attempt, connected, connected_to, full_link, link_to, next};
use connect::{Attempt, AttemptId, Attempts, Link, LinkSecret, Links, Outbox, Outdated, Whose};

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
