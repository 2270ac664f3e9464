#!/usr/bin/env bash
# Finds, or sets up, a Rust toolchain that is new enough and can build for wasm32-unknown-unknown.
#
#   scripts/rust-toolchain.sh which   prints the rustup toolchain to use (empty: the default one); changes nothing
#   scripts/rust-toolchain.sh setup   sets one up if there is none
#
# The ordinary way is rustup. Where only package registries can be reached, Debian's own compiler has the matching
# library source, from which the target's standard library is built once (about two minutes in all).
set -euo pipefail

readonly version=1.96 # the oldest compiler that builds the project and cargo-leptos; `rust-version` in Cargo.toml
readonly pinned=$version.0
readonly target=wasm32-unknown-unknown
readonly linked=debian # the name under which rustup knows Debian's compiler
readonly debian_prefix=/usr
readonly built_for=built-for.txt # beside a library that was built here: the compiler that it is for
readonly debian_packages=(rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web lld-22)

say() { printf '%s\n' "$*" >&2; }

# fits RUSTC...: is this compiler new enough, and does it have the target's standard library?
fits() {
  local found sysroot lib
  found=$("$@" --version 2>/dev/null | cut -d' ' -f2) || return 1
  [ -n "$found" ] && [ "$(printf '%s\n' "$version" "$found" | sort -V | head -n1)" = "$version" ] || return 1
  sysroot=$("$@" --print sysroot 2>/dev/null) || return 1
  lib=$sysroot/lib/rustlib/$target/lib
  compgen -G "$lib/libstd-*.rlib" >/dev/null || return 1
  # A library that was built here fits one compiler alone; the system may have upgraded it since.
  [ ! -e "$lib/$built_for" ] || "$@" -vV | cmp -s - "$lib/$built_for"
}

rustup_knows() { rustup toolchain list 2>/dev/null | grep -q "^$1\b"; }

which_toolchain() {
  if fits rustc; then
    return 0
  elif ! command -v rustup >/dev/null; then
    return 1
  elif rustup_knows "$pinned" && fits rustup run "$pinned" rustc; then
    echo "$pinned"
  elif rustup_knows "$linked" && fits "$debian_prefix/bin/rustc"; then
    echo "$linked"
  else
    return 1
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    say "error: this has to be run by root once: $*"
    exit 1
  fi
}

build_debian_std() {
  local sysroot lib
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  sysroot=$("$debian_prefix/bin/rustc" --print sysroot)
  lib="$sysroot/lib/rustlib/$target/lib"
  mkdir -p "$work/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n' >"$work/Cargo.toml"
  : >"$work/src/lib.rs"
  # Bitcode is what lets the application be linked with LTO against this library.
  (cd "$work" && PATH="$debian_prefix/bin:$PATH" RUSTC="$debian_prefix/bin/rustc" \
    RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/target" \
    "$debian_prefix/bin/cargo" build --quiet --release --target "$target" -Zbuild-std=std,panic_abort)
  rm -f "$work/target/$target/release/deps/"libempty-*
  "$debian_prefix/bin/rustc" -vV >"$work/$built_for"
  as_root rm -rf "$lib"
  as_root mkdir -p "$lib"
  as_root cp "$work/target/$target/release/deps/"*.rlib "$work/$built_for" "$lib/"
}

setup() {
  if which_toolchain >/dev/null; then return 0; fi
  command -v cargo >/dev/null || {
    say "error: no Rust here. Install it (https://rustup.rs), then run this again."
    exit 1
  }
  if command -v rustup >/dev/null; then
    say "rust: installing the toolchain $pinned with the target $target by rustup (about 15 seconds)"
    if RUSTUP_MAX_RETRIES=1 timeout 300 rustup toolchain install "$pinned" --profile minimal --target "$target" \
      --component clippy --component rustfmt >/dev/null 2>&1; then return 0; fi
    say "rust: rustup cannot download here; using Debian's compiler instead"
  fi
  command -v apt-get >/dev/null || {
    say "error: this needs Rust $version or newer with the target $target; rustup could not install it, and this is"
    say "       not a Debian system. Install both with your system's packages."
    exit 1
  }
  say "rust: installing with apt-get (about 30 seconds): ${debian_packages[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${debian_packages[@]}" >/dev/null
  if ! fits "$debian_prefix/bin/rustc"; then
    say "rust: building the standard library for $target once (about a minute)"
    build_debian_std
  fi
  if command -v rustup >/dev/null; then rustup toolchain link "$linked" "$debian_prefix" >/dev/null 2>&1; fi
  which_toolchain >/dev/null || {
    say "error: Debian's compiler is installed, but \`rustc\` on PATH is another one that cannot build for $target."
    say "       Put $debian_prefix/bin first on PATH, then run this again."
    exit 1
  }
}

case "${1:-}" in
which) which_toolchain || true ;;
setup) setup ;;
*)
  say "usage: scripts/rust-toolchain.sh which|setup"
  exit 2
  ;;
esac
