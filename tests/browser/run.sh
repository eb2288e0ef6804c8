#!/usr/bin/env bash
# The demo press read by the real program, its site visited in headless Chromium:
#
#   tests/browser/run.sh ISNAD [OUTDIR]        (screenshots; default build/screenshots)
#
# Node modules come from the lock file, once; after that it works offline. ISNAD_CHROMIUM names another browser.
# Ends with `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/../.."
program=${1:?usage: tests/browser/run.sh ISNAD [OUTDIR]}
outdir=${2:-build/screenshots}
here=tests/browser

give_up() {
  echo "FAILED: $*"
  echo "0 passed, 1 failed"
  exit 1
}

# npm leaves a copy of the lock file, in a form of its own, beside what it installed: newer than ours means up to date.
if [ ! -e $here/node_modules/.package-lock.json ] || [ $here/package-lock.json -nt $here/node_modules/.package-lock.json ]; then
  npm ci --prefix $here --no-audit --no-fund --silent || give_up "npm ci in $here"
  touch $here/node_modules/.package-lock.json
fi

work=$(mktemp -d)
site_process=
clean_up() {
  if [ -n "$site_process" ]; then
    kill -TERM "$site_process" 2>/dev/null
    wait "$site_process" 2>/dev/null
  fi
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

"$program" run --demo demo/press --demo-only --data "$work/data" --port 0 --once 2>"$work/messages" &
site_process=$!

# Waits until a message holds the words; fails after so many seconds, or when the program has ended.
wait_for() {
  local words=$1 seconds=$2
  for ((tenths = 0; tenths < seconds * 10; ++tenths)); do
    grep -q -- "$words" "$work/messages" && return 0
    kill -0 "$site_process" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

if ! wait_for 'serving http://' 30 || ! wait_for 'every source was visited' 180; then
  tail -n 20 "$work/messages"
  give_up "the program did not come to serve what it read"
fi
address=$(sed -nE 's|.*serving (http://[^ ]+)/.*|\1|p' "$work/messages" | head -n 1)
node $here/run.mjs "$address" "$outdir"
