//! Content hashes: for file names, and to tell whether a step has to be done again.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use crate::files;

/// A short hash that names these contents in a URL.
pub(crate) fn of_contents(contents: &[u8]) -> String {
    short(&Sha256::digest(contents))
}

/// A hash over files, their names included.
pub(crate) fn of_files(paths: &[PathBuf]) -> Result<String> {
    let mut hasher = Sha256::new();
    for path in paths {
        let contents = files::read(path)?;
        let name = path.strip_prefix(files::root()).unwrap_or(path).display().to_string();
        hasher.update(format!("{name}\0{}\0", contents.len()));
        hasher.update(contents);
    }
    Ok(short(&hasher.finalize()))
}

/// The files that say how the site is built: a step is done again when the build or its tools have changed.
pub(crate) fn recipe() -> Result<Vec<PathBuf>> {
    let mut paths = files::below(&files::root().join("xtask/src"))?;
    paths.extend(["Cargo.lock", "package-lock.json"].map(|name| files::root().join(name)));
    Ok(paths)
}

/// What a step was last done for.
pub(crate) struct Stamp {
    path: PathBuf,
    digest: String,
}

impl Stamp {
    /// The stamp of the step `name`, whose result depends on these files.
    pub(crate) fn new(name: &str, inputs: &[PathBuf]) -> Result<Self> {
        Ok(Self {
            path: files::work().join(name).with_extension("stamp"),
            digest: of_files(inputs)?,
        })
    }

    /// Was the step done for these very inputs, and is what it made still there?
    pub(crate) fn is_fresh(&self, products: &[impl AsRef<Path>]) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|last| last == self.digest)
            && products.iter().all(|product| product.as_ref().exists())
    }

    /// Notes that the step is done.
    pub(crate) fn set(&self) -> Result<()> {
        files::write(&self.path, self.digest.as_bytes())
    }
}

fn short(hash: &[u8]) -> String {
    let start = hash.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(start))
}

#[cfg(test)]
mod tests {
    use super::of_contents;

    #[test]
    fn a_hash_is_short_and_fit_for_a_url() {
        assert_eq!(of_contents(b""), "e3b0c44298fc1c14");
    }
}
