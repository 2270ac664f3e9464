//! The examples that products copy, run as programs: each trusts what is signed here, and nothing that was changed.
#![expect(clippy::expect_used, reason = "a helper that fails fails its test")]

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use webhooks::{Notification, ResultClaims, SigningSecret, sign_result};

const NOW: u64 = 1_800_000_000;
const BODY: &str = r#"{"status":"CREATION_SUCCESS","account_id":"acc_1","name":"Zoë"}"#;

/// Each program with its arguments.
fn programs() -> [(PathBuf, Option<PathBuf>); 3] {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/verify");
    // Cargo builds examples for tests, and puts them beside `deps`, in which this test lies.
    let this = std::env::current_exe().expect("a path");
    let built = this.ancestors().nth(2).expect("a folder").join("examples/verify");
    [
        ("node".into(), Some(examples.join("verify.mjs"))),
        ("python3".into(), Some(examples.join("verify.py"))),
        (built, None),
    ]
}

/// What the program prints when it trusts, or why it does not.
fn verify(program: &(PathBuf, Option<PathBuf>), asked: &Value) -> Result<Value, String> {
    let (name, script) = program;
    let mut child = Command::new(name)
        .args(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| {
            panic!(
                "{} is needed: {error} (`cargo build -p webhooks --examples` makes the one in Rust)",
                name.display()
            )
        });
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(asked.to_string().as_bytes()).expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    if output.status.success() {
        return Ok(serde_json::from_slice(&output.stdout).expect("JSON"));
    }
    let why = String::from_utf8(output.stderr).expect("text").trim().to_owned();
    // A reason is a sentence, and no stack trace.
    assert_eq!(output.status.code(), Some(1), "{}: {why}", name.display());
    assert_eq!(why.lines().count(), 1, "{}: {why}", name.display());
    assert!(output.stdout.is_empty());
    Err(why)
}

fn notification(signers: &[SigningSecret], known: &[SigningSecret]) -> Value {
    let notification = Notification {
        id: "msg_1".to_owned(),
        url: "https://product.example/hooks".parse().expect("a URL"),
        body: BODY.into(),
    };
    let headers: Value = notification
        .headers(NOW, signers)
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().expect("text").into()))
        .collect::<serde_json::Map<_, _>>()
        .into();
    json!({ "kind": "notification", "secret": exposed(known), "headers": headers, "body": BODY, "now": NOW })
}

fn exposed(secrets: &[SigningSecret]) -> Vec<String> {
    secrets.iter().map(SigningSecret::expose).collect()
}

fn claims() -> ResultClaims {
    ResultClaims {
        iss: "https://connect.acme.example".into(),
        aud: "acme".into(),
        iat: NOW,
        exp: NOW + 600,
        jti: "link_1".into(),
        account_id: "acc_1".into(),
        status: "CREATION_SUCCESS".into(),
        name: Some("Zoë".into()),
    }
}

fn result(signer: &SigningSecret, known: &[SigningSecret]) -> Value {
    json!({ "kind": "result", "secret": exposed(known), "token": sign_result(signer, &claims()), "now": NOW })
}

fn changed(asked: &Value, pointer: &str, value: impl Into<Value>) -> Value {
    let mut asked = asked.clone();
    *asked.pointer_mut(pointer).expect("it is there") = value.into();
    asked
}

/// The first letter of `part` is another one.
fn with_another_letter(text: &str, part: &str) -> String {
    let at = text.find(part).expect("it is there") + part.len();
    let letter = if text[at..].starts_with('A') { "B" } else { "A" };
    [&text[..at], letter, &text[at + 1..]].concat()
}

#[test]
fn they_trust_what_is_signed_here() {
    let [old, new] = [SigningSecret::random(), SigningSecret::random()];
    let both = [old.clone(), new.clone()];
    let old_alone = std::slice::from_ref(&old);
    let new_alone = std::slice::from_ref(&new);
    let body: Value = serde_json::from_str(BODY).expect("JSON");
    let claims = serde_json::to_value(claims()).expect("JSON");
    for program in &programs() {
        // One and one, and while secrets are changed: two that sign, two that are known.
        for (signers, known) in [(old_alone, old_alone), (&both[..], new_alone), (old_alone, &both[..])] {
            assert_eq!(
                verify(program, &notification(signers, known)),
                Ok(body.clone()),
                "{program:?}"
            );
        }
        let late = changed(&notification(old_alone, old_alone), "/now", NOW + 300);
        assert_eq!(verify(program, &late), Ok(body.clone()), "{program:?}");
        let one = changed(&notification(old_alone, old_alone), "/secret", old.expose());
        assert_eq!(verify(program, &one), Ok(body.clone()), "{program:?}");
        for known in [new_alone, &both[..]] {
            assert_eq!(verify(program, &result(&new, known)), Ok(claims.clone()), "{program:?}");
        }
    }
}

#[test]
fn they_refuse_a_notification_that_was_changed_or_is_old() {
    let [secret, other] = [SigningSecret::random(), SigningSecret::random()];
    let secret = std::slice::from_ref(&secret);
    let good = notification(secret, secret);
    let signature = good["headers"]["webhook-signature"].as_str().expect("text");
    let cases = [
        ("body", changed(&good, "/body", BODY.replace("acc_1", "acc_2"))),
        ("space", changed(&good, "/body", format!("{BODY} "))),
        ("id", changed(&good, "/headers/webhook-id", "msg_2")),
        (
            "timestamp",
            changed(&good, "/headers/webhook-timestamp", (NOW + 1).to_string()),
        ),
        (
            "no timestamp",
            changed(&good, "/headers/webhook-timestamp", format!("{NOW}x")),
        ),
        (
            "signature",
            changed(
                &good,
                "/headers/webhook-signature",
                with_another_letter(signature, "v1,"),
            ),
        ),
        (
            "version",
            changed(&good, "/headers/webhook-signature", signature.replace("v1,", "v2,")),
        ),
        ("none", changed(&good, "/headers/webhook-signature", "")),
        ("secret", changed(&good, "/secret", exposed(&[other]))),
        ("old", changed(&good, "/now", NOW + 301)),
        ("early", changed(&good, "/now", NOW - 301)),
    ];
    all_are_refused(&cases);
}

#[test]
fn they_refuse_a_result_that_was_changed_or_has_expired() {
    let [secret, other] = [SigningSecret::random(), SigningSecret::random()];
    let known = std::slice::from_ref(&secret);
    let good = result(&secret, known);
    let token = good["token"].as_str().expect("text");
    let (signed, signature) = token.rsplit_once('.').expect("three parts");
    let (header, claims) = signed.split_once('.').expect("three parts");
    let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
    let forged = URL_SAFE_NO_PAD.encode(r#"{"account_id":"acc_2","exp":9999999999}"#);
    let cases = [
        (
            "claims",
            changed(&good, "/token", format!("{header}.{forged}.{signature}")),
        ),
        (
            "signature",
            changed(&good, "/token", with_another_letter(token, &format!("{signed}."))),
        ),
        ("alg none", changed(&good, "/token", format!("{none}.{claims}."))),
        (
            "alg none, signed",
            changed(&good, "/token", resigned(&secret, &none, claims)),
        ),
        ("no signature", changed(&good, "/token", format!("{signed}."))),
        ("two parts", changed(&good, "/token", signed)),
        ("nothing", changed(&good, "/token", "")),
        ("secret", changed(&good, "/secret", exposed(&[other]))),
        ("expired", changed(&good, "/now", NOW + 600)),
    ];
    all_are_refused(&cases);
}

/// Signed with the right secret, under a header that says otherwise: only who looks at the header refuses it.
fn resigned(secret: &SigningSecret, header: &str, claims: &str) -> String {
    let key = STANDARD.decode(&secret.expose()["whsec_".len()..]).expect("base64");
    let signed = format!("{header}.{claims}");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key");
    mac.update(signed.as_bytes());
    let signature = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
    format!("{signed}.{signature}")
}

fn all_are_refused(cases: &[(&str, Value)]) {
    for program in &programs() {
        for (what, asked) in cases {
            let verified = verify(program, asked);
            assert!(verified.is_err(), "{program:?} trusts it: {what}");
        }
    }
}

/// What docs/INTEGRATION.md shows of the examples stands in them like that.
#[test]
fn what_is_shown_of_them_is_in_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &str| std::fs::read_to_string(root.join(path)).expect("a file");
    let page = read("docs/INTEGRATION.md");
    let shown = page.split_once("The heart of it:").expect("its place").1;
    for (language, path) in [
        ("js", "examples/verify/verify.mjs"),
        ("python", "examples/verify/verify.py"),
        ("rust", "crates/webhooks/examples/verify.rs"),
    ] {
        let block = shown.split_once(&format!("```{language}\n")).expect("a block").1;
        let block = block.split_once("```").expect("its end").0;
        let example = read(path);
        let missing: Vec<_> = block
            .lines()
            .map(str::trim)
            .filter(|line| !example.lines().any(|other| other.trim() == *line))
            .collect();
        assert_eq!(missing, [""; 0], "{path}");
        assert!(block.lines().count() > 2, "{path}");
    }
}
