#!/usr/bin/env python3
"""What teaches the network of names (tools/make_names.sh; the network itself: tools/train_reader/names.py).

    tools/make_names.py articles GOLD.conll… > ARTICLES.jsonl      sentences as article lines
    tools/make_names.py plain SENTENCES.txt > ARTICLES.jsonl       the same of text without names marked
    build/bench/name_features < ARTICLES.jsonl > FEATURES.txt      what a conditional random field sees of each word
    tools/make_names.py train FEATURES.txt GOLD.conll… > CRF.tsv   its weights (src/reading/name_crf.h)
    tools/make_names.py label FEATURES.txt SENTENCES.txt TEACHER.npz MODEL.crf [LIKELY.npy] > LABELS.txt
    tools/make_names.py mix LIKELY.npy… OUT.npy                    the product of likelihoods, each row's sum 1

GOLD: a word and its BIO tag (PER, LOC, ORG, MISC) a line, an empty line behind each sentence: ANERcorp's training split.
SENTENCES: tokens with blanks between them. Needs python-crfsuite (a conditional random field by L-BFGS with L1 and L2).
Columns of the weights: see name_crf.cc; they are hundredths. Options of `train`:
    --held-out N[:K]          every N-th block of 50 sentences, the K-th (from 0, the default) of each N, is left out of training and scored,
                              on standard error; `last:N` leaves out the last N-th of the sentences
    --silver FEATURES LABELS  text that `label` labelled is learnt from beside the gold, which then counts five times
    --model MODEL.crf         where the model is left for `label`
`label` adds the logarithms of the model's marginals and 0.7 of those of what tools/name_teacher says of each word, "no name" made
less likely there by 1, and gives the best path: a label a word, an empty line behind each sentence. LIKELY: how likely each label is
by that sum (`mix` takes logarithms, too), a row a word."""
import collections
import json
import os
import sys
import tempfile

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


def best_labels(scores):
    """The best path of labels through the scores of words; an inner label only behind its own kind."""
    allowed = [[b == 0 or b % 2 == 1 or a in (b, b - 1) for b in range(len(LABELS))] for a in range(len(LABELS))]
    best = [s if label == 0 or label % 2 else -1e9 for label, s in enumerate(scores[0])]
    back = []
    for row in scores[1:]:
        steps = [max((best[a], a) for a in range(len(LABELS)) if allowed[a][b]) for b in range(len(LABELS))]
        back.append([a for _, a in steps])
        best = [score + here for (score, _), here in zip(steps, row)]
    path = [max(range(len(LABELS)), key=lambda label: best[label])]
    for row in reversed(back):
        path.append(row[path[-1]])
    return [LABELS[label] for label in reversed(path)]


def report(pairs):
    """Strict F1 of (gold labels, labels) on standard error."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for gold, labels in pairs:
        want, got = spans_of(list(gold)), spans_of(list(labels))
        for group, k in ((want & got, 0), (got - want, 1), (want - got, 2)):
            for span in group:
                counts[span[2]][k] += 1
                counts["all"][k] += 1
    for kind, (tp, fp, fn) in sorted(counts.items()):
        print(f"held out {kind:5} F1 {2 * tp / (2 * tp + fp + fn):.3f}  p {tp / (tp + fp or 1):.3f}  r {tp / (tp + fn or 1):.3f}", file=sys.stderr)


def blocks(path):
    """Sentences of a file of features or labels: lists of lines."""
    block = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def likelihoods(logarithms):
    import numpy as np

    logarithms = logarithms - logarithms.max(1, keepdims=True)
    likely = np.exp(logarithms)
    return (likely / likely.sum(1, keepdims=True)).astype(np.float16)


def mix(paths, out):
    import numpy as np

    total = 0
    for path in paths:
        rows = np.load(path).astype(np.float32)
        total = total + (rows if rows.min() < 0 else np.log(rows + 1e-6))
    np.save(out, likelihoods(total))


def label(features, sentences_file, teacher, model, likely=None):
    import math

    import numpy as np
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    learnt = set(tagger.labels())
    with np.load(teacher) as stored:
        ends, scores = np.cumsum(stored["n"]), stored["scores"].astype(float)
    tokens = [line.split() for line in open(sentences_file, encoding="utf-8")]
    rows_of_all = []
    for block in blocks(features):
        cells = [line.split("\t") for line in block]
        article = int(cells[0][0])
        rows = scores[ends[article] - len(tokens[article]):ends[article]]
        begins, at = [], 0
        for token in tokens[article]:
            begins.append(at)
            at += len(token) + 1
        tagger.set([c[3:] for c in cells])
        sums, last = [], None
        for i, cell in enumerate(cells):
            k = sum(begin <= int(cell[1]) for begin in begins) - 1
            said = list(rows[k])
            if k == last:  # the second word of a token goes on with what the first began
                for kind in range(1, len(LABELS), 2):
                    said[kind + 1] = float(np.logaddexp(said[kind], said[kind + 1]))
                    said[kind] = -12.0
            own = [math.log(max(tagger.marginal(label, i) if label in learnt else 0, 1e-6)) for label in LABELS]
            sums.append([0.7 * (a - (n == 0)) + b for n, (a, b) in enumerate(zip(said, own))])
            last = k
        print("\n".join(best_labels(sums)) + "\n")
        rows_of_all += sums
    if likely:
        np.save(likely, likelihoods(np.array(rows_of_all)))


def is_held_out(sentence, cut, sentences=0):
    """Whether the gold's sentence of that number, of so many, belongs to the cut; none does where the cut is empty."""
    every, _, first = cut.partition(":")
    if every == "last":
        return sentence >= sentences - sentences // int(first)
    return bool(cut) and sentence // 50 % int(every) == int(first or 0)


def train(features, gold, cut, silver, model):
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.08, "c2": 0.02, "max_iterations": 80, "feature.possible_transitions": True, "feature.minfreq": 1})
    held = []
    for article, words, labels in read_features(features, gold):
        if is_held_out(article, cut, len(gold)):
            held.append((words, labels))
            continue
        for _ in range(5 if silver else 1):
            trainer.append(words, labels)
    for block, labels in zip(blocks(silver[0]), blocks(silver[1])) if silver else ():
        trainer.append([line.split("\t")[3:] for line in block], labels)
    trainer.train(model)
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    if held:
        report((labels, tagger.tag(words)) for words, labels in held)
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


def take(args, option, values):
    """The values behind the option, which are taken out of the arguments, or none."""
    if option not in args:
        return []
    at = args.index(option)
    out = args[at + 1:at + 1 + values]
    del args[at:at + 1 + values]
    return out


def main():
    args = sys.argv[1:]
    cut, silver, model = take(args, "--held-out", 1), take(args, "--silver", 2), take(args, "--model", 1)
    if len(args) < 2:
        sys.exit(__doc__)
    if args[0] in ("articles", "plain"):
        plain = args[0] == "plain"
        texts = (line.strip() for line in open(args[1], encoding="utf-8")) if plain else (
            " ".join(w for w, _ in sentence) for sentence in sentences(args[1:]))
        for i, body in enumerate(texts):
            print(json.dumps({"id": str(i), "language": "ar", "body": body}, ensure_ascii=False))
    elif args[0] == "label":
        label(*args[1:6])
    elif args[0] == "mix":
        mix(args[1:-1], args[-1])
    else:
        with tempfile.TemporaryDirectory() as scratch:
            train(args[1], list(sentences(args[2:])), cut[0] if cut else "", silver,
                  model[0] if model else os.path.join(scratch, "names.crf"))


if __name__ == "__main__":
    main()
