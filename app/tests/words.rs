//! Every word that people read is in `locales/`, and every message there is shown somewhere.
#![expect(clippy::expect_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Attributes whose values people read or hear.
const READ: [&str; 5] = ["alt", "aria-label", "label", "placeholder", "title"];

/// A string literal of a Rust file, and what stands right before it.
struct Literal {
    file: PathBuf,
    before: String,
    text: String,
}

impl Literal {
    /// Is it a text of its own between the tags of a `view!`?
    fn is_text_node(&self) -> bool {
        let before = self.before.as_str();
        before.ends_with('}') || (before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->"))
    }

    fn is_read_attribute(&self) -> bool {
        let name = self.before.strip_suffix('=').unwrap_or_default();
        READ.iter().any(|read| name.ends_with(&format!(" {read}")))
    }

    /// Does it look like something that a person is told?
    fn is_sentence(&self) -> bool {
        let mut chars = self.text.chars();
        let starts = chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase);
        starts && self.text.contains(' ')
    }

    fn has_letters(&self) -> bool {
        self.text.chars().any(char::is_alphabetic)
    }
}

/// The literals of a file, without those in comments and in the tests at its end.
fn literals(file: &Path) -> Vec<Literal> {
    let source = fs::read_to_string(file).expect("a source");
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: String = lines
        .map(|line| line.split("// ").next().unwrap_or_default().to_owned() + "\n")
        .collect();
    let code = code.replace("'\"'", "' '");
    let mut found = Vec::new();
    let mut rest = code.as_str();
    let mut passed = String::new();
    while let Some((before, after)) = rest.split_once('"') {
        passed.push_str(before);
        let end = if passed.ends_with("r#") {
            after.find("\"#").unwrap_or(after.len())
        } else {
            end_of_literal(after)
        };
        found.push(Literal {
            file: file.to_owned(),
            before: passed.split_whitespace().collect::<Vec<_>>().join(" "),
            text: after[..end].to_owned(),
        });
        passed = String::from('"');
        rest = after.get(end + 1..).unwrap_or_default();
    }
    found
}

/// Where the quotation mark is that closes a literal.
fn end_of_literal(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.char_indices().find(|(_, c)| {
        let closes = *c == '"' && !is_escaped;
        is_escaped = *c == '\\' && !is_escaped;
        closes
    });
    end.map_or(text.len(), |(index, _)| index)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            files.push(path);
        }
    }
    files
}

fn of_crate(folder: &str) -> Vec<Literal> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    sources(&folder).iter().flat_map(|file| literals(file)).collect()
}

/// The messages of `locales/en.ftl`.
fn keys() -> BTreeSet<String> {
    let english = include_str!("../../locales/en.ftl");
    let key = |line: &str| line.split_once(" = ").map(|(key, _)| key.to_owned());
    english
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(key)
        .collect()
}

#[test]
fn every_message_is_used_and_every_one_that_is_used_is_there() {
    let all = of_crate("src");
    let used: BTreeSet<_> = all.iter().map(|literal| literal.text.clone()).collect();
    let unused: Vec<_> = keys().into_iter().filter(|key| !used.contains(key)).collect();
    assert!(unused.is_empty(), "in no code: {unused:?}");
    for literal in all
        .iter()
        .filter(|literal| literal.file.components().any(|part| part.as_os_str() == "texts"))
    {
        let is_key = literal.text.contains('-') && literal.text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        assert!(
            !is_key || keys().contains(&literal.text),
            "not in en.ftl: {}",
            literal.text
        );
    }
}

#[test]
fn no_text_for_people_is_in_the_code() {
    // Its words are for developers.
    let all = of_crate("src")
        .into_iter()
        .filter(|literal| !literal.file.ends_with("sandbox_ribbon.rs"));
    for literal in all {
        let (file, text) = (literal.file.display(), &literal.text);
        assert!(!(literal.is_text_node() && literal.has_letters()), "{file}: {text:?}");
        assert!(
            !(literal.is_read_attribute() && literal.has_letters()),
            "{file}: {text:?}"
        );
        assert!(!literal.is_sentence(), "{file}: {text:?}");
    }
}

#[test]
fn the_server_writes_no_page_of_its_own() {
    for literal in of_crate("../server/src") {
        let is_markup = literal.text.starts_with('<') && literal.text.ends_with('>');
        assert!(!is_markup, "{}: {:?}", literal.file.display(), literal.text);
    }
}

#[test]
fn what_is_looked_for_would_be_found() {
    let file = std::env::temp_dir().join(format!("words-{}.rs", std::process::id()));
    fs::write(
        &file,
        "view! { <p>\"Sign in\"</p> <a aria-label=\"Close\">{x} \": \"</a> }\nlet s = \"Try again.\";\n",
    )
    .expect("written");
    let found = literals(&file);
    fs::remove_file(&file).expect("removed");
    assert!(found[0].is_text_node() && found[0].has_letters());
    assert!(found[1].is_read_attribute() && found[1].has_letters());
    assert!(found[2].is_text_node() && !found[2].has_letters());
    assert!(found[3].is_sentence());
}
