#!/usr/bin/env python3
"""Makes data/reading/word_frequencies.tsv: how common the 8,000 most frequent words of 39 languages are.

    tools/make_word_frequencies.py > data/reading/word_frequencies.tsv

Needs wordfreq 3.1.1 (PyPI), whose lists are CC BY-SA 4.0. A line is a language, a frequency in tenths of the decimal logarithm below one
(30: a thousandth of all words), and the words that have it, '|' between them. Left out: Arabic, which has a background of its own;
Chinese and Japanese, whose texts are not cut into words here; words with anything but letters."""
import unicodedata

import wordfreq

WORDS = 8_000
NOT = {"ar", "zh", "ja"}

def is_plain(word):
    """Letters, the marks that belong to them (of Hindi, Hebrew, Vietnamese) and Persian's zero-width non-joiner."""
    return all(unicodedata.category(c)[0] in "LM" or c == "\u200c" for c in word)


print("# Word frequencies of wordfreq 3.1.1 (Robyn Speer; CC BY-SA 4.0), made by tools/make_word_frequencies.py; card: README.md.")
for language in sorted(set(wordfreq.available_languages("small")) - NOT):
    left = WORDS
    by_tenth = {}
    for centibels, words in enumerate(wordfreq.get_frequency_list(language, "small")):
        words = [word for word in words if is_plain(word)][:left]
        left -= len(words)
        by_tenth.setdefault(round(centibels / 10), []).extend(words)
    for tenth, words in by_tenth.items():
        if words:
            print(language, tenth, "|".join(words), sep="\t")
