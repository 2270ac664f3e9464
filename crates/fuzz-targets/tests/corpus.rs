//! Every input of `fuzz/corpus/`: what the fuzzer found worth keeping, and what it was started with.
#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use fuzz_targets::TARGETS;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus")
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn what_must_hold_holds_for_the_whole_corpus() {
    for (target, holds) in TARGETS {
        let folder = corpus().join(target);
        let inputs = names(&folder);
        assert!(inputs.len() > 4, "{target}: {inputs:?}");
        for input in inputs {
            eprintln!("{target}/{input}");
            holds(&fs::read(folder.join(input)).unwrap());
        }
    }
}

#[test]
fn each_target_has_a_corpus_and_a_fuzzer() {
    let targets: BTreeSet<String> = TARGETS.map(|(name, _)| name.to_owned()).into();
    assert_eq!(names(&corpus()), targets);
    let fuzzers = targets.iter().map(|target| format!("{target}.rs")).collect();
    assert_eq!(names(&corpus().join("../fuzz_targets")), fuzzers);
}

/// An encoded view has no names in it: after a change of the view the old ones would be bytes like any other.
#[test]
fn the_fuzzer_of_views_starts_from_views() {
    let folder = corpus().join("view");
    let views = names(&folder)
        .into_iter()
        .filter(|name| wizard::View::decode(&fs::read(folder.join(name)).unwrap()).is_ok());
    assert!(
        views.count() >= 9,
        "the view has changed: run `cargo run -p fuzz-targets --example views`"
    );
}
