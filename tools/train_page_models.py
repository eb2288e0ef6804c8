#!/usr/bin/env python3
"""Fits the block forest of data/page: which blocks of an HTML page are its content (bare lines: train_line_models.py).

    page_features < PATHS > features.tsv                      (tools/page_features.cc)
    train_page_models.py features.tsv GOLD.jsonl... -o data/page/NAME.tsv [--types article] [--trees 120] [--leaves 15]

GOLD: one object a page with id, url, body and perhaps page_type; a page's id is its path's stem. Instead of a body it may
have `with` and `without`, snippets of the text and of what is no part of it: only the blocks that hold one are learned
from, each such page by a quarter of what another counts. Needs numpy and lightgbm.

A block belongs to the body where at least 0.6 of its words stand in the gold body in the page's order (gold_alignment.py), or,
where it has six words or more, where at least 0.6 of its runs of four words occur there. Only numbers are fitted: thresholds and leaves over the
named features of layout. Printed are held-out figures of five folds, no site in two of them: the word F1 of choosing
lines by the forest at some thresholds, and by the gold itself (the most that any choice can reach).
"""
import argparse
import collections
import json
import pathlib
import re
import sys
import urllib.parse

import lightgbm
import numpy

from gold_alignment import matched

WORD = re.compile(r"\w+")
FOLDS = 5
SHORT = 6  # words; shorter blocks occur in a text by chance


def words_of(text):
    return WORD.findall(text.lower())


class Gold:
    """A page's gold body, asked whether a piece of text belongs to it."""

    def __init__(self, page):
        self.body = page.get("body") or ""
        self.inside = [" ".join(text.split()) for text in page.get("with") or []]
        self.outside = [" ".join(text.split()) for text in page.get("without") or []]
        self.words = words_of(self.body)
        self.runs = {tuple(self.words[i:i + 4]) for i in range(len(self.words) - 3)}
        self.site = ".".join(urllib.parse.urlparse(page["url"]).netloc.split(".")[-2:])
        self.type = page.get("page_type") or "article"

    def labels(self, lines, texts):
        """Of each line 1 for the body's, 0 for what is no part of it, -1 where nothing is known."""
        if not self.words:
            return [self.label_by_snippets(" ".join(text.split())) for text in texts]
        found = iter(matched([word for words in lines for word in words], self.words))
        aligned = [sum(next(found) for _ in words) for words in lines]
        return [int(bool(words) and (share >= 0.6 * len(words) or (len(words) >= SHORT and self.holds(words)))) for words, share in zip(lines, aligned)]

    def label_by_snippets(self, text):
        is_inside = any(snippet in text for snippet in self.inside)
        is_outside = any(snippet in text for snippet in self.outside)
        return -1 if is_inside == is_outside else int(is_inside)

    def holds(self, words):
        runs = [tuple(words[i:i + 4]) for i in range(len(words) - 3)]
        return sum(run in self.runs for run in runs) >= 0.6 * len(runs)


class Page:
    def __init__(self, gold, vectors, words, labels, chars):
        self.gold = gold
        # Words as block_model.cc counts them: Chinese and Japanese part none by spaces.
        self.sizes = numpy.maximum([len(w) for w in words], numpy.array(chars) / 8)
        self.x = numpy.array(vectors, dtype=numpy.float32)
        self.words = words
        self.y = numpy.array(labels)
        # Each page counts the same, each line by its words, a line of no words hardly.
        sizes = self.sizes + 1 if gold.words else numpy.array(labels) >= 0
        self.weight = sizes / max(1, sizes.sum()) * (100.0 if gold.words else 25.0)

    def f1(self, chosen):
        """Bag-of-words F1 of the chosen lines, repeated ones counted once."""
        found, seen = collections.Counter(), set()
        for words, is_chosen in zip(self.words, chosen):
            key = tuple(words)
            if is_chosen and (len(words) < 5 or key not in seen):
                found.update(words)
                seen.add(key)
        gold = collections.Counter(self.gold.words)
        both = sum((found & gold).values())
        return 2 * both / max(1, sum(found.values()) + sum(gold.values()))


def read_pages(path, golds, types):
    pages, names, gold, vectors, words, texts = [], [], None, [], [], []

    def close():
        if gold is not None and vectors:
            pages.append(Page(gold, vectors, words, gold.labels(words, texts), [len(text) for text in texts]))

    for row in open(path, encoding="utf-8"):
        cells = row.rstrip("\n").split("\t")
        if cells[0] == "names":
            names = cells[2:]
        elif cells[0] == "page":
            close()
            gold = golds.get(pathlib.Path(cells[1]).name.removesuffix(".html").removesuffix(".txt"))
            vectors, words, texts = [], [], []
            if gold is not None and (not (gold.words or gold.inside) or (types and gold.type not in types)):
                gold = None
        elif gold is not None:
            vectors.append([float(cell) for cell in cells[:len(names)]])
            texts.append(cells[len(names)])
            words.append(words_of(texts[-1]))
    close()
    return names, pages


def fit(pages, args):
    known = [p.y >= 0 for p in pages]
    parts = [numpy.concatenate([part[k] for part, k in zip(column, known)]) for column in
             ([p.x for p in pages], [p.y for p in pages], [p.weight for p in pages])]
    data = lightgbm.Dataset(parts[0], parts[1], weight=parts[2])
    options = dict(objective="binary", num_leaves=args.leaves, learning_rate=args.rate, min_data_in_leaf=40, max_bin=63,
                   feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, verbosity=-1, seed=7,
                   deterministic=True, force_col_wise=True, num_threads=1, use_missing=False)
    return lightgbm.train(options, data, args.trees)


def as_refined(page, odds, names):
    """The choice of refine_body() in src/page/block_model.cc, which says why."""
    rules = page.x[:, names.index("is_body")] > 0
    if page.x[0, names.index("p_declared")] > 0:
        odds = odds + numpy.where(rules, 0.5, -0.5)
    odds = numpy.where(page.x[:, names.index("is_sure")] > 0, numpy.where(rules, 20, -20), odds)
    likely = 1 / (1 + numpy.exp(-odds))
    sizes = page.sizes
    order = numpy.argsort(-likely)
    expected = 2 * numpy.cumsum((sizes * likely)[order]) / (numpy.cumsum(sizes[order]) + (sizes * likely).sum() + 1e-9)
    chosen = numpy.zeros(len(odds), dtype=bool)
    chosen[order[:int(numpy.argmax(expected)) + 1]] = True
    return chosen


def held_out(pages, args):
    """Log-odds of each page's lines from a forest that saw no page of its site."""
    odds = [None] * len(pages)
    folds = [sum(p.gold.site.encode()) % FOLDS for p in pages]
    for fold in range(FOLDS):
        forest = fit([p for p, f in zip(pages, folds) if f != fold], args)
        for i, page in enumerate(pages):
            if folds[i] == fold:
                odds[i] = forest.predict(page.x, raw_score=True)
    return odds


def mean_by_type(values, pages):
    by_type = collections.defaultdict(list)
    for value, page in zip(values, pages):
        by_type["all"].append(value)
        by_type[page.gold.type].append(value)
    return " ".join(f"{name} {numpy.mean(found):.4f}" for name, found in sorted(by_type.items()))


def write_tree(node, names, rows):
    """Rows of one tree, each split before its branches; see src/page/forest.h."""
    if "leaf_value" in node:
        rows.append(f"leaf\t{node['leaf_value']:.4g}")
        return
    here = len(rows)
    rows.append(None)
    write_tree(node["left_child"], names, rows)
    rows[here] = f"split\t{names[node['split_feature']]}\t{node['threshold']:.5g}\t{len(rows)}"
    write_tree(node["right_child"], names, rows)


def write_forest(forest, names, path, program):
    """Writes a fitted forest as src/page/forest.h reads it, and prints the features that tell most."""
    rows = [f"# Fitted by {program}; what on and with which figures: README.md"]
    for tree in forest.dump_model()["tree_info"]:
        one = []
        write_tree(tree["tree_structure"], names, one)
        rows += ["tree"] + one
    pathlib.Path(path).write_text("\n".join(rows) + "\n", encoding="utf-8")
    worth = sorted(zip(forest.feature_importance("gain"), names), reverse=True)[:12]
    print("most telling:", ", ".join(name for _, name in worth))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--types", nargs="*", default=[])
    parser.add_argument("--trees", type=int, default=120)
    parser.add_argument("--leaves", type=int, default=15)
    parser.add_argument("--rate", type=float, default=0.08)
    parser.add_argument("--save-odds", help="writes the held-out log-odds there, for looking at errors")
    args = parser.parse_args()
    golds = {}
    for path in args.gold:
        for line in open(path, encoding="utf-8"):
            page = json.loads(line)
            golds[str(page["id"])] = Gold(page)
    names, pages = read_pages(args.features, golds, args.types)
    print(f"{len(pages)} pages, {len({p.gold.site for p in pages})} sites, {sum(len(p.x) for p in pages)} lines, {len(names)} features")
    odds = held_out(pages, args)
    fitted, whole = pages, [(p, o) for p, o in zip(pages, odds) if p.gold.words]
    print("snippets of", len(pages) - len(whole), "pages")
    pages, odds = [p for p, _ in whole], [o for _, o in whole]
    print("by the gold      ", mean_by_type([p.f1(p.y > 0) for p in pages], pages))
    for cut in (-1.0, -0.5, 0.0, 0.5):
        print(f"odds > {cut:4}      ", mean_by_type([p.f1(o > cut) for p, o in zip(pages, odds)], pages))
    if "is_body" in names:
        print("the rules        ", mean_by_type([p.f1(p.x[:, names.index("is_body")] > 0) for p in pages], pages))
        print("rules and forest ", mean_by_type([p.f1(as_refined(p, o, names)) for p, o in zip(pages, odds)], pages))
    if args.save_odds:
        json.dump([[float(x) for x in o] for o in odds], open(args.save_odds, "w"))
    forest = fit(fitted, args)
    write_forest(forest, names, args.output, "tools/train_page_models.py")


if __name__ == "__main__":
    sys.exit(main())
