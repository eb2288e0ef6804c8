"""Labelled sentences (tools/label_syntax) as the arrays that the reader network learns from."""
import re
import subprocess
from pathlib import Path

import numpy as np

from relations import RELATIONS, relations

ROOT = Path(__file__).resolve().parents[2]

# How a word is cut: letters of its first and second proclitic and of its pronoun. Any other cut counts as none.
PATTERNS = [(0, 0, 0), (1, 0, 0), (0, 0, 1), (0, 0, 2), (1, 0, 2), (1, 0, 1), (1, 1, 0), (0, 0, 3), (3, 0, 0), (2, 0, 0),
            (1, 0, 3), (1, 1, 2), (1, 3, 0), (1, 1, 1), (1, 1, 3), (1, 2, 0)]
# A word's segments have four places: و ف, another proclitic, the stem, the pronoun.
CONJUNCTION, PARTICLE, STEM, PRONOUN = range(4)
PLACES = 4
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\ufeff]")


def read_tags():
    lines = (ROOT / "data/reading/treebank_tags.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [row[0] for row in rows], dict(rows)


TAGS, UPOS = read_tags()
TAG = {tag: i for i, tag in enumerate(TAGS)}
RELATION = {name: i for i, name in enumerate(RELATIONS)}
PATTERN = {pattern: i for i, pattern in enumerate(PATTERNS)}


def places_of(pattern, word):
    """Places of the segments of a word so cut, in order."""
    first, second, pronoun = pattern
    out = []
    if first:
        out.append(CONJUNCTION if second or (first == 1 and word[0] in "وف") else PARTICLE)
    if second:
        out.append(PARTICLE)
    out.append(STEM)
    if pronoun:
        out.append(PRONOUN)
    return out


def pattern_of(cells):
    """The cut of a word with these (length, tag) segments, or None."""
    lengths = [length for length, _ in cells]
    pronoun = 0
    if len(cells) > 1 and cells[-1][1].startswith("PRP"):
        pronoun = lengths.pop()
    before = lengths[:-1] + [0, 0]
    pattern = (before[0], before[1], pronoun)
    return pattern if len(lengths) <= 3 and pattern in PATTERN else None


class Sentence:
    """words: forms; pattern: [words]; tag, head, relation: [words * 4], -1 where there is no segment. head is the place of
    the head segment, or words * 4 for the root."""

    def __init__(self, block):
        rows = [line.split("\t") for line in block.split("\n")]
        self.words = [row[0] for row in rows]
        count = len(rows)
        self.pattern = np.zeros(count, np.int64)
        self.tag = np.full(count * PLACES, -1, np.int64)
        self.head = np.full(count * PLACES, -1, np.int64)
        self.relation = np.full(count * PLACES, -1, np.int64)
        segments = []
        place_of = []
        self.irregular = 0
        for w, (form, cells) in enumerate(rows):
            parts = [cell.split("/") for cell in cells.split(" ")]
            letters = MARKS.sub("", form)
            pattern = pattern_of([(int(part[0]), part[1]) for part in parts])
            if pattern is None:
                self.irregular += 1
                raise ValueError("irregular")
            self.pattern[w] = PATTERN[pattern]
            at = 0
            for k, (part, place) in enumerate(zip(parts, places_of(pattern, letters))):
                length = int(part[0])
                segments.append({"form": letters[at:at + length], "tag": part[1], "head": int(part[2]), "parent": part[3],
                                 "child": part[4], "suffix": k > 0 and k == len(parts) - 1})
                at += length
                place_of.append(w * PLACES + place)
        for place, segment, name in zip(place_of, segments, relations(segments)):
            self.tag[place] = TAG.get(segment["tag"], TAG["X"])
            self.head[place] = count * PLACES if segment["head"] == 0 else place_of[segment["head"] - 1]
            self.relation[place] = RELATION[name]


def read_labels(paths, without=frozenset()):
    """Sentences of label files, those with a cut that no pattern has or in `without` (token lines) left out."""
    out = []
    irregular = 0
    for path in paths:
        for block in Path(path).read_text(encoding="utf-8").split("\n\n"):
            if not block:
                continue
            try:
                sentence = Sentence(block)
            except ValueError:
                irregular += 1
                continue
            if " ".join(sentence.words) not in without:
                out.append(sentence)
    return out, irregular


class Words:
    """Word forms and their rows of the table, as the engine computes them."""

    def __init__(self, program):
        self.program = program
        self.ids = {}
        self.rows = None

    def number(self, sentences):
        for sentence in sentences:
            for word in sentence.words:
                self.ids.setdefault(word, len(self.ids))
            sentence.ids = np.array([self.ids[word] for word in sentence.words], np.int64)
        done = subprocess.run([self.program], input="\n".join(self.ids).encode() + b"\n", stdout=subprocess.PIPE, check=True)
        self.rows = np.array(done.stdout.split(), np.int64).reshape(len(self.ids), -1)
