//! The program refuses to start with one sentence that names what to change.

use crate::support::site;
use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_unipile-connect"))
        .env_clear()
        .args(args)
        .output()
        .unwrap()
}

#[test]
fn what_is_missing_is_named() {
    let site = site().display().to_string();
    let dsn = "api1.unipile.com:13111";
    let cases: [(&[&str], &str); 6] = [
        (&["--listen", "0.0.0.0:0"], "UNIPILE_DSN is not set"),
        (&["--unipile-dsn", dsn], "UNIPILE_API_KEY is not set"),
        (
            &["--unipile-dsn", dsn, "--unipile-api-key", "canary-key"],
            "BRAND_NAME is not set",
        ),
        (
            &[
                "--unipile-dsn",
                "http://example.com",
                "--unipile-api-key",
                "canary-key",
                "--brand-name",
                "A",
            ],
            "UNIPILE_DSN: ",
        ),
        (&["--site-root", "/nonexistent"], "SITE_ROOT=/nonexistent"),
        (&["--sandbox-listen", "0.0.0.0:0"], "SANDBOX_LISTEN=0.0.0.0:0"),
    ];
    for (args, sentence) in cases {
        let mut args = args.to_vec();
        if !args.contains(&"--site-root") {
            args.extend(["--site-root", &site]);
        }
        if !args.contains(&"--listen") {
            args.extend(["--listen", "127.0.0.1:0"]);
        }
        let output = run(&args);
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success(), "{args:?}");
        assert!(error.starts_with(&format!("error: {sentence}")), "{args:?}: {error}");
        assert!(!error.contains("canary-key"));
    }
}

#[test]
fn help_names_every_variable() {
    let help = String::from_utf8(run(&["--help"]).stdout).unwrap();
    for variable in [
        "LISTEN",
        "PUBLIC_URL",
        "UNIPILE_DSN",
        "UNIPILE_API_KEY_FILE",
        "BRAND_NAME",
        "OPEN_CONNECT",
        "TRUSTED_PROXIES",
    ] {
        assert!(help.contains(&format!("[env: {variable}")), "{variable}");
    }
}
