//! An open checkpoint: a code, an approval, or a phone number. The way of answering is the browser's choice, so the words of
//! both are sent.

use super::Words;
use crate::clock_time;
use crate::slot::Slot;
use locale::Value;
use wizard::checkpoint::{CheckpointKind, CheckpointNote, CheckpointProblem, CodeSource};
use wizard::view::CheckpointView;
use wizard::{CodeProblem, PhoneProblem, Timestamp};

/// Puts its words in.
pub(super) fn put(words: &mut Words, checkpoint: &CheckpointView) {
    let problem = checkpoint.problem;
    if checkpoint.number > 1 {
        words.put(Slot::OneMoreStep, "one-more-step");
    }
    words.put_some(Slot::Problem, problem.and_then(problem_of_answer));
    words.put(Slot::Submit, "continue");
    if checkpoint.kind == CheckpointKind::PhoneNumber {
        put_phone(words, problem);
    } else {
        put_code(words, checkpoint.kind, problem);
        put_device(words, problem);
    }
    put_time(words, checkpoint.deadline);
    words.put_some(Slot::Note, checkpoint.note.map(note));
    words.put(Slot::Help, "help");
    words.put(Slot::Resend, "resend");
    words.put(Slot::OtherWay, "try-another-way");
}

fn put_code(words: &mut Words, kind: CheckpointKind, problem: Option<CheckpointProblem>) {
    words.put(Slot::Heading, code_title(kind));
    words.put(Slot::Code, "code-label");
    words.put(Slot::CodeHint, code_hint(kind));
    words.put_some(Slot::CodeError, problem.and_then(problem_of_code));
    words.put(Slot::Status, "code-checking");
    words.put(Slot::Ways, "ways-question");
    words.put(Slot::CodeWay, "way-code");
    words.put(Slot::CodeWayHow, "way-code-how");
    words.put(Slot::DeviceWay, "way-device");
    words.put(Slot::DeviceWayHow, "way-device-how");
    words.put(Slot::DeviceWayWaiting, "way-device-waiting");
}

fn put_device(words: &mut Words, problem: Option<CheckpointProblem>) {
    words.put(Slot::DeviceHeading, "device-title");
    // A code that was refused is told of here too, should this way be unfolded.
    let refused = problem.and_then(|problem| problem_of_answer(problem).or_else(|| problem_of_code(problem)));
    words.put_some(Slot::DeviceProblem, refused);
    words.put(Slot::StepOpen, "device-step-open");
    words.put(Slot::StepTap, "device-step-tap");
    words.put(Slot::StepConfirm, "device-step-confirm");
    words.put(Slot::Wait, "device-wait");
    words.put(Slot::Waiting, "device-waiting");
    words.put(Slot::CodeInstead, "device-code-instead");
}

fn put_phone(words: &mut Words, problem: Option<CheckpointProblem>) {
    words.put(Slot::Heading, "phone-title");
    words.put(Slot::Lede, "phone-lede");
    words.put(Slot::Country, "phone-country");
    words.put_some(Slot::CountryError, problem.and_then(problem_of_country));
    words.put(Slot::Phone, "phone-number");
    words.put_some(Slot::PhoneError, problem.and_then(problem_of_phone));
    words.put(Slot::Status, "phone-sending");
}

/// The time that is left, and when it ends. The browser fills in what changes, and where the person is.
fn put_time(words: &mut Words, deadline: Timestamp) {
    // Stands in for the time, so that what is before it and after it can be told apart.
    const MARK: &str = "\u{fffc}";
    let format = words.translator.locale.format;
    let time_left = words.text("time-left", &[("time", Value::Text(MARK))]);
    let (before, after) = time_left.split_once(MARK).unwrap_or((&time_left, ""));
    words.put_text(Slot::BeforeTimeLeft, before);
    words.put_text(Slot::AfterTimeLeft, after);
    for (slot, pattern) in [
        (Slot::UntilBeforeNoon, format.before_noon),
        (Slot::UntilAfterNoon, format.after_noon),
    ] {
        words.put_with(slot, "time-until", &[("time", Value::Text(pattern))]);
    }
    let patterns = (format.before_noon, format.after_noon);
    let utc = clock_time::local(deadline, 0, patterns, format.zero);
    words.put_with(Slot::UntilUtc, "time-until-utc", &[("time", Value::Text(&utc))]);
    words.put_text(Slot::Zero, format.zero.encode_utf8(&mut [0; 4]));
    words.put(Slot::TwoMinutes, "time-two-minutes");
    words.put(Slot::OneMinute, "time-one-minute");
    words.put(Slot::HalfMinute, "time-half-minute");
    words.put(Slot::TimeOver, "time-over");
}

const fn code_title(kind: CheckpointKind) -> &'static str {
    match kind {
        CheckpointKind::TwoFactor { .. } | CheckpointKind::Approval | CheckpointKind::PhoneNumber => "code-title",
        CheckpointKind::OneTimeCode => "code-title-sent",
        CheckpointKind::Other => "code-title-unknown",
    }
}

/// Where the code comes from.
const fn code_hint(kind: CheckpointKind) -> &'static str {
    match kind {
        CheckpointKind::TwoFactor {
            source: Some(CodeSource::Sms),
        } => "code-hint-text-message",
        CheckpointKind::TwoFactor {
            source: Some(CodeSource::App),
        } => "code-hint-app",
        CheckpointKind::TwoFactor { source: None } | CheckpointKind::Approval | CheckpointKind::PhoneNumber => {
            "code-hint-either"
        }
        CheckpointKind::OneTimeCode => "code-hint-sent",
        CheckpointKind::Other => "code-hint-unknown",
    }
}

/// What is wrong with the code.
pub(super) const fn problem_of_code(problem: CheckpointProblem) -> Option<&'static str> {
    match problem {
        CheckpointProblem::Code(CodeProblem::Missing) => Some("code-missing"),
        CheckpointProblem::Code(CodeProblem::NotNumeric) => Some("code-not-numeric"),
        CheckpointProblem::Code(CodeProblem::TooShort) => Some("code-too-short"),
        CheckpointProblem::Code(CodeProblem::TooLong) => Some("code-too-long"),
        CheckpointProblem::WrongCode => Some("code-wrong"),
        _ => None,
    }
}

/// What is wrong with the choice of a country.
pub(super) const fn problem_of_country(problem: CheckpointProblem) -> Option<&'static str> {
    match problem {
        CheckpointProblem::Phone(PhoneProblem::CountryMissing) => Some("phone-country-missing"),
        CheckpointProblem::Phone(PhoneProblem::OtherCountry) => Some("phone-other-country"),
        _ => None,
    }
}

/// What is wrong with the phone number.
pub(super) const fn problem_of_phone(problem: CheckpointProblem) -> Option<&'static str> {
    match problem {
        CheckpointProblem::Phone(PhoneProblem::Missing) => Some("phone-missing"),
        CheckpointProblem::Phone(PhoneProblem::NotNumeric) => Some("phone-not-numeric"),
        CheckpointProblem::Phone(PhoneProblem::TooShort) => Some("phone-too-short"),
        CheckpointProblem::Phone(PhoneProblem::TooLong) => Some("phone-too-long"),
        CheckpointProblem::WrongNumber => Some("phone-wrong"),
        _ => None,
    }
}

/// Why the last answer did not work, where it is not about a field.
pub(super) const fn problem_of_answer(problem: CheckpointProblem) -> Option<&'static str> {
    match problem {
        CheckpointProblem::NotApproved => Some("not-approved"),
        CheckpointProblem::ProviderSlow => Some("provider-slow"),
        CheckpointProblem::TryAgain => Some("not-gone-through"),
        CheckpointProblem::NoOtherWay => Some("no-other-way"),
        CheckpointProblem::NotSentAgain => Some("not-sent-again"),
        CheckpointProblem::TooManyTries { seconds: ..=60 } => Some("too-many-tries-minute"),
        CheckpointProblem::TooManyTries { .. } => Some("too-many-tries-minutes"),
        _ => None,
    }
}

/// What has worked.
const fn note(note: CheckpointNote) -> &'static str {
    match note {
        CheckpointNote::SentAgain => "sent-again",
        CheckpointNote::SentJustNow => "sent-just-now",
        CheckpointNote::OtherWay => "other-way",
    }
}
