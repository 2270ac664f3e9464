//! Every screen in every state, as plain values of the view that the server sends.

use crate::themed::Worn;
use app::error_page::{self, ErrorPage};
use app::look::Look;
use app::page::{self, Assets, MagicSignIn, Page, Prefill, SandboxRibbon, Way};
use locale::{Catalogue, Locale, Translator};
use std::sync::{Arc, LazyLock};
use wizard::checkpoint::{CheckpointKind, CheckpointProblem, CodeSource};
use wizard::step::{AccountStatus, Confirmation, Failure};
use wizard::view::{CheckpointView, ResendView};
use wizard::{
    Back, CheckpointNote, CodeProblem, Entrance, LinkEnd, OtherWay, PhoneProblem, Screen, SignInProblem, Timestamp,
    View,
};

/// 2026-11-24 14:32 UTC.
const DEADLINE: Timestamp = Timestamp::from_millis(1_795_530_720_000);
const TWO_FACTOR: CheckpointKind = CheckpointKind::TwoFactor { source: None };
const CSS: &str = "style/main.css";

/// Screens that belong together.
pub(crate) struct Group {
    /// For the index.
    pub(crate) title: &'static str,
    /// Their names, which are those of the files too, and their documents.
    pub(crate) screens: Vec<(String, String)>,
}

/// All there are in a language, in the order in which a person may meet them.
pub(crate) fn groups(themes: &[Worn], translator: &Translator) -> Vec<Group> {
    let render = |page| {
        page::render(Page {
            translator: translator.clone(),
            ..page
        })
    };
    let rendered = |(name, page): (&'static str, Page)| (name.to_owned(), render(page));
    let group = |title, pages: Vec<_>| Group {
        title,
        screens: pages.into_iter().map(rendered).collect(),
    };
    let worn = themes
        .iter()
        .flat_map(|theme| typical().into_iter().map(|(name, page)| theme.on(name, page)));
    vec![
        group("Sign in", sign_in()),
        group("A code", code()),
        group("An approval", approval()),
        group("A phone number", phone()),
        group("Connected", connected()),
        group("It cannot go on", notices()),
        Group {
            title: "No screen of the wizard",
            screens: vec![("error-page".into(), error_page(translator.clone()))],
        },
        Group {
            title: "In a theme",
            screens: worn.map(|(name, page)| (name, render(page))).collect(),
        },
    ]
}

fn sign_in() -> Vec<(&'static str, Page)> {
    let with = |problem| page(Screen::SignIn { problem: Some(problem) });
    let without_username = |screen| {
        let mut page = page(screen);
        page.view.username.clear();
        page
    };
    let fresh = without_username(Screen::SignIn { problem: None });
    let both_missing = Screen::SignIn {
        problem: Some(SignInProblem::BothMissing),
    };
    vec![
        ("sign-in", fresh.clone()),
        ("signing-in", page(Screen::SigningIn)),
        ("sign-in-again", page(Screen::SignIn { problem: None })),
        (
            "sign-in-reconnect",
            of_reconnect_link(page(Screen::SignIn { problem: None })),
        ),
        ("wrong-password", with(SignInProblem::WrongPassword)),
        ("both-missing", without_username(both_missing)),
        ("username-missing", with(SignInProblem::UsernameMissing)),
        ("username-too-long", with(SignInProblem::UsernameTooLong)),
        ("username-invalid", with(SignInProblem::UsernameInvalid)),
        ("password-missing", with(SignInProblem::PasswordMissing)),
        ("password-too-long", with(SignInProblem::PasswordTooLong)),
        (
            "sandbox",
            Page {
                sandbox: Some(sandbox()),
                prefill: Some(prefill()),
                ..fresh.clone()
            },
        ),
        (
            "long-brand",
            Page {
                brand: "Donaudampfschifffahrtsgesellschaft Customer Care".into(),
                ..fresh
            },
        ),
    ]
}

fn code() -> Vec<(&'static str, Page)> {
    let kind = |kind| checkpoint(kind, |_| ());
    let from = |source| kind(CheckpointKind::TwoFactor { source: Some(source) });
    let with = |problem| two_factor(|view| view.problem = Some(problem));
    let bad = |problem| with(CheckpointProblem::Code(problem));
    let note = |note| two_factor(|view| view.note = Some(note));
    vec![
        ("two-factor", kind(TWO_FACTOR)),
        ("two-factor-text", from(CodeSource::Sms)),
        ("two-factor-app", from(CodeSource::App)),
        ("one-time-code", kind(CheckpointKind::OneTimeCode)),
        ("other", kind(CheckpointKind::Other)),
        ("checking", two_factor(|view| view.checking = true)),
        ("one-more-step", two_factor(|view| view.number = 2)),
        ("last-minute", two_factor(|view| view.remaining_ms = 42_000)),
        ("wrong-code", with(CheckpointProblem::WrongCode)),
        ("code-missing", bad(CodeProblem::Missing)),
        ("code-not-numeric", bad(CodeProblem::NotNumeric)),
        ("code-too-short", bad(CodeProblem::TooShort)),
        ("code-too-long", bad(CodeProblem::TooLong)),
        ("provider-slow", with(CheckpointProblem::ProviderSlow)),
        ("try-again", with(CheckpointProblem::TryAgain)),
        ("answers-limited", with(CheckpointProblem::TooManyTries { seconds: 45 })),
        ("sending-again", two_factor(|view| view.resend = ResendView::Sending)),
        ("sent-again", note(CheckpointNote::SentAgain)),
        ("sent-just-now", note(CheckpointNote::SentJustNow)),
        ("not-sent-again", with(CheckpointProblem::NotSentAgain)),
        (
            "asking-another-way",
            two_factor(|view| view.other_way = OtherWay::Asked),
        ),
        ("other-way", note(CheckpointNote::OtherWay)),
        ("no-other-way", with(CheckpointProblem::NoOtherWay)),
    ]
}

fn approval() -> Vec<(&'static str, Page)> {
    let waiting = two_factor(|view| view.waiting = true);
    vec![
        ("waiting", waiting.clone()),
        (
            "waiting-with-code",
            Page {
                way: Way::Code,
                ..waiting
            },
        ),
        (
            "not-approved",
            two_factor(|view| view.problem = Some(CheckpointProblem::NotApproved)),
        ),
        ("approval-only", checkpoint(CheckpointKind::Approval, |_| ())),
        (
            "approval-only-waiting",
            checkpoint(CheckpointKind::Approval, |view| view.waiting = true),
        ),
    ]
}

fn phone() -> Vec<(&'static str, Page)> {
    let with = |problem| checkpoint(CheckpointKind::PhoneNumber, |view| view.problem = Some(problem));
    let bad = |problem| with(CheckpointProblem::Phone(problem));
    vec![
        ("phone", checkpoint(CheckpointKind::PhoneNumber, |_| ())),
        (
            "phone-checking",
            checkpoint(CheckpointKind::PhoneNumber, |view| view.checking = true),
        ),
        ("phone-no-country", bad(PhoneProblem::CountryMissing)),
        ("phone-other-country", bad(PhoneProblem::OtherCountry)),
        ("phone-missing", bad(PhoneProblem::Missing)),
        ("phone-not-numeric", bad(PhoneProblem::NotNumeric)),
        ("phone-too-short", bad(PhoneProblem::TooShort)),
        ("phone-too-long", bad(PhoneProblem::TooLong)),
        ("phone-refused", with(CheckpointProblem::WrongNumber)),
    ]
}

fn connected() -> Vec<(&'static str, Page)> {
    let with = |name: Option<&str>, status, reconnected| {
        page(Screen::Connected {
            reconnected,
            confirmation: Some(Confirmation {
                name: name.map(Into::into),
                status,
            }),
        })
    };
    let maria = Some("Maria Rossi");
    vec![
        ("connected", with(maria, AccountStatus::Running, false)),
        ("connected-no-name", with(None, AccountStatus::Unknown, false)),
        ("reconnected", with(maria, AccountStatus::Running, true)),
        ("still-connecting", with(maria, AccountStatus::Connecting, false)),
        ("needs-sign-in", with(maria, AccountStatus::NeedsSignIn, false)),
        ("connected-by-link", of_link(with(maria, AccountStatus::Running, false))),
    ]
}

fn notices() -> Vec<(&'static str, Page)> {
    let failed = |failure| page(Screen::Failed(failure));
    vec![
        ("expired", page(Screen::Expired)),
        ("ended", page(Screen::Ended)),
        ("needs-facebook", failed(Failure::NeedsFacebook)),
        ("only-at-facebook", failed(Failure::OnlyAtFacebook)),
        ("already-in-progress", failed(Failure::AlreadyInProgress)),
        ("try-later", failed(Failure::TryLater { seconds: Some(90) })),
        ("too-many-tries", failed(Failure::TooManyTries { seconds: 45 })),
        ("misconfigured", failed(Failure::Misconfigured)),
        ("interrupted", failed(Failure::Interrupted)),
        ("unknown", failed(Failure::Unknown)),
        ("other-browser", page(Screen::OtherBrowser)),
        ("cookies-refused", page(Screen::CookiesRefused)),
        ("closed", page(Screen::Closed)),
        ("link-over", page(Screen::LinkOver(LinkEnd::Unsaid))),
        ("link-used", of_used_link(page(Screen::OtherBrowser))),
        ("link-expired", of_link(page(Screen::LinkOver(LinkEnd::Expired)))),
        ("link-withdrawn", of_link(page(Screen::LinkOver(LinkEnd::Withdrawn)))),
        ("already-connected", of_link(failed(Failure::AlreadyConnected))),
        ("other-account", of_reconnect_link(failed(Failure::OtherAccount))),
        ("account-gone", of_reconnect_link(failed(Failure::AccountGone))),
        ("ended-by-link", of_link(page(Screen::Ended))),
    ]
}

/// What is shown in themes too.
fn typical() -> Vec<(&'static str, Page)> {
    let is_typical = |name: &str| ["sign-in", "two-factor", "connected"].contains(&name);
    let all = [sign_in(), code(), connected()].into_iter().flatten();
    all.filter(|(name, _)| is_typical(name)).collect()
}

fn error_page(translator: Translator) -> String {
    error_page::render(ErrorPage {
        status: 404,
        reference: "7F3A-19C2".into(),
        css: CSS.into(),
        look: Look::default(),
        translator,
    })
}

fn page(screen: Screen) -> Page {
    let has_failed = matches!(screen, Screen::Failed(_) | Screen::Expired | Screen::Ended);
    let way = Way::initial(None, &screen);
    Page {
        view: View {
            attempt: "x2m4q8r1".into(),
            revision: 3,
            operation: "o7".into(),
            username: "maria.rossi@example.com".into(),
            reference: if has_failed { "7F3A-19C2".into() } else { String::new() },
            entrance: Entrance::Page,
            back: Back::Nowhere,
            screen,
        },
        brand: "Acme".into(),
        look: Look::default(),
        translator: translator("en"),
        languages_may_be_chosen: true,
        assets: Assets {
            css: CSS.into(),
            js: String::new(),
            wasm: String::new(),
        },
        nonce: String::new(),
        way,
        sandbox: None,
        prefill: None,
        auto_reload: None,
    }
}

/// Of somebody who came by a product's link.
fn of_link(mut page: Page) -> Page {
    page.view.entrance = Entrance::Link;
    page.view.back = Back::Offered;
    page
}

/// Of somebody who came by a link that another browser has used.
fn of_used_link(page: Page) -> Page {
    let mut page = of_link(page);
    page.view.back = Back::Nowhere;
    page
}

/// Of somebody whose account is to be connected again.
fn of_reconnect_link(page: Page) -> Page {
    let mut page = of_link(page);
    page.view.entrance = Entrance::ReconnectLink;
    page
}

fn two_factor(change: impl FnOnce(&mut CheckpointView)) -> Page {
    checkpoint(TWO_FACTOR, change)
}

fn checkpoint(kind: CheckpointKind, change: impl FnOnce(&mut CheckpointView)) -> Page {
    let mut view = CheckpointView {
        kind,
        number: 1,
        remaining_ms: 272_400,
        deadline: DEADLINE,
        checking: false,
        waiting: false,
        other_way: OtherWay::Possible,
        resend: ResendView::Possible,
        problem: None,
        note: None,
    };
    change(&mut view);
    page(Screen::Checkpoint(view))
}

fn prefill() -> Prefill {
    Prefill {
        username: "two.factor@sandbox.test".into(),
        password: "correct horse".into(),
    }
}

fn sandbox() -> SandboxRibbon {
    let sign_in = |id: &str, codes: &[&str], description: &str| MagicSignIn {
        id: id.into(),
        username: format!("{id}@sandbox.test"),
        password: "correct horse".into(),
        codes: codes.iter().copied().map(Into::into).collect(),
        description: description.into(),
    };
    SandboxRibbon {
        attempt: "x2m4q8r1".into(),
        sign_ins: vec![
            sign_in("ok", &[], "Connects at once"),
            sign_in("two.factor", &["123456"], "Asks for a code or an approval"),
            sign_in("chain", &["123456", "654321"], "Two checkpoints in a row"),
            sign_in("wrong", &[], "Wrong password"),
            sign_in("slow", &[], "Takes half a minute"),
            sign_in("locked", &[], "Facebook wants something first"),
        ],
    }
}

static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::built_in()));

/// The sentences in a language.
pub(crate) fn translator(tag: &str) -> Translator {
    let locale = Locale::of_tag(tag).unwrap_or_else(Locale::english);
    Translator::new(Arc::clone(&CATALOGUE), locale)
}
