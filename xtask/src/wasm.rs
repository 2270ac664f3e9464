//! The browser's code: compiled, given its JavaScript glue, made small.

use std::path::PathBuf;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::digest::{self, Stamp};
use crate::{cargo, files, style, tools};

/// The same as cargo-leptos; more flags gain nothing.
const WASM_OPT: [&str; 3] = ["-Oz", "--enable-bulk-memory", "--enable-nontrapping-float-to-int"];

/// The two files that the page loads.
pub(crate) struct Wasm {
    pub(crate) glue: PathBuf,
    pub(crate) module: PathBuf,
}

/// Compiles the frontend and makes it ready for the browser, unless nothing has changed.
pub(crate) fn build() -> Result<Wasm> {
    let compiled = compile()?;
    let built = Wasm {
        glue: files::work().join("glue.min.js"),
        module: files::work().join("module.wasm"),
    };

    let mut inputs = digest::recipe()?;
    inputs.push(compiled.clone());
    let stamp = Stamp::new("wasm", &inputs)?;
    if stamp.is_fresh(&[&built.glue, &built.module]) {
        return Ok(built);
    }

    eprintln!("site: generating the JavaScript glue and shrinking the WASM (a few seconds)");
    let directory = files::work().join("bindgen");
    files::remove_dir(&directory)?;
    Bindgen::new()
        .input_path(&compiled)
        .out_name("glue")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                // The page names the module, by its hash.
                .omit_default_module_path(true)
                .typescript(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(&directory)
        })
        .context("wasm-bindgen cannot read what the compiler wrote")?;
    tools::run(
        "wasm-opt",
        tools::npm("wasm-opt")?
            .args(WASM_OPT)
            .arg(directory.join("glue_bg.wasm"))
            .arg("-o")
            .arg(&built.module),
    )?;
    tools::run(
        "esbuild",
        // Bundled, so that JavaScript which a dependency brings along is in the one file too.
        style::esbuild()?
            .arg("--format=esm")
            .arg(directory.join("glue.js"))
            .arg(style::outfile(&built.glue)),
    )?;
    stamp.set()?;
    Ok(built)
}

/// In a call of its own: together with the server, cargo would unify Leptos's `hydrate` with its `ssr`.
fn compile() -> Result<PathBuf> {
    const PROFILE: &str = "wasm-release";
    const TARGET: &str = "wasm32-unknown-unknown";
    let compiled = files::target().join(TARGET).join(PROFILE).join("frontend.wasm");
    if !compiled.exists() {
        eprintln!("site: compiling the browser's code (one to two minutes the first time)");
    }
    cargo::run(&[
        "build",
        "--package",
        "frontend",
        "--lib",
        "--target",
        TARGET,
        "--profile",
        PROFILE,
    ])?;
    Ok(compiled)
}
