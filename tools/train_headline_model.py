#!/usr/bin/env python3
"""Fits data/page/headline_forest.tsv: which of the things that a page could mean by its title is the article's.

    page_features --headlines < PATHS > headlines.tsv                 (tools/page_features.cc)
    train_headline_model.py headlines.tsv GOLD.jsonl[=WEIGHT]... -o data/page/headline_forest.tsv [--trees 200] [--leaves 15]

GOLD: one object a page: id, url, title and perhaps page_type, the page beside it as html/ID.html; or what
tools/make_arabic_pages.py writes, of which the tuning half counts alone. WEIGHT (1): how much each page of that set
counts. Needs numpy and lightgbm. Right is what equals the gold title, case and marks apart. Printed are held-out figures of five folds, no site in two of them, and how often any
candidate is right.
"""
import argparse
import collections
import pathlib
import re
import sys
import unicodedata

import lightgbm
import numpy

from gold_pages import fold_of, gold_pages
from train_page_models import FOLDS, write_forest


def plain(text):
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text or "")).strip().lower()


class Page:
    def __init__(self, gold, vectors, texts):
        self.set, self.weight, self.kind = gold["set"], gold["weight"], gold.get("page_type") or "-"
        self.x = numpy.array(vectors, dtype=numpy.float32)
        self.y = numpy.array([plain(text) == plain(gold["title"]) for text in texts])
        self.fold = fold_of(gold, FOLDS)


def read_golds(arguments):
    """Gold pages with a title by their files' paths."""
    golds = {}
    for path, page in gold_pages(arguments):
        if "articles" in page:
            page["title"] = page["articles"][0]["title"]
        if page.get("title"):
            golds[path] = page
    return golds


def read_pages(path, golds):
    pages, names, gold, vectors, texts = [], [], None, [], []

    def close():
        if gold and vectors:
            pages.append(Page(gold, vectors, texts))

    for row in open(path, encoding="utf-8"):
        cells = row.rstrip("\n").split("\t")
        if cells[0] == "names":
            names = cells[2:]
        elif cells[0] == "page":
            close()
            gold, vectors, texts = golds.get(pathlib.Path(cells[1]).resolve()), [], []
        else:
            vectors.append([float(cell) for cell in cells[:len(names)]])
            texts.append(cells[len(names)])
    close()
    return names, pages


def fit(pages, args):
    data = lightgbm.Dataset(numpy.concatenate([p.x for p in pages]), numpy.concatenate([p.y for p in pages]),
                            weight=numpy.concatenate([numpy.full(len(p.y), p.weight) for p in pages]))
    options = dict(objective="binary", num_leaves=args.leaves, learning_rate=args.rate, min_data_in_leaf=20, max_bin=127,
                   feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, verbosity=-1, seed=7,
                   deterministic=True, force_col_wise=True, num_threads=1, use_missing=False)
    return lightgbm.train(options, data, args.trees)


def report(pages, args):
    right = collections.defaultdict(list)
    for fold in range(FOLDS):
        forest = fit([p for p in pages if p.fold != fold], args)
        for page in (p for p in pages if p.fold == fold):
            chosen = page.y[int(numpy.argmax(forest.predict(page.x, raw_score=True)))]
            for key in {page.set, f"{page.set} {page.kind}"}:
                right[key].append((chosen, page.y.any()))
    for key, found in sorted(right.items()):
        held_out, any_of = numpy.mean(found, axis=0)
        print(f"{key:32} pages {len(found):4}  held out {held_out:.3f}  any candidate {any_of:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--trees", type=int, default=200)
    parser.add_argument("--leaves", type=int, default=15)
    parser.add_argument("--rate", type=float, default=0.06)
    parser.add_argument("--no-report", action="store_true", help="fits alone")
    args = parser.parse_args()
    names, pages = read_pages(args.features, read_golds(args.gold))
    print(f"{len(pages)} pages, {sum(len(p.y) for p in pages)} candidates, {len(names)} features")
    if not args.no_report:
        report(pages, args)
    forest = fit(pages, args)
    write_forest(forest, names, args.output, "tools/train_headline_model.py")


if __name__ == "__main__":
    sys.exit(main())
