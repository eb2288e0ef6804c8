#!/usr/bin/env python3
"""Trains data/reading/names.tsv: the weights of the name tagger (src/reading/name_tagger.h).

    tools/make_names.py articles GOLD.conll… > ARTICLES.jsonl      sentences as article lines
    build/dev/name_features < ARTICLES.jsonl > FEATURES.txt        what the tagger sees of each word
    tools/make_names.py train FEATURES.txt GOLD.conll… > data/reading/names.tsv

GOLD: a word and its BIO tag (PER, LOC, ORG, MISC) a line, an empty line behind each sentence: ANERcorp's training split and
AQMAR. Needs python-crfsuite (a conditional random field by L-BFGS with L1 and L2). With --held-out N every N-th block of 50
sentences is left out of training and scored, on standard error. Columns: see name_tagger.cc; weights are hundredths."""
import collections
import json
import sys

import pycrfsuite

LABELS = ["O"] + [f"{p}-{t}" for t in ("PER", "LOC", "ORG", "MISC") for p in "BI"]
SAME = {"PERS": "PER", "MIS": "MISC", "MISS1": "MISC", "MIS0": "MISC", "MIS1": "MISC", "MIS2": "MISC", "MIS3": "MISC"}


def sentences(paths):
    for path in paths:
        sentence = []
        for line in list(open(path, encoding="utf-8")) + [""]:
            cells = line.split()
            if len(cells) >= 2:
                tag = cells[-1]
                prefix, _, kind = tag.partition("-")
                kind = SAME.get(kind, kind)
                sentence.append((cells[0], f"{prefix}-{kind}" if f"{prefix}-{kind}" in LABELS else "O"))
            elif sentence:
                yield sentence
                sentence = []


def label_words(words, sentence):
    """Labels of the reader's words from the gold's, by where they stand in the joined sentence."""
    spans, at = [], 0
    for word, tag in sentence:
        spans.append((at, at + len(word), tag))
        at += len(word) + 1
    labels, k, last = [], 0, None
    for begin, end in words:
        while k + 1 < len(spans) and spans[k][1] <= begin:
            k += 1
        tag = spans[k][2]
        if tag.startswith("B-") and last == k:
            tag = "I-" + tag[2:]
        labels.append(tag)
        last = k
    for i, tag in enumerate(labels):  # an inner tag without its beginning
        if tag.startswith("I-") and (i == 0 or labels[i - 1][2:] != tag[2:] or labels[i - 1] == "O"):
            labels[i] = "B-" + tag[2:]
    return labels


def read_features(path, gold):
    data = collections.defaultdict(list)
    block = []
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) < 4:
            if block:
                data[block[0][0]].append(block)
            block = []
            continue
        block.append((cells[0], int(cells[1]), int(cells[2]), cells[3:]))
    for article, blocks in data.items():
        words = [w for b in blocks for w in b]
        labels = label_words([(w[1], w[2]) for w in words], gold[int(article)])
        at = 0
        for b in blocks:
            yield int(article), [w[3] for w in b], labels[at:at + len(b)]
            at += len(b)


def spans_of(labels):
    out, start = set(), None
    for i, tag in enumerate(labels + ["O"]):
        if start is not None and not tag.startswith("I-"):
            out.add((start, i, labels[start][2:]))
            start = None
        if tag.startswith("B-"):
            start = i
    return out


def main():
    args = sys.argv[1:]
    every = int(args.pop(args.index("--held-out") + 1)) if "--held-out" in args else 0
    args = [a for a in args if a != "--held-out"]
    if args[0] == "articles":
        for i, sentence in enumerate(sentences(args[1:])):
            print(json.dumps({"id": str(i), "language": "ar", "body": " ".join(w for w, _ in sentence)}, ensure_ascii=False))
        return
    gold = list(sentences(args[2:]))
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.08, "c2": 0.02, "max_iterations": 80, "feature.possible_transitions": True, "feature.minfreq": 1})
    held = []
    for article, features, labels in read_features(args[1], gold):
        if every and article // 50 % every == 0:
            held.append((features, labels))
        else:
            trainer.append(features, labels)
    trainer.train("/tmp/names.crfsuite")
    tagger = pycrfsuite.Tagger()
    tagger.open("/tmp/names.crfsuite")
    if held:
        counts = collections.defaultdict(lambda: [0, 0, 0])
        for features, labels in held:
            want, got = spans_of(labels), spans_of(tagger.tag(features))
            for group, k in ((want & got, 0), (got - want, 1), (want - got, 2)):
                for span in group:
                    counts[span[2]][k] += 1
                    counts["all"][k] += 1
        for kind, (tp, fp, fn) in sorted(counts.items()):
            print(f"held out {kind:5} F1 {2 * tp / (2 * tp + fp + fn):.3f}  p {tp / (tp + fp or 1):.3f}  r {tp / (tp + fn or 1):.3f}", file=sys.stderr)
    info = tagger.info()
    number = {label: i for i, label in enumerate(LABELS)}
    print("#labels\t" + "|".join(LABELS))
    rows = collections.defaultdict(list)
    for (a, b), w in info.transitions.items():
        rows["T", str(number[a])].append((number[b], w))
    for (attribute, label), w in info.state_features.items():
        feature, _, value = attribute.partition("=")
        rows[feature, value].append((number[label], w))
    for (feature, value), weights in sorted(rows.items()):
        cells = [f"{label}:{round(w * 100)}" for label, w in sorted(weights) if abs(w) >= 0.02]
        if cells:
            print(feature, value, "|".join(cells), sep="\t")


if __name__ == "__main__":
    main()
