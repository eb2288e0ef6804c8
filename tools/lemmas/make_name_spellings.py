#!/usr/bin/env python3
"""Makes data/text/name_spellings.tsv: search stems of foreign names that are spelt in two ways, the rarer first.

    tools/lemmas/make_name_spellings.py REPOSITORY forms.pickle

forms.pickle is count_forms.py's. Two stems of five letters or more that are tagged as names in 0.6 of their places are one name where they
differ only by letters that the same foreign sound is written with (ج غ گ چ, ط ت ث, ص س, ض د, ظ ز ذ, ڤ ف, پ ب) or by a double
letter: جوستاف is غوستاف, موريطانيا is موريتانيا. Pairs that a reader found to be two names are left out. Standard library only.
"""
import collections
import pickle
import re
import sys

sys.path.insert(0, sys.path[0] + "/..")
from make_stem_classes import Stemmer, fold  # noqa: E402

SOUNDS = str.maketrans("طثصضظذغچگڤپژ", "تتسدزدجججفبج")
TWO_NAMES = set("غيلان جينيا بيتار صافين روضان غاغار ماريت خلبوص انجلاند محيرس پستان هيثوم غبران ماطوس ارغيل جاليان سانغا غاردن"
                " غاردنر ديغون".split())


def main():
    folder = sys.argv[1] + "/data/text/"
    stemmer = Stemmer(folder, collections.Counter())
    stemmer.radical = {line.strip() for line in open(folder + "radical_first.tsv", encoding="utf-8")}
    joined = {stem for line in open(folder + "stem_classes.tsv", encoding="utf-8") for stem in line.rstrip("\n").split("\t")[1:]}
    everywhere, as_name = collections.Counter(), collections.Counter()
    for (kind, form, _), count in pickle.load(open(sys.argv[2], "rb"))["forms"].items():
        word = fold(form)
        if re.fullmatch("[ء-يپچژڤگ]{5,}", word):
            stem = stemmer.stem(word)
            everywhere[stem] += count
            as_name[stem] += count * (kind == "P")
    names = collections.defaultdict(list)
    for stem, count in everywhere.items():
        if len(stem) >= 5 and count >= 3 and as_name[stem] >= 0.6 * count and stem not in joined:
            names[re.sub(r"(.)\1+", r"\1", stem.translate(SOUNDS))].append(stem)
    pairs = []
    for stems in names.values():
        stems.sort(key=lambda stem: (-everywhere[stem], stem))
        pairs += [(stem, stems[0]) for stem in stems[1:] if everywhere[stems[0]] >= 8 and stem not in TWO_NAMES]
    with open(folder + "name_spellings.tsv", "w", encoding="utf-8") as out:
        out.write("# a stem, the stem of the same name as it is spelt more often; made by tools/lemmas/make_name_spellings.py\n")
        out.write("".join(f"{rare}\t{common}\n" for rare, common in sorted(pairs)))
    print(f"{len(pairs)} spellings")


main()
