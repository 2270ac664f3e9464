//! `cargo xtask site` builds the site for release; `cargo xtask size` says what its first page weighs.

mod cargo;
mod compress;
mod digest;
mod files;
mod server;
mod site;
mod size;
mod style;
mod tools;
mod wasm;
mod words;

use std::process::ExitCode;

use anyhow::Result;

const USAGE: &str = "\
usage: cargo xtask <task>

  site            build the site for release into target/site
  size [--check]  say what the sign-in page weighs; with --check, fail when that is too much";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<ExitCode> {
    match arguments {
        ["site"] => site::build().map(|()| ExitCode::SUCCESS),
        ["size"] => size::report(false),
        ["size", "--check"] => size::report(true),
        _ => {
            eprintln!("{USAGE}");
            Ok(ExitCode::from(2))
        }
    }
}
