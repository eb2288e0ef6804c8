#!/usr/bin/env python3
"""The toponyms of paragraphs.txt through `isnad read`, held against gold.tsv.

    tests/places/score.py ISNAD [--half odd|even] [--failures] [--check]

Prints for the odd paragraphs (looked at while tuning), the even ones (never looked at) and all: how many toponyms there
are, the share that is right, wrong and missing; then all by country. A toponym in the text has one answer, the place
record of the mention that covers most of it:
  point       right: its point lies within 161 km (100 miles)
  area        right: no point, and the right country; or a point within 161 km of its middle
  country     right: the country
  ?XX         right: no point, and within XX ("unlocated within")
  -           right: no place
Wrong: a point further away, another country, or any place where there is none. Missing: no answer, or one that is right
as far as it goes and too wide. --failures lists both (of one half, with --half); --check holds the figures against the
floors below and ends with `N passed, N failed`."""
import argparse
import collections
import json
import math
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
NEAR_KM = 161
FLOORS = {"odd": (0.96, 0.01), "even": (0.93, 0.01)}  # right at least, wrong at most
MARK = re.compile(r"\[([^\]=]*)=([^\]]*)\]")


def load():
    gold = {}
    for line in open(HERE / "gold.tsv", encoding="utf-8"):
        if line[0] != "#":
            key, kind, countries, lat, lon, _ = line.rstrip("\n").split("\t")
            point = None if lat == "-" else (float(lat), float(lon))
            gold[key] = (kind, [] if countries == "-" else countries.split("|"), point)
    paragraphs = []
    for line in open(HERE / "paragraphs.txt", encoding="utf-8"):
        if line[0] == "#":
            continue
        text, at, spans = "", 0, []
        for mark in MARK.finditer(line.rstrip("\n")):
            text += line[at:mark.start()]
            spans.append((len(text), len(text) + len(mark[1]), mark[1], target(gold, mark[2])))
            text += mark[1]
            at = mark.end()
        paragraphs.append((text + line[at:].rstrip("\n"), spans))
    return paragraphs


def target(gold, key):
    if key == "-":
        return ("none", [], None)
    if key[0] == "?":
        return ("unlocated", [key[1:]], None)
    return ("country", [key], None) if re.fullmatch("[A-Z]{2}", key) else gold[key]


def kilometres(a, b):
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def answer(reading, begin, end):
    """The place of the mention that covers most of [begin, end), or None."""
    places = {place["entity"]: place for place in reading["places"]}
    best, best_rank = None, (0, 0, 0)
    for entity in reading["entities"]:
        for mention in entity["mentions"]:
            first, last = mention["span"]
            rank = (min(last, end) - max(first, begin), entity["id"] in places, -(last - first))
            if rank[0] > 0 and rank > best_rank:
                best, best_rank = places.get(entity["id"]), rank
    return best


def judge(place, kind, countries, point):
    if place is None:
        return "right" if kind == "none" else "missing"
    at = None if place["lat"] is None else (place["lat"], place["lon"])
    if kind == "none":
        return "wrong"
    within = place["within"] or ""
    inside = not countries or within[:2] in countries
    if at is None:
        if not inside:
            if within:
                return "wrong"
            return "right" if kind == "area" and len(countries) > 1 else "missing"  # contested: no country is said
        if kind == "country":
            return "right" if place["precision"] == "country" else "missing"
        return "missing" if kind == "point" else "right"
    if kind in ("country", "unlocated"):
        return "wrong"
    return "right" if point and kilometres(at, point) <= NEAR_KM else "wrong"


def main():
    words = argparse.ArgumentParser()
    words.add_argument("program")
    words.add_argument("--half", choices=("odd", "even"))
    words.add_argument("--failures", action="store_true")
    words.add_argument("--check", action="store_true")
    words = words.parse_args()
    paragraphs = load()
    lines = "".join(json.dumps({"id": str(i), "language": "ar", "body": text}, ensure_ascii=False) + "\n"
                    for i, (text, _) in enumerate(paragraphs, 1))
    out = subprocess.run([words.program, "read", "-"], input=lines.encode(), capture_output=True, check=True, timeout=120)
    readings = {int(r["article"]): r for r in map(json.loads, out.stdout.decode().splitlines())}
    count = collections.defaultdict(collections.Counter)
    for number, (text, spans) in enumerate(paragraphs, 1):
        half = "odd" if number % 2 else "even"
        for begin, end, surface, (kind, countries, point) in spans:
            place = answer(readings[number], begin, end)
            verdict = judge(place, kind, countries, point)
            for group in (half, "all", "country " + "|".join(countries or ["-"])):
                count[group][verdict] += 1
            if words.failures and verdict != "right" and words.half in (None, half):
                got = place and {k: place[k] for k in ("lat", "lon", "precision", "within", "geonames")}
                print(f"{number} {verdict}: «{surface}» is {kind} {countries} {point}, got {got}: {text}")
    print(f"{'':14}{'toponyms':>9}{'right':>8}{'wrong':>8}{'missing':>9}")
    for group in ["odd", "even", "all"] + sorted(g for g in count if g.startswith("country")):
        c = count[group]
        total = sum(c.values())
        print(f"{group:14}{total:>9}" + "".join(f"{c[v] / total:>{w}.3f}" for v, w in (("right", 8), ("wrong", 8), ("missing", 9))))
    if words.check:
        failed = 0
        for half, (right, wrong) in FLOORS.items():
            total = sum(count[half].values())
            for name, bad in (("right", count[half]["right"] / total < right), ("wrong", count[half]["wrong"] / total > wrong)):
                failed += bad
                if bad:
                    print(f"FAILED {half} {name}")
        print(f"{2 * len(FLOORS) - failed} passed, {failed} failed")
        sys.exit(1 if failed else 0)


main()
