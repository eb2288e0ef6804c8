#!/usr/bin/env python3
"""Makes data/reading/countries.tsv and data/reading/regions.tsv from Debian's iso-codes and libgeonames-common.

    tools/make_countries.py countries > data/reading/countries.tsv
    tools/make_countries.py regions > data/reading/regions.tsv

Country names: ISO 3166-1 in English, Arabic and French (iso-codes, LGPL-2.1+: the names alone are facts) and GeoNames'
(CC BY 4.0). Regions: GeoNames' first administrative level of countries that Arabic news is mostly about. Columns:
countries `alpha-2 alpha-3 names`; regions `GeoNames code, country, names`; '|' between names, Arabic first."""
import gettext
import json
import re
import sys

NEAR = set("AE BH DJ DZ EG EH IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TN TR YE AZ AM GE UA".split())
MARKS = dict.fromkeys([0x200e, 0x200f, 0x640, *range(0x64b, 0x653)])
ARABIC = re.compile(r"^[\u0621-\u064a \-']+$")
LEADS = "محافظة ولاية منطقة إقليم مقاطعة إمارة جهة بلدية قضاء شعبية ناحية أوبلاست".split()


def catalogue(domain, language):
    try:
        return gettext.GNUTranslations(open(f"/usr/share/locale/{language}/LC_MESSAGES/{domain}.mo", "rb"))._catalog
    except OSError:
        return {}


def clean(text):
    return re.sub(r"\s*\(.*?\)", "", text.translate(MARKS)).split("،")[0].strip()


def main():
    ar, fr, geo = catalogue("iso_3166-1", "ar"), catalogue("iso_3166-1", "fr"), catalogue("geonames", "ar")
    if sys.argv[1] == "countries":
        for row in json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]:
            names = [geo.get(row["alpha_2"], ""), ar.get(row.get("common_name") or "?", ""), ar.get(row["name"], "")]
            names += [row.get("common_name", ""), row["name"].split(",")[0], fr.get(row.get("common_name") or row["name"], fr.get(row["name"], "")).split(",")[0]]
            names = [n for n in dict.fromkeys(clean(n) for n in names) if len(n) > 2]
            print(row["alpha_2"], row["alpha_3"], "|".join(names), sep="\t")
        return
    english = catalogue("geonames", "en")
    for key, name in sorted((k, v) for k, v in geo.items() if k and re.fullmatch(r"[A-Z]{2}\.\w+", k)):
        country = key[:2]
        name = clean(name)
        if country not in NEAR or not ARABIC.match(name):
            continue
        short = name
        for lead in LEADS:
            if short.startswith(lead + " "):
                short = short[len(lead) + 1:]
        if len(short) > 2:
            print(key, country, "|".join(dict.fromkeys([short, english.get(key, "")])).strip("|"), sep="\t")


main()
