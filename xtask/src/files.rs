//! Where things are, and the few file operations that the tasks share.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The name that the site's files begin with; `output-name` in Cargo.toml.
pub(crate) const OUTPUT_NAME: &str = "unipile-connect";

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Cargo's target directory, whatever the environment says: the Makefile and the server look for the site there.
pub(crate) fn target() -> PathBuf {
    root().join("target")
}

/// The finished site.
pub(crate) fn site() -> PathBuf {
    target().join("site")
}

/// Halfway products and stamps, which are not served.
pub(crate) fn work() -> PathBuf {
    target().join("site-build")
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file, and the directory that holds it.
pub(crate) fn write(path: &Path, contents: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        create_dir(parent)?;
    }
    fs::write(path, contents).with_context(|| format!("cannot write {}", path.display()))
}

pub(crate) fn create_dir(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("cannot create the directory {}", path.display()))
}

/// Removes a directory with all that is in it; one that is not there is fine.
pub(crate) fn remove_dir(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove the directory {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// All files below a directory, sorted; a directory that is not there has none.
pub(crate) fn below(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![directory.to_path_buf()];
    while let Some(next) = waiting.pop() {
        if !next.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&next).with_context(|| format!("cannot list {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
