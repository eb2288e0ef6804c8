#!/usr/bin/env python3
"""Makes data/reading/background_ar.tsv: in how many documents of a corpus each word stands.

    tools/make_background.py WIKI.jsonl > data/reading/background_ar.tsv

WIKI.jsonl: lines with `text` (Arabic Wikipedia, CC BY-SA 4.0; only the counts ship). Words are folded as isnad::text::fold
does (kSearchFold); the first line holds the number of documents."""
import collections
import json
import re
import sys
import unicodedata

WORD = re.compile(r"[\u0621-\u064a\u0670-\u06d3]+")
DROP = dict.fromkeys([0x640, 0x670, *range(0x64b, 0x660), *range(0x610, 0x61b), *range(0x6d6, 0x6ee)])
MAP = {ord(a): b for a, b in zip("أإآٱؤئىیکةہھە", "ااااويييكهههه")}


def main():
    counts, documents = collections.Counter(), 0
    for line in open(sys.argv[1], encoding="utf-8"):
        record = json.loads(line)
        text = record.get("text") or record.get("body") or ""
        text = unicodedata.normalize("NFC", text).translate(DROP).translate(MAP)
        words = set(WORD.findall(text))
        if words:
            counts.update(words)
            documents += 1
    print(f"#documents\t{documents}")
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:40_000]:
        print(f"{word}\t{count}")


main()
