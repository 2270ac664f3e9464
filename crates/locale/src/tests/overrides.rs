use crate::{Catalogue, Locale, OverrideError, Value};
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder with one file, until it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn with(file: &str, source: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "locale-test-{}-{}",
            std::process::id(),
            NUMBER.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(file), source).expect("a file");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(file: &str, source: &str) -> Result<Catalogue, OverrideError> {
    Catalogue::with_overrides(&Folder::with(file, source).0)
}

fn refusal(file: &str, source: &str) -> String {
    read(file, source).expect_err("refused").to_string()
}

#[test]
fn a_sentence_of_the_operators_own_takes_the_place_of_the_wizards_and_no_other() {
    let catalogue = read("en.ftl", "sign-in-title = Hello from { $brand }\n").expect("fine");
    let english = Locale::english();
    let brand = [("brand", Value::Text("Acme"))];
    assert_eq!(catalogue.text(english, "sign-in-title", &brand), "Hello from Acme");
    assert_eq!(catalogue.text(english, "sign-in-button", &[]), "Sign in");
}

#[test]
fn a_sentence_may_use_fewer_placeholders_and_terms_of_its_own() {
    let source = "-us = Acme Connect\nsign-in-title = Welcome to { -us }\n";
    let catalogue = read("en.ftl", source).expect("fine");
    assert_eq!(
        catalogue.text(Locale::english(), "sign-in-title", &[]),
        "Welcome to Acme Connect"
    );
}

#[test]
fn what_is_wrong_is_told_with_file_message_and_line() {
    assert_eq!(
        refusal("en.ftl", "sign-in-titel = Hello\n"),
        "en.ftl: the wizard has no message `sign-in-titel`"
    );
    assert_eq!(
        refusal("en.ftl", "sign-in-title = Hello { $person }\n"),
        "en.ftl: `sign-in-title` has { $person }, which this message is not given; it is given { $brand }"
    );
    assert_eq!(
        refusal("en.ftl", "sign-in-button = Go { $brand }\n"),
        "en.ftl: `sign-in-button` has { $brand }, which this message is not given; it is given none"
    );
    let unclosed = refusal("en.ftl", "help = Help!\nsign-in-title = Hello { $brand\n");
    assert!(unclosed.starts_with("en.ftl, line "), "{unclosed}");
    let dangling = refusal("en.ftl", "help = { -us }\n");
    assert!(
        dangling.starts_with("en.ftl: `help` cannot be made into a text"),
        "{dangling}"
    );
    let klingon = refusal("tlh.ftl", "help = QaH\n");
    assert!(
        klingon.starts_with("tlh.ftl is none of the wizard's languages"),
        "{klingon}"
    );
    let missing = Catalogue::with_overrides(std::path::Path::new("/nonexistent-locales"));
    assert!(matches!(missing, Err(OverrideError::Unreadable { .. })));
}
