"""The reader network: words -> cuts, tags, relations, heads of segments.

A word is the sum of its rows of a table of vectors (hashed features), layer-normalised, without what is negative. Layers:
- `convD`: x += relu(conv3(x)), of dilation D;
- `scan`: a recurrence over the whole sentence whose steps are element by element: h = c + f · (h - c), c = relu(C x), f = a hard
  sigmoid of F x; the first half of the values from the first word to the last, the other half back; x += h.

Outputs by word: its cut; for each of the four places of segments what PER_PLACE names. The score of an arc is the product of
two vectors (`dependent`, `head`), what either gives the distance (`buckets`, `head_buckets`), and relu(`hidden_dependent` +
`hidden_head` + a vector of the distance + what is `passed` between the two), the first half of its values less the other half.
In a second look each segment hangs where it scores best; `hidden_head` then has what its dependents (`as_child`) and its own head
(`as_parent`) give. All activations are >= 0, so that eight-bit products need no offset.
"""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from data import PATTERNS, PLACES, TAGS
from relations import RELATIONS

ROWS = 1 << 16
WIDTH = 128
ARC = 64
HIDDEN = 32
DROP = 0.15
FEATURE_DROP = 0.1
MOST_PASSED = 2.0
MOST_GIVEN = 4.0
GATE_SLOPE = 0.25  # of the hard sigmoid, which is 0.5 at 0
LAYERS = ("conv1", "conv1", "conv2", "scan", "conv4", "conv8", "scan", "conv1", "scan", "conv2")
# Distance in words from dependent to head: same word (head before, behind), then 1 2 3 4 5 6 8 12 20 more on each side.
EDGES = (1, 2, 3, 4, 5, 6, 8, 12, 20)
BUCKETS = 2 + 2 * (len(EDGES) + 1) + 1
ROOT_BUCKET = BUCKETS - 1


def place_slice(name):
    """Where the outputs of that name stand among those of a place."""
    begin = sum(list(PER_PLACE.values())[:list(PER_PLACE).index(name)])
    return slice(begin, begin + PER_PLACE[name])


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
TURNS = torch.tensor([1.0, -1.0] * (HIDDEN // 2))
SIGNS = torch.tensor([1.0] * (HIDDEN // 2) + [-1.0] * (HIDDEN // 2))
# Outputs of one place, in order.
PER_PLACE = {"tags": len(TAGS), "relations": len(RELATIONS), "buckets": BUCKETS, "head_buckets": BUCKETS, "dependent": ARC,
             "head": ARC, "hidden_dependent": HIDDEN, "hidden_head": HIDDEN, "passed": HIDDEN,
             "as_child": HIDDEN, "as_parent": HIDDEN}


class Recurrence(torch.autograd.Function):
    """h[t] = c[t] + f[t] · (h[t - 1] - c[t]) along the first axis, h[-1] = 0."""

    @staticmethod
    def forward(ctx, c, f):
        h = torch.empty_like(c)
        last = torch.zeros_like(c[0])
        for t in range(len(c)):
            last = torch.lerp(c[t], last, f[t], out=h[t])
        ctx.save_for_backward(c, f, h)
        return h

    @staticmethod
    def backward(ctx, gradient):
        c, f, h = ctx.saved_tensors
        total = torch.empty_like(c)
        total[-1] = gradient[-1]
        for t in range(len(c) - 2, -1, -1):
            torch.addcmul(gradient[t], total[t + 1], f[t + 1], out=total[t])
        before = torch.cat([torch.zeros_like(h[:1]), h[:-1]])
        return total * (1 - f), total * (before - c)


class Scan(nn.Module):
    """What a layer `scan` adds to x; see the file's head."""

    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(WIDTH, 2 * WIDTH)  # candidates, then how much of the state stays
        nn.init.normal_(self.linear.weight, std=0.05)
        nn.init.normal_(self.linear.weight[:WIDTH], std=0.02)
        nn.init.zeros_(self.linear.bias)
        with torch.no_grad():
            self.linear.bias[WIDTH:] = torch.linspace(-1.5, 1.7, WIDTH // 2).repeat(2)

    def forward(self, x, mask):
        candidate, keep = self.linear(x).float().split(WIDTH, -1)
        candidate = (F.relu(candidate) * mask[..., None]).transpose(0, 1)
        keep = (keep * GATE_SLOPE + 0.5).clamp(0, 1).transpose(0, 1)

        def turned(values):
            forth, back = values.split(WIDTH // 2, -1)
            return torch.cat([forth, back.flip(0)], -1)

        return turned(Recurrence.apply(turned(candidate), turned(keep))).transpose(0, 1)


def make_layer(kind):
    if kind == "scan":
        return Scan()
    away = int(kind.removeprefix("conv"))
    return nn.Conv1d(WIDTH, WIDTH, 3, padding=away, dilation=away)


class Reader(nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.register_buffer("rows", torch.from_numpy(rows), persistent=False)
        self.table = nn.Embedding(ROWS, WIDTH)
        nn.init.normal_(self.table.weight, std=0.08)
        self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(map(make_layer, LAYERS))
        self.cut = nn.Linear(WIDTH, len(PATTERNS))
        self.places = nn.ModuleList(nn.Linear(WIDTH, sum(PER_PLACE.values())) for _ in range(PLACES))
        with torch.no_grad():  # next to nothing at first
            for linear in self.places:
                for name in ("head_buckets", "hidden_dependent", "hidden_head"):
                    linear.weight[place_slice(name)] *= 0.15
                    linear.bias[place_slice(name)] = 0
                for name in ("passed", "as_child", "as_parent"):
                    linear.weight[place_slice(name)] *= 0.1
                    linear.bias[place_slice(name)] = 0
                linear.bias[place_slice("passed")] = 0.01
        self.distance = nn.Parameter(torch.zeros(BUCKETS, HIDDEN))

    def drop(self, x):
        """Dropout, of the same values in all words of a sentence (Gal, Ghahramani 2016): cheap, and fit for recurrence."""
        if not self.training:
            return x
        return x * ((torch.rand(len(x), 1, WIDTH) >= DROP) / (1 - DROP)).to(x.dtype)

    def context(self, x, mask, behind=lambda at, x: None):
        """x: [sentences, words, WIDTH] -> the same behind the layers; behind(i, x) is told what comes into layer i."""
        x = x * mask[..., None]
        for i, layer in enumerate(self.layers):
            behind(i, x)
            given = self.drop(x)
            if isinstance(layer, Scan):
                x = x + layer(given, mask) * mask[..., None]
            else:
                # The convolution as one product of three words' activations: torch is faster at that.
                away = layer.dilation[0]
                padded = F.pad(given, (0, 0, away, away))
                words = x.shape[1]
                three = torch.cat([padded[:, at:at + words] for at in (0, away, 2 * away)], -1)
                weight = layer.weight.permute(0, 2, 1).reshape(WIDTH, 3 * WIDTH)
                x = (x + F.relu(F.linear(three, weight, layer.bias))) * mask[..., None]
        behind(len(self.layers), x)
        return x

    def vectors(self, ids, word_drop=0.0):
        unique, inverse = ids.reshape(-1).unique(return_inverse=True)
        rows = self.rows[unique]
        vectors = self.table(rows)
        if word_drop:
            keep = (torch.rand(vectors.shape[:2]) > FEATURE_DROP).float()
            for feature in (0, 9, 10, 11):  # forms that make the word known
                keep[:, feature] *= (torch.rand(len(unique)) > word_drop).float()
            vectors = vectors * keep[..., None]
        return F.relu(self.norm(vectors.sum(1)))[inverse].view(*ids.shape, -1)

    def forward(self, ids, mask, word_drop=0.0):
        x = self.drop(self.context(self.vectors(ids, word_drop), mask))
        return self.cut(x), torch.stack([place(x) for place in self.places], 2)

    def arc_scores(self, outputs, word, place, real):
        """[n, n + 1] scores of a batch of sentences' segments, of the first look and of the second: arcs to each segment, the
        last to the root.

        outputs: of the segments, by name; word, place, real (not padding): [batch, n]."""
        n = word.shape[1]
        barred = torch.cat([torch.eye(n, dtype=torch.bool) | ~real[:, None], torch.zeros(len(word), n, 1, dtype=torch.bool)], 2)
        scores = outputs["dependent"] @ outputs["head"].transpose(1, 2) * ARC ** -0.5
        kind = scores.dtype
        distance = word[:, None, :] - word[:, :, None]
        bucket = BUCKET[(distance + 1000).clamp(0, 2000)]
        bucket = torch.where(distance == 0, (place[:, None, :] > place[:, :, None]).long(), bucket)
        scores = scores + outputs["buckets"].gather(2, bucket)
        # The head's bucket counts from the dependent, too.
        scores = scores + outputs["head_buckets"].gather(2, bucket.transpose(1, 2)).transpose(1, 2)
        # What has been passed up to each segment; every other value counts backwards.
        passed = outputs["passed"].float().clamp(0, MOST_PASSED).cumsum(1) * TURNS
        passed = F.pad(passed, (0, 0, 1, 0))[:, :-1]
        mine = outputs["hidden_dependent"].float() + passed
        theirs = outputs["hidden_head"].float() - passed
        away = F.one_hot(bucket, BUCKETS).to(kind) @ self.distance
        root = outputs["buckets"][:, :, ROOT_BUCKET:]

        def look(theirs, own=None):
            both = (mine[:, :, None] + theirs[:, None]).to(kind) + away
            if own is not None:
                both = both.scatter_add(2, *own)
            return torch.cat([scores + F.relu(both) @ SIGNS.to(kind), root], 2).masked_fill(barred, -1e4)

        first = look(theirs)
        chosen = first.detach().argmax(-1)
        hangs = ((chosen < n) & real)[..., None]
        index = chosen.clamp(max=n - 1)[..., None].expand(-1, -1, HIDDEN)
        as_child = outputs["as_child"].float().clamp(-MOST_GIVEN, MOST_GIVEN) * hangs
        as_parent = outputs["as_parent"].float().clamp(-MOST_GIVEN, MOST_GIVEN).gather(1, index) * hangs
        theirs = theirs + as_parent + torch.zeros_like(as_child).scatter_add(1, index, as_child)
        # To its own head a segment shall look as if it did not hang there.
        return first, look(theirs, (index[:, :, None], -as_child.to(kind)[:, :, None]))


def split_place(out):
    """Last axis of a place's outputs -> the parts of PER_PLACE by name."""
    return dict(zip(PER_PLACE, torch.split(out, list(PER_PLACE.values()), -1)))
