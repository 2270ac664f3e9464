//! The site: everything the server hands out as files, named by contents and compressed.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::digest::{self, Stamp};
use crate::{compress, files, style, wasm};

/// Which file of the site has which hash in its name.
const HASHES: &str = "hash.txt";

/// Builds the site into `target/site`, doing only what has changed since the last time.
pub(crate) fn build() -> Result<()> {
    let _lock = lock()?;
    let wasm = wasm::build()?;
    let stylesheet = style::build()?;
    let public = files::root().join("public");

    let parts = [("js", wasm.glue), ("wasm", wasm.module), ("css", stylesheet)];
    let mut inputs = digest::recipe()?;
    inputs.extend(parts.iter().map(|(_, path)| path.clone()));
    inputs.extend(files::below(&public)?);
    let stamp = Stamp::new("site", &inputs)?;
    if stamp.is_fresh(&hashed_files().unwrap_or_else(|| vec![files::site().join(HASHES)])) {
        return Ok(());
    }

    eprintln!("site: naming the files by their contents and compressing them (a second)");
    // Made elsewhere and then moved, so that the site is never there by halves.
    let fresh = files::work().join("site");
    files::remove_dir(&fresh)?;
    assemble(&fresh, &parts, &public)?;
    files::remove_dir(&files::site())?;
    fs::rename(&fresh, files::site()).context("cannot move the new site into its place")?;
    stamp.set()
}

fn assemble(site: &Path, parts: &[(&str, PathBuf)], public: &Path) -> Result<()> {
    for source in files::below(public)? {
        let name = source.strip_prefix(public)?;
        files::write(&site.join(name), &files::read(&source)?)?;
    }
    let mut hashes = Vec::new();
    for (extension, source) in parts {
        let contents = files::read(source)?;
        let hash = digest::of_contents(&contents);
        files::write(&site.join("pkg").join(hashed_name(extension, &hash)), &contents)?;
        writeln!(hashes, "{extension}: {hash}")?;
    }
    for path in files::below(site)? {
        compress::beside(&path)?;
    }
    files::write(&site.join(HASHES), &hashes)
}

/// The built site's file with this extension.
pub(crate) fn file(extension: &str) -> Result<PathBuf> {
    let path = files::site().join(HASHES);
    let hashes = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    hash_of(&hashes, extension)
        .map(|hash| files::site().join("pkg").join(hashed_name(extension, hash)))
        .with_context(|| format!("{} does not name the {extension} file", path.display()))
}

fn hashed_files() -> Option<Vec<PathBuf>> {
    ["js", "wasm", "css"]
        .into_iter()
        .map(|extension| file(extension).ok())
        .collect()
}

fn hashed_name(extension: &str, hash: &str) -> String {
    format!("{}.{hash}.{extension}", files::OUTPUT_NAME)
}

fn hash_of<'a>(hashes: &'a str, extension: &str) -> Option<&'a str> {
    hashes
        .lines()
        .find_map(|line| line.strip_prefix(extension)?.strip_prefix(": "))
}

/// Two builds at the same time would tread on each other's files; the second waits.
fn lock() -> Result<File> {
    files::create_dir(&files::work())?;
    let path = files::work().join("lock");
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::hash_of;

    #[test]
    fn a_hash_is_found_by_the_files_extension() {
        let hashes = "js: aa\nwasm: bb\ncss: cc\n";
        assert_eq!(hash_of(hashes, "wasm"), Some("bb"));
        assert_eq!(hash_of(hashes, "svg"), None);
    }
}
