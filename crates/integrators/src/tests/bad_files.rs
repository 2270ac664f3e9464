//! Files with something wrong in them, and the sentence for each.

use super::*;

const LIST: &str = "is no list: write texts in quotes, separated by commas, in square brackets";
const TEXT: &str = "is no text: write it in quotes";
const TWICE: &str = "is there twice: remove one of them";

#[test]
fn a_file_that_is_not_there_is_told() {
    let folder = Folder::with("");
    std::fs::remove_file(folder.path()).expect("removed");
    assert_eq!(
        folder.sentence(),
        "the file of integrators integrators.toml cannot be read: No such file or directory (os error 2)"
    );
}

/// The file itself.
#[test]
fn a_file_that_is_none_of_integrators_is_told() {
    let none = "the file of integrators integrators.toml has none: write at least one [[integrators]]";
    for (text, sentence) in [
        ("", none),
        ("integrators = []", none),
        ("[integrators]\nname = \"acme\"", none),
        ("integrators = [1]", none),
        (
            "[[integrator]]",
            "the file of integrators integrators.toml has the key \"integrator\" outside of [[integrators]], where nothing is known: remove it",
        ),
        (
            "[[integrators]]\nname = \"a\"\nname = \"b\"",
            "the file of integrators integrators.toml is no TOML: duplicate key in line 3",
        ),
    ] {
        assert_eq!(Folder::with(text).sentence(), sentence, "{text}");
    }
}

/// With this value the file's sentence is: this entry of this field, of its integrator, has this problem.
fn check(field: &str, value: &str, place: &str, problem: &str) {
    let (_, text) = entry("acme", ACME_SECRET, "");
    let lines = text.lines().filter(|line| !line.starts_with(&format!("{field} =")));
    let rest = lines.collect::<Vec<_>>().join("\n");
    let folder = Folder::with(&format!("{rest}\n{field} = {value}\n"));
    folder.write("theme.toml", "color = \"blue\"");
    folder.write("acme.secret", ACME_SECRET);
    let who = if field == "name" { "number 1" } else { "acme" };
    let sentence = format!("{field}{place} of the integrator {who} in integrators.toml {problem}");
    assert_eq!(folder.sentence(), sentence);
}

#[test]
fn wrong_names_and_looks_have_their_sentences() {
    const NAME: &str = "is no name: write 1 to 64 characters of a-z, 0-9 and -";
    const BRAND: &str = "is no name that people can read: write 1 to 100 characters, without line breaks";
    const ACCOUNT: &str = "is no account's id: write it as the server showed it, without spaces";
    const SUCCESS: &str = "is neither failure nor expired: write one of them, as a success is notified anyway";
    for (field, value, place, problem) in [
        ("name", "\"\"", "", NAME),
        ("name", "\"Acme\"", "", NAME),
        ("name", "\"acme.com\"", "", NAME),
        ("name", &format!("{:?}", "a".repeat(65)), "", NAME),
        ("name", "1", "", TEXT),
        ("brand_name", "\" \"", "", BRAND),
        ("brand_name", "\"A\\nB\"", "", BRAND),
        ("brand_name", &format!("{:?}", "a".repeat(101)), "", BRAND),
        ("notify_on", "[\"success\"]", " (entry 1)", SUCCESS),
        ("notify_on", "\"failure\"", "", LIST),
        (
            "locale",
            "\"tlh\"",
            "",
            "is none of the wizard's languages: write a tag such as de or en-GB",
        ),
        (
            "theme",
            "\"acme\"",
            "",
            "is no theme file: write the path of a file that ends with .toml",
        ),
        (
            "theme",
            "\"none.toml\"",
            "",
            "cannot be used: none.toml cannot be read: No such file or directory (os error 2)",
        ),
        (
            "theme",
            "\"theme.toml\"",
            "",
            "cannot be used: color = \"blue\" in theme.toml is no colour: write #rgb or #rrggbb, such as #2456e6",
        ),
        ("accounts", "[\"\"]", " (entry 1)", ACCOUNT),
        ("accounts", "[\"id 1\"]", " (entry 1)", ACCOUNT),
        ("accounts", "[\"id1\", \"id1\"]", " (entry 2)", TWICE),
    ] {
        check(field, value, place, problem);
    }
}

#[test]
fn wrong_keys_and_secrets_have_their_sentences() {
    const HASH: &str = "is no hash of a key: write sha256: and the 64 hexadecimal digits that came with the key";
    const WEAK: &str = "can be guessed: make a signing secret of random bytes";
    let nothing = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let hash = ApiKey::generate().hash();
    let twice = format!("[{hash:?}, {hash:?}]");
    let two = format!("[{ACME_SECRET:?}, {ACME_SECRET:?}]");
    let zeros = format!("[\"whsec_{}\"]", "AAAA".repeat(8));
    let typed = format!("[{OTHER_SECRET:?}, \"whsec_{}\"]", "cGFzc3dk".repeat(8));
    for (field, value, place, problem) in [
        ("api_key_hashes", "[]", "", "is missing: every integrator must have it"),
        ("api_key_hashes", "\"sha256:\"", "", LIST),
        ("api_key_hashes", "[\"sha256:\"]", " (entry 1)", HASH),
        ("api_key_hashes", "[1]", " (entry 1)", TEXT),
        (
            "api_key_hashes",
            "[\"uck_AAAA\"]",
            " (entry 1)",
            "is a key itself: write its hash, and make a new key, since this one has been written down",
        ),
        (
            "api_key_hashes",
            &format!("[{nothing:?}]"),
            " (entry 1)",
            "is the hash of nothing: make a key, and write its hash",
        ),
        ("api_key_hashes", &twice, " (entry 2)", TWICE),
        (
            "signing_secrets",
            "[]",
            "",
            "is missing: write a signing secret here, or in a file named by signing_secret_files",
        ),
        (
            "signing_secrets",
            "[\"sekrit\"]",
            " (entry 1)",
            "is no signing secret: a signing secret begins with whsec_",
        ),
        (
            "signing_secrets",
            "[\"whsec_AAAA\"]",
            " (entry 1)",
            "is no signing secret: a signing secret has 24 to 64 bytes, and this one has 3",
        ),
        ("signing_secrets", &two, " (entry 2)", TWICE),
        ("signing_secrets", &zeros, " (entry 1)", WEAK),
        ("signing_secrets", &typed, " (entry 2)", WEAK),
        (
            "signing_secret_files",
            "[\"none\"]",
            " (entry 1)",
            "cannot be read: No such file or directory (os error 2)",
        ),
        ("signing_secret_files", "[\"acme.secret\"]", " (entry 1)", TWICE),
    ] {
        check(field, value, place, problem);
    }
}

#[test]
fn wrong_places_have_their_sentences() {
    const ORIGIN: &str = "is no exact origin: write https:// (or http:// for loopback) and the host in lower case, with a port where it is not the usual one, and nothing after it, such as https://app.example.com";
    const HOST: &str = "is no exact host: write it in lower case, without scheme, path or wildcard, with a port where it is not 443, such as hooks.example.com";
    for (field, value, place, problem) in [
        ("redirect_origins", "[\"https://*.acme.example\"]", " (entry 1)", ORIGIN),
        (
            "redirect_origins",
            "[\"https://a.example\", \"https://a.example/\"]",
            " (entry 2)",
            ORIGIN,
        ),
        ("redirect_origins", "[\"http://a.example\"]", " (entry 1)", ORIGIN),
        (
            "redirect_origins",
            "[\"https://a.example\", \"https://a.example\"]",
            " (entry 2)",
            TWICE,
        ),
        ("notify_hosts", "[\"https://a.example\"]", " (entry 1)", HOST),
        (
            "notify_hosts",
            "[\"a.example\", \"a.example:443\"]",
            " (entry 2)",
            TWICE,
        ),
        (
            "notify_hosts",
            "[\"127.0.0.1:8080\"]",
            " (entry 1)",
            "is this machine itself, where notifications may not go: remove it",
        ),
    ] {
        check(field, value, place, problem);
    }
}

#[test]
fn a_field_that_must_be_there_is_missed() {
    for (field, who, problem) in [
        ("name", "number 1", "is missing: every integrator must have it"),
        ("api_key_hashes", "acme", "is missing: every integrator must have it"),
        (
            "signing_secrets",
            "acme",
            "is missing: write a signing secret here, or in a file named by signing_secret_files",
        ),
    ] {
        let (_, text) = entry("acme", ACME_SECRET, "");
        let lines = text.lines().filter(|line| !line.starts_with(field));
        let folder = Folder::with(&lines.collect::<Vec<_>>().join("\n"));
        let sentence = format!("{field} of the integrator {who} in integrators.toml {problem}");
        assert_eq!(folder.sentence(), sentence);
    }
}

#[test]
fn an_unknown_field_is_told_with_those_there_are() {
    let fields = "name, brand_name, api_key_hashes, signing_secrets, signing_secret_files, redirect_origins, notify_hosts, notify_on, locale, theme, accounts";
    let long = format!("{} = 1", "a".repeat(25));
    for (line, key) in [
        ("redirect_origin = []", "the key \"redirect_origin\""),
        (long.as_str(), "a key of more than 24 characters"),
    ] {
        let (_, text) = entry("acme", ACME_SECRET, line);
        assert_eq!(
            Folder::with(&text).sentence(),
            format!("the integrator acme in integrators.toml has {key}, which nobody knows: the fields are {fields}")
        );
    }
}

#[test]
fn two_integrators_have_nothing_in_common() {
    let (_, acme) = entry("acme", ACME_SECRET, "");
    let (_, named) = entry("acme", OTHER_SECRET, "");
    let (_, secret) = entry("other", ACME_SECRET, "");
    let hash = acme.lines().nth(2).expect("a hash");
    let key = format!("[[integrators]]\nname = \"other\"\n{hash}\nsigning_secrets = [\"{OTHER_SECRET}\"]");
    let problem = "in integrators.toml belongs to the integrator acme already: give each its own";
    for (second, place) in [
        (named, "name of the integrator acme"),
        (secret, "signing_secrets (entry 1) of the integrator other"),
        (key, "api_key_hashes (entry 1) of the integrator other"),
    ] {
        let folder = Folder::with(&[acme.as_str(), &second].concat());
        assert_eq!(folder.sentence(), format!("{place} {problem}"));
    }
}
