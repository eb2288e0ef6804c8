#!/usr/bin/env python3
"""The Arabic extraction benchmark: makes its pages, runs an extractor over their bytes alone, and scores what comes back.

    score.py PROGRAM [--pages FOLDER] [--failures FIELD] [--family NAME] [--all-families]
    score.py --peer NAME [--python PATH] …      the same for a Python extractor (peers.py; needs its package)
    score.py --articles FILE.jsonl …            the same for article lines that are there already

Prints a row of figures for each half of the families and for each family of the tuning half; --all-families gives the
others' rows too. --failures FIELD (body, title, date, time, authors, credit, section, tags, captions, embedded, links, kind) shows
single failures, of the tuning half alone. What each figure means: README.md beside this file. The exit
status is 1 where a half is under a bar (not for peers). Ends with `N passed, N failed`, one check a half and figure. Standard library only."""
import argparse
import collections
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import make_arabic_pages  # noqa: E402

BARS = {"body F1": 0.97, "credit": 0.95, "date": 0.98, "embedded": 0.95}
COLUMNS = ("pages", "body F1", "body P", "body R", "exact", "title", "date", "time", "authors", "credit", "section", "tags", "captions",
           "embedded", "read_also", "similar", "section links", "inline", "kind")
LINK_KINDS = ("read_also", "similar", "section", "inline")
WORD = re.compile(r"\w+")
BIDI = dict.fromkeys([0x200b, 0x200e, 0x200f, 0x61c, 0xfeff, *range(0x202a, 0x202f), *range(0x2066, 0x206a)])


def fold(text):
    """As compared: runs of white space are one, bidi marks and zero-width spaces nothing; all else as written."""
    return " ".join((text or "").translate(BIDI).split())


def words_of(text):
    return WORD.findall((text or "").translate(BIDI))


def shingles(text, n=4):
    words = words_of(text)
    if len(words) <= n:
        return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(tuple(words[i:i + n]) for i in range(len(words) - n + 1))


def precision_recall(gold, got):
    """Of the shingles of two texts; None where the figure has nothing to stand on."""
    a, b = shingles(gold), shingles(got)
    both = sum((a & b).values())
    return both / sum(b.values()) if b else None, both / sum(a.values()) if a else None


def f1(both, gold, got):
    """1 where neither has anything."""
    return 2 * both / (gold + got) if gold + got else 1.0


def body_f1(gold, got):
    p, r = precision_recall(gold, got)
    return 2 * p * r / (p + r) if p and r else 0.0


def credit_name(text):
    return re.sub(r"^[\s()\[\].:\-–]+|[\s()\[\].:\-–]+$", "", fold(text))


def time_said(value):
    """A time as compared: to the minute, with its offset where it has one, Z as +00:00; a date stays one."""
    match = re.match(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)?)?$", value or "")
    if not match or not match.group(2):
        return value
    offset = (match.group(3) or "").replace("Z", "+0000").replace(":", "")
    return f"{match.group(1)}T{match.group(2)}{offset}"


class Tally:
    """Figures of some pages: means, and F1 over counts."""

    def __init__(self):
        self.values = collections.defaultdict(list)
        self.counts = collections.defaultdict(lambda: [0, 0, 0])

    def mean(self, name, value):
        if value is not None:
            self.values[name].append(value)

    def count(self, name, gold, got):
        gold, got = collections.Counter(gold), collections.Counter(got)
        for i, n in enumerate((sum((gold & got).values()), sum(gold.values()), sum(got.values()))):
            self.counts[name][i] += n

    def figure(self, name):
        if name == "body F1":
            p, r = self.figure("body P"), self.figure("body R")
            return 2 * p * r / (p + r) if p and r else 0.0
        if name == "pages":
            return len(self.values["exact"])
        if name in self.counts:
            return f1(*self.counts[name]) if sum(self.counts[name]) else None
        return statistics.mean(self.values[name]) if self.values[name] else None


def pair_up(gold, got):
    """The main record, and for each expected further article the one that answers it: its title, else its text."""
    mains = [a for a in got if a.get("role", "main") == "main"]
    rest = [a for a in got if a.get("role", "main") != "main"]
    main = dict(mains[0]) if mains else {}
    for more in mains[1:]:
        main["body"] = (main.get("body") or "") + "\n\n" + (more.get("body") or "")
    pairs = []
    for want in gold:
        if want["role"] == "main":
            continue
        same = next((a for a in rest if fold(a.get("title")) == fold(want["title"])), None) or next(
            (a for a in rest if body_f1(want["body"], a.get("body")) >= 0.5), None)
        if same is not None:
            rest.remove(same)
        pairs.append((want, same))
    return main, pairs, rest


def embedded_right(want, got):
    """Found: the title is the article's and so is the text (F1 of 0.9)."""
    return got is not None and fold(got.get("title")) == fold(want["title"]) and body_f1(want["body"], got.get("body")) >= 0.9


def titles(links, kind, left_out):
    return [t for t in dict.fromkeys(fold(link.get("title")) for link in links or [] if link.get("kind") == kind) if t not in left_out]


def score_page(page, got, tallies, report):
    want = page["articles"][0]
    main, pairs, surplus = pair_up(page["articles"], got)
    place = page["file"]

    def each(name, value):
        for tally in tallies:
            tally.mean(name, value)

    def count(name, gold, found):
        for tally in tallies:
            tally.count(name, gold, found)
        if collections.Counter(gold) != collections.Counter(found):
            report("links" if name in (*LINK_KINDS, "section links") else name, place, f"{name}: got {found} for {gold}")

    def same(name, left, right):
        each(name, float(left == right))
        if left != right:
            report(name, place, f"got {left!r} for {right!r}")

    p, r = precision_recall(want["body"], main.get("body"))
    each("body P", p if p is not None else (0.0 if want["body"] else None))
    each("body R", r)
    exact = words_of(want["body"]) == words_of(main.get("body"))
    each("exact", float(exact))
    if not exact:
        report("body", place, difference(want["body"], main.get("body") or ""))
    same("title", fold(main.get("title")), fold(want["title"]))
    value, said = (main.get("published") or {}).get("value"), (want["published"] or {}).get("value")
    same("date", (value or "")[:10], (said or "")[:10])
    same("time", time_said(value) if said and "T" in said else (value or "")[:10], time_said(said) or "")
    count("authors", [fold(a) for a in want["authors"]], [fold(a) for a in main.get("authors") or []])
    if want["credit"] or main.get("credit"):
        same("credit", credit_name(main.get("credit")), credit_name(want["credit"]))
    if want["section"]:
        same("section", fold(main.get("section")), fold(want["section"]))
    count("tags", [fold(t) for t in want["tags"]], [fold(t) for t in main.get("tags") or []])
    count("captions", [fold(c) for c in want["captions"]], [fold(c) for c in main.get("captions") or []])
    same("kind", main.get("kind"), want["kind"])
    left_out = {fold(t) for t in want["neutral"]}
    for kind in LINK_KINDS:
        count("section links" if kind == "section" else kind, titles(want["links"], kind, left_out), titles(main.get("links"), kind, left_out))
    if pairs or surplus:
        right = [embedded_right(*pair) for pair in pairs]
        gold = [fold(w["title"]) for w, _ in pairs]
        found = [fold(w["title"]) for (w, _), ok in zip(pairs, right) if ok]
        count("embedded", gold, found + ["(another text)"] * (len(surplus) + sum(1 for (_, g), ok in zip(pairs, right) if g and not ok)))


def difference(want, got):
    a, b = words_of(want), words_of(got)
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"at word {at} of {len(a)} ({len(b)} got): «{' '.join(b[at:at + 12])}» for «{' '.join(a[at:at + 12])}»"


def run(words, folder, files):
    """The article lines of a program over the pages, by file."""
    if words.articles:
        output = pathlib.Path(words.articles).read_text(encoding="utf-8")
    else:
        command = ([words.python, str(HERE / "peers.py"), words.peer] if words.peer else [words.program, "extract", "-q", "--jobs", "1"])
        done = subprocess.run([*command, *files], capture_output=True, timeout=600, cwd=folder)
        if done.returncode:
            sys.exit(f"{words.peer or words.program}: status {done.returncode}: {done.stderr.decode(errors='replace')[-800:]}")
        output = done.stdout.decode()
    by_file = collections.defaultdict(list)
    for line in output.split("\n"):
        if line.strip():
            article = json.loads(line)
            by_file["/".join(pathlib.PurePath(article["page"]["file"]).parts[-2:])].append(article)
    return by_file


def row(name, tally):
    cells = []
    for column in COLUMNS:
        value = tally.figure(column)
        cells.append("-" if value is None else str(value) if column == "pages" else f"{value:.3f}")
    return f"{name:14}" + "".join(f"{cell:>{max(7, len(column)) + 1}}" for cell, column in zip(cells, COLUMNS))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--pages", help="keep the pages in this folder")
    parser.add_argument("--peer")
    parser.add_argument("--python", default=sys.executable, help="the Python that has the peer's package")
    parser.add_argument("--articles")
    parser.add_argument("--failures")
    parser.add_argument("--family")
    parser.add_argument("--all-families", action="store_true")
    words = parser.parse_args()
    if not (words.program or words.peer or words.articles):
        parser.error("a program, a peer or a file of article lines")
    if words.program:
        words.program = str(pathlib.Path(words.program).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(words.pages or scratch)
        pages = make_arabic_pages.write(folder)
        got = run(words, folder, [page["file"] for page in pages])
    halves, families = collections.defaultdict(Tally), collections.defaultdict(Tally)
    for page in pages:
        def report(field, place, detail, page=page):
            if field == words.failures and page["half"] == "tuning" and words.family in (None, page["family"]):
                print(f"{place} {field}: {detail}")
        score_page(page, got[page["file"]], [halves[page["half"]], families[page["family"]]], report)
    print(f"{'':14}" + "".join(f"{column:>{max(7, len(column)) + 1}}" for column in COLUMNS))
    shown = {page["family"]: page["half"] for page in pages}
    for family, half in shown.items():
        if half == "tuning" or words.all_families:
            print(row(family, families[family]))
    for half in ("tuning", "held-out"):
        print(row(half, halves[half]))
    if words.peer or words.articles:
        return 0
    passed = failed = 0
    for half in ("tuning", "held-out"):
        for name, bar in BARS.items():
            value = halves[half].figure(name)
            passed, failed = passed + (value >= bar), failed + (value < bar)
            if value < bar:
                print(f"FAILED: {half}, {name} {value:.4f} of {bar}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
