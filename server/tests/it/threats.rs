//! The threats in docs/SECURITY.md, and the tests that it names for them.

use std::fs;
use std::path::Path;

/// The folder and the name of each test in a text: `folder::name`, in backticks.
fn named_tests(text: &str) -> Vec<(&str, &str)> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter_map(|code| code.split_once("::")).collect()
}

/// The sources in a folder, all the way down.
fn sources(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path
            .extension()
            .is_some_and(|extension| extension == "rs" || extension == "ts")
        {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
    found
}

/// Is it a test of Rust's, or of the browser's?
fn has_test(source: &str, name: &str) -> bool {
    let is_rust = source.find(&format!("fn {name}(")).is_some_and(|at| {
        // Its attributes follow the end of what is before it.
        let attributes = source[..at].rsplit(['}', ';']).next().unwrap_or_default();
        attributes.contains("#[test]") || attributes.contains("#[tokio::test")
    });
    is_rust
        || ['\'', '"']
            .iter()
            .any(|quote| source.contains(&format!("test({quote}{name}{quote},")))
}

#[test]
fn every_threat_names_its_tests_or_is_not_built_yet() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let document = fs::read_to_string(root.join("docs/SECURITY.md")).unwrap();
    for (folder, name) in named_tests(&document) {
        let is_there = sources(&root.join(folder)).iter().any(|source| has_test(source, name));
        assert!(is_there, "no test {name} in {folder}");
    }
    for threat in 1..=20 {
        let start = format!("| {threat} | ");
        let row = document.lines().find(|line| line.starts_with(&start));
        let row = row.unwrap_or_else(|| panic!("no threat {threat}"));
        assert!(
            !named_tests(row).is_empty() || row.contains("Not built yet") || row.contains("`make deny`"),
            "{row}"
        );
    }
}
