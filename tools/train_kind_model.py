#!/usr/bin/env python3
"""Fits data/page/kind_forest.tsv: what a page is for, by its shape and what it declares.

    page_features --kinds < PATHS > kinds.tsv                 (tools/page_features.cc)
    train_kind_model.py kinds.tsv GOLD.jsonl[=WEIGHT[:KIND]]... -o data/page/kind_forest.tsv [--trees 150] [--leaves 6]

GOLD: one object a page: id, url and page_type (collections are listings), or KIND for all pages of the set; the page beside it as
html/ID.html; or what tools/make_arabic_pages.py writes, of which the tuning half counts alone. WEIGHT (1): how much each page of that
set counts. Pages of kinds that have no forest are left out. Needs numpy and lightgbm. One forest a kind, each against the rest. Printed
are held-out figures of five folds, no site in two of them: how many pages of each kind are taken for which, by the forests alone, as
kind_model.cc and page_kind.cc ask them and at other margins. The order of the rows does not matter."""
import argparse
import collections
import pathlib
import sys

import lightgbm
import numpy

from gold_pages import fold_of, gold_pages
from train_page_models import FOLDS, write_tree

KINDS = ("article", "documentation", "forum", "listing", "product", "service")
SAME = {"collection": "listing"}
SURE = 2.0  # log-odds of an article above which no other kind is asked for
OF_OG_ARTICLES = 1.0  # log-odds by which a page that og:type calls an article must be more like another


class Page:
    def __init__(self, gold, vector):
        self.set, self.id = gold["set"], str(gold.get("file") or gold["id"])
        self.weight, self.kind = gold["weight"], KINDS.index(gold["kind"])
        self.x = numpy.array(vector, dtype=numpy.float32)
        self.fold = fold_of(gold, FOLDS)


def read_golds(arguments):
    """Gold pages of a kind that has a forest by their files' paths."""
    golds = {}
    for path, page in gold_pages(arguments):
        if "articles" in page:
            page["kind"] = page["articles"][0].get("kind") or "article"
        page["kind"] = SAME.get(page.get("page_type"), page.get("page_type")) or page["word"] or page.get("kind")
        if page["kind"] in KINDS:
            golds[path] = page
    return golds


def read_pages(path, golds):
    pages, names, gold = [], [], None
    for row in open(path, encoding="utf-8"):
        cells = row.rstrip("\n").split("\t")
        if cells[0] == "names":
            names = cells[2:]
        elif cells[0] == "page":
            gold = golds.get(pathlib.Path(cells[1]).resolve())
        elif gold and len(cells) > len(names):
            pages.append(Page(gold, [float(cell) for cell in cells[:len(names)]]))
    return names, sorted(pages, key=lambda page: (page.set, page.id))


def fit(pages, kind, args):
    data = lightgbm.Dataset(numpy.stack([p.x for p in pages]), numpy.array([p.kind == kind for p in pages]),
                            weight=numpy.array([p.weight for p in pages]))
    options = dict(objective="binary", num_leaves=args.leaves, learning_rate=args.rate, min_data_in_leaf=8, max_bin=63,
                   feature_fraction=0.3, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, verbosity=-1, seed=7,
                   deterministic=True, force_col_wise=True, num_threads=1, use_missing=False)
    return lightgbm.train(options, data, args.trees)


def chosen(odds, margin):
    """The kind of each page as kind_model.cc chooses it."""
    other = 1 + odds[:, 1:].argmax(1)
    likelier = odds[numpy.arange(len(odds)), other] > odds[:, 0] + margin
    return numpy.where(likelier & (odds[:, 0] <= SURE), other, 0)


def report(pages, names, args):
    odds = numpy.zeros((len(pages), len(KINDS)))
    for fold in range(FOLDS):
        rest, held = [p for p in pages if p.fold != fold], [i for i, p in enumerate(pages) if p.fold == fold]
        for kind in range(len(KINDS)):
            odds[held, kind] = fit(rest, kind, args).predict(numpy.stack([pages[i].x for i in held]), raw_score=True)
    as_asked = OF_OG_ARTICLES * numpy.array([page.x[names.index("og_article")] for page in pages])
    for title, margin in [("as the program asks", as_asked)] + [(f"margin {margin}", margin) for margin in (-0.5, 0.0, 0.5, 1.0)]:
        right = collections.defaultdict(list)
        for page, kind in zip(pages, chosen(odds, margin)):
            for key in {page.set, f"{page.set} {KINDS[page.kind]}"}:
                right[key].append(kind == page.kind)
        print(f"{title}: " + ", ".join(f"{key} {numpy.mean(is_right):.3f} of {len(is_right)}" for key, is_right in sorted(right.items())))
    found = chosen(odds, as_asked)
    for kind, name in enumerate(KINDS):
        taken = collections.Counter(KINDS[f] for p, f in zip(pages, found) if p.kind == kind)
        print(f"{name:14} taken for " + ", ".join(f"{other} {count}" for other, count in taken.most_common()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--trees", type=int, default=150)
    parser.add_argument("--leaves", type=int, default=6)
    parser.add_argument("--rate", type=float, default=0.08)
    args = parser.parse_args()
    names, pages = read_pages(args.features, read_golds(args.gold))
    print(f"{len(pages)} pages, {len(names)} features")
    report(pages, names, args)
    rows = ["# Fitted by tools/train_kind_model.py; what on and with which figures: README.md"]
    for kind, name in enumerate(KINDS):
        forest = fit(pages, kind, args)
        rows.append(f"forest\t{name}")
        for tree in forest.dump_model()["tree_info"]:
            one = []
            write_tree(tree["tree_structure"], names, one)
            rows += ["tree"] + one
        worth = sorted(zip(forest.feature_importance("gain"), names), reverse=True)[:8]
        print(f"{name}: most telling", ", ".join(feature for _, feature in worth))
    pathlib.Path(args.output).write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
