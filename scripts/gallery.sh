#!/usr/bin/env bash
# Writes the gallery: every screen in every state as a static page, to look at and to test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A state that is no more must not stay behind.
rm -rf target/gallery
scripts/with.sh cargo run --quiet --features app/ssr --example gallery
