# Shared by ./run and ./test: installs what is missing. Sourced, not run.
# Works again when run twice, and offline once everything is there.

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Names of the packages of tools/packages/FILE that are not installed.
missing_packages() {
  grep -vhE '^[[:space:]]*(#|$)' "$@" | while read -r package; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' || echo "$package"
  done
}

install_packages() {
  local missing
  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return 0
  say "installing Debian packages: $(echo $missing)"
  command -v apt-get >/dev/null || die "this needs Debian 12 (apt-get); install the packages of $* by hand"
  as_root apt-get update -qq || true
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
    die "the packages could not be installed (see above)"
}

# Node and npm come with the machine or from Debian; a Node that stands already is used.
install_node() {
  command -v node >/dev/null && command -v npm >/dev/null && return 0
  say "installing Node.js"
  as_root apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null ||
    die "Node.js could not be installed"
}

build() {
  local preset=$1
  shift
  say "building ($preset)"
  cmake --preset "$preset" >"build-$preset.log.tmp" 2>&1 || { cat "build-$preset.log.tmp" >&2; rm -f "build-$preset.log.tmp"; die "cmake failed"; }
  rm -f "build-$preset.log.tmp"
  cmake --build --preset "$preset" --target "$@" || die "the build failed (see above)"
}
