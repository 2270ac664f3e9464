#!/usr/bin/env bash
# Runs the server on its sandbox beside an example product, examples/demo. Both end together, with Ctrl-C.
#
#   scripts/demo.sh [PROGRAM]     the server's program, target/release/unipile-connect unless said
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly program=${1:-target/release/unipile-connect}
readonly place=target/demo
readonly demo_listen=${DEMO_LISTEN:-127.0.0.1:4000}
# The key and the secret are for nobody else's eyes, not even here.
umask 077
mkdir -p "$place"

# Made once, so that a browser that is still open goes on.
[ -s "$place/keys.toml" ] || "$program" keys new acme >"$place/keys.toml"
sed "s|^redirect_origins = .*|redirect_origins = [\"http://$demo_listen\"]|" "$place/keys.toml" >"$place/connect.toml"
api_key=$(grep -o 'uck_[A-Za-z0-9_-]*' "$place/keys.toml")
secret=$(grep -o 'whsec_[A-Za-z0-9+/=]*' "$place/keys.toml")

# Groups of their own: Ctrl-C reaches this script alone, which then ends both, once.
set -m
pids=()
end() {
  trap - INT TERM EXIT
  if [ ${#pids[@]} != 0 ]; then
    kill "${pids[@]}" 2>/dev/null || true
    wait "${pids[@]}" 2>/dev/null || true
  fi
  exit "$1"
}
trap 'end 0' INT TERM
trap 'end $?' EXIT

# The demo never leaves this machine.
unset UNIPILE_DSN UNIPILE_API_KEY UNIPILE_API_KEY_FILE
# The host knows nothing after a restart, and so does the server. What an earlier one said is no sign of this one.
: >"$place/greeting"
CONFIG=$place/connect.toml DATABASE=memory "$program" >>"$place/greeting" &
pids+=($!)
until grep -q '^sandbox ' "$place/greeting"; do
  kill -0 "${pids[0]}" 2>/dev/null || {
    echo "The server did not start. LISTEN says where it listens, and DEMO_LISTEN where the product does." >&2
    end 1
  }
  sleep 0.1
done
cat "$place/greeting"
address() { awk -v what="$1" '$1 == what { print $2 }' "$place/greeting"; }

API_KEY=$api_key SIGNING_SECRET=$secret DEMO_LISTEN=$demo_listen \
  CONNECT_URL=$(address ready) SANDBOX_URL=$(address sandbox) node examples/demo/host.mjs &
pids+=($!)
# Neither is of use without the other.
status=0
wait -n "${pids[@]}" || status=$?
end "$status"
