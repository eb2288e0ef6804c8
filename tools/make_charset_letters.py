#!/usr/bin/env python3
"""Writes data/text/charset_letters.tsv: how often each non-ASCII letter stands among the non-ASCII letters of a group of
languages that share a legacy charset.

    make_charset_letters.py WORDFREQ_DATA_DIR > data/text/charset_letters.tsv

The input is wordfreq's word frequencies (data CC BY-SA 4.0). Languages of a group weigh the same. wordfreq's words are
in lower case: each capital counts a twenty-fifth of its small letter.
"""
import collections
import glob
import gzip
import os
import sys

import msgpack

GROUPS = {
    "arabic": ["ar"],
    "cyrillic": ["ru", "uk", "bg"],
    "greek": ["el"],
    "hebrew": ["he"],
    "turkish": ["tr"],
    "western": ["fr", "de", "es", "pt", "it", "sv", "da", "nb", "fi", "nl", "is", "ca"],
    "central": ["pl", "cs", "hu", "ro", "sk", "sl", "sh"],
}


def letters_of(path):
    counts = collections.Counter()
    bins = msgpack.load(gzip.open(path), raw=False)
    for place, words in enumerate(bins):
        for word in words if isinstance(words, list) else []:
            for letter in word:
                if ord(letter) >= 0x80 and letter.isalpha():
                    counts[letter] += 10 ** (-place / 100)
    total = sum(counts.values())
    return {letter: count / total for letter, count in counts.items()}


def main():
    print("# group, letter, times in a million non-ASCII letters; made by tools/make_charset_letters.py, see README.md")
    for group, languages in GROUPS.items():
        mean = collections.Counter()
        for language in languages:
            path = sorted(glob.glob(os.path.join(sys.argv[1], f"*_{language}.msgpack.gz")))[0]
            for letter, share in letters_of(path).items():
                mean[letter] += share / len(languages)
                capital = letter.upper()
                if len(capital) == 1 and capital != letter:
                    mean[capital] += share / len(languages) / 25
        for letter, share in sorted(mean.items(), key=lambda pair: (-pair[1], pair[0])):
            if share >= 2e-5:
                print(f"{group}\t{letter}\t{round(share * 1e6)}")


main()
