#!/usr/bin/env bash
# Runs every *_test program of a build folder from the repository's root: `tools/run_unit_tests.sh BUILD`.
# Prints each failing program's output, and "N passed, N failed, N skipped" counted over single tests.
set -uo pipefail
build=${1:?usage: run_unit_tests.sh BUILD}
cd "$(dirname "$0")/.."
passed=0 failed=0 skipped=0
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1} UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
for program in "$build"/*_test; do
  [ -x "$program" ] || continue
  log=$(mktemp)
  timeout 900 "$program" --gtest_brief=1 >"$log" 2>&1
  status=$?
  count() { grep -aE "$1" "$log" | tail -n 1 | grep -oE '[0-9]+' | head -n 1; }
  ok=$(count '^\[  PASSED  \] [0-9]+ test')
  bad=$(count '^\[  FAILED  \] [0-9]+ test')
  skip=$(count '^\[  SKIPPED \] [0-9]+ test')
  : "${ok:=0}" "${bad:=0}" "${skip:=0}"
  [ "$status" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1  # a crash or a time-out counts as one
  printf '%-24s %4d passed, %d failed, %d skipped\n' "$(basename "$program")" "$ok" "$bad" "$skip"
  [ "$status" -ne 0 ] && cat "$log"
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + skip))
  rm -f "$log"
done
[ $((passed + failed)) -eq 0 ] && { echo "no tests in $build"; exit 1; }
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
