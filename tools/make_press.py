#!/usr/bin/env python3
"""Makes the demo press: demo/texts and demo/special through the templates of tools/press into demo/press, gold beside.

    tools/make_press.py            writes demo/press
    tools/make_press.py --check    says whether demo/press is what the texts and templates give (exit status 1: not)

The same texts give the same bytes. Standard library only."""
import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from press import build, texts  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; compare")
    words = parser.parse_args()
    try:
        files = build.press(ROOT / "demo")
    except texts.BadText as bad:
        print(f"make_press: {bad}", file=sys.stderr)
        return 1
    folder = ROOT / "demo" / "press"
    there = {str(p.relative_to(folder)): p for p in folder.rglob("*") if p.is_file()}
    changed = [name for name, content in files.items() if name not in there or there[name].read_bytes() != content]
    stale = sorted(set(there) - set(files))
    if words.check:
        for name in changed:
            print(f"differs or is missing: demo/press/{name}")
        for name in stale:
            print(f"no text or template gives: demo/press/{name}")
        print(f"{len(files) - len(changed)} of {len(files)} files as made, {len(stale)} too many")
        return 1 if changed or stale else 0
    for name in changed:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])
    for name in stale:
        there[name].unlink()
    print(f"demo/press: {len(files)} files, {sum(map(len, files.values()))} bytes; {len(changed)} written, {len(stale)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
