#!/usr/bin/env python3
"""Makes data/reading/name_words.tsv: how often words stand in names and beside them, by a tagger that read much text.

    build/bench/name_features --name-words WORDS.tsv tags CRF.tsv < ARTICLES.jsonl > TAGS.txt
    tools/make_name_words.py TAGS.txt > data/reading/name_words.tsv

CRF.tsv, WORDS.tsv: weights of a conditional random field and the name words that it was taught with (tools/make_names.sh). Columns of the words
seen five times and more: in names, before names, behind names. 0 is a word that is not listed, 1 one that is hardly ever there, 2 what lies
outside a sentence. From 3 on they say of which type most names are that it is in (that begin behind it, that end before
it) and how large a part of its occurrences all of these are: 3 + type * 5 + level, types PER LOC ORG MISC, levels from 2, 10,
30, 60 and 90 %. In names each is doubled: 3 + (type * 5 + level) * 2, and 1 more where it mostly goes on with a name."""
import collections
import sys

TYPES = ("PER", "LOC", "ORG", "MISC")
LEVELS = (0.02, 0.1, 0.3, 0.6, 0.9)
LEAST = 5
TAGS = {"-": 0} | {type + part: 1 + 2 * t + p for t, type in enumerate(TYPES) for p, part in enumerate("BI")}


def sentences(path):
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        words, tags = [cells[0]], []
        for cell in cells[1:]:
            tag, _, word = cell.partition(" ")
            tags.append(TAGS[tag])
            words.append(word)
        yield words[:len(tags)], tags


def of_type(counts, occurrences):
    """The type of most and the level of all, as one number, or none."""
    part = sum(counts) / (occurrences + 1)
    if part < LEVELS[0]:
        return None
    return max(range(len(TYPES)), key=lambda t: counts[t]) * len(LEVELS) + sum(part >= level for level in LEVELS) - 1


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    often = collections.Counter()
    for words, _ in sentences(sys.argv[1]):
        often.update(words)
    known = {word: [0] * 17 for word, count in often.items() if count >= LEAST and word and "|" not in word}
    for words, tags in sentences(sys.argv[1]):
        for i, word in enumerate(words):
            counts = known.get(word)
            if counts is None:
                continue
            tag = tags[i]
            counts[tag] += 1
            if i + 1 < len(tags) and tags[i + 1] % 2 == 1:
                counts[9 + tags[i + 1] // 2] += 1
            if i > 0 and tags[i - 1] > 0 and (tag == 0 or tag % 2 == 1):
                counts[13 + (tags[i - 1] - 1) // 2] += 1
    groups = collections.defaultdict(list)
    for word, counts in known.items():
        inside = of_type([counts[1 + 2 * t] + counts[2 + 2 * t] for t in range(4)], often[word])
        goes_on = sum(counts[2:9:2]) > sum(counts[1:9:2])
        numbers = [1 if inside is None else 3 + inside * 2 + goes_on]
        for first in (9, 13):
            beside = of_type(counts[first:first + 4], often[word])
            numbers.append(1 if beside is None else 3 + beside)
        groups[tuple(numbers)].append(word)
    print("# in names, before names, behind names, folded words without proclitics: see tools/make_name_words.py")
    for numbers, members in sorted(groups.items()):
        print(*numbers, "|".join(sorted(members)), sep="\t")


if __name__ == "__main__":
    main()
