#!/usr/bin/env python3
"""How often the first section of English documents is right, by the event that each is about (docs/evaluation.md).

    bench/english_sections.py build/release/isnad ecb_plus.jsonl

ecb_plus.jsonl: documents with `story`, "12ecb" or "12plus" (development data; its text is not here). What section each
event belongs to was said by one reader; some belong to two."""
import collections
import json
import re
import subprocess
import sys

SOCIETY = {number: "society" for number in (3, 14, 16, 18, 21, 22, 23, 24, 26, 32, 33, 45)}
EVENTS = SOCIETY | {
    1: "culture society", 2: "culture", 4: "culture", 5: "sport", 6: "culture", 7: "sport", 8: "security society", 9: "environment politics",
    10: "sport", 11: "politics", 12: "security", 13: "society religion", 19: "society security", 20: "environment", 25: "sport",
    27: "technology", 28: "politics society", 29: "sport", 30: "technology", 31: "sport", 34: "politics health", 35: "sport society",
    36: "society religion", 37: "environment", 38: "environment", 39: "culture", 40: "technology", 41: "security politics",
    42: "technology", 43: "economy technology", 44: "economy technology"}


def main():
    program, path = sys.argv[1:3]
    documents = [json.loads(line) for line in open(path, encoding="utf-8")]
    read = subprocess.run([program, "read", path], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    right, total, wrong = collections.Counter(), collections.Counter(), collections.Counter()
    rights, of_confidence = collections.Counter(), collections.Counter()
    for document, line in zip(documents, read, strict=True):
        wanted = EVENTS[int(re.match(r"\d+", document["story"])[0])].split()
        sections = json.loads(line)["sections"]
        first = sections[0]["label"] if sections else "none"
        total[wanted[0]] += 1
        right[wanted[0]] += first in wanted
        if first not in wanted:
            wrong[wanted[0], first] += 1
        if sections:
            fifth = int(sections[0]["confidence"] * 5)
            of_confidence[fifth] += 1
            rights[fifth] += first in wanted
    none = sum(count for (_, found), count in wrong.items() if found == "none")
    print(f"first label right {sum(right.values()) / len(documents):.3f}  none {none / len(documents):.3f}  of {len(documents)}")
    for label in sorted(total):
        print(f"  {label:12} {right[label]:4} of {total[label]:4}")
    for fifth in sorted(of_confidence):
        print(f"  confidence from {fifth / 5:.1f}: {rights[fifth] / of_confidence[fifth]:.2f} of {of_confidence[fifth]}")


if __name__ == "__main__":
    main()
