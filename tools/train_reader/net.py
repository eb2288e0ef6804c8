"""The reader network: words -> cuts, tags, relations, heads of segments.

A word is the sum of its rows of a table of vectors (hashed features), layer-normalised, without what is negative. Layers:
x += relu(conv3(x)) with growing dilation. Outputs by word: its cut; for each of the four places of segments: tag, relation,
how far away the head is (buckets of words), and two vectors, as dependent and as head. The score of an arc is the product
of the two vectors and the bucket's score. All activations are >= 0, so that eight-bit products need no offset.
"""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from data import PATTERNS, PLACES, TAGS
from relations import RELATIONS

ROWS = 1 << 16
WIDTH = 128
ARC = 48
DILATIONS = (1, 1, 2, 4, 8, 1, 2)
# Distance in words from dependent to head: same word (head before, behind), then 1 2 3 4 5 6 8 12 20 more on each side.
EDGES = (1, 2, 3, 4, 5, 6, 8, 12, 20)
BUCKETS = 2 + 2 * (len(EDGES) + 1) + 1
ROOT_BUCKET = BUCKETS - 1


def bucket_table():
    """bucket_table()[distance + 1000], distance = head's word - dependent's word; distance 0 is given apart."""
    out = np.zeros(2001, np.int64)
    for distance in range(-1000, 1001):
        if distance == 0:
            continue
        step = sum(abs(distance) > edge for edge in EDGES)
        out[distance + 1000] = 2 + step + (len(EDGES) + 1 if distance > 0 else 0)
    return out


BUCKET = torch.from_numpy(bucket_table())
# Outputs of one place, in order.
PER_PLACE = (len(TAGS), len(RELATIONS), BUCKETS, ARC, ARC)


class Reader(nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.register_buffer("rows", torch.from_numpy(rows), persistent=False)
        self.table = nn.Embedding(ROWS, WIDTH)
        nn.init.normal_(self.table.weight, std=0.08)
        self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(nn.Conv1d(WIDTH, WIDTH, 3, padding=d, dilation=d) for d in DILATIONS)
        self.cut = nn.Linear(WIDTH, len(PATTERNS))
        self.places = nn.ModuleList(nn.Linear(WIDTH, sum(PER_PLACE)) for _ in range(PLACES))

    def vectors(self, rows):
        return F.relu(self.norm(self.table(rows).sum(-2)))

    def context(self, x, mask):
        """x: [sentences, words, WIDTH] -> the same behind the layers."""
        x = x * mask[..., None]
        for layer in self.layers:
            # The convolution as one product of three words' activations: torch is faster at that.
            away = layer.dilation[0]
            padded = F.pad(x, (0, 0, away, away))
            words = x.shape[1]
            three = torch.cat([padded[:, at:at + words] for at in (0, away, 2 * away)], -1)
            weight = layer.weight.permute(0, 2, 1).reshape(WIDTH, 3 * WIDTH)
            x = (x + F.relu(F.linear(three, weight, layer.bias))) * mask[..., None]
            if self.training:
                x = F.dropout(x, 0.1)
        return x

    def forward(self, ids, mask, word_drop=0.0):
        unique, inverse = ids.reshape(-1).unique(return_inverse=True)
        rows = self.rows[unique]
        vectors = self.table(rows)
        if word_drop:
            keep = torch.ones(vectors.shape[:2])
            for feature in (0, 9, 10, 11):  # forms that make the word known
                keep[:, feature] = (torch.rand(len(unique)) > word_drop).float()
            vectors = vectors * keep[..., None]
        x = F.relu(self.norm(vectors.sum(1)))[inverse].view(*ids.shape, -1)
        if self.training:
            x = F.dropout(x, 0.1)
        x = self.context(x, mask)
        return self.cut(x), torch.stack([place(x) for place in self.places], 2)


def split_place(out):
    """Last axis of a place's outputs -> tags, relations, buckets, dependent, head."""
    return torch.split(out, PER_PLACE, -1)


def arc_scores(buckets, dependent, head, word, place):
    """[n, n + 1] scores of a batch of sentences' segments: arcs to each segment, the last to the root. word, place: [batch, n]."""
    scores = dependent @ head.transpose(1, 2) * ARC ** -0.5
    distance = word[:, None, :] - word[:, :, None]
    bucket = BUCKET[(distance + 1000).clamp(0, 2000)]
    same = distance == 0
    bucket = torch.where(same, (place[:, None, :] > place[:, :, None]).long(), bucket)
    scores = scores + buckets.gather(2, bucket)
    scores = torch.cat([scores, buckets[:, :, ROOT_BUCKET:]], 2)
    n = word.shape[1]
    return scores.masked_fill(F.pad(torch.eye(n, dtype=torch.bool), (0, 1)), -1e4)


def decode(scores):
    """Heads of n segments (n: the root) from [n, n + 1] scores: each the best, one root, cycles opened at the least loss.

    The engine's src/reading/arcs.cc does the same."""
    n = len(scores)
    scores = scores.copy()
    gain = scores[:, n] - scores[:, :n].max(1) if n > 1 else scores[:, n]
    root = int(gain.argmax())
    scores[:, n] = -1e6
    scores[root, n] = 1e6
    head = scores.argmax(1)
    while True:
        component = np.full(n + 1, -1)
        component[n] = n
        cycle = None
        for start in range(n):
            path = []
            at = start
            while component[at] < 0:
                component[at] = n + 1 + start
                path.append(at)
                at = head[at]
            if component[at] == n + 1 + start:  # came back to this path
                cycle = path[path.index(at):]
                break
            for node in path:
                component[node] = component[at]
        if cycle is None:
            return head
        # Whatever hangs on the cycle may not become its head.
        inside = np.zeros(n + 1, bool)
        inside[cycle] = True
        changed = True
        while changed:
            more = ~inside[:n] & inside[head]
            changed = bool(more.any())
            inside[:n] |= more
        best = None
        for node in cycle:
            row = np.where(inside, -1e9, scores[node])
            to = int(row.argmax())
            loss = scores[node, head[node]] - row[to]
            if best is None or loss < best[0]:
                best = (loss, node, to)
        head[best[1]] = best[2]
