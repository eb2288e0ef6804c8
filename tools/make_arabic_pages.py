#!/usr/bin/env python3
"""Makes the pages of the Arabic extraction benchmark and their gold.

    tools/make_arabic_pages.py FOLDER     writes FOLDER/<family>/*.html and FOLDER/gold.jsonl

The same texts (tests/arabic_pages/texts, demo/texts) and templates (tools/arabic_pages) give the same bytes. Standard library only."""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from arabic_pages import build  # noqa: E402


def write(folder):
    """The gold of all pages, which are then in `folder`."""
    gold = []
    for name, content, record in build.pages(ROOT):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        gold.append(record)
    (folder / "gold.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in gold), encoding="utf-8")
    return gold


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    records = write(pathlib.Path(sys.argv[1]))
    print(f"{len(records)} pages of {len({r['family'] for r in records})} families")
