//! The programs that come with npm packages.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::files;

/// A program from `node_modules`, to be run at the repository's root.
pub(crate) fn npm(name: &str) -> Result<Command> {
    let program = files::root().join("node_modules/.bin").join(name);
    ensure!(
        program.exists(),
        "`{name}` is not installed. Run `make setup` (or `npm ci`) first"
    );
    let mut command = Command::new(program);
    command.current_dir(files::root());
    Ok(command)
}

/// Runs a program, showing what it prints only when it fails.
pub(crate) fn run(name: &str, command: &mut Command) -> Result<()> {
    let output = command
        .output()
        .with_context(|| format!("cannot start `{name}`; is Node.js installed?"))?;
    if !output.status.success() {
        eprint!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    ensure!(output.status.success(), "`{name}` failed; see above");
    Ok(())
}
