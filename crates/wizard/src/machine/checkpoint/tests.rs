use super::*;
use crate::checkpoint::CodeSource;
use crate::event::Call;
use crate::phone::PhoneProblem;
use crate::time::{INTENT_LIFETIME, RESEND_COOL_DOWN};
use crate::{Wizard, apply};

const START: Timestamp = Timestamp::from_millis(1_700_000_000_000);
const TWO_FACTOR: CheckpointKind = CheckpointKind::TwoFactor { source: None };

fn at(kind: CheckpointKind) -> Wizard {
    Wizard {
        step: Step::Checkpoint(Checkpoint::new(kind, START.plus(INTENT_LIFETIME), 1, START)),
        intent: 1,
    }
}

fn after(wizard: &Wizard, event: &Event, now: Timestamp) -> Wizard {
    apply(wizard, event, now).wizard
}

fn call(wizard: &Wizard, event: &Event, now: Timestamp) -> Option<CallKind> {
    apply(wizard, event, now).call.map(|call| call.kind)
}

fn reply(kind: CallKind, reply: Reply) -> Event {
    Event::Replied(Call { intent: 1, kind }, reply)
}

fn open(wizard: &Wizard) -> &Checkpoint {
    match &wizard.step {
        Step::Checkpoint(open) => open,
        other => panic!("expected a checkpoint, found {other:?}"),
    }
}

fn cooled() -> Timestamp {
    START.plus(RESEND_COOL_DOWN)
}

#[test]
fn another_way_is_the_same_step_with_another_question() {
    let asked = apply(&at(CheckpointKind::Approval), &Event::TryAnotherWay, START);
    assert_eq!(asked.call.map(|call| call.kind), Some(CallKind::TryAnotherWay));
    assert_eq!(open(&asked.wizard).other_way, OtherWay::Asked);
    assert_eq!(call(&asked.wizard, &Event::TryAnotherWay, START), None, "asked already");
    assert_eq!(
        call(&asked.wizard, &Event::AwaitApproval, START),
        None,
        "the question may change"
    );

    let other = reply(CallKind::TryAnotherWay, Reply::Checkpoint(CheckpointKind::OneTimeCode));
    let other = after(&asked.wizard, &other, cooled());
    let checkpoint = open(&other);
    assert_eq!(
        (checkpoint.kind, checkpoint.number, checkpoint.note),
        (CheckpointKind::OneTimeCode, 1, Some(CheckpointNote::OtherWay))
    );
    assert_eq!(checkpoint.deadline, START.plus(INTENT_LIFETIME));
    assert_eq!(checkpoint.other_way, OtherWay::Possible);
}

#[test]
fn where_there_is_no_other_way_the_question_stays_and_it_is_offered_no_more() {
    for refusal in [Reply::NotOffered, Reply::WrongCode] {
        let asked = after(&at(TWO_FACTOR), &Event::TryAnotherWay, START);
        let refused = after(&asked, &reply(CallKind::TryAnotherWay, refusal), START);
        let checkpoint = open(&refused);
        assert_eq!(checkpoint.problem, Some(CheckpointProblem::NoOtherWay));
        assert_eq!(checkpoint.other_way, OtherWay::Unavailable);
        assert_eq!(call(&refused, &Event::TryAnotherWay, START), None);
        assert_eq!(
            call(&refused, &Event::SubmitCode(Ok(())), START),
            Some(CallKind::SolveWithCode)
        );
    }
}

#[test]
fn another_way_that_could_not_be_asked_for_can_be_asked_for_again() {
    let asked = after(&at(TWO_FACTOR), &Event::TryAnotherWay, START);
    for trouble in [Reply::TimeOver, Reply::Failed(Failure::TryLater { seconds: None })] {
        let failed = after(&asked, &reply(CallKind::TryAnotherWay, trouble), START);
        assert!(open(&failed).problem.is_some());
        assert_eq!(
            call(&failed, &Event::TryAnotherWay, START),
            Some(CallKind::TryAnotherWay)
        );
    }
}

#[test]
fn a_code_is_sent_again_once_the_first_had_time_to_arrive() {
    let fresh = at(TWO_FACTOR);
    let early = apply(&fresh, &Event::Resend, START);
    assert_eq!(
        (early.call, open(&early.wizard).note),
        (None, Some(CheckpointNote::SentJustNow))
    );
    let sending = apply(&fresh, &Event::Resend, cooled());
    assert_eq!(sending.call.map(|call| call.kind), Some(CallKind::Resend));
    assert_eq!(
        call(&sending.wizard, &Event::Resend, cooled()),
        None,
        "it is on its way"
    );
    assert!(
        call(&sending.wizard, &Event::SubmitCode(Ok(())), cooled()).is_some(),
        "the first may have come"
    );

    let sent = after(&sending.wizard, &reply(CallKind::Resend, Reply::SentAgain), cooled());
    assert_eq!(open(&sent).note, Some(CheckpointNote::SentAgain));
    assert_eq!(open(&sent).resend, Resend::after(cooled()));
}

#[test]
fn what_is_not_sent_again_is_offered_no_more_and_what_went_wrong_is() {
    let sending = after(&at(TWO_FACTOR), &Event::Resend, cooled());
    let refused = after(&sending, &reply(CallKind::Resend, Reply::NotOffered), cooled());
    assert_eq!(open(&refused).problem, Some(CheckpointProblem::NotSentAgain));
    assert_eq!(open(&refused).resend, Resend::Unavailable);
    for trouble in [Reply::TimeOver, Reply::IntentEnded, Reply::Failed(Failure::Unknown)] {
        let failed = after(&sending, &reply(CallKind::Resend, trouble), cooled());
        assert_eq!(open(&failed).problem, Some(CheckpointProblem::TryAgain));
        assert_eq!(open(&failed).resend, Resend::after(cooled()));
    }
}

#[test]
fn an_app_makes_its_codes_by_itself() {
    let app = CheckpointKind::TwoFactor {
        source: Some(CodeSource::App),
    };
    for kind in [app, CheckpointKind::PhoneNumber] {
        assert_eq!(open(&at(kind)).resend, Resend::Unavailable, "{kind:?}");
        assert_eq!(call(&at(kind), &Event::Resend, cooled()), None);
    }
}

#[test]
fn a_phone_number_is_asked_for_by_itself_and_a_refused_one_asked_for_again() {
    let phone = at(CheckpointKind::PhoneNumber);
    for event in [Event::SubmitCode(Ok(())), Event::AwaitApproval] {
        assert_eq!(call(&phone, &event, START), None, "{event:?}");
    }
    assert_eq!(call(&at(TWO_FACTOR), &Event::SubmitPhone(Ok(())), START), None);

    let bad = after(&phone, &Event::SubmitPhone(Err(PhoneProblem::TooShort)), START);
    assert_eq!(
        open(&bad).problem,
        Some(CheckpointProblem::Phone(PhoneProblem::TooShort))
    );

    let sent = apply(&phone, &Event::SubmitPhone(Ok(())), START);
    assert_eq!(sent.call.map(|call| call.kind), Some(CallKind::SolveWithCode));
    let refused = after(&sent.wizard, &reply(CallKind::SolveWithCode, Reply::WrongCode), START);
    assert_eq!(open(&refused).problem, Some(CheckpointProblem::WrongNumber));
}

#[test]
fn what_is_done_next_takes_the_last_note_away() {
    let sending = after(&at(TWO_FACTOR), &Event::Resend, cooled());
    let sent = after(&sending, &reply(CallKind::Resend, Reply::SentAgain), cooled());
    assert_eq!(open(&after(&sent, &Event::SubmitCode(Ok(())), cooled())).note, None);
}
