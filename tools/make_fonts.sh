#!/usr/bin/env bash
# Makes the site's Arabic font out of Debian's fonts-noto-core: `tools/make_fonts.sh FONT.ttf OUT.woff2`.
# Keeps the letters that Arabic, Persian, Urdu, Kurdish and Pashto write with and their shaping tables. Where the font or
# the tools (python3-fonttools, python3-brotli) are missing it leaves an empty file, and the site uses the fonts of the
# reader's system: the build goes on.
set -euo pipefail
font=${1:?usage: make_fonts.sh FONT.ttf OUT.woff2}
out=${2:?usage: make_fonts.sh FONT.ttf OUT.woff2}
letters=U+0020,U+0021,U+0028-002F,U+0030-003A,U+005B,U+005D,U+00A0,U+00AB,U+00BB,U+060C,U+061B-061C,U+061F,U+0621-063A,U+0640-0655,U+0660-066D,U+0670,U+0671,U+0679,U+067C,U+067E,U+0681,U+0685-0686,U+0688-0689,U+0691,U+0693,U+0695-0696,U+0698,U+069A,U+06A4,U+06A9,U+06AB,U+06AF,U+06B5,U+06BA,U+06BC,U+06BE,U+06C0-06C3,U+06C6-06C7,U+06CC-06CE,U+06D0,U+06D2-06D5,U+06F0-06F9,U+200C-200F,U+2013-2014,U+2018-201E,U+2026,U+25CC
if [ ! -r "$font" ]; then
  echo "make_fonts: $font is not there (package fonts-noto-core); the site uses system fonts" >&2
  : >"$out"
  exit 0
fi
# Debian's own Python first: another one on the PATH need not know Debian's packages.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
if ! SOURCE_DATE_EPOCH=0 "$python" -m fontTools.subset "$font" --unicodes="$letters" --layout-features='*' --flavor=woff2 \
  --no-hinting --desubroutinize --name-IDs='0,1,2,3,4,5,6,13,14' --output-file="$out.tmp" 2>"$out.log"; then
  echo "make_fonts: fontTools or brotli is missing (packages python3-fonttools, python3-brotli); the site uses system fonts" >&2
  : >"$out"
  exit 0
fi
mv "$out.tmp" "$out"
rm -f "$out.log"
