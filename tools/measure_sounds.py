#!/usr/bin/env python3
"""How well an Arabic name finds its town among the Latin names of its country (src/reading/sound_index.h).

    tools/measure_sounds.py SOUND_FIND CITIES500.txt GEONAMES_AR.mo

SOUND_FIND: the program of tools/sound_find.cc; the others as for tools/make_gazetteer.py. Asked is every town of the countries that Arabic news
is mostly about for which GeoNames has an Arabic name, with at most four Latin names a town to be found by. Prints how many find their own
town, another, or none, and how many find another once their own is left out (half of the towns at a time).
"""
import collections
import gettext
import os
import subprocess
import sys
import tempfile

from make_gazetteer import ARABIC, LATIN, NEAR


def ask(program, rows, names):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", delete=False, encoding="utf-8") as towns:
        towns.write("\n".join(rows) + "\n")
    done = subprocess.run([program, towns.name], input="".join(f"{country}\t{name}\n" for _, country, name in names),
                          capture_output=True, text=True, check=True)
    os.unlink(towns.name)
    return done.stdout.split()


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    program, cities, arabic_names = sys.argv[1:]
    catalogue = gettext.GNUTranslations(open(arabic_names, "rb"))._catalog
    rows, names = {}, []
    for line in open(cities, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) < 15 or cells[8] not in NEAR - {"UA", "GE", "AM"}:
            continue
        latin = [n for n in dict.fromkeys([cells[1], cells[2], *cells[3].split(",")]) if LATIN.match(n)][:4]
        rows[cells[0]] = "\t".join([cells[0], cells[4], cells[5], cells[8], cells[10], cells[7], cells[14] or "0", "|".join(latin)])
        known = [n for n in [catalogue.get(cells[0], ""), *cells[3].split(",")] if len(n) > 2 and ARABIC.match(n)]
        if known:
            names.append((cells[0], cells[8], known[0]))
    told = collections.Counter("none" if got == "-" else "own" if got == town else "another"
                               for got, (town, _, _) in zip(ask(program, rows.values(), names), names))
    print(len(names), "towns:", dict(told))
    found = 0
    for half in (0, 1):
        left_out = [name for name in names if int(name[0]) % 2 == half]
        kept = [row for town, row in rows.items() if int(town) % 2 != half]
        found += sum(got != "-" for got in ask(program, kept, left_out))
    print("with the own town left out, another is found for", found)


main()
