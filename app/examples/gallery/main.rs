//! Writes every screen in every state as a static page, in four languages, with an index: the real components and the real
//! style sheet, for people to look at and for tests. Light or dark is the browser's choice; the index has a switch.
//!
//! `make gallery`, or `cargo run --features app/ssr --example gallery -- OUT_DIR`

mod index;
mod screens;
mod themed;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The source, a language of long words, one that is written without spaces, and one from right to left.
const LANGUAGES: [&str; 4] = ["en", "de", "ja", "ar"];

fn main() -> io::Result<()> {
    let out = env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    fs::create_dir_all(out.join("style"))?;
    copy_styles(&out)?;
    let themes = themed::themes()?;
    for theme in &themes {
        theme.write(&out)?;
    }
    for language in LANGUAGES {
        let groups = screens::groups(&themes, &screens::translator(language));
        for (name, html) in groups.iter().flat_map(|group| &group.screens) {
            fs::write(out.join(file_name(name, language)), still(html))?;
        }
        fs::write(out.join(file_name("index", language)), index::render(&groups, language))?;
    }
    writeln!(io::stdout(), "{}", out.join("index.html").display())
}

/// The English ones have the plain names.
fn file_name(name: &str, language: &str) -> String {
    if language == LANGUAGES[0] {
        format!("{name}.html")
    } else {
        format!("{name}.{language}.html")
    }
}

/// A document without what it would load and run.
fn still(html: &str) -> String {
    let html = without(html, "<link rel=\"modulepreload\"", ">");
    let html = without(&html, "<link rel=\"preload\"", ">");
    without(&html, "<script", "</script>")
}

/// A text without the first part that begins and ends like this.
fn without(text: &str, begin: &str, end: &str) -> String {
    let cut = text.split_once(begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some([before, after].concat())
    });
    cut.unwrap_or_else(|| text.to_owned())
}

fn copy_styles(out: &Path) -> io::Result<()> {
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
    for entry in fs::read_dir(styles)? {
        let entry = entry?;
        fs::copy(entry.path(), out.join("style").join(entry.file_name()))?;
    }
    Ok(())
}
