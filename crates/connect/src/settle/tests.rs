use super::*;
use wizard::Call;

fn account(id: &str, created_at: u64, is_connected: bool) -> ListedAccount {
    ListedAccount {
        id: id.into(),
        created_at: Some(Timestamp::from_millis(created_at)),
        is_connected,
    }
}

fn known(is_connected: bool) -> Found {
    Found::Account {
        id: "a".into(),
        is_connected,
    }
}

/// A sign-in that can have made accounts which are connected or not.
fn listed(connected: &[bool], has_rival: bool) -> Found {
    Found::Accounts {
        unclaimed: connected
            .iter()
            .map(|is_connected| account("a", 0, *is_connected))
            .collect(),
        has_rival,
    }
}

fn all_that_can_be_found() -> Vec<Found> {
    let mut all = vec![Found::NoAnswer, known(true), known(false)];
    for has_rival in [false, true] {
        let several: [&[bool]; 6] = [&[], &[true], &[false], &[true, true], &[true, false], &[false, false]];
        all.extend(several.map(|connected| listed(connected, has_rival)));
    }
    all
}

fn all_facts() -> impl Iterator<Item = Facts> {
    let flags = [false, true];
    all_that_can_be_found().into_iter().flat_map(move |found| {
        (1..=6).flat_map(move |looks| {
            let found = found.clone();
            flags.into_iter().flat_map(move |is_told| {
                let found = found.clone();
                flags.map(move |is_over| Facts {
                    is_told,
                    is_over,
                    looks,
                    found: found.clone(),
                })
            })
        })
    })
}

/// The only things that tell that a call was accepted.
fn is_certain(found: &Found) -> bool {
    match found {
        Found::NoAnswer => false,
        Found::Account { is_connected, .. } => *is_connected,
        Found::Accounts { unclaimed, has_rival } => {
            !has_rival && unclaimed.len() == 1 && unclaimed.iter().all(|account| account.is_connected)
        }
    }
}

#[test]
fn it_is_connected_when_that_is_certain_and_only_then() {
    for facts in all_facts() {
        let is_connected = verdict(&facts) == Verdict::Connected("a".into());
        assert_eq!(is_connected, is_certain(&facts.found), "{facts:?}");
    }
}

#[test]
fn as_long_as_it_can_be_accepted_it_is_looked_again() {
    for facts in all_facts().filter(|facts| !facts.is_over && !is_certain(&facts.found)) {
        assert!(matches!(verdict(&facts), Verdict::LookAgain { .. }), "{facts:?}");
    }
}

#[test]
fn once_it_cannot_be_accepted_any_more_an_answer_ends_it() {
    for facts in all_facts().filter(|facts| facts.is_over && !is_certain(&facts.found)) {
        let expected = match &facts.found {
            Found::NoAnswer if facts.looks > 4 => Verdict::GiveUp,
            Found::NoAnswer => {
                assert!(
                    matches!(verdict(&facts), Verdict::LookAgain { tell: false, .. }),
                    "{facts:?}"
                );
                continue;
            }
            Found::Account { .. } => Verdict::NotAccepted,
            Found::Accounts { unclaimed, .. } if unclaimed.is_empty() => Verdict::NotAccepted,
            Found::Accounts { .. } => Verdict::Undetermined,
        };
        assert_eq!(verdict(&facts), expected, "{facts:?}");
    }
}

#[test]
fn a_person_is_told_once_with_the_first_answer_or_after_the_last_pause_without_one() {
    for facts in all_facts() {
        let Verdict::LookAgain { tell, .. } = verdict(&facts) else {
            continue;
        };
        let is_time = !matches!(facts.found, Found::NoAnswer) || facts.looks > 4;
        assert_eq!(tell, is_time && !facts.is_told, "{facts:?}");
    }
}

#[test]
fn it_is_looked_again_after_3_10_30_and_60_seconds_and_then_every_minute() {
    let pauses: Vec<_> = (1..=6)
        .map(|looks| {
            let facts = Facts {
                is_told: false,
                is_over: false,
                looks,
                found: Found::NoAnswer,
            };
            match verdict(&facts) {
                Verdict::LookAgain { after, .. } => after.as_secs(),
                other => panic!("{other:?}"),
            }
        })
        .collect();
    assert_eq!(pauses, [3, 10, 30, 60, 60, 60]);
}

fn window(kind: CallKind, at: u64) -> Window {
    Window::of(&Operation {
        id: crate::OperationId::random(),
        call: Some(Call { intent: 1, kind }),
        at: Timestamp::from_millis(at),
        state: crate::CallState::UnderWay,
        account_id: None,
    })
}

#[test]
fn a_sign_in_can_be_accepted_for_two_minutes_and_an_answer_for_the_life_of_its_intent() {
    let sign_in = window(CallKind::Connect, 1_000_000);
    assert_eq!((sign_in.from.as_millis(), sign_in.to.as_millis()), (995_000, 1_125_000));
    let approval = window(CallKind::AwaitApproval, 1_000_000);
    assert_eq!(approval.to.as_millis(), 1_325_000);
    assert!(!sign_in.is_over(sign_in.to) && sign_in.is_over(sign_in.to.plus(Duration::from_millis(1))));
    assert_eq!(window(CallKind::Connect, 0).from.as_millis(), 0);
}

#[test]
fn windows_overlap_when_they_have_a_moment_in_common() {
    let early = window(CallKind::Connect, 1_000_000);
    for (at, overlaps) in [(1_000_000, true), (1_130_000, true), (1_130_001, false)] {
        let late = window(CallKind::Connect, at);
        assert_eq!(
            (early.overlaps(late), late.overlaps(early)),
            (overlaps, overlaps),
            "{at}"
        );
    }
}

#[test]
fn an_account_of_another_time_is_not_of_this_call() {
    let window = window(CallKind::Connect, 1_000_000);
    for (created_at, may) in [(994_999, false), (995_000, true), (1_125_000, true), (1_125_001, false)] {
        assert_eq!(window.may_hold(&account("a", created_at, true)), may, "{created_at}");
    }
    let timeless = ListedAccount {
        created_at: None,
        ..account("a", 0, true)
    };
    assert!(window.may_hold(&timeless));
}
