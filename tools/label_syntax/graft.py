#!/usr/bin/env python3
"""Sentences with constituents exchanged, to be labelled anew: labelled sentences in, the same with whole constituents (subtrees of
complete words) in place of others that hang alike: same relation, same part of speech of the own head, on the same side of the head
above, of like length.

    tools/label_syntax/graft.py LABELS.lab... > grafted.txt
"""
import argparse
import collections
import random
import sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent))
from vary import sentences  # noqa: E402

LONGEST = 14  # words of a constituent


def constituents(block):
    """[(first word, words behind the last, key)] of the subtrees that are runs of whole words."""
    segs, word = [], []
    for w, (_, cells) in enumerate(block):
        for cell in cells.split(" "):
            part = cell.split("/", 2)
            segs.append((part[1], *part[2].split("/", 1)))
            word.append(w)
    n = len(segs)
    left, right, size = list(range(n)), list(range(n)), [1] * n
    heads = [int(s[1]) - 1 for s in segs]
    depth = []
    for i in range(n):
        d, j = 0, i
        while heads[j] >= 0 and d <= n:
            j, d = heads[j], d + 1
        depth.append(d)
    for i in sorted(range(n), key=lambda i: -depth[i]):
        h = heads[i]
        if h >= 0:
            left[h] = min(left[h], left[i])
            right[h] = max(right[h], right[i])
            size[h] += size[i]
    out = []
    for i in range(n):
        l, r = left[i], right[i]
        if heads[i] < 0 or size[i] != r - l + 1:
            continue
        if (l > 0 and word[l - 1] == word[l]) or (r + 1 < n and word[r + 1] == word[r]):
            continue
        first, past = word[l], word[r] + 1
        length = past - first
        if not 2 <= length <= LONGEST or segs[i][0] in ("PUNC", "CC"):
            continue
        bucket = 1 if length <= 3 else 2 if length <= 7 else 3
        out.append((first, past, (segs[i][0], segs[i][2], segs[heads[i]][0], heads[i] < i, segs[l][0], bucket)))
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", nargs="+")
    parser.add_argument("--share", type=float, default=0.25, help="of the constituents that may be exchanged")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    text = []
    for block in sentences(arguments.labels):
        try:
            text.append(([t for t, _ in block], constituents(block)))
        except (ValueError, IndexError):
            continue
    alike = collections.defaultdict(list)
    for words, parts in text:
        for first, past, key in parts:
            alike[key].append(words[first:past])
    draw.shuffle(text)
    for words, parts in text:
        draw.shuffle(parts)
        taken, swaps = [False] * len(words), []
        for first, past, key in parts:
            if draw.random() < arguments.share and not any(taken[first:past]) and len(alike[key]) > 3:
                taken[first:past] = [True] * (past - first)
                swaps.append((first, past, draw.choice(alike[key])))
        if not swaps:
            continue
        for first, past, put in sorted(swaps, reverse=True):
            words = words[:first] + put + words[past:]
        if 3 <= len(words) <= 70:
            print(" ".join(words))


if __name__ == "__main__":
    main()
