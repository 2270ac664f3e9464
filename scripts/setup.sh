#!/usr/bin/env bash
# Installs what is missing, and says so first; quick and silent when nothing is.
#
#   scripts/setup.sh build        what building and running needs: Rust with its WASM target, the npm tools
#   scripts/setup.sh test         the same, the browsers, Python and cargo-deny
#   scripts/setup.sh lighthouse   the same, the browsers and Lighthouse
#   scripts/setup.sh deny         Rust and cargo-deny
#   scripts/setup.sh fuzz         Rust and cargo-fuzz
#   scripts/setup.sh watch        the same as for building, and cargo-leptos
set -euo pipefail

readonly cargo_deny=0.20.2
readonly cargo_fuzz=0.13.2
readonly cargo_leptos=0.3.11
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
die() {
  say "error: $*"
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this has to be run by root once: $*"
  fi
}

node_is_there() {
  local major
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    die "no Node.js here. Install version 20 or newer with npm, then run this again."
  fi
  major=$(node --version | sed -E 's/^v([0-9]+).*/\1/')
  [ "$major" -ge 20 ] || die "Node.js $(node --version) is too old; this needs version 20 or newer."
}

# npm_packages FOLDER WHAT: installs what the lock file in this folder says.
npm_packages() {
  local lock=$1/package-lock.json installed=$1/node_modules/.installed-lock.json
  node_is_there
  if cmp -s "$lock" "$installed"; then return 0; fi
  say "npm: installing $2 into $1/node_modules"
  # No package here needs an install script, and the browser is the system's own.
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix "$1" --ignore-scripts --loglevel=error >/dev/null
  cp "$lock" "$installed"
}

# has PROGRAM...: is one of these there?
has() { command -v "$@" >/dev/null; }

# debian WHAT PACKAGES...: installs what WHAT misses.
debian() {
  local what=$1
  shift
  has apt-get || die "$what miss what Debian has in these packages: $*. Install it, then run this again."
  say "$what: installing with apt-get (about a minute): $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

browsers() {
  local packages=()
  has chromium chromium-browser google-chrome ${CHROMIUM:+"$CHROMIUM"} || packages+=(chromium)
  has firefox-esr firefox ${FIREFOX:+"$FIREFOX"} || packages+=(firefox-esr)
  has WebKitWebDriver || packages+=(webkit2gtk-driver)
  # WebKit has no way of its own to run without a screen, and keeps the wizard's cookie only where there is TLS.
  has Xvfb || packages+=(xvfb)
  has openssl || packages+=(openssl)
  # Pages are measured and looked at, so they need the same letters everywhere.
  has fc-list || packages+=(fontconfig)
  [ -n "$(fc-list 'Liberation Sans' 2>/dev/null)" ] || packages+=(fonts-liberation)
  [ -n "$(fc-list :lang=ja 2>/dev/null)" ] || packages+=(fonts-ipafont-gothic)
  [ -n "$(fc-list :lang=ar 2>/dev/null)" ] || packages+=(fonts-dejavu-core)
  if [ ${#packages[@]} = 0 ]; then return 0; fi
  debian "the browser tests" "${packages[@]}"
}

# The examples in Python are tested too.
python() { has python3 || debian "the tests of examples/verify" python3; }

# The version of a crate that the project is locked to.
locked() {
  awk -v name="$1" '$0 == "name = \"" name "\"" { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock
}

# installed PROGRAM VERSION: is this very version there?
installed() { scripts/with.sh "$1" --version 2>/dev/null | grep -qF " $2"; }

cargo_install() {
  # Their own release profile doubles the time of compiling, for programs that run for seconds.
  export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1
  # A place of their own to build in, so that an interrupted installation goes on where it stopped.
  scripts/with.sh cargo install --target-dir target/tools "$@"
}

deny_tool() {
  if installed cargo-deny "$cargo_deny"; then return 0; fi
  say "deny: installing cargo-deny $cargo_deny with cargo (about a minute)"
  cargo_install cargo-deny --version "$cargo_deny" --locked --quiet
  rm -rf target/tools
}

fuzz_tool() {
  command -v c++ >/dev/null || die "libFuzzer needs a C++ compiler. Install one, then run this again."
  if installed cargo-fuzz "$cargo_fuzz"; then return 0; fi
  say "fuzz: installing cargo-fuzz $cargo_fuzz with cargo (about half a minute)"
  cargo_install cargo-fuzz --version "$cargo_fuzz" --locked --quiet
}

watch_tools() {
  local bindgen
  bindgen=$(locked wasm-bindgen)
  if ! installed wasm-bindgen "$bindgen"; then
    say "watch: installing wasm-bindgen-cli $bindgen with cargo (about 3 minutes)"
    # Without --locked: the lock file that it was published with cannot be satisfied.
    cargo_install wasm-bindgen-cli --version "$bindgen"
  fi
  if ! installed cargo-leptos "$cargo_leptos"; then
    say "watch: installing cargo-leptos $cargo_leptos with cargo (about 15 minutes; it is 600 crates)"
    cargo_install cargo-leptos --version "$cargo_leptos" --locked
  fi
  rm -rf target/tools
}

case "${1:-}" in
build | test | watch | lighthouse)
  scripts/rust-toolchain.sh setup
  npm_packages . "the build's tools (about 5 seconds)"
  if [ "$1" = test ]; then
    browsers
    python
    deny_tool
  fi
  if [ "$1" = lighthouse ]; then
    browsers
    npm_packages end2end/lighthouse "Lighthouse (about 10 seconds, 185 MB)"
  fi
  if [ "$1" = watch ]; then watch_tools; fi
  ;;
deny | fuzz)
  scripts/rust-toolchain.sh setup
  "${1}_tool"
  ;;
*)
  say "usage: scripts/setup.sh build|test|watch|lighthouse|deny|fuzz"
  exit 2
  ;;
esac
