use super::*;

const FAILURES: [Failure; 10] = [
    Failure::OnlyAtFacebook,
    Failure::TooManyTries { seconds: 30 },
    Failure::NeedsFacebook,
    Failure::AlreadyInProgress,
    Failure::TryLater { seconds: None },
    Failure::TryLater { seconds: Some(0) },
    Failure::TryLater { seconds: Some(90) },
    Failure::Misconfigured,
    Failure::Interrupted,
    Failure::Unknown,
];

fn notices() -> impl Iterator<Item = Notice> {
    [
        Notice::Expired,
        Notice::Ended,
        Notice::OtherBrowser,
        Notice::CookiesRefused,
        Notice::Closed,
    ]
    .into_iter()
    .chain(FAILURES.map(Notice::Failed))
}

#[test]
fn every_notice_has_a_cause_and_a_next_step() {
    for which in notices() {
        let NoticeCopy { title, why, next } = notice(which, "Acme");
        assert!(!title.is_empty() && !title.ends_with('.'), "{title}");
        assert!(why.ends_with('.'), "{which:?}: {why}");
        assert!(next.ends_with('.'), "{which:?}: {next}");
    }
}

#[test]
fn every_failure_has_a_code_of_its_own() {
    let mut codes: Vec<_> = notices()
        .filter(|which| !matches!(which, Notice::Failed(Failure::TryLater { seconds: Some(_) })))
        .filter_map(notice_code)
        .collect();
    codes.sort_unstable();
    let all = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), all);
}

#[test]
fn every_sign_in_problem_has_exactly_one_place() {
    for problem in [
        SignInProblem::BothMissing,
        SignInProblem::UsernameMissing,
        SignInProblem::UsernameTooLong,
        SignInProblem::UsernameInvalid,
        SignInProblem::PasswordMissing,
        SignInProblem::PasswordTooLong,
        SignInProblem::WrongPassword,
    ] {
        let some = Some(problem);
        let fields = usize::from(!username_error(some).is_empty()) + usize::from(!password_error(some).is_empty());
        match problem {
            SignInProblem::BothMissing => assert_eq!(fields, 2),
            SignInProblem::WrongPassword => assert_eq!((fields, !sign_in_error(some).is_empty()), (0, true)),
            _ => assert_eq!(fields, 1, "{problem:?}"),
        }
    }
}

#[test]
fn every_checkpoint_problem_has_a_sentence_of_its_own() {
    let sentences = [
        CheckpointProblem::Code(CodeProblem::Missing),
        CheckpointProblem::Code(CodeProblem::NotNumeric),
        CheckpointProblem::Code(CodeProblem::TooShort),
        CheckpointProblem::Code(CodeProblem::TooLong),
        CheckpointProblem::WrongCode,
        CheckpointProblem::NotApproved,
        CheckpointProblem::ProviderSlow,
        CheckpointProblem::TryAgain,
        CheckpointProblem::NoOtherWay,
        CheckpointProblem::NotSentAgain,
        CheckpointProblem::TooManyTries { seconds: 60 },
        CheckpointProblem::TooManyTries { seconds: 61 },
        CheckpointProblem::WrongNumber,
        CheckpointProblem::Phone(PhoneProblem::CountryMissing),
        CheckpointProblem::Phone(PhoneProblem::Missing),
        CheckpointProblem::Phone(PhoneProblem::NotNumeric),
        CheckpointProblem::Phone(PhoneProblem::TooShort),
        CheckpointProblem::Phone(PhoneProblem::TooLong),
        CheckpointProblem::Phone(PhoneProblem::OtherCountry),
    ]
    .map(|problem| {
        let country = match problem {
            CheckpointProblem::Phone(problem) => country_error(Some(problem)),
            _ => "",
        };
        let some = Some(problem);
        let sentences = [code_error(some), checkpoint_error(some), phone_error(some), country];
        let told = sentences.iter().filter(|sentence| !sentence.is_empty()).count();
        assert_eq!(told, 1, "{problem:?} has one place");
        sentences.concat()
    });
    for (index, sentence) in sentences.iter().enumerate() {
        assert!(
            !sentence.is_empty() && !sentences[..index].contains(sentence),
            "{sentence}"
        );
    }
}

#[test]
fn a_wait_is_told_in_a_unit_that_fits() {
    assert_eq!(try_again_in(Some(1)), "Try again in 1 second.");
    assert_eq!(try_again_in(Some(45)), "Try again in 45 seconds.");
    assert_eq!(try_again_in(Some(121)), "Try again in 3 minutes.");
    assert_eq!(try_again_in(Some(0)), try_again_in(None));
}
