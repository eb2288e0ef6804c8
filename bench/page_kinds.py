#!/usr/bin/env python3
"""How many pages `isnad extract` takes for what they are.

    page_kinds.py GOLD.jsonl RECORDS.jsonl

GOLD: one object a page, with id and page_type (WCXB's seven types). RECORDS: what `isnad extract` wrote of the pages; a
page's record is found by its file's stem, and only `role` main counts. Collections are listings, and what tells of news
(article, live, gallery, video) is an article; a page of which nothing was kept is missed. One row a type."""
import collections
import json
import pathlib
import sys

SAME = {"collection": "listing", "live": "article", "gallery": "article", "video": "article"}


def lines_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = {}
    for record in lines_of(sys.argv[2]):
        if record["role"] == "main":
            found.setdefault(pathlib.Path(record["page"]["file"] or "").stem, record["kind"])
    taken = collections.defaultdict(collections.Counter)
    for page in lines_of(sys.argv[1]):
        kind = found.get(str(page["id"]), "nothing")
        taken[SAME.get(page["page_type"], page["page_type"])][SAME.get(kind, kind)] += 1
    if not taken:
        sys.exit(f"{sys.argv[1]}: no pages")
    right = sum(kinds[kind] for kind, kinds in taken.items())
    count = sum(sum(kinds.values()) for kinds in taken.values())
    print(f"{'all':14} {right / count:.3f} of {count}")
    for kind, kinds in sorted(taken.items()):
        others = ", ".join(f"{other} {n}" for other, n in kinds.most_common() if other != kind)
        print(f"{kind:14} {kinds[kind] / sum(kinds.values()):.3f} of {sum(kinds.values())}" + (f"; else {others}" if others else ""))


if __name__ == "__main__":
    main()
