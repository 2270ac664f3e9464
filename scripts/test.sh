#!/usr/bin/env bash
# All checks and tests, each part to its end whatever the others said, and a summary as the last lines.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

readonly logs=target/test-logs
readonly browser_report=$logs/browser.json
mkdir -p "$logs"
rm -f "$browser_report"
rows=()
all_passed=0
all_failed=0

# part LABEL COUNTER COMMAND...: runs a command and notes what it said.
# The counter prints "PASSED FAILED SKIPPED"; it is given the command's exit status and its log.
part() {
  local label=$1 counter=$2 log=$logs/$1.log start=$SECONDS status=0 passed failed skipped note=
  shift 2
  printf '\n== %s: %s\n' "$label" "$*"
  "$@" 2>&1 | tee "$log" || status=$?
  read -r passed failed skipped < <("$counter" "$status" "$log")
  # Nothing that went wrong may be counted as nothing, nor a suite that did not run as a good one.
  if [ "$failed" = 0 ] && { [ "$status" != 0 ] || [ "$passed" = 0 ]; }; then
    failed=1
    note=" (did not finish; see above)"
  elif [ "$failed" != 0 ]; then
    note=" (see above)"
  fi
  if [ "$skipped" != 0 ]; then note=", $skipped skipped$note"; fi
  all_passed=$((all_passed + passed))
  all_failed=$((all_failed + failed))
  rows+=("$(printf '  %-12s %4d passed, %d failed in %d s%s' \
    "$label" "$passed" "$failed" $((SECONDS - start)) "$note")")
}

# A check is one thing, good or bad.
as_one() { if [ "$1" = 0 ]; then echo "1 0 0"; else echo "0 1 0"; fi; }

# Nor is what could not be looked at one that is good.
as_deny() { echo "$(as_one "$1" | cut -d' ' -f1,2) $(grep -c '^warning: no advisories' "$2")"; }

# Adds up the last line of each test program.
as_cargo_tests() {
  awk '/^test result: / { passed += $4; failed += $6; skipped += $8 }
    END { print passed + 0, failed + 0, skipped + 0 }' "$2"
}

# Node's own test runner counts tests and not files; a file that cannot be loaded is a failed test.
as_node_tests() {
  awk '/^# pass / { passed = $3 } /^# fail / { failed = $3 } /^# skipped / { skipped = $3 }
    END { print passed + 0, failed + 0, skipped + 0 }' "$2"
}

# The official SDK against the sandbox's own program, as the tests before it built it.
sdk() {
  "$with" cargo test --features app/ssr --no-run --quiet &&
    node --test --test-reporter=tap crates/unipile-sandbox/tests/sdk/*.test.mjs
}

# The wizard in a browser, and each of its screens by itself.
browser() {
  scripts/gallery.sh &&
    PLAYWRIGHT_JSON_OUTPUT_FILE="$PWD/$browser_report" \
      "$with" node_modules/.bin/playwright test --config end2end --reporter=list,json
}

# A test that passes only when it is repeated has failed.
as_browser_tests() {
  node -e '
    const { stats } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    console.log(stats.expected, stats.unexpected + stats.flaky, stats.skipped);
  ' "$browser_report" 2>/dev/null || echo "0 0 0"
}

scripts/setup.sh test || {
  echo "0 passed, 1 failed"
  exit 1
}

with=scripts/with.sh
wasm=wasm32-unknown-unknown
part format as_one "$with" cargo fmt --all --check
# `frontend` by itself: it switches on Leptos's `hydrate`, which must never be unified with the server's `ssr`.
part lint as_one "$with" cargo clippy --workspace --exclude frontend --features app/ssr --all-targets -- -D warnings
part lint-wasm as_one "$with" cargo clippy -p frontend -p app --features app/hydrate --target "$wasm" -- -D warnings
part deny as_deny scripts/deny.sh
part tests as_cargo_tests "$with" cargo test --features app/ssr --no-fail-fast
part sdk as_node_tests sdk
part size as_one "$with" cargo xtask size --check
part browser as_browser_tests browser

printf '\nWhat ran:\n'
printf '%s\n' "${rows[@]}"
printf '%d passed, %d failed\n' "$all_passed" "$all_failed"
[ "$all_failed" = 0 ]
