//! Every screen in every state as a static file, to look at: the real components, the real style sheet.
//!
//! `cargo run -p app --features ssr --example gallery -- OUT_DIR`

use app::page::{Assets, MagicSignIn, Page, Prefill, SandboxRibbon, Way, render};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use wizard::checkpoint::{CheckpointKind, CheckpointProblem, CodeSource};
use wizard::step::{AccountStatus, Confirmation, Failure};
use wizard::view::{CheckpointView, ResendView};
use wizard::{CheckpointNote, CodeProblem, OtherWay, PhoneProblem, Screen, SignInProblem, Timestamp, View};

/// 2026-11-24 14:32 UTC.
const DEADLINE: Timestamp = Timestamp::from_millis(1_795_530_720_000);
const TWO_FACTOR: CheckpointKind = CheckpointKind::TwoFactor { source: None };

fn main() -> io::Result<()> {
    let out = env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    fs::create_dir_all(out.join("style"))?;
    copy_styles(&out)?;
    let mut index = String::from("<!doctype html><meta charset=utf-8><title>Gallery</title><ul>");
    for (name, page) in pages() {
        fs::write(out.join(format!("{name}.html")), render(page))?;
        _ = write!(index, "<li><a href={name}.html>{name}</a>");
    }
    fs::write(out.join("index.html"), index)
}

fn copy_styles(out: &Path) -> io::Result<()> {
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
    for entry in fs::read_dir(styles)? {
        let entry = entry?;
        fs::copy(entry.path(), out.join("style").join(entry.file_name()))?;
    }
    Ok(())
}

fn page(screen: Screen) -> Page {
    let has_failed = matches!(screen, Screen::Failed(_) | Screen::Expired | Screen::Ended);
    Page {
        view: View {
            attempt: "x2m4q8r1".into(),
            revision: 3,
            operation: "o7".into(),
            username: "maria.rossi@example.com".into(),
            reference: if has_failed { "7f3a-19c2".into() } else { String::new() },
            screen,
        },
        brand: "Acme".into(),
        assets: Assets {
            css: "style/main.css".into(),
            js: "none.js".into(),
            wasm: "none.wasm".into(),
        },
        nonce: "gallery".into(),
        way: Way::Device,
        sandbox: None,
        prefill: None,
        auto_reload: None,
    }
}

fn checkpoint(kind: CheckpointKind) -> CheckpointView {
    CheckpointView {
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
    }
}

fn asks(kind: CheckpointKind) -> Page {
    page(Screen::Checkpoint(checkpoint(kind)))
}

fn two_factor(change: impl FnOnce(&mut CheckpointView)) -> Page {
    let mut view = checkpoint(TWO_FACTOR);
    change(&mut view);
    let screen = Screen::Checkpoint(view);
    let way = Way::initial(None, &screen);
    Page { way, ..page(screen) }
}

fn pages() -> Vec<(&'static str, Page)> {
    [start_pages(), checkpoint_pages(), end_pages()]
        .into_iter()
        .flatten()
        .collect()
}

fn start_pages() -> Vec<(&'static str, Page)> {
    let sign_in = |problem| page(Screen::SignIn { problem });
    let mut fresh = sign_in(None);
    fresh.view.username.clear();
    vec![
        ("01-sign-in", fresh.clone()),
        ("02-signing-in", page(Screen::SigningIn)),
        ("03-wrong-password", sign_in(Some(SignInProblem::WrongPassword))),
        (
            "04-both-missing",
            Page {
                view: View {
                    username: String::new(),
                    ..sign_in(Some(SignInProblem::BothMissing)).view
                },
                ..fresh.clone()
            },
        ),
        ("05-password-missing", sign_in(Some(SignInProblem::PasswordMissing))),
        ("06-username-too-long", sign_in(Some(SignInProblem::UsernameTooLong))),
        (
            "07-sandbox",
            Page {
                sandbox: Some(sandbox()),
                prefill: Some(prefill()),
                ..fresh.clone()
            },
        ),
        (
            "08-long-brand",
            Page {
                brand: "Donaudampfschifffahrtsgesellschaft Customer Care".into(),
                ..fresh
            },
        ),
    ]
}

fn checkpoint_pages() -> Vec<(&'static str, Page)> {
    let problem = |problem| two_factor(|view| view.problem = Some(problem));
    let phone = |problem| {
        let kind = CheckpointKind::PhoneNumber;
        two_factor(|view| (view.kind, view.problem) = (kind, Some(problem)))
    };
    vec![
        ("10-two-factor", asks(TWO_FACTOR)),
        (
            "11-two-factor-text",
            asks(CheckpointKind::TwoFactor {
                source: Some(CodeSource::Sms),
            }),
        ),
        ("12-one-time-code", asks(CheckpointKind::OneTimeCode)),
        ("13-approval", asks(CheckpointKind::Approval)),
        ("14-other", asks(CheckpointKind::Other)),
        ("15-waiting", two_factor(|view| view.waiting = true)),
        (
            "16-waiting-with-code",
            Page {
                way: Way::Code,
                ..two_factor(|view| view.waiting = true)
            },
        ),
        ("17-checking", two_factor(|view| view.checking = true)),
        ("18-wrong-code", problem(CheckpointProblem::WrongCode)),
        (
            "19-code-too-short",
            problem(CheckpointProblem::Code(CodeProblem::TooShort)),
        ),
        ("20-not-approved", problem(CheckpointProblem::NotApproved)),
        ("21-provider-slow", problem(CheckpointProblem::ProviderSlow)),
        (
            "24-too-many-tries",
            problem(CheckpointProblem::TooManyTries { seconds: 45 }),
        ),
        (
            "25-sent-again",
            two_factor(|view| view.note = Some(CheckpointNote::SentAgain)),
        ),
        (
            "26-other-way",
            two_factor(|view| view.note = Some(CheckpointNote::OtherWay)),
        ),
        ("27-no-other-way", problem(CheckpointProblem::NoOtherWay)),
        ("28-phone", asks(CheckpointKind::PhoneNumber)),
        (
            "29-phone-other-country",
            phone(CheckpointProblem::Phone(PhoneProblem::OtherCountry)),
        ),
        ("29-phone-refused", phone(CheckpointProblem::WrongNumber)),
        ("22-one-more-step", two_factor(|view| view.number = 2)),
        ("23-last-minute", two_factor(|view| view.remaining_ms = 42_000)),
    ]
}

fn end_pages() -> Vec<(&'static str, Page)> {
    let failed = |failure| page(Screen::Failed(failure));
    let connected = |name: Option<&str>, status, reconnected| {
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
        ("30-expired", page(Screen::Expired)),
        ("31-ended", page(Screen::Ended)),
        ("32-needs-facebook", failed(Failure::NeedsFacebook)),
        ("42-only-at-facebook", failed(Failure::OnlyAtFacebook)),
        ("33-already-in-progress", failed(Failure::AlreadyInProgress)),
        ("34-try-later", failed(Failure::TryLater { seconds: Some(90) })),
        ("41-too-many-tries", failed(Failure::TooManyTries { seconds: 45 })),
        ("35-misconfigured", failed(Failure::Misconfigured)),
        ("36-interrupted", failed(Failure::Interrupted)),
        ("37-unknown", failed(Failure::Unknown)),
        ("38-other-browser", page(Screen::OtherBrowser)),
        ("39-cookies-refused", page(Screen::CookiesRefused)),
        ("40-closed", page(Screen::Closed)),
        ("50-connected", connected(maria, AccountStatus::Running, false)),
        ("51-connected-no-name", connected(None, AccountStatus::Unknown, false)),
        ("52-reconnected", connected(maria, AccountStatus::Running, true)),
        (
            "53-still-connecting",
            connected(maria, AccountStatus::Connecting, false),
        ),
        ("54-needs-sign-in", connected(maria, AccountStatus::NeedsSignIn, false)),
    ]
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
