#!/usr/bin/env bash
# Isnad and the fastest Readability there is over the same pages, turn by turn, one core each:
#   bench/extract_speed.sh FOLDER_OF_HTML...
# Isnad writes whole records (body, metadata, links), the peer takes the body's text alone. Without cargo the peer is left out.
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
peer=
if command -v cargo >/dev/null; then
  cargo build --quiet --release --manifest-path "$here/dom_smoothie/Cargo.toml"
  peer=$here/dom_smoothie/target/release/dom_smoothie_peer
else
  echo "dom_smoothie: skipped, no cargo" >&2
fi
pages=$(find "$@" -type f | wc -l)
run() {
  local name=$1
  shift
  local TIMEFORMAT='%R %U' times
  times=$({ time "$@" >/dev/null 2>&1; } 2>&1)
  awk -v name="$name" -v pages="$pages" '{printf "%-14s %6.1f pages/s by the clock, %6.1f a second of CPU\n", name, pages / $1, pages / $2}' <<<"$times"
}
for turn in 1 2 3; do
  run isnad "$here/../build/release/isnad" extract -q -j 1 "$@"
  [ -z "$peer" ] || run dom_smoothie "$peer" "$@"
done
