use super::*;
use crate::checkpoint::CodeSource;
use crate::checkpoint::{CheckpointKind, OtherWay, Resend};
use crate::input::CodeProblem;
use crate::phone::PhoneProblem;
use crate::step::AccountStatus;
use crate::time::ANSWER_GRACE;
use proptest::prelude::*;
use std::time::Duration;

const START: Timestamp = Timestamp::from_millis(1_700_000_000_000);
const TWO_FACTOR: CheckpointKind = CheckpointKind::TwoFactor { source: None };

fn account() -> Account {
    Account {
        id: "acc_1".into(),
        reconnected: false,
        confirmation: None,
    }
}

fn confirmation() -> Confirmation {
    Confirmation {
        name: Some("Ada".into()),
        status: AccountStatus::Running,
    }
}

fn after(events: &[Event], now: Timestamp) -> Wizard {
    events
        .iter()
        .fold(Wizard::default(), |wizard, event| apply(&wizard, event, now).wizard)
}

fn replied(intent: u32, kind: CallKind, reply: Reply) -> Event {
    Event::Replied(Call { intent, kind }, reply)
}

/// A wizard at its first checkpoint, which it met at `START`.
fn at_checkpoint() -> Wizard {
    after(
        &[
            Event::SignIn(Ok(())),
            replied(1, CallKind::Connect, Reply::Checkpoint(TWO_FACTOR)),
        ],
        START,
    )
}

fn the_checkpoint(wizard: &Wizard) -> &Checkpoint {
    match &wizard.step {
        Step::Checkpoint(checkpoint) => checkpoint,
        other => panic!("expected a checkpoint, found {other:?}"),
    }
}

#[test]
fn a_sign_in_asks_for_one_call_and_a_second_click_for_none() {
    let first = apply(&Wizard::default(), &Event::SignIn(Ok(())), START);
    assert_eq!(
        first.call,
        Some(Call {
            intent: 1,
            kind: CallKind::Connect
        })
    );
    let second = apply(&first.wizard, &Event::SignIn(Ok(())), START);
    assert_eq!(
        second,
        Transition {
            wizard: first.wizard,
            call: None
        }
    );
}

#[test]
fn a_wrong_password_leads_back_to_the_credentials() {
    let wizard = after(
        &[
            Event::SignIn(Ok(())),
            replied(1, CallKind::Connect, Reply::WrongPassword),
        ],
        START,
    );
    assert_eq!(
        wizard.step,
        Step::Credentials {
            problem: Some(SignInProblem::WrongPassword)
        }
    );
}

#[test]
fn a_wrong_code_leaves_the_checkpoint_open_and_the_deadline_where_it_was() {
    let wizard = at_checkpoint();
    let later = START.plus(Duration::from_mins(1));
    let sent = apply(&wizard, &Event::SubmitCode(Ok(())), later);
    assert!(the_checkpoint(&sent.wizard).checking);
    let refused = apply(
        &sent.wizard,
        &replied(1, CallKind::SolveWithCode, Reply::WrongCode),
        later,
    )
    .wizard;
    let checkpoint = the_checkpoint(&refused);
    assert_eq!(checkpoint.problem, Some(CheckpointProblem::WrongCode));
    assert!(!checkpoint.checking);
    assert_eq!(checkpoint.deadline, START.plus(INTENT_LIFETIME));
}

#[test]
fn a_408_at_the_end_is_time_over_and_an_early_one_a_slow_provider() {
    let wizard = apply(&at_checkpoint(), &Event::AwaitApproval, START).wizard;
    let time_over = replied(1, CallKind::AwaitApproval, Reply::TimeOver);
    let early = apply(&wizard, &time_over, START.plus(Duration::from_mins(1))).wizard;
    assert_eq!(the_checkpoint(&early).problem, Some(CheckpointProblem::ProviderSlow));
    let late = apply(&wizard, &time_over, START.plus(Duration::from_secs(290))).wizard;
    assert_eq!(late.step, Step::Expired);
}

#[test]
fn a_400_after_it_is_an_ended_sign_in() {
    let wizard = apply(&at_checkpoint(), &Event::SubmitCode(Ok(())), START).wizard;
    let ended = apply(&wizard, &replied(1, CallKind::SolveWithCode, Reply::IntentEnded), START).wizard;
    assert_eq!(ended.step, Step::Ended);
}

#[test]
fn a_chained_checkpoint_keeps_the_deadline() {
    let later = START.plus(Duration::from_secs(100));
    let sent = apply(&at_checkpoint(), &Event::SubmitCode(Ok(())), later).wizard;
    let next = replied(
        1,
        CallKind::SolveWithCode,
        Reply::Checkpoint(CheckpointKind::OneTimeCode),
    );
    let chained = apply(&sent, &next, later).wizard;
    let checkpoint = the_checkpoint(&chained);
    assert_eq!(
        (checkpoint.number, checkpoint.deadline),
        (2, START.plus(INTENT_LIFETIME))
    );
}

#[test]
fn a_code_may_be_typed_while_an_approval_waits_and_the_superseded_one_says_nothing() {
    let waiting = apply(&at_checkpoint(), &Event::AwaitApproval, START).wizard;
    let both = apply(&waiting, &Event::SubmitCode(Ok(())), START);
    assert_eq!(
        both.call,
        Some(Call {
            intent: 1,
            kind: CallKind::SolveWithCode
        })
    );
    let superseded = apply(
        &both.wizard,
        &replied(1, CallKind::AwaitApproval, Reply::Superseded),
        START,
    )
    .wizard;
    let checkpoint = the_checkpoint(&superseded);
    assert_eq!(
        (checkpoint.waiting, checkpoint.checking, checkpoint.problem),
        (false, true, None)
    );
}

#[test]
fn the_deadline_waits_a_little_for_an_answer_under_way_and_no_longer() {
    let waiting = apply(&at_checkpoint(), &Event::AwaitApproval, START).wizard;
    let deadline = START.plus(INTENT_LIFETIME);
    assert!(matches!(
        apply(&waiting, &Event::Tick, deadline).wizard.step,
        Step::Checkpoint(_)
    ));
    assert_eq!(
        apply(&waiting, &Event::Tick, deadline.plus(ANSWER_GRACE)).wizard.step,
        Step::Expired
    );
    assert_eq!(
        apply(&at_checkpoint(), &Event::Tick, deadline).wizard.step,
        Step::Expired
    );
}

#[test]
fn no_answer_starts_while_the_deadline_waits_for_one_under_way() {
    let deadline = START.plus(INTENT_LIFETIME);
    let waiting = apply(&at_checkpoint(), &Event::AwaitApproval, START).wizard;
    assert_eq!(apply(&waiting, &Event::SubmitCode(Ok(())), deadline), stay(waiting));
    let checking = apply(&at_checkpoint(), &Event::SubmitCode(Ok(())), START).wizard;
    assert_eq!(apply(&checking, &Event::AwaitApproval, deadline), stay(checking));
}

#[test]
fn a_new_answer_takes_the_problem_of_the_last_one_away() {
    let sent = apply(&at_checkpoint(), &Event::SubmitCode(Ok(())), START).wizard;
    let refused = apply(&sent, &replied(1, CallKind::SolveWithCode, Reply::WrongCode), START).wizard;
    for event in [Event::SubmitCode(Ok(())), Event::AwaitApproval] {
        assert_eq!(
            the_checkpoint(&apply(&refused, &event, START).wizard).problem,
            None,
            "{event:?}"
        );
    }
}

#[test]
fn a_wrong_code_is_still_told_when_the_approval_it_took_the_place_of_ends() {
    let waiting = apply(&at_checkpoint(), &Event::AwaitApproval, START).wizard;
    let both = apply(&waiting, &Event::SubmitCode(Ok(())), START).wizard;
    let refused = apply(&both, &replied(1, CallKind::SolveWithCode, Reply::WrongCode), START).wizard;
    let ended = apply(&refused, &replied(1, CallKind::AwaitApproval, Reply::Superseded), START).wizard;
    assert_eq!(the_checkpoint(&ended).problem, Some(CheckpointProblem::WrongCode));
}

#[test]
fn one_try_too_many_ends_no_checkpoint_and_a_sign_in_can_be_tried_again() {
    let limited = Event::Limited { seconds: 30 };
    let refused = apply(&Wizard::default(), &limited, START);
    let failure = Failure::TooManyTries { seconds: 30 };
    assert_eq!(refused.wizard.step, Step::Failed(failure));
    assert!(apply(&refused.wizard, &Event::SignIn(Ok(())), START).call.is_some());

    let signing_in = apply(&Wizard::default(), &Event::SignIn(Ok(())), START).wizard;
    assert_eq!(apply(&signing_in, &limited, START), stay(signing_in));

    let open = apply(&at_checkpoint(), &limited, START).wizard;
    let checkpoint = the_checkpoint(&open);
    let problem = CheckpointProblem::TooManyTries { seconds: 30 };
    assert_eq!(
        (checkpoint.problem, checkpoint.deadline),
        (Some(problem), START.plus(INTENT_LIFETIME))
    );
    assert!(apply(&open, &Event::SubmitCode(Ok(())), START).call.is_some());
}

#[test]
fn what_was_given_up_can_still_be_accepted_but_nothing_else_of_it_counts() {
    let given_up = apply(
        &apply(&Wizard::default(), &Event::SignIn(Ok(())), START).wizard,
        &Event::StartOver,
        START,
    )
    .wizard;
    let refused = apply(&given_up, &replied(1, CallKind::Connect, Reply::WrongPassword), START).wizard;
    assert_eq!(refused.step, Step::Credentials { problem: None });
    let accepted = apply(
        &given_up,
        &replied(1, CallKind::Connect, Reply::Connected(account())),
        START,
    )
    .wizard;
    assert_eq!(accepted.step, Step::Connected(account()));
}

#[test]
fn a_new_sign_in_does_not_hear_what_becomes_of_the_one_before() {
    let again = after(&[Event::SignIn(Ok(())), Event::StartOver, Event::SignIn(Ok(()))], START);
    let refused = apply(&again, &replied(1, CallKind::Connect, Reply::WrongPassword), START).wizard;
    assert_eq!(refused.step, Step::SigningIn);
    let refused = apply(
        &again,
        &replied(again.intent, CallKind::Connect, Reply::WrongPassword),
        START,
    )
    .wizard;
    assert_eq!(
        refused.step,
        Step::Credentials {
            problem: Some(SignInProblem::WrongPassword)
        }
    );
}

fn any_reply() -> impl Strategy<Value = Reply> {
    prop_oneof![
        Just(Reply::Connected(account())),
        Just(Reply::Checkpoint(TWO_FACTOR)),
        Just(Reply::Checkpoint(CheckpointKind::TwoFactor {
            source: Some(CodeSource::Sms)
        })),
        Just(Reply::Checkpoint(CheckpointKind::OneTimeCode)),
        Just(Reply::Checkpoint(CheckpointKind::Approval)),
        Just(Reply::Checkpoint(CheckpointKind::PhoneNumber)),
        Just(Reply::Checkpoint(CheckpointKind::Other)),
        Just(Reply::SentAgain),
        Just(Reply::NotOffered),
        Just(Reply::WrongPassword),
        Just(Reply::WrongCode),
        Just(Reply::TimeOver),
        Just(Reply::IntentEnded),
        Just(Reply::Superseded),
        Just(Reply::Failed(Failure::NeedsFacebook)),
        Just(Reply::Failed(Failure::AlreadyInProgress)),
        Just(Reply::Failed(Failure::OtherAccount)),
        Just(Reply::Failed(Failure::TryLater { seconds: Some(30) })),
        Just(Reply::Failed(Failure::Misconfigured)),
        Just(Reply::Failed(Failure::Interrupted)),
        Just(Reply::Failed(Failure::Unknown)),
    ]
}

fn any_call() -> impl Strategy<Value = Call> {
    let kind = prop_oneof![
        Just(CallKind::Connect),
        Just(CallKind::Reconnect),
        Just(CallKind::SolveWithCode),
        Just(CallKind::AwaitApproval),
        Just(CallKind::TryAnotherWay),
        Just(CallKind::Resend),
    ];
    (0..4u32, kind).prop_map(|(intent, kind)| Call { intent, kind })
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => Just(Event::SignIn(Ok(()))),
        1 => Just(Event::SignIn(Err(SignInProblem::BothMissing))),
        3 => Just(Event::SubmitCode(Ok(()))),
        1 => Just(Event::SubmitCode(Err(CodeProblem::TooShort))),
        2 => Just(Event::AwaitApproval),
        1 => Just(Event::SubmitPhone(Ok(()))),
        1 => Just(Event::SubmitPhone(Err(PhoneProblem::Missing))),
        1 => Just(Event::TryAnotherWay),
        1 => Just(Event::Resend),
        1 => Just(Event::StartOver),
        6 => (any_call(), any_reply()).prop_map(|(call, reply)| Event::Replied(call, reply)),
        1 => Just(Event::Confirmed(confirmation())),
        1 => (1..60_u32).prop_map(|seconds| Event::Limited { seconds }),
        1 => Just(Event::AlreadyConnected),
        2 => Just(Event::Tick),
    ]
}

/// Events with the time that passes before each, in milliseconds.
fn any_story() -> impl Strategy<Value = Vec<(u64, Event)>> {
    proptest::collection::vec((prop_oneof![0..2_000u64, 0..400_000u64], any_event()), 0..24)
}

/// Runs a story and shows every step of it: before, event, time, transition.
fn each_step(story: &[(u64, Event)], mut check: impl FnMut(&Wizard, &Event, Timestamp, &Transition)) {
    let (mut wizard, mut now) = (Wizard::default(), START);
    for (passed, event) in story {
        now = now.plus(Duration::from_millis(*passed));
        let transition = apply(&wizard, event, now);
        check(&wizard, event, now, &transition);
        wizard = transition.wizard;
    }
}

#[test]
fn an_account_that_is_connected_already_disturbs_no_checkpoint() {
    let at_start = apply(&Wizard::default(), &Event::AlreadyConnected, START);
    assert_eq!(at_start.wizard.step, Step::Failed(Failure::AlreadyConnected));
    assert_eq!(at_start.call, None);
    let signing_in = apply(&at_start.wizard, &Event::SignIn(Ok(())), START).wizard;
    assert_eq!(signing_in.step, Step::SigningIn);
    assert_eq!(apply(&signing_in, &Event::AlreadyConnected, START).wizard, signing_in);
}

#[test]
fn a_reconnection_is_answered_as_a_sign_in() {
    let signing_in = apply(&Wizard::default(), &Event::SignIn(Ok(())), START).wizard;
    let replied = replied(1, CallKind::Reconnect, Reply::WrongPassword);
    let wizard = apply(&signing_in, &replied, START).wizard;
    assert!(matches!(
        wizard.step,
        Step::Credentials {
            problem: Some(SignInProblem::WrongPassword)
        }
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn connected_needs_an_accepting_reply(story in any_story()) {
        let mut accepted = false;
        each_step(&story, |_, event, _, next| {
            accepted |= matches!(event, Event::Replied(_, Reply::Connected(_)));
            assert_eq!(accepted, matches!(next.wizard.step, Step::Connected(_)), "and every acceptance leads to it");
        });
    }

    #[test]
    fn a_reply_to_an_earlier_sign_in_changes_nothing_unless_it_accepts(story in any_story()) {
        each_step(&story, |before, event, now, next| {
            if let Event::Replied(call, reply) = event
                && call.intent != before.intent
                && !matches!(reply, Reply::Connected(_))
            {
                assert_eq!(next.wizard, apply(before, &Event::Tick, now).wizard);
            }
        });
    }

    #[test]
    fn after_the_deadline_no_new_answer_starts(story in any_story()) {
        each_step(&story, |before, event, now, next| {
            if let Step::Checkpoint(checkpoint) = &before.step
                && now >= checkpoint.deadline
            {
                assert!(next.call.is_none_or(|call| call.kind.is_sign_in()), "{event:?}");
            }
        });
    }

    #[test]
    fn within_one_intent_the_remaining_time_never_grows(story in any_story()) {
        let mut last: Option<(u32, Duration)> = None;
        each_step(&story, |_, _, now, next| {
            if let Step::Checkpoint(checkpoint) = &next.wizard.step {
                let remaining = checkpoint.remaining(now);
                assert!(remaining <= INTENT_LIFETIME);
                if let Some((intent, before)) = last && intent == next.wizard.intent {
                    assert!(remaining <= before, "{remaining:?} after {before:?}");
                }
                last = Some((next.wizard.intent, remaining));
            }
        });
    }

    #[test]
    fn at_most_one_call_of_a_kind_is_under_way(story in any_story()) {
        each_step(&story, |before, _, _, next| {
            if let Some(call) = next.call {
                assert_eq!(call.intent, next.wizard.intent);
                match (call.kind, &before.step) {
                    (CallKind::Connect, step) => assert_ne!(step, &Step::SigningIn),
                    (CallKind::SolveWithCode, Step::Checkpoint(checkpoint)) => assert!(!checkpoint.is_busy()),
                    (CallKind::AwaitApproval, Step::Checkpoint(checkpoint)) => assert!(!checkpoint.waiting),
                    (CallKind::TryAnotherWay, Step::Checkpoint(checkpoint)) => assert_ne!(checkpoint.other_way, OtherWay::Asked),
                    (CallKind::Resend, Step::Checkpoint(checkpoint)) => assert_ne!(checkpoint.resend, Resend::Sending),
                    (kind, step) => panic!("{kind:?} was started from {step:?}"),
                }
            }
        });
    }

    #[test]
    fn an_event_applied_twice_at_the_same_moment_asks_for_at_most_one_call(story in any_story()) {
        each_step(&story, |before, event, now, next| {
            let again = apply(&next.wizard, event, now);
            if next.call.is_some() {
                assert_eq!(again.call, None, "{event:?} twice in {:?}", before.step);
            }
        });
    }
}
