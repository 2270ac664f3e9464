#!/usr/bin/env bash
# Looks for inputs that break what crates/fuzz-targets holds.
#
#   scripts/fuzz.sh [SECONDS [TARGET...]]     each target for so long (60), or those alone
#
# It starts from fuzz/corpus/, which it does not change: what it finds new is kept in target/fuzz/corpus/. An input that
# breaks something is named, and kept in fuzz/artifacts/; copied to fuzz/corpus/ it is a test from then on.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-60}
shift || true
targets=("$@")
if [ $# = 0 ]; then mapfile -t targets < <(ls fuzz/corpus); fi

# On the very versions that the project is locked to.
cp Cargo.lock fuzz/Cargo.lock
# Without sanitizers: they look for the errors of unsafe code, of which there is none here, and need a nightly compiler.
fuzz() { scripts/with.sh cargo fuzz "$1" --sanitizer none --target-dir target/fuzz "${@:2}"; }
for target in "${targets[@]}"; do
  found=target/fuzz/corpus/$target
  mkdir -p "$found"
  fuzz run "$target" "$found" "fuzz/corpus/$target" -- -max_total_time="$seconds" -max_len=4096 -timeout=10 -verbosity=0 \
    -print_final_stats=1
done
