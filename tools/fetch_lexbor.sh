#!/usr/bin/env bash
# Fetches lexbor's source tree into DIR, once: `tools/fetch_lexbor.sh DIR`.
# It comes inside the source distribution of selectolax on the Python package index; pinned by version and checksum.
set -euo pipefail
dir=${1:?usage: fetch_lexbor.sh DIR}
version=1.0.2
sum=f0508ad927aa426425d4aa7a2bb2f8b21c01412534465bd227e241d4d0a6a418

[ -e "$dir/source/lexbor/html/html.h" ] && exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "fetching lexbor (selectolax $version, source distribution)"
python3 -m pip download --quiet --disable-pip-version-check --no-deps --no-binary selectolax --dest "$work" \
  "selectolax==$version"
echo "$sum  $work/selectolax-$version.tar.gz" | sha256sum --check --quiet
tar -xzf "$work/selectolax-$version.tar.gz" -C "$work" "selectolax-$version/lexbor"
mkdir -p "$(dirname "$dir")"
rm -rf "$dir"
mv "$work/selectolax-$version/lexbor" "$dir"
