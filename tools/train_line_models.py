#!/usr/bin/env python3
"""Fits the forests for pages of bare lines (data/page/line_*.tsv): which lines are body, and which line is the headline.

    train_line_models.py crop    OUT_DIR FILES.txt... GOLD [-t TAUGHT.jsonl] [--share 0.5]
    train_line_models.py lines   lines.tsv    GOLD [-t TAUGHT.jsonl] -o line_forest.tsv --odds odds.tsv
    train_line_models.py context context.tsv  GOLD [-t TAUGHT.jsonl] -o line_context_forest.tsv
    train_line_models.py titles  titles.tsv   GOLD -o line_title_forest.tsv

GOLD: -m MEASURED.jsonl -g OTHER.jsonl..., one object a page with id, url and any of body, title, page_type, with, without; a
page's id is its path's stem. What is measured on, news pages with whole bodies, counts three times as much as the others. The tables are tools/page_features.cc's: of bare lines, of bare lines with odds.tsv, and with --titles.
TAUGHT: `isnad extract` of the pages that have no gold body, as HTML; pages whose text there lacks a `with` snippet or has
a `without` one, is short, or is no article's are left out. `crop` writes pages cut down to their text and a little of
what stands around it, as scraped corpora have them: they are fitted on with 0.4 of a page's weight if their folder's name
begins with "crop", taught ones with 0.6.

A line is body where at least 0.6 of its runs of four words occur in the body; one shorter than six words, where it is a
paragraph of the body or three words that stand in it, and a longer one of body is near. Each page counts the same, each
line by its words. The context forest must see what the first says of pages it has not seen: odds.tsv holds the log-odds
of five folds, no site in two of them. The same folds give the figures printed: 4-shingle F1 (the mean precision's and the
mean recall's harmonic mean) of the lines of highest expected F1 on MEASURED's pages. Needs numpy and lightgbm.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import re
import sys
import urllib.parse
import zlib

import lightgbm
import numpy

from train_page_models import write_forest

WORD = re.compile(r"\w+")
FOLDS = 5
MEASURED_WEIGHT = 3.0
SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "or", "edu", "gob"}


def words_of(text):
    return WORD.findall(text.lower())


def plain(text):
    return " ".join(words_of(text or ""))


def site_of(url):
    parts = urllib.parse.urlparse(url or "").netloc.split(".")
    deep = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SECOND_LEVEL
    return ".".join(parts[-3 if deep else -2:])


def fold_of(site):
    return zlib.crc32(site.encode()) % FOLDS


def labels(body, lines):
    """Which of a page's lines (lists of words) are body."""
    words = words_of(body)
    runs = {tuple(words[i:i + 4]) for i in range(len(words) - 3)}
    paragraphs = {" ".join(words_of(line)) for line in body.split("\n")}
    joined = " " + " ".join(words) + " "
    found, short = numpy.zeros(len(lines), bool), []
    for i, line in enumerate(lines):
        text = " ".join(line)
        if len(line) >= 6:
            found[i] = sum(tuple(line[k:k + 4]) in runs for k in range(len(line) - 3)) >= 0.6 * (len(line) - 3)
        elif len(text) >= 40:  # a script without spaces
            found[i] = text in paragraphs or f" {text} " in joined
        elif line and (text in paragraphs or (len(line) > 2 and f" {text} " in joined)):
            short.append(i)
    sure = found.copy()
    for i in short:
        found[i] = sure[max(0, i - 3):i + 4].any()
    return found


def read_gold(args):
    golds = {}
    for path in [args.measured, *args.gold]:
        for line in open(path, encoding="utf-8"):
            page = json.loads(line)
            page["is_measured"] = path == args.measured
            page["weight"] = MEASURED_WEIGHT if page["is_measured"] else 1.0
            golds[str(page["id"])] = page
    for line in open(args.taught, encoding="utf-8") if args.taught else ():
        article = json.loads(line)
        page = golds.get(pathlib.Path(article["page"]["file"]).stem)
        body = article.get("body") or ""
        if page is None or page.get("body") is not None or article["role"] != "main" or article.get("kind") != "article" or len(body) < 600:
            continue
        shown = " ".join(body.split())
        has = [" ".join(snippet.split()) in shown for snippet in page.get("with") or []]
        has_not = [" ".join(snippet.split()) not in shown for snippet in page.get("without") or []]
        if all(has + has_not):
            page["body"], page["weight"] = body, 0.6
    return {key: page for key, page in golds.items() if page.get("page_type", "article") == "article"}


class Page:
    def __init__(self, path, gold, vectors, texts):
        self.path, self.gold, self.texts = path, gold, texts
        self.x = numpy.array(vectors, dtype=numpy.float32)
        self.site = site_of(gold.get("url"))
        self.fold = fold_of(self.site)

    def label_lines(self):
        words = [words_of(text) for text in self.texts]
        self.y = labels(self.gold["body"], words)
        self.sizes = numpy.array([max(len(w), sum(map(len, w)) / 12) for w in words], dtype=float)
        weight = self.gold["weight"] * (0.4 if self.path.parent.name.startswith("crop") else 1.0)
        self.weights = (self.sizes + 1) / (self.sizes + 1).sum() * 100 * weight
        return self

    def label_titles(self):
        title = plain(self.gold["title"])
        texts = [plain(text) for text in self.texts]
        self.exact = numpy.array([text == title for text in texts])
        told = set(title.split())
        close = [len(told & set(t.split())) >= 0.75 * len(told | set(t.split())) for t in texts]
        self.y = self.exact if self.exact.any() else numpy.array(close)
        self.weights = numpy.full(len(texts), 1.0 if self.y.any() else 0.15)
        return self

    def thinned(self, rng):
        """For fitting: of the many short lines that are no body, a fifth with five times the weight."""
        few = ~self.y & (self.sizes < 4)
        kept = ~few | (rng.rand(len(few)) < 0.2)
        return self.x[kept], self.y[kept], (self.weights * numpy.where(few, 5.0, 1.0))[kept]


def read_pages(path, golds, needs):
    pages, names, here, gold, vectors, texts = [], [], None, None, [], []

    def close():
        if gold is not None and vectors:
            pages.append(Page(here, gold, vectors, texts))

    for row in open(path, encoding="utf-8", newline="\n"):
        cells = row.rstrip("\n").split("\t")
        if cells[0] == "names":
            names = cells[2:]
        elif cells[0] == "page":
            close()
            here, vectors, texts = pathlib.Path(cells[1]), [], []
            gold = golds.get(here.stem)
            gold = gold if gold is not None and (gold.get(needs) or "").strip() else None
        elif gold is not None:
            vectors.append([float(cell) for cell in cells[:len(names)]])
            texts.append(cells[len(names)])
    close()
    return names, pages


def fit(parts, args):
    data = lightgbm.Dataset(numpy.concatenate([x for x, _, _ in parts]), numpy.concatenate([y for _, y, _ in parts]).astype(float),
                            weight=numpy.concatenate([w for _, _, w in parts]))
    options = dict(objective="binary", num_leaves=args.leaves, learning_rate=0.08, min_data_in_leaf=15 if args.what == "titles" else 40,
                   max_bin=63, feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, verbosity=-1, seed=7,
                   deterministic=True, force_col_wise=True, num_threads=1, use_missing=False)
    return lightgbm.train(options, data, args.trees)


def held_out(pages, parts, args):
    for fold in range(FOLDS):
        forest = fit([part for page, part in zip(pages, parts) if page.fold != fold], args)
        for page in pages:
            if page.fold == fold:
                page.odds = forest.predict(page.x, raw_score=True)


def likely_body(page, bias):
    """The choice of likely_body() in src/page/plain_text_model.cc."""
    likely = 1 / (1 + numpy.exp(bias - page.odds))
    order = numpy.argsort(-likely, kind="stable")
    sizes = page.sizes + 0.3
    expected = 2 * numpy.cumsum((sizes * likely)[order]) / (numpy.cumsum(sizes[order]) + (sizes * likely).sum() + 1e-9)
    chosen = numpy.zeros(len(likely), bool)
    chosen[order[:int(numpy.argmax(expected)) + 1]] = True
    return chosen


def shingles(text):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)))


def shingle_f1(pages, choose):
    precision, recall = [], []
    for page in pages:
        gold, found = shingles(page.gold["body"]), shingles("\n".join(t for t, c in zip(page.texts, choose(page)) if c))
        both = sum((gold & found).values())
        precision.append(both / max(1, sum(found.values())))
        recall.append(both / max(1, sum(gold.values())))
    p, r = numpy.mean(precision), numpy.mean(recall)
    return f"{2 * p * r / (p + r):.4f} (precision {p:.4f}, recall {r:.4f})"


def crop(args):
    rng = random.Random(3)
    golds = read_gold(args)
    out = pathlib.Path(args.files[0])
    out.mkdir(parents=True, exist_ok=True)
    for path in map(pathlib.Path, sorted(args.files[1:])):
        gold = golds.get(path.stem)
        if gold is None or not (gold.get("body") or "").strip() or rng.random() > args.share:
            continue
        lines = path.read_text(encoding="utf-8").split("\n")
        found = numpy.where(labels(gold["body"], [words_of(line) for line in lines]))[0]
        if len(found) < 4:
            continue
        begin = max(0, found[0] - rng.choice([0, 0, 0, 1, 2, 4, 8]))
        end = found[-1] + 1 + rng.choice([0, 2, 6, 12, 30, 60])
        (out / path.name).write_text("\n".join(lines[begin:end]) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["crop", "lines", "context", "titles"])
    parser.add_argument("files", nargs="+")
    parser.add_argument("-m", "--measured", required=True)
    parser.add_argument("-g", "--gold", nargs="+", default=[])
    parser.add_argument("-t", "--taught")
    parser.add_argument("-o", "--output")
    parser.add_argument("--odds")
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--trees", type=int, default=120)
    parser.add_argument("--leaves", type=int, default=15)
    args = parser.parse_args()
    if args.what == "crop":
        return crop(args)
    is_title = args.what == "titles"
    names, pages = read_pages(args.files[0], read_gold(args), "title" if is_title else "body")
    pages = [page.label_titles() if is_title else page.label_lines() for page in pages]
    print(f"{len(pages)} pages, {len({p.site for p in pages})} sites, {sum(len(p.x) for p in pages)} lines, {len(names)} features")
    rng = numpy.random.RandomState(1)
    parts = [(p.x, p.y, p.weights) if is_title else p.thinned(rng) for p in pages]
    write_forest(fit(parts, args), names, args.output, "tools/train_line_models.py")
    held_out(pages, parts, args)
    whole = [p for p in pages if p.gold["is_measured"] and not p.path.parent.name.startswith("crop")]
    if is_title:
        for what, some in (("all", pages), ("measured", whole)):
            print(f"{what}: the likeliest line is the title {numpy.mean([p.exact[numpy.argmax(p.odds)] for p in some]):.4f}, "
                  f"some line is {numpy.mean([p.exact.any() for p in some]):.4f}")
    elif whole:
        print("by the gold:     ", shingle_f1(whole, lambda page: page.y))
        for bias in (0.2, 0.5, 0.8):
            print(f"held out, bias {bias}:", shingle_f1(whole, lambda page: likely_body(page, bias)))
    if args.odds:
        with open(args.odds, "w", encoding="utf-8") as out:
            for page in pages:
                out.write(f"page\t{page.path}\n" + " ".join(f"{odds:.3f}" for odds in page.odds) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
