#!/usr/bin/env bash
# Holds the dependencies to deny.toml.
#
# All of it comes from the lock file and the registry, but for the advisories: their database is a Git repository, which
# cannot be reached from everywhere. Then the rest is held all the same, and a warning says what was not looked at.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

deny() { timeout 300 scripts/with.sh cargo deny --locked "$@"; }

status=0
deny check bans licenses sources || status=1
if fetched=$(deny fetch db 2>&1); then
  deny check advisories || status=1
else
  sed 's/^/  /' <<<"$fetched"
  echo "warning: no advisories were looked at: their database cannot be reached (see above)"
fi
exit "$status"
