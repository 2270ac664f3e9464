use super::*;
use crate::fixtures::checkpoint;
use ::locale::{Catalogue, Locale};
use ::wizard::checkpoint::{CheckpointKind, CheckpointProblem};
use ::wizard::step::{AccountStatus, Confirmation, Failure};
use ::wizard::view::CheckpointView;
use ::wizard::{CodeProblem, Entrance, LinkEnd, SignInProblem};
use std::sync::Arc;

const NONCE: &str = "bm9uY2UtY2FuYXJ5";

fn page(screen: Screen) -> Page {
    Page {
        view: View {
            attempt: "attempt-id".into(),
            revision: 3,
            operation: "operation-id".into(),
            username: "maria@example.com".into(),
            reference: "7f3a-19c2".into(),
            entrance: Entrance::Page,
            back: Back::Nowhere,
            screen,
        },
        brand: "Acme".into(),
        look: Look::default(),
        translator: Translator::new(Arc::new(Catalogue::built_in()), Locale::of_tag("en-GB").expect("ours")),
        languages_may_be_chosen: true,
        assets: Assets {
            css: "/pkg/a.css".into(),
            js: "/pkg/a.js".into(),
            wasm: "/pkg/a.wasm".into(),
        },
        nonce: NONCE.into(),
        way: Way::Device,
        sandbox: None,
        prefill: None,
        auto_reload: None,
    }
}

fn connected(status: AccountStatus) -> Screen {
    Screen::Connected {
        reconnected: false,
        confirmation: Some(Confirmation {
            name: Some("Ada".into()),
            status,
        }),
    }
}

const TWO_FACTOR: CheckpointKind = CheckpointKind::TwoFactor { source: None };

fn screens() -> Vec<Screen> {
    let two_factor = |change: fn(&mut CheckpointView)| {
        let mut view = checkpoint(TWO_FACTOR);
        change(&mut view);
        Screen::Checkpoint(view)
    };
    vec![
        Screen::SignIn { problem: None },
        Screen::SignIn {
            problem: Some(SignInProblem::WrongPassword),
        },
        Screen::SigningIn,
        two_factor(|_| {}),
        two_factor(|view| view.waiting = true),
        two_factor(|view| view.number = 2),
        two_factor(|view| view.problem = Some(CheckpointProblem::Code(CodeProblem::Missing))),
        Screen::Checkpoint(checkpoint(CheckpointKind::OneTimeCode)),
        Screen::Checkpoint(checkpoint(CheckpointKind::Approval)),
        Screen::Checkpoint(checkpoint(CheckpointKind::Other)),
        Screen::Checkpoint(checkpoint(CheckpointKind::PhoneNumber)),
        connected(AccountStatus::Running),
        connected(AccountStatus::NeedsSignIn),
        Screen::Expired,
        Screen::Ended,
        Screen::Failed(Failure::NeedsFacebook),
        Screen::Failed(Failure::TryLater { seconds: Some(30) }),
        Screen::Failed(Failure::TooManyTries { seconds: 30 }),
        Screen::OtherBrowser,
        Screen::CookiesRefused,
        Screen::Closed,
        Screen::LinkOver(LinkEnd::Unsaid),
    ]
}

fn rendered() -> impl Iterator<Item = (Screen, String)> {
    screens()
        .into_iter()
        .map(|screen| (screen.clone(), render(page(screen))))
}

/// What is between the first `before` and the next `after` it.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(inside, _)| inside)
}

#[test]
fn every_page_has_one_heading_and_a_title_that_says_it() {
    for (screen, html) in rendered() {
        assert_eq!(html.matches("<h1").count(), 1, "{screen:?}");
        let heading = between(&html, "<h1", "</h1>")
            .and_then(|h1| h1.split_once('>'))
            .expect("a heading")
            .1;
        let title = between(&html, "<title>", "</title>").expect("a title");
        assert!(title.contains(heading) && title.ends_with("Acme"), "{title} {heading}");
    }
}

#[test]
fn no_page_has_what_the_content_security_policy_forbids() {
    for (screen, html) in rendered() {
        assert!(!html.contains(" style="), "{screen:?}");
        assert!(
            !html.contains("javascript:") && !html.contains(" onclick"),
            "{screen:?}"
        );
        assert_eq!(
            html.matches(NONCE).count(),
            html.matches(&format!("nonce=\"{NONCE}\"")).count()
        );
        assert!(html.contains(NONCE));
    }
}

#[test]
fn every_form_carries_attempt_and_operation() {
    for (screen, html) in rendered() {
        for form in html.split("<form").skip(1) {
            let form = form.split_once("</form>").expect("an end").0;
            assert!(form.contains(r#"method="post""#), "{screen:?}");
            assert!(form.contains(r#"name="attempt" value="attempt-id""#), "{screen:?}");
            assert!(form.contains(r#"name="operation" value="operation-id""#), "{screen:?}");
        }
    }
}

#[test]
fn every_field_has_a_label_and_every_reference_a_target() {
    for (screen, html) in rendered() {
        for field in html
            .split("<input")
            .skip(1)
            .filter(|field| !field.starts_with(r#" type="hidden""#))
        {
            let id = between(field, "id=\"", "\"").expect("an id");
            assert!(html.contains(&format!("<label for=\"{id}\"")), "{screen:?} {id}");
            for target in between(field, "aria-describedby=\"", "\"")
                .unwrap_or_default()
                .split(' ')
            {
                assert!(html.contains(&format!("id=\"{target}\"")), "{screen:?} {target}");
            }
        }
        for icon in html.split("<use href=\"#").skip(1) {
            let id = icon.split('"').next().expect("an id");
            assert!(html.contains(&format!("<symbol id=\"{id}\"")), "{id}");
        }
    }
}

#[test]
fn the_browser_is_given_the_very_view_that_was_rendered() {
    for (screen, html) in rendered() {
        let encoded = between(&html, "data-view=\"", "\"").expect("a view");
        let bytes = STANDARD.decode(encoded).expect("base64");
        assert_eq!(View::decode(&bytes).expect("a view").screen, screen);
    }
}

#[test]
fn a_magic_sign_in_fills_the_fields_and_nothing_else() {
    let mut page = page(Screen::SignIn { problem: None });
    page.prefill = Some(Prefill {
        username: "magic".into(),
        password: "pass-canary".into(),
    });
    let html = render(page);
    assert!(html.contains(r#"value="magic""#));
    assert_eq!(html.matches("pass-canary").count(), 1);
    assert!(html.contains(r#"value="pass-canary""#));
}

#[test]
fn what_people_type_is_escaped() {
    let mut page = page(Screen::SignIn { problem: None });
    page.view.username = r#""><script>alert(1)</script>"#.into();
    page.brand = "<b>Acme</b> & \"Sons\"".into();
    let html = render(page);
    assert!(!html.contains("<script>alert") && !html.contains("<b>Acme"));
}

#[test]
fn a_page_without_a_theme_links_one_style_sheet_and_has_no_links_below() {
    let html = render(page(Screen::SignIn { problem: None }));
    assert_eq!(html.matches(r#"rel="stylesheet""#).count(), 1);
    assert!(html.contains(r#"<meta name="color-scheme" content="light dark">"#));
    assert!(html.contains(r#"<span class="mark brand">A</span>"#), "{html}");
    let footer = between(&html, "<footer>", "</footer>").expect("a footer");
    assert!(footer.starts_with("This page belongs to Acme, not to Facebook.") && !footer.contains("class=\"links\""));
}

#[test]
fn a_theme_comes_after_the_main_style_sheet_and_brings_its_logo_and_links() {
    let mut page = page(Screen::SignIn { problem: None });
    page.look = Look {
        css: Some("/theme-1.css".into()),
        color_scheme: "dark",
        logo: Some("/logo-1.svg".into()),
        support: Some("mailto:help@example.com?subject=\"><b>".into()),
        privacy: Some("https://example.com/privacy".into()),
    };
    let html = render(page);
    let (_, after) = html
        .split_once(r#"<link rel="stylesheet" href="/pkg/a.css">"#)
        .expect("the main one");
    assert!(
        after.starts_with(r#"<link rel="stylesheet" href="/theme-1.css">"#),
        "{after}"
    );
    assert!(html.contains(r#"<meta name="color-scheme" content="dark">"#));
    assert!(
        html.contains(r#"<span class="mark brand"><img src="/logo-1.svg" alt=""></span>"#),
        "{html}"
    );
    let footer = between(&html, "<footer>", "</footer>").expect("a footer");
    assert!(footer.contains(r#"<a href="https://example.com/privacy" target="_blank" rel="noopener noreferrer">"#));
    assert!(
        footer.contains("mailto:help@example.com?subject=&quot;") && !footer.contains("<b>"),
        "{footer}"
    );
    let (_, after_wizard) = html.split_once("</main></div>").expect("the wizard");
    assert!(
        after_wizard.starts_with("<footer>"),
        "outside of what the browser takes over"
    );
}

#[test]
fn an_initial_is_no_markup() {
    let mut page = page(Screen::SignIn { problem: None });
    page.brand = "<Acme>".into();
    assert!(render(page).contains(r#"<span class="mark brand">&lt;</span>"#));
}

#[test]
fn a_script_address_cannot_break_out_of_the_script() {
    assert_eq!(js_string("/pkg/a-b_1.js"), r#""/pkg/a-b_1.js""#);
    assert_eq!(js_string("\"</script>"), r#""\u0022\u003c/script\u003e""#);
}

#[test]
fn without_scripts_a_page_that_waits_loads_itself_anew() {
    let refresh = |screen: Screen, way| refresh_seconds(&page(screen).view, way);
    let waiting = CheckpointView {
        waiting: true,
        ..checkpoint(TWO_FACTOR)
    };
    assert_eq!(refresh(Screen::SigningIn, Way::Device), Some(3));
    assert_eq!(refresh(Screen::Checkpoint(waiting.clone()), Way::Device), Some(3));
    assert_eq!(
        refresh(Screen::Checkpoint(waiting), Way::Code),
        Some(273),
        "typing is not interrupted"
    );
    assert_eq!(
        refresh(Screen::Checkpoint(checkpoint(TWO_FACTOR)), Way::Device),
        Some(273)
    );
    assert_eq!(refresh(Screen::SignIn { problem: None }, Way::Device), None);
    let html = render(page(Screen::SigningIn));
    assert!(html.contains(r#"<noscript><meta http-equiv="refresh" content="3"></noscript>"#));
}

#[test]
fn two_factor_offers_both_ways_as_equals() {
    let html = render(page(Screen::Checkpoint(checkpoint(TWO_FACTOR))));
    let is_offered = |tag: &&str| tag.contains("class=\"choice\"") && !tag.contains(" hidden");
    assert_eq!(html.split('<').filter(is_offered).count(), 2, "{html}");
    assert!(html.contains(r#"action="/api/submit_code""#) && html.contains(r#"action="/api/await_approval""#));
}

#[test]
fn the_end_is_told_in_words_before_any_script_runs() {
    let html = render(page(Screen::Checkpoint(checkpoint(TWO_FACTOR))));
    assert!(html.contains(r#"datetime="2026-11-24T14:32Z""#));
    assert!(html.contains("until 14:32 UTC</time>"), "{html}");
    assert!(html.contains("4:32"));
}

#[test]
fn the_sandbox_bar_is_outside_of_what_the_browser_takes_over() {
    let mut page = page(Screen::SignIn { problem: None });
    let sign_in = MagicSignIn {
        id: "ok".into(),
        username: "ok@sandbox".into(),
        password: "pw".into(),
        codes: vec!["123456".into()],
        description: "Connects at once".into(),
    };
    page.sandbox = Some(SandboxRibbon {
        attempt: "attempt-id".into(),
        sign_ins: vec![sign_in],
    });
    let html = render(page);
    let (before, _) = html.split_once("id=\"wizard\"").expect("the wizard");
    assert!(before.contains(r#"href="/c/attempt-id?fill=ok""#));
    assert!(before.contains(r#"name="seconds" value="300""#));
}
