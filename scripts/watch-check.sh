#!/usr/bin/env bash
# Proves that the project can be built with cargo-leptos, as `make watch` does, and that its site works.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

# A place of its own, so that neither a release build nor a running `make watch` is disturbed.
readonly site=target/watch-check

scripts/setup.sh test
scripts/setup.sh watch
rm -rf "$site"
echo "watch-check: building with cargo-leptos (about 4 minutes the first time)"
LEPTOS_SITE_ROOT=$site scripts/with.sh cargo leptos build

for extension in js wasm css; do
  if [ ! -s "$site/pkg/unipile-connect.$extension" ]; then
    echo "error: cargo-leptos left no $site/pkg/unipile-connect.$extension" >&2
    exit 1
  fi
done
echo "watch-check: signing in with a browser"
CHROMIUM=$(command -v chromium) node scripts/smoke.mjs target/debug/unipile-connect "$site"
echo "watch-check: the site of cargo-leptos works"
