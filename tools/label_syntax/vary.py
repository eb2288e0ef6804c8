#!/usr/bin/env python3
"""Varied sentences, to be labelled anew: labelled sentences in, the same with words put in place of words of like use out.

A word is replaced (at --share) by one that the teacher cut and tagged alike, with the same letters before and behind its stem and the
same last letter of the stem if that is ة, and of the same fine class (data/reading/word_classes.tsv), drawn by how often it occurs.

    tools/label_syntax/vary.py LABELS.lab... > varied.txt
"""
import argparse
import collections
import random
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = {"IN", "CC", "RP", "PUNC", "PRP", "PRP$", "DT", "WP", "WRB", "UH"}
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ـ": None})
MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")


def classes(path):
    out = {}
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            _, fine, words = line.rstrip("\n").split("\t")
            out.update(dict.fromkeys(words.split("|"), fine))
    return out


def sentences(paths):
    for path in paths:
        block = []
        for line in open(path, encoding="utf-8"):
            line = line.rstrip("\n")
            if line:
                block.append(line.split("\t"))
            elif block:
                yield block
                block = []


def kind(token, cells, known):
    """What a word put in its place must share, or None."""
    parts = [cell.split("/") for cell in cells.split(" ")]
    letters = MARKS.sub("", token)
    at = 0
    out = []
    stems = 0
    for part in parts:
        piece = letters[at:at + int(part[0])]
        at += int(part[0])
        if part[1] in KEPT:
            out.append((part[1], piece))
            continue
        stems += 1
        folded = piece.translate(FOLD)
        fine = known.get(folded) or known.get(folded.removeprefix("ال"))
        if fine is None or not piece.isalpha():
            return None
        out.append((part[1], fine, piece[-1] == "ة"))
    return tuple(out) if stems == 1 else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", nargs="+")
    parser.add_argument("--share", type=float, default=0.35)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--classes", default=ROOT / "data/reading/word_classes.tsv")
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    known = classes(arguments.classes)
    text = [[(token, kind(token, cells, known)) for token, cells in block] for block in sentences(arguments.labels)]
    alike = collections.defaultdict(list)
    for sentence in text:
        for token, key in sentence:
            if key is not None:
                alike[key].append(token)
    draw.shuffle(text)
    for sentence in text:
        out = [draw.choice(alike[key]) if key is not None and draw.random() < arguments.share else token
               for token, key in sentence]
        print(" ".join(out))


if __name__ == "__main__":
    main()
