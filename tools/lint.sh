#!/usr/bin/env bash
# Style: `tools/lint.sh format` says which files clang-format would change (`--fix` changes them); `tools/lint.sh tidy [FILE...]`
# runs clang-tidy over the files (default: all) of build/dev. Both come from Debian (tools/packages/lint.txt).
set -uo pipefail
cd "$(dirname "$0")/.."
source tools/setup.sh

what=${1:?usage: lint.sh format [--fix] | tidy [FILE...]}
shift
install_packages tools/packages/lint.txt
case $what in
  format)
    mapfile -t files < <(git ls-files 'src/*.cc' 'src/*.h')
    if [ "${1:-}" = --fix ]; then clang-format -i "${files[@]}"; exit; fi
    bad=0
    for file in "${files[@]}"; do
      clang-format --dry-run --Werror "$file" >/dev/null 2>&1 || { echo "not in .clang-format's form: $file"; bad=$((bad + 1)); }
    done
    echo "$((${#files[@]} - bad)) passed, $bad failed"
    [ "$bad" -eq 0 ]
    ;;
  tidy)
    [ -e build/dev/compile_commands.json ] || cmake --preset dev >/dev/null
    if [ $# -eq 0 ]; then mapfile -t files < <(git ls-files 'src/*.cc' | grep -v _fuzz); else files=("$@"); fi
    printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/dev
    ;;
  *) die "usage: lint.sh format [--fix] | tidy [FILE...]" ;;
esac
