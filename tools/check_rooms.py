#!/usr/bin/env python3
"""Checks that a room includes only itself, `core` and the rooms before it on the way of the data (ARCHITECTURE.md).

    tools/check_rooms.py [SRC]

Prints each include that breaks the rule with its place; exits 1 where there is one."""
import pathlib
import re
import sys

WAY = ["core", "text", "intake", "page", "reading", "story", "archive", "site", "pipeline", "cli"]
# The demo press is a little web of its own beside the way; only the command line starts it. The library is a door of its own.
BESIDE = {"demo_press": {"core"}, "library": {"core", "text", "page"}}
PURE = {"text", "page", "reading", "story"}
# A pure room takes no files, sockets or clocks.
IMPURE_HEADERS = re.compile(r'#include <(fstream|filesystem|sys/socket\.h|unistd\.h|fcntl\.h|curl/.*|sqlite3\.h|thread|ctime)>')
INCLUDE = re.compile(r'^\s*#include "([a-z_]+)/')


def allowed(room):
    if room in BESIDE:
        return BESIDE[room] | {room}
    rooms = set(WAY[: WAY.index(room) + 1])
    return rooms | {"demo_press"} if room == "cli" else rooms


def main():
    src = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[1] / "src")
    files = sorted(p for p in src.rglob("*") if p.suffix in (".cc", ".h"))
    broken = 0
    for path in files:
        room = path.relative_to(src).parts[0]
        if room not in WAY and room not in BESIDE:
            print(f"{path}: no room `{room}` in the house")
            broken += 1
            continue
        is_test = path.stem.endswith(("_test", "_bench", "_fuzz")) or "test" in path.stem.split("_")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = INCLUDE.match(line)
            # `isnad/…` is the library's own public header.
            if found and found.group(1) not in allowed(room) | ({"isnad"} if room == "library" else set()):
                print(f"{path}:{number}: {room} may not include {found.group(1)}")
                broken += 1
            if room in PURE and not is_test and IMPURE_HEADERS.match(line):
                print(f"{path}:{number}: a pure room takes no files, sockets or clocks: {line.strip()}")
                broken += 1
    print(f"{max(len(files) - broken, 0)} passed, {broken} failed")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
