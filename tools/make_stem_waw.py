#!/usr/bin/env python3
"""Writes data/text/stem_waw.tsv: Arabic words that begin with the radical waw, which the stemmer must not cut as "and".

    make_stem_waw.py large_ar.msgpack.gz > data/text/stem_waw.tsv

The input is wordfreq's list of Arabic word frequencies (data CC BY-SA 4.0): bins of words, each bin a hundredth of a
factor of ten rarer. A word stays whole where it is at least four times as frequent as what is left without its waw.
"""
import gzip
import re
import sys

import msgpack

FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه", "ـ": None})
# Frequent with the conjunction because a set phrase has it.
FIXED_PHRASES = {"وسلم", "واضاف", "واضافت", "وتكرارا", "وكانني", "ورسوله", "وبخاصه", "وبركاته"}
MARKS = re.compile("[\u064b-\u065f\u0670]")


def main():
    bins = msgpack.load(gzip.open(sys.argv[1]), raw=False)
    frequency = {}
    for place, words in enumerate(bins):
        for word in words if isinstance(words, list) else []:
            folded = MARKS.sub("", word.translate(FOLD))
            frequency[folded] = frequency.get(folded, 0.0) + 10 ** (-place / 100)
    found = []
    for word, here in frequency.items():
        if not word.startswith("و") or len(word) < 4 or here < 5e-7 or word.startswith(("وال", "وبال", "وغير")):
            continue
        if here >= 4 * frequency.get(word[1:], 0.0):
            found.append((-here, word))
    print("# folded words that begin with a radical waw; made by tools/make_stem_waw.py, see README.md")
    for _, word in sorted(found):
        if word not in FIXED_PHRASES:
            print(word)


main()
