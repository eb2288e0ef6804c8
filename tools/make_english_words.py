#!/usr/bin/env python3
"""Makes data/reading/english_words.tsv (which part of speech an English word mostly is, and rules of its surroundings) and
data/reading/english_names.tsv (given and family names).

    tools/make_english_words.py TEXTBLOB_SOURCE NAMES_SOURCE

TEXTBLOB_SOURCE: the unpacked source of PyPI's textblob 0.20.1, whose lexicon and rules are those of Pattern (University of Antwerp,
BSD-3-Clause), after Brill's tagger (MIT). NAMES_SOURCE: that of PyPI's names 0.3.0 (MIT), the lists of the United States census
of 1990 (public domain)."""
import collections
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*|n't|'(?:s|d|ll|re|ve|m)")
FAMILY_NAMES = 20_000
# Names of places and other things more often than of persons, though both.
NOT_GIVEN = set("america asia china india israel kenya london milan paris russia september sydney vienna african cleveland dallas "
                "denver detroit houston princeton boston berlin lisbon verona chance".split())


def lexicon(folder):
    """{word in small letters: tag}."""
    out = {}
    for line in (folder / "src/textblob/en/en-lexicon.txt").read_text(encoding="utf-8").splitlines():
        cells = line.split(" ")
        if len(cells) == 2 and WORD.fullmatch(cells[0]) and not cells[1].startswith("NNP") and re.fullmatch(r"[A-Z$]+", cells[1]):
            out[cells[0]] = cells[1]
    return out


def rules(folder):
    for line in (folder / "src/textblob/en/en-context.txt").read_text(encoding="utf-8").splitlines():
        cells = line.split()
        if cells and cells[0] != ";;;" and len(cells) >= 4:
            yield cells[:5] + [""] * (5 - len(cells))


def places():
    out = set()
    for name in ("latin_towns.tsv", "countries.tsv", "regions.tsv"):
        for line in (ROOT / "data/reading" / name).read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                out.update(re.findall(r"[a-z]+", line.lower()) if name != "latin_towns.tsv" else
                           [part.lower() for part in re.split(r"[\t|]", line)])
    return out


def main():
    textblob, census = map(Path, sys.argv[1:3])
    words = lexicon(textblob)
    by_tag = collections.defaultdict(list)
    for word, tag in sorted(words.items()):
        by_tag[tag].append(word)
    with open(ROOT / "data/reading/english_words.tsv", "w", encoding="utf-8") as out:
        print("# Parts of speech (Penn Treebank's) and rules of their surroundings, of Pattern (BSD-3-Clause), made by "
              "tools/make_english_words.py; card: README.md.", file=out)
        for tag, tagged in sorted(by_tag.items()):
            print("tag", tag, "|".join(tagged), sep="\t", file=out)
        for rule in rules(textblob):
            print("rule", *rule, sep="\t", file=out)
    given = {}
    for file in ("dist.male.first", "dist.female.first"):
        for line in (census / "names" / file).read_text().splitlines():
            name = line.split()[0].lower()
            given[name] = True
    known = places()
    given = sorted(name for name in given if len(name) > 2 and name not in known and name not in NOT_GIVEN)
    also = [name for name in given if name in words]
    given = [name for name in given if name not in words]
    family = []
    for line in (census / "names/dist.all.last").read_text().splitlines():
        name = line.split()[0].lower()
        if len(name) > 2 and len(family) < FAMILY_NAMES:
            family.append(name)
    family_also = sorted(name for name in family if name in words)
    family = [name for name in family if name not in words]
    with open(ROOT / "data/reading/english_names.tsv", "w", encoding="utf-8") as out:
        print("# Given and family names of the United States census of 1990 (public domain): those that are no other word, then those that "
              "are, made by tools/make_english_words.py; card: README.md.", file=out)
        print("given", "|".join(given), sep="\t", file=out)
        print("given_also", "|".join(also), sep="\t", file=out)
        print("family", "|".join(sorted(family)), sep="\t", file=out)
        print("family_also", "|".join(family_also), sep="\t", file=out)


if __name__ == "__main__":
    main()
