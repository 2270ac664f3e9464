//! No secret comes out, whatever is wrong.

use super::*;

/// Any eight characters of a secret in a row would tell too much of it.
fn tells(shown: &str, secret: &str) -> bool {
    let secret: Vec<char> = secret.chars().collect();
    secret
        .windows(8)
        .any(|part| shown.contains(&part.iter().collect::<String>()))
}

#[test]
fn debug_shows_no_key_and_no_secret() {
    let (key, text) = entry("acme", ACME_SECRET, "");
    let shown = format!("{:?}", Folder::with(&text).read().expect("integrators"));
    assert!(
        shown.contains("acme") && shown.contains("SigningSecret([redacted])"),
        "{shown}"
    );
    for secret in [
        key.expose(),
        &key.hash()["sha256:".len()..],
        &ACME_SECRET["whsec_".len()..],
    ] {
        assert!(!tells(&shown, secret), "{shown}");
    }
}

#[test]
fn a_broken_line_is_not_shown() {
    let (_, text) = entry("acme", ACME_SECRET, "");
    let broken = text.replace(&format!("{ACME_SECRET}\"]"), ACME_SECRET);
    assert_ne!(broken, text);
    let folder = Folder::with(&broken);
    assert_eq!(
        folder.sentence(),
        "the file of integrators integrators.toml is no TOML: unclosed array, expected `]` in line 4"
    );
}

/// With a character more, less or another at every place, with values of other kinds, and with fields exchanged.
#[test]
fn no_error_tells_a_secret() {
    const TEXT: &str =
        "[[integrators]]\nname = \"acme\"\napi_key_hashes = [\"HASH\"]\nsigning_secrets = [\"SECRET\"]\n";
    let text = TEXT
        .replace("HASH", &ApiKey::generate().hash())
        .replace("SECRET", ACME_SECRET);
    let mut variants = Vec::new();
    for (index, character) in text.char_indices() {
        let (before, after) = text.split_at(index);
        let without = &after[character.len_utf8()..];
        variants.push([before, without].concat());
        for other in [
            "\"", "'", "\n", "=", ".", "[", "]", "{", ",", "#", "\\", "0", "x", "é", "\0", "\u{202e}",
        ] {
            variants.push([before, other, after].concat());
            variants.push([before, other, without].concat());
        }
    }
    for other in [
        "SECRET",
        "\"SECRET\"",
        "{ SECRET = 1 }",
        "{ a = \"SECRET\" }",
        "[[\"SECRET\"]]",
        "[\"SECRET\", 1]",
    ] {
        let value = other.replace("SECRET", ACME_SECRET);
        for field in crate::integrator::FIELDS {
            let lines = text.lines().filter(|line| !line.starts_with(field));
            let rest = lines.collect::<Vec<_>>().join("\n");
            variants.push(format!("{rest}\n{field} = {value}\n"));
        }
        variants.push(format!("{text}\n{value} = 1\n"));
        variants.push(format!("{value} = 1\n{text}"));
        variants.push(format!("integrators = {value}"));
    }
    let folder = Folder::with("");
    let mut errors = 0;
    for variant in variants {
        if let Err(error) = Integrators::parse(&variant, &folder.path(), true) {
            errors += 1;
            let shown = format!("{error} {error:?}");
            assert!(!tells(&shown, &ACME_SECRET["whsec_".len()..]), "{shown}");
        }
    }
    assert!(errors > 1000, "{errors}");
}
