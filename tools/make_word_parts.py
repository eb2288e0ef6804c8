#!/usr/bin/env python3
"""Makes data/reading/word_parts.tsv: what Arabic words mostly are, as the reader network has it.

    tools/make_word_parts.py sentences ANT.jsonl KHALEEJ.jsonl WIKIPEDIA.jsonl > SENTENCES.txt
    build/bench/reader_parse data/reading/reader.bin < SENTENCES.txt > PARSED.txt
    tools/make_word_parts.py PARSED.txt > data/reading/word_parts.tsv

SENTENCES: all text, a sentence a line, its tokens parted by spaces, one of more than 50 cut. A word counts by its stem, folded, without
proclitics and article. Listed are forms seen LEAST times and more that are of one part in SURE of their places: noun,
adjective or neither (verbs, adverbs, numbers); forms that are a noun as often as an adjective are left out. Columns: part,
words ('|' between them)."""
import collections
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "name_teacher"))
from sentences import SENTENCE, TOKEN, plain  # noqa: E402

LEAST, SURE, LONGEST = 8, 0.7, 50
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\ufeff]")
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه"})
WORD = re.compile("[\u0621-\u064a]+")
PART = {"NN": "noun", "NNS": "noun", "NNP": "noun", "NNPS": "noun", "VBG": "noun", "NOUN_QUANT": "noun",
        "JJ": "adjective", "JJR": "adjective", "VN": "adjective", "ADJ_NUM": "adjective",
        "VBD": "other", "VBP": "other", "VBN": "other", "VB": "other", "RB": "other", "CD": "other"}


def stems(path):
    """(folded stem without its article, part) of each word that has one."""
    for line in open(path, encoding="utf-8"):
        token, _, cells = line.rstrip("\n").partition("\t")
        if not cells:
            continue
        letters, at = MARKS.sub("", token), 0
        for cell in cells.split(" "):
            length, tag = cell.split("/")[:2]
            part = PART.get(tag.removeprefix("DT"))
            if part:
                stem = letters[at:at + int(length)].translate(FOLD)
                if tag.startswith("DT"):
                    stem = stem.removeprefix("ال").removeprefix("ل")
                if WORD.fullmatch(stem) and len(stem) >= 3:
                    yield stem, part
                break
            at += int(length)


def print_sentences(paths):
    for path in paths:
        for line in open(path, encoding="utf-8"):
            article = json.loads(line)
            for sentence in SENTENCE.split("\n".join(filter(None, [article.get("title"), plain(article["body"])]))):
                tokens = TOKEN.findall(sentence)
                for at in range(0, len(tokens), LONGEST):
                    print(" ".join(tokens[at:at + LONGEST]))


def main():
    if sys.argv[1] == "sentences":
        print_sentences(sys.argv[2:])
        return
    counts = collections.defaultdict(collections.Counter)
    for stem, part in stems(sys.argv[1]):
        counts[stem][part] += 1
    words = collections.defaultdict(list)
    for stem, parts in counts.items():
        part, times = parts.most_common(1)[0]
        total = sum(parts.values())
        if total >= LEAST and times >= SURE * total:
            words[part].append((-total, stem))
    print("# What Arabic words mostly are (tools/make_word_parts.py): part, words without proclitics and article, folded, the most")
    print("# frequent first.")
    for part in sorted(words):
        print(part, "|".join(stem for _, stem in sorted(words[part])), sep="\t")


main()
