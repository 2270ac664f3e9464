use super::*;
use crate::fixtures::checkpoint;
use crate::stage::{Stage, Way};
use ::wizard::checkpoint::{CheckpointKind, CheckpointNote, CheckpointProblem, CodeSource};
use ::wizard::view::CheckpointView;
use ::wizard::{AccountStatus, CodeProblem, Confirmation, Entrance, Failure, LinkEnd, PhoneProblem, SignInProblem};
use locale::{Catalogue, LANGUAGES, Locale};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::built_in()));

fn translator(tag: &str) -> Translator {
    Translator::new(Arc::clone(&CATALOGUE), Locale::of_tag(tag).expect("one of ours"))
}

fn view(screen: Screen) -> View {
    View {
        attempt: "a".into(),
        revision: 1,
        operation: "o".into(),
        username: String::new(),
        reference: String::new(),
        entrance: Entrance::Page,
        back: Back::Nowhere,
        screen,
    }
}

/// The views of a screen for people who came in different ways.
fn views(screen: &Screen) -> [View; 3] {
    [Entrance::Page, Entrance::Link, Entrance::ReconnectLink].map(|entrance| View {
        entrance,
        ..view(screen.clone())
    })
}

fn english(screen: Screen) -> Texts {
    texts(&view(screen), "Acme", &translator("en"))
}

const SIGN_IN_PROBLEMS: [SignInProblem; 7] = [
    SignInProblem::BothMissing,
    SignInProblem::UsernameMissing,
    SignInProblem::UsernameTooLong,
    SignInProblem::UsernameInvalid,
    SignInProblem::PasswordMissing,
    SignInProblem::PasswordTooLong,
    SignInProblem::WrongPassword,
];

const CHECKPOINT_PROBLEMS: [CheckpointProblem; 19] = [
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
];

fn kinds() -> Vec<CheckpointKind> {
    let two_factor = |source| CheckpointKind::TwoFactor { source };
    let mut kinds = vec![
        CheckpointKind::OneTimeCode,
        CheckpointKind::Approval,
        CheckpointKind::PhoneNumber,
        CheckpointKind::Other,
    ];
    kinds.extend([None, Some(CodeSource::Sms), Some(CodeSource::App)].map(two_factor));
    kinds
}

fn notices() -> Vec<Screen> {
    let failures = [
        Failure::OnlyAtFacebook,
        Failure::TooManyTries { seconds: 30 },
        Failure::NeedsFacebook,
        Failure::AlreadyInProgress,
        Failure::AlreadyConnected,
        Failure::OtherAccount,
        Failure::AccountGone,
        Failure::TryLater { seconds: None },
        Failure::TryLater { seconds: Some(0) },
        Failure::TryLater { seconds: Some(121) },
        Failure::Misconfigured,
        Failure::Interrupted,
        Failure::Unknown,
    ];
    let mut notices = vec![
        Screen::Expired,
        Screen::Ended,
        Screen::OtherBrowser,
        Screen::CookiesRefused,
        Screen::Closed,
        Screen::LinkOver(LinkEnd::Unsaid),
        Screen::LinkOver(LinkEnd::Expired),
        Screen::LinkOver(LinkEnd::Withdrawn),
    ];
    notices.extend(failures.map(Screen::Failed));
    notices
}

/// Every screen with everything that it may say.
fn screens() -> Vec<Screen> {
    let mut screens = notices();
    screens.extend([Screen::SignIn { problem: None }, Screen::SigningIn]);
    screens.extend(SIGN_IN_PROBLEMS.map(|problem| Screen::SignIn { problem: Some(problem) }));
    screens.extend(kinds().into_iter().map(|kind| Screen::Checkpoint(checkpoint(kind))));
    screens.push(Screen::Checkpoint(CheckpointView {
        number: 2,
        ..checkpoint(CheckpointKind::OneTimeCode)
    }));
    for problem in CHECKPOINT_PROBLEMS {
        let kind = match problem {
            CheckpointProblem::Phone(_) | CheckpointProblem::WrongNumber => CheckpointKind::PhoneNumber,
            _ => CheckpointKind::TwoFactor { source: None },
        };
        screens.push(Screen::Checkpoint(CheckpointView {
            problem: Some(problem),
            ..checkpoint(kind)
        }));
    }
    let notes = [
        CheckpointNote::SentAgain,
        CheckpointNote::SentJustNow,
        CheckpointNote::OtherWay,
    ];
    screens.extend(notes.map(|note| {
        Screen::Checkpoint(CheckpointView {
            note: Some(note),
            ..checkpoint(CheckpointKind::Other)
        })
    }));
    for status in [
        AccountStatus::Running,
        AccountStatus::Connecting,
        AccountStatus::NeedsSignIn,
    ] {
        screens.push(Screen::Connected {
            reconnected: status == AccountStatus::Running,
            confirmation: Some(Confirmation {
                name: (status == AccountStatus::Running).then(|| "Maria Rossi".into()),
                status,
            }),
        });
    }
    screens
}

#[test]
fn every_screen_has_a_title_and_a_heading_in_every_language() {
    for language in LANGUAGES {
        let translator = translator(language.tag);
        for view in screens().iter().flat_map(views) {
            let texts = texts(&view, "Acme", &translator);
            for way in [Way::Code, Way::Device] {
                let stage = Stage::of(&view, way);
                let (title, heading) = (texts.get(stage.title()), texts.get(stage.heading()));
                assert!(
                    title.contains(heading) && title.contains("Acme"),
                    "{}: {title}",
                    language.tag
                );
                assert!(!heading.is_empty(), "{}: {:?}", language.tag, view.screen);
            }
        }
    }
}

#[test]
fn who_came_by_a_link_is_sent_to_the_product_for_a_new_one() {
    let other_browser = |entrance| {
        let view = View {
            entrance,
            ..view(Screen::OtherBrowser)
        };
        texts(&view, "Acme", &translator("en"))
    };
    assert!(
        other_browser(Entrance::Page)
            .get(Slot::Next)
            .contains("start a new one here")
    );
    for entrance in [Entrance::Link, Entrance::ReconnectLink] {
        let texts = other_browser(entrance);
        assert!(texts.get(Slot::Next).contains("ask for a new link"), "{entrance:?}");
        assert_eq!(texts.get(Slot::FirstStep), "", "{entrance:?}");
    }
}

#[test]
fn an_account_that_is_to_be_connected_again_is_asked_for_in_other_words() {
    let [page, link, again] = views(&Screen::SigningIn).map(|view| {
        let texts = texts(&view, "Acme", &translator("en"));
        [texts.get(Slot::Heading).to_owned(), texts.get(Slot::Lede).to_owned()]
    });
    assert_eq!(page, link);
    assert_eq!(again[0], "Connect Messenger to Acme again");
    assert_ne!(again[1], link[1]);
}

#[test]
fn the_title_says_first_that_something_is_wrong() {
    let missing = Screen::SignIn {
        problem: Some(SignInProblem::BothMissing),
    };
    assert_eq!(
        english(missing).get(Slot::Title),
        "Error: Connect Messenger to Acme · Acme"
    );
}

#[test]
fn every_notice_has_a_cause_and_a_next_step() {
    for view in notices().iter().flat_map(views) {
        let texts = texts(&view, "Acme", &translator("en"));
        let said = |slot| texts.get(slot).to_owned();
        assert!(!said(Slot::Heading).ends_with('.'), "{view:?}");
        assert!(said(Slot::Lede).ends_with('.'), "{view:?}");
        assert!(said(Slot::Next).ends_with('.'), "{view:?}");
    }
}

#[test]
fn every_notice_has_a_code_of_its_own() {
    let mut codes = BTreeSet::new();
    for screen in notices() {
        let again = matches!(
            screen,
            Screen::Failed(Failure::TryLater { seconds: Some(_) })
                | Screen::LinkOver(LinkEnd::Expired | LinkEnd::Withdrawn)
        );
        let code = english(screen.clone()).get(Slot::SupportCodeValue).to_owned();
        assert!(again || codes.insert(code), "{screen:?}");
    }
}

#[test]
fn every_sign_in_problem_has_exactly_one_place() {
    for problem in SIGN_IN_PROBLEMS {
        let texts = english(Screen::SignIn { problem: Some(problem) });
        let told = [Slot::UsernameError, Slot::PasswordError, Slot::Problem].map(|slot| !texts.get(slot).is_empty());
        let expected = match problem {
            SignInProblem::BothMissing => [true, true, false],
            SignInProblem::WrongPassword => [false, false, true],
            _ if problem.concerns_username() => [true, false, false],
            _ => [false, true, false],
        };
        assert_eq!(told, expected, "{problem:?}");
    }
}

#[test]
fn every_checkpoint_problem_has_a_sentence_of_its_own_in_one_place() {
    let mut sentences = BTreeSet::new();
    for problem in CHECKPOINT_PROBLEMS {
        let told = [
            checkpoint::problem_of_code(problem),
            checkpoint::problem_of_country(problem),
            checkpoint::problem_of_phone(problem),
            checkpoint::problem_of_answer(problem),
        ];
        let told: Vec<_> = told.into_iter().flatten().collect();
        assert_eq!(told.len(), 1, "{problem:?} has one place");
        assert!(sentences.insert(told[0]), "{problem:?}");
    }
}

#[test]
fn a_code_that_was_refused_is_told_of_at_the_device_too() {
    let screen = Screen::Checkpoint(CheckpointView {
        problem: Some(CheckpointProblem::WrongCode),
        ..checkpoint(CheckpointKind::TwoFactor { source: None })
    });
    let texts = english(screen);
    assert_eq!(texts.get(Slot::DeviceProblem), texts.get(Slot::CodeError));
    assert_eq!(texts.get(Slot::Problem), "");
}

#[test]
fn a_wait_is_told_in_a_unit_that_fits() {
    let wait = |seconds| {
        let texts = english(Screen::Failed(Failure::TryLater { seconds }));
        texts.get(Slot::Next).to_owned()
    };
    assert_eq!(wait(Some(1)), "Try again in 1 second.");
    assert_eq!(wait(Some(45)), "Try again in 45 seconds.");
    assert_eq!(wait(Some(121)), "Try again in 3 minutes.");
    assert_eq!(wait(Some(0)), wait(None));
}

#[test]
fn the_time_is_sent_as_finished_patterns() {
    let screen = Screen::Checkpoint(checkpoint(CheckpointKind::OneTimeCode));
    let british = texts(&view(screen.clone()), "Acme", &translator("en-GB"));
    let american = texts(&view(screen), "Acme", &translator("en-US"));
    assert_eq!(british.get(Slot::UntilUtc), "until 14:32 UTC");
    assert_eq!(british.get(Slot::UntilAfterNoon), "until %H:%M");
    assert_eq!(american.get(Slot::UntilUtc), "until 2:32\u{202f}PM UTC");
    assert_eq!(american.get(Slot::UntilBeforeNoon), "until %l:%M\u{202f}AM");
    assert_eq!(
        (american.get(Slot::BeforeTimeLeft), american.get(Slot::AfterTimeLeft)),
        ("", " left")
    );
    assert_eq!(american.get(Slot::Zero), "0");
}

#[test]
fn no_name_can_move_the_words_to_other_places() {
    let view = view(Screen::SignIn { problem: None });
    let texts = texts(&view, "Ac\nme\r\n& Sons", &translator("en"));
    assert_eq!(texts.get(Slot::Heading), "Connect Messenger to Ac me  & Sons");
    assert_eq!(texts.0.split('\n').count(), Slot::COUNT);
}
