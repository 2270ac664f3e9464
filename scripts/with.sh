#!/usr/bin/env bash
# Runs a command with the toolchain that the project needs:
#
#   scripts/with.sh cargo build
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
toolchain=$("$here/rust-toolchain.sh" which)
if [ -n "$toolchain" ]; then export RUSTUP_TOOLCHAIN=$toolchain; fi
# The server and the build look for each other's products in one place.
export CARGO_TARGET_DIR=${here%/*}/target
# Programs that `cargo install` puts here are found even where the shell's profile does not say so.
export PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
exec "$@"
