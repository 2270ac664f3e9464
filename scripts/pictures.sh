#!/usr/bin/env bash
# Accepts how the screens are now: what the browser tests compare them with is made anew. Look at what changed
# (`git diff`) before it is committed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/gallery.sh
accept=(scripts/with.sh node_modules/.bin/playwright test --config end2end --update-snapshots)
"${accept[@]}" --project=gallery trees.spec
# The screens' pictures, and the README's.
"${accept[@]}" --project=pictures --project=readme
