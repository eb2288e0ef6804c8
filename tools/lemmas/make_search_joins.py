#!/usr/bin/env python3
"""Makes data/text/imperfects.tsv and data/text/place_spellings.tsv: search stems that are one term, the one to leave first.

    tools/lemmas/make_search_joins.py REPOSITORY

Imperfects: «she does» of a verb goes to «he does» (تقع to يقع), where data/reading/lemmas.tsv has both as forms of one verb, the first as
nothing but a verb, and no noun or adjective has its stem. Places: two spellings of one place, country or people in data/reading whose words
differ only in how a foreign sound is written, in long vowels, ه and ء (انكلترا and انجلترا); the one that Wikipedia has in more articles
stays. Both stems have five letters; neither is in the table of lemmas or joined with others. Pairs of two words that a reader found are
left out. Standard library only.
"""
import collections
import re
import sys

sys.path.insert(0, sys.path[0] + "/..")
from make_stem_classes import Stemmer, fold  # noqa: E402

SOUNDS = str.maketrans("طثصضظذغچگڤپژقج", "تتسدزدكككفبزكك")
TWO_WORDS = set("ميندوزا ميلواك يلبجر سولومن اوريغن خارطوم موسوما لرت بلم ارنايول ارناول هرمزك ماغاد نقييرب اتيفا ديبار".split())
BY_HAND = {"سوفييت": "سوفيت", "سوفيات": "سوفيت", "استنبول": "اسطنبول"}
PLACES = {"places.tsv": 7, "places_supplement.tsv": 6, "countries.tsv": 2, "nations.tsv": 3, "regions.tsv": 2}


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]


def sounds(word):
    key = re.sub(r"(.)\1+", r"\1", fold(word).translate(SOUNDS))
    return key[0] + re.sub("[اويهء]", "", key[1:])


def write(path, head, pairs):
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# {head}; made by tools/lemmas/make_search_joins.py\n")
        out.write("".join(f"{a}\t{b}\n" for a, b in sorted(pairs.items())))
    print(len(pairs), path)


def main():
    text, reading = sys.argv[1] + "/data/text/", sys.argv[1] + "/data/reading/"
    stemmer = Stemmer(text, collections.Counter())
    stemmer.radical = {line.strip() for line in open(text + "radical_first.tsv", encoding="utf-8")}
    joined = {stem for row in rows(text + "stem_classes.tsv") for stem in row}
    forms = collections.defaultdict(set)
    for kind, lemma, more in (row for row in rows(reading + "lemmas.tsv") if len(row) == 3):
        for form in [lemma] + more.split():
            forms[fold(form)].add((kind, lemma))
    nominal = {stemmer.stem(form) for form, uses in forms.items() if any(kind != "V" for kind, _ in uses)}
    imperfects = {}
    for form, uses in sorted(forms.items()):
        if form[:1] == "ت" and len(form) >= 3 and all(kind == "V" for kind, _ in uses) and uses & forms.get("ي" + form[1:], set()):
            she, he = stemmer.stem(form), stemmer.stem("ي" + form[1:])
            if she != he and she.startswith("ت") and she not in nominal:
                imperfects.setdefault(she, he)
    write(text + "imperfects.tsv", "a verb's stem, she, and the same verb's, he", imperfects)

    common = {row[0]: int(row[1]) for row in rows(reading + "background_ar.tsv") if len(row) > 1 and row[1].isdigit()}
    names = collections.defaultdict(list)
    for file, column in PLACES.items():
        for row in rows(reading + file):
            kind = "country" if file in ("countries.tsv", "nations.tsv") else "town" if row[0].isdigit() else file
            if len(row) > column:
                names[kind, row[0]] += [name.split() for name in row[column].split("|") if re.match("[ء-ي]", name)]
    same = {}

    def usual(stem):
        while stem in same:
            stem = same[stem]
        return stem

    for spellings in names.values():
        for i, one in enumerate(spellings):
            for other in spellings[:i]:
                for a, b in zip(one, other) if len(one) == len(other) else ():
                    x, y = (usual(stemmer.stem(fold(word))) for word in (a, b))
                    if x == y or min(len(x), len(y)) < 5 or sounds(a) != sounds(b) or abs(len(a) - len(b)) > 2:
                        continue
                    x, y = sorted((x, y), key=lambda stem: (common.get(stem, 0), stem))
                    same[x] = y
    left_out = joined | nominal | set(forms) | TWO_WORDS
    write(text + "place_spellings.tsv", "a stem, the stem of the same place as it is spelt more often",
          {stem: usual(stem) for stem in same if stem not in left_out} | BY_HAND)


main()
