//! The stylesheet, and the bundler that minifies it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::digest::{self, Stamp};
use crate::{files, tools};

/// The oldest browsers in which the page looks and works as meant; in older ones it still works without its WASM.
const BROWSERS: &str = "--target=chrome109,firefox115,safari15.6";

/// The bundler, set up as every use of it wants it.
pub(crate) fn esbuild() -> Result<Command> {
    let mut command = tools::npm("esbuild")?;
    command.args([
        "--bundle",
        "--minify",
        "--legal-comments=none",
        "--log-level=warning",
        BROWSERS,
    ]);
    Ok(command)
}

/// The bundler's argument that names its result.
pub(crate) fn outfile(path: &Path) -> OsString {
    let mut argument = OsString::from("--outfile=");
    argument.push(path);
    argument
}

/// Bundles the stylesheet, unless nothing has changed.
pub(crate) fn build() -> Result<PathBuf> {
    let sources = files::root().join("style");
    let entry = sources.join("main.css");
    ensure!(entry.exists(), "the stylesheet {} is missing", entry.display());
    let built = files::work().join("main.min.css");

    let mut inputs = digest::recipe()?;
    inputs.extend(files::below(&sources)?);
    let stamp = Stamp::new("style", &inputs)?;
    if stamp.is_fresh(&[&built]) {
        return Ok(built);
    }
    let mut command = esbuild()?;
    // The site serves these as they are: `url("/favicon.svg")` stays what it is.
    let public = files::root().join("public");
    for path in files::below(&public)? {
        command.arg(format!("--external:/{}", path.strip_prefix(&public)?.display()));
    }
    tools::run("esbuild", command.arg(entry).arg(outfile(&built)))?;
    stamp.set()?;
    Ok(built)
}
