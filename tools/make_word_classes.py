#!/usr/bin/env python3
"""Makes data/reading/word_classes.tsv: classes of words that have like neighbours.

    build/dev/name_features words < ARTICLES.jsonl > WORDS.txt     folded words without proclitics, a sentence a line
    tools/make_word_classes.py WORDS.txt > data/reading/word_classes.tsv

Of the 60,000 most frequent words: positive pointwise mutual information with the 6,000 most frequent ones one place before,
one behind and two away (a sentence's edge is a neighbour too), 96 dimensions by a randomized singular value decomposition,
k-means into 60 and into 500 classes. Needs numpy, scipy and scikit-learn."""
import collections
import sys

import numpy as np
import scipy.sparse as sparse
from sklearn.cluster import MiniBatchKMeans

WORDS, NEIGHBOURS, DIMENSIONS, CLASSES = 60_000, 6_000, 96, (60, 500)
EDGE, UNKNOWN = -2, -1


def read(path):
    counts = collections.Counter()
    for line in open(path, encoding="utf-8"):
        counts.update(line.split())
    words = [w for w, c in counts.most_common(WORDS) if c >= 8]
    number = {w: i for i, w in enumerate(words)}
    ids = []
    for line in open(path, encoding="utf-8"):
        ids.append(EDGE)
        ids.extend(number.get(w, UNKNOWN) for w in line.split())
    return words, np.array(ids, np.int32)


def count(words, neighbours, size):
    ok = (words >= 0) & (neighbours < NEIGHBOURS) & (neighbours != UNKNOWN)
    columns = np.where(neighbours[ok] == EDGE, NEIGHBOURS, neighbours[ok])
    return sparse.coo_matrix((np.ones(ok.sum(), np.float32), (words[ok], columns)), (size, NEIGHBOURS + 1)).tocsr()


def vectors(ids, size):
    a, b = ids[:-1], ids[1:]
    far = ids[:-2], ids[2:]
    inner = [np.concatenate(pair) for pair in (far, far[::-1])]
    inner[1] = np.where(inner[1] == EDGE, UNKNOWN, inner[1])
    table = sparse.hstack([count(a, b, size), count(b, a, size), count(*inner, size)]).tocoo()
    rows = np.asarray(table.sum(1)).ravel() + 1e-9
    columns = np.asarray(table.sum(0)).ravel() ** 0.75
    value = np.log(table.data / (rows[table.row] * (columns / columns.sum())[table.col]) + 1e-9)
    kept = value > 0
    ppmi = sparse.csr_matrix((value[kept].astype(np.float32), (table.row[kept], table.col[kept])), table.shape)
    start = np.random.default_rng(1).standard_normal((table.shape[1], DIMENSIONS + 14)).astype(np.float32)
    base, _ = np.linalg.qr(ppmi @ (ppmi.T @ (ppmi @ start)))
    base, _ = np.linalg.qr(ppmi @ (ppmi.T @ base))
    u, s, _ = np.linalg.svd((ppmi.T @ base).T, full_matrices=False)
    out = (base @ u)[:, :DIMENSIONS] * np.sqrt(s[:DIMENSIONS])
    return out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-9)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    words, ids = read(sys.argv[1])
    points = vectors(ids, len(words))
    labels = [MiniBatchKMeans(k, random_state=1, batch_size=4096, n_init=2, max_iter=60).fit(points).labels_
              for k in CLASSES]
    classes = collections.defaultdict(list)
    for word, coarse, fine in zip(words, *labels):
        if "|" not in word and "\t" not in word:
            classes[coarse, fine].append(word)
    print("# coarse class, fine class, folded words without proclitics; how they were made: tools/make_word_classes.py")
    for (coarse, fine), members in sorted(classes.items()):
        print(coarse, fine, "|".join(members), sep="\t")


if __name__ == "__main__":
    main()
