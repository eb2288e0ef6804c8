#!/usr/bin/env python3
"""Trains data/reading/sections.tsv: a linear model of sections over words.

    tools/make_sections.py KHALEEJ.jsonl ANT.jsonl > data/reading/sections.tsv

Complement naive Bayes (Rennie et al., ICML 2003) over the folded words of title and text without their article and the
particles before it, each word counted once a document; every source weighs the same within a class. Words of
data/reading/section_seeds.tsv weigh SEED more for their class than they were seen to: what an outlet calls economy or technology is its own, these
words are not. Standard error tells the macro F1 from each source to the other, over the classes that both have, and the calibration error of the confidences. Columns: word, then a
weight for each class of the first line."""
import collections
import json
import math
import os
import re
import sys
import unicodedata

WORD = re.compile(r"[\u0621-\u064a\u0670-\u06d3]+")
DROP = dict.fromkeys([0x640, 0x670, *range(0x64b, 0x660), *range(0x610, 0x61b), *range(0x6d6, 0x6ee)])
MAP = {ord(a): b for a, b in zip("أإآٱؤئىیکةہھە", "ااااويييكهههه")}
PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "ال", "لل")
LABELS = {
    "Culture": "culture", "Finance": "economy", "Politics": "politics", "Sports": "sport", "Tech": "technology",
    "Medical": "health", "Religion": "religion",
    "culture": "culture", "economy": "economy", "politic": "politics", "sport": "sport", "technology": "technology",
    "society": "society", "internationalNews": "politics", "localNews": "society", "diverse": "society",
    "art": "culture", "religion": "religion", "health": "health", "environment": "environment",
}
KEPT = 20_000
SMOOTH = 1.0
SEED = 3.0  # natural logarithm of odds


def seeds():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "reading", "section_seeds.tsv")
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            section, words = line.rstrip("\n").split("\t")
            yield section, words.split("|")


def feature(word):
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix):]
    return word


def documents(path):
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        label = LABELS.get(record.get("label") or record.get("category"))
        if not label:
            continue
        text = (record.get("title") or "") + "\n" + (record.get("text") or record.get("body") or "")
        text = unicodedata.normalize("NFC", text).translate(DROP).translate(MAP)
        yield label, {feature(w) for w in WORD.findall(text) if len(w) > 2}


def train(sources):
    classes = sorted({label for source in sources for label, _ in source})
    counts = {c: collections.Counter() for c in classes}
    for source in sources:
        sizes = collections.Counter(label for label, _ in source)
        for label, words in source:
            weight = 1000.0 / sizes[label]
            for word in words:
                counts[label][word] += weight
    seen = collections.Counter()
    for source in sources:
        for _, words in source:
            seen.update(words)
    total = collections.Counter()
    for c in classes:
        total.update(counts[c])
    vocabulary = [w for w, n in seen.items() if n >= 8]
    mass = {c: sum(total[w] - counts[c][w] + SMOOTH for w in vocabulary) for c in classes}
    weights = {w: [-math.log((total[w] - counts[c][w] + SMOOTH) / mass[c]) for c in classes] for w in vocabulary}
    for section, words in seeds():
        for word in words if section in classes else ():
            weights.setdefault(word, [0.0] * len(classes))[classes.index(section)] += SEED
    spread = {}
    for word, row in weights.items():
        mean = sum(row) / len(row)
        weights[word] = [x - mean for x in row]
        spread[word] = max(abs(x) for x in weights[word]) * math.log(2 + seen[word])
    kept = sorted(weights, key=lambda w: (-spread[w], w))[:KEPT]
    return classes, {w: weights[w] for w in sorted(kept)}


def guess(model, words, among):
    classes, weights = model
    scores = [0.0] * len(classes)
    for word in words:
        for i, x in enumerate(weights.get(word, ())):
            scores[i] += x
    return max((c for c in classes if c in among), key=lambda c: scores[classes.index(c)])


def macro_f1(model, source, among):
    pairs = collections.Counter((label, guess(model, words, among)) for label, words in source if label in among)
    f = []
    for c in among:
        hit = pairs[c, c]
        said = sum(n for (_, g), n in pairs.items() if g == c)
        gold = sum(n for (l, _), n in pairs.items() if l == c)
        f.append(2 * hit / (said + gold) if said + gold else 0.0)
    return sum(f) / len(f)


def calibration(model, source, among, temperature=2.0):
    """Expected calibration error (ten bins) of the engine's confidences over the shared classes, and the texts counted."""
    classes, weights = model
    places = [classes.index(c) for c in among]
    bins = [[0, 0.0, 0] for _ in range(10)]
    for label, words in source:
        rows = [weights[w] for w in words if w in weights]
        if label not in among or len(rows) < 5:
            continue
        scores = [sum(row[i] for row in rows) * temperature / math.sqrt(len(rows)) for i in places]
        shares = [math.exp(x - max(scores)) for x in scores]
        best = max(range(len(among)), key=lambda i: shares[i])
        confidence = shares[best] / sum(shares)
        one = bins[min(9, int(confidence * 10))]
        one[0] += 1
        one[1] += confidence
        one[2] += among[best] == label
    texts = sum(n for n, _, _ in bins)
    return sum(abs(said - right) for _, said, right in bins) / texts, texts


def main():
    sources = [list(documents(path)) for path in sys.argv[1:]]
    among = sorted(set.intersection(*[{label for label, _ in source} for source in sources]))
    for i, source in enumerate(sources):
        others = [s for k, s in enumerate(sources) if k != i]
        model = train(others)
        print(f"trained without {sys.argv[1 + i].split('/')[-1]}, macro F1 on it over {among}: {macro_f1(model, source, among):.3f}", file=sys.stderr)
        print("calibration error %.3f of %d texts" % calibration(model, source, among), file=sys.stderr)
    classes, weights = train(sources)
    print("#word\t" + "\t".join(classes))
    for word, row in weights.items():
        print(word + "\t" + "\t".join(f"{x:.2f}" for x in row))


main()
