//! Cargo, called from a program that cargo itself runs.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::files;

/// Runs cargo in the workspace, showing what it prints.
pub(crate) fn run(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .current_dir(files::root())
        .args(arguments)
        .arg("--target-dir")
        .arg(files::target());
    // `cargo run` describes this very package to us. Some build scripts ask to be run again when these change, so a
    // cargo started from here and one started from a shell would undo each other's work.
    for (name, _) in std::env::vars_os() {
        let name_text = name.to_string_lossy();
        if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    let status = command.status().context("cannot start cargo")?;
    ensure!(status.success(), "`cargo {}` failed; see above", arguments.join(" "));
    Ok(())
}
