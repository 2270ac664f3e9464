//! The program itself: it says in one sentence what is wrong, or starts and stops.

use crate::support::{Folder, Program, program, soon};
use server::limits::Limits;
use std::process::Output;
use tokio::net::TcpListener;

/// What it says when it does not start.
async fn refusal(site: &Folder, variables: &[(&str, &str)]) -> String {
    let mut command = program(site, variables);
    let Output { status, stdout, stderr } = soon("the end of the program", command.output()).await.unwrap();
    let stderr = String::from_utf8(stderr).unwrap();
    assert!(!status.success(), "{variables:?} {stderr}");
    assert_eq!(stdout, b"", "{variables:?}");
    let sentence = stderr.strip_prefix("error: ").unwrap_or_else(|| panic!("{stderr}"));
    assert_eq!(sentence.trim_end().lines().count(), 1, "{sentence}");
    sentence.trim_end().to_owned()
}

#[tokio::test]
async fn what_is_wrong_with_the_configuration_is_one_sentence_that_names_the_variable() {
    let site = Folder::site();
    let (dsn, key, brand) = (
        ("UNIPILE_DSN", "api1.unipile.com:13111"),
        ("UNIPILE_API_KEY", "canary-key"),
        ("BRAND_NAME", "Acme"),
    );
    let cases: &[(&[(&str, &str)], &str)] = &[
        (&[("LISTEN", "0.0.0.0:0")], "UNIPILE_DSN is not set"),
        (
            &[("SANDBOX_LISTEN", "0.0.0.0:0")],
            "SANDBOX_LISTEN=0.0.0.0:0 is not a loopback address",
        ),
        (&[dsn, brand], "UNIPILE_API_KEY is not set"),
        (&[dsn, brand, ("UNIPILE_API_KEY", " ")], "UNIPILE_API_KEY is not set"),
        (
            &[dsn, brand, key, ("UNIPILE_API_KEY_FILE", "/x")],
            "UNIPILE_API_KEY and UNIPILE_API_KEY_FILE",
        ),
        (
            &[dsn, brand, ("UNIPILE_API_KEY_FILE", "/nonexistent")],
            "UNIPILE_API_KEY_FILE=/nonexistent cannot be read",
        ),
        (&[dsn, key], "BRAND_NAME is not set"),
        (&[dsn, key, brand, ("SANDBOX", "true")], "UNIPILE_DSN and SANDBOX=true"),
        (
            &[("UNIPILE_DSN", "http://api1.unipile.com"), key, brand],
            "UNIPILE_DSN: ",
        ),
        (&[("UNIPILE_DSN", "not a host"), key, brand], "UNIPILE_DSN: "),
        (
            &[("PUBLIC_URL", "http://connect.example.com")],
            "PUBLIC_URL=http://connect.example.com/ must be https",
        ),
        (
            &[("SITE_ROOT", "/nonexistent")],
            "SITE_ROOT=/nonexistent has no pkg/unipile-connect.css",
        ),
        (&[("THEME", "/nonexistent")], "THEME=/nonexistent cannot be read: "),
        (
            &[("THEME_COLOR", "blue")],
            "THEME_COLOR=blue is no colour: write #rgb or #rrggbb",
        ),
        (
            &[("THEME_COLOR_DARK", "#111")],
            "THEME_COLOR_DARK=#111 is for dark alone: ",
        ),
        (&[("THEME_RADIUS", "25")], "THEME_RADIUS=25 is no radius: "),
        (&[("THEME_FONT", "a;b")], "THEME_FONT=a;b is no list of fonts: "),
        (
            &[("THEME_SCHEME", "grey")],
            "THEME_SCHEME=grey is no scheme: write auto, light or dark",
        ),
        (
            &[("THEME_LOGO", "/nonexistent")],
            "THEME_LOGO=/nonexistent cannot be read: ",
        ),
        (
            &[("THEME_SUPPORT_URL", "http://example.com")],
            "THEME_SUPPORT_URL is no address to link to: ",
        ),
        (
            &[("THEME_PRIVACY_URL", "mailto:a@b.c")],
            "THEME_PRIVACY_URL is no address to link to: ",
        ),
        (&[("RUST_LOG", "info,=,")], "RUST_LOG=info,=, is not a filter"),
    ];
    for (variables, sentence) in cases {
        let said = refusal(&site, variables).await;
        assert!(said.starts_with(sentence), "{variables:?}: {said}");
        assert!(!said.contains("canary"), "{said}");
    }
}

#[tokio::test]
async fn a_port_that_is_taken_is_named() {
    let site = Folder::site();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let taken = listener.local_addr().unwrap().to_string();
    for variable in ["LISTEN", "SANDBOX_LISTEN", "METRICS_LISTEN"] {
        let said = refusal(&site, &[(variable, &taken)]).await;
        assert!(said.starts_with(&format!("{variable}={taken}: ")), "{said}");
    }
}

#[tokio::test]
async fn a_database_that_cannot_be_used_is_named() {
    let site = Folder::site();
    let folder = Folder::empty();
    let path = folder.path().join("attempts.db");
    let place = format!("sqlite:{}", path.display());
    let variables = [("DATABASE", place.as_str())];
    let running = Program::start(&site, &variables).await;
    let said = refusal(&site, &variables).await;
    assert_eq!(
        said,
        format!("DATABASE={place}: another server uses this file: give each server a file of its own")
    );
    drop(running);

    folder.write("text", "something of great value, in no way a database");
    let place = format!("sqlite:{}", folder.path().join("text").display());
    let said = refusal(&site, &[("DATABASE", &place)]).await;
    assert!(said.starts_with(&format!("DATABASE={place}: ")), "{said}");
}

#[tokio::test]
async fn help_lists_all_variables_and_no_value_of_the_key() {
    let mut command = program(&Folder::site(), &[("UNIPILE_API_KEY", "canary-key")]);
    let output = soon("the help", command.arg("--help").output()).await.unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let variables = [
        "LISTEN",
        "PUBLIC_URL",
        "UNIPILE_DSN",
        "UNIPILE_API_KEY",
        "UNIPILE_API_KEY_FILE",
        "BRAND_NAME",
        "THEME",
        "THEME_COLOR",
        "THEME_COLOR_DARK",
        "THEME_RADIUS",
        "THEME_FONT",
        "THEME_SCHEME",
        "THEME_LOGO",
        "THEME_SUPPORT_URL",
        "THEME_PRIVACY_URL",
        "CONFIG",
        "LOCALE",
        "LOCALES_DIR",
        "OPEN_CONNECT",
        "SANDBOX",
        "SANDBOX_LISTEN",
        "TRUSTED_PROXIES",
        "LIMIT_SIGN_INS_PER_ATTEMPT",
        "LIMIT_SIGN_INS_PER_ADDRESS",
        "LIMIT_SIGN_INS_PER_USERNAME",
        "LIMIT_ANSWERS_PER_ATTEMPT",
        "LIMIT_ANSWERS_PER_ADDRESS",
        "LIMIT_POSTS_PER_ADDRESS",
        "LIMIT_LINKS_PER_INTEGRATOR",
        "DATABASE",
        "KEEP_USERNAMES_DAYS",
        "KEEP_ATTEMPTS_DAYS",
        "METRICS_LISTEN",
        "SITE_ROOT",
        "LOG_FORMAT",
        "RUST_LOG",
        "DRAIN_SECONDS",
        "SHUTDOWN_SECONDS",
    ];
    for variable in variables {
        assert!(help.contains(&format!("[env: {variable}")), "{variable} in {help}");
    }
    assert_eq!(
        help.matches("[env: ").count(),
        variables.len(),
        "a variable that this test does not know: {help}"
    );
    assert!(!help.contains("canary"));
}

#[tokio::test]
async fn it_greets_serves_and_stops_when_it_is_told_to() {
    let site = Folder::site();
    let mut program = Program::start(&site, &[]).await;
    assert_eq!(program.browser().get("/healthz").await.status, 200);
    program.signal("TERM").await;
    assert!(program.ended().await.success());
}

#[tokio::test]
async fn it_may_open_more_files_than_a_shell_allows_at_first() {
    let site = Folder::site();
    let program = Program::start_allowed(&site, 64).await;
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", program.id())).unwrap();
    let files = limits.lines().find_map(|line| line.strip_prefix("Max open files"));
    let soft = files.and_then(|files| files.split_whitespace().next()).unwrap();
    let soft: usize = soft.parse().unwrap();
    assert!(soft > Limits::default().connections, "{limits}");
}
