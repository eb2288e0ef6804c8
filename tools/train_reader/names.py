#!/usr/bin/env python3
"""The network of names (src/reading/name_net.h): teaches it, asks it, writes the engine's file of it.

    tools/train_reader/names.py train NAMES.pt GOLD.words GOLD.conll [--text TEXT.words LABELS.npy]… [--epochs N]
                                      [--held-out CUT]
    tools/train_reader/names.py say NAMES.pt TEXT.words OUT.npy
    tools/train_reader/names.py export NAMES.pt TEXT.words data/reading/names.bin

WORDS: what `name_features numbers` prints. LABELS: a row a word of TEXT, how likely each of make_names.LABELS is. OUT:
the same as logarithms. TEXT of `export` shows how large activations grow, and how many are not zero, which is said on standard error. Words have the rows of the reader's table as it is
(data/reading/reader.bin); layers begin as the reader's first ones of their kind. The gold counts four times. With --held-out
the cut of make_names.py is left out and scored on standard error."""
import argparse
import random
import struct
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import make_names as names  # noqa: E402
from data import Words  # noqa: E402
from export import layer_bytes, layers_bytes, numpy  # noqa: E402
from net import WIDTH, Reader, Scan  # noqa: E402
from weights_file import start  # noqa: E402

LAYERS = ("conv1", "conv1", "conv2", "scan", "conv4")
# How many values each number of a word has (name_net.h, in its order).
NUMBERS = (32, 32, 16, 16, 32, 64, 512, 48, 32, 32)
FIRST = np.cumsum((0,) + NUMBERS[:-1])
DROP = 0.15
FEW = 0.02  # what an activation of 1 in each word costs: the engine passes over zeros
MOST_WORDS = 120  # of a sentence at once
GOLD_TIMES = 4
READER = ROOT / "data/reading/reader.bin"


class Text:
    """words: forms; numbers: [words, 10], rows of the table of numbers; ends: of sentences; article, begin, end: of each
    word, as make_names.py counts."""

    def __init__(self, path):
        self.words, numbers, self.ends, self.article, self.begin, self.end = [], [], [], [], [], []
        for line in open(path, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 4:
                if self.words and self.ends[-1:] != [len(self.words)]:
                    self.ends.append(len(self.words))
                continue
            self.words.append(cells[3])
            numbers.append([int(n) for n in cells[4].split(" ")])
            for values, cell in zip((self.article, self.begin, self.end), cells):
                values.append(int(cell))
        self.numbers = FIRST + np.minimum(np.array(numbers), np.array(NUMBERS) - 1)

    def sentences(self):
        """(first word, last word + 1) of each."""
        begin = 0
        for end in self.ends:
            yield begin, end
            begin = end

    def parts(self, chosen, labels):
        """The chosen sentences as (ids of words, numbers, labels)."""
        out = []
        for begin, end in chosen:
            for at in range(begin, end, MOST_WORDS):
                part = slice(at, min(end, at + MOST_WORDS))
                out.append((self.ids[part], self.numbers[part], labels[part]))
        return out


def gold_labels(text, gold):
    """Numbers of labels of the gold's words."""
    out, at = np.zeros(len(text.words), np.int64), 0
    number = {label: i for i, label in enumerate(names.LABELS)}
    while at < len(out):
        end = at
        while end < len(out) and text.article[end] == text.article[at]:
            end += 1
        words = list(zip(text.begin[at:end], text.end[at:end]))
        out[at:end] = [number[label] for label in names.label_words(words, gold[text.article[at]])]
        at = end
    return out


class Namer(nn.Module):
    def __init__(self, rows):
        super().__init__()
        reader = Reader(rows)
        start(reader, READER)
        self.rows = reader.rows
        self.table, self.norm = reader.table, reader.norm
        self.table.weight.requires_grad_(False)
        self.numbers = nn.Embedding(sum(NUMBERS), WIDTH)
        nn.init.normal_(self.numbers.weight, std=0.01)
        scans = [layer for layer in reader.layers if isinstance(layer, Scan)]
        convolutions = [layer for layer in reader.layers if not isinstance(layer, Scan)]
        self.layers = nn.ModuleList((scans if kind == "scan" else convolutions).pop(0) for kind in LAYERS)
        for layer, kind in zip(self.layers, LAYERS):
            if kind != "scan":
                layer.dilation = layer.padding = (int(kind.removeprefix("conv")),)
        self.labels = nn.Linear(WIDTH, len(names.LABELS))
        nn.init.normal_(self.labels.weight, std=0.02)
        nn.init.zeros_(self.labels.bias)

    def drop(self, x):
        if not self.training:
            return x
        return x * ((torch.rand(len(x), 1, WIDTH) >= DROP) / (1 - DROP)).to(x.dtype)

    context = Reader.context

    def vectors(self, ids, numbers):
        unique, inverse = ids.reshape(-1).unique(return_inverse=True)
        forms, known = self.table(self.rows[unique]), self.numbers(numbers)
        if self.training:  # a tenth of all is left out
            forms = forms * (torch.rand(forms.shape[:2]) > 0.1)[..., None]
            known = known * (torch.rand(known.shape[:3]) > 0.1)[..., None]
        return F.relu(self.norm(forms.sum(1)[inverse].view(*ids.shape, -1) + known.sum(2)))

    def forward(self, ids, numbers, mask):
        """Scores of labels, and the activations of all layers of a mean word and place, summed."""
        active = []
        x = self.context(self.vectors(ids, numbers), mask, lambda _, x: active.append(x.sum() / (mask.sum() * WIDTH)))
        return self.labels(self.drop(x)).float(), sum(active)


def batch_of(parts):
    most = max(len(ids) for ids, _, _ in parts)
    ids = torch.zeros(len(parts), most, dtype=torch.long)
    numbers = torch.from_numpy(FIRST).repeat(len(parts), most, 1)
    mask, labels = torch.zeros(len(parts), most), torch.zeros(len(parts), most, len(names.LABELS))
    for i, (words, known, wanted) in enumerate(parts):
        ids[i, :len(words)] = torch.from_numpy(words)
        numbers[i, :len(words)] = torch.from_numpy(known)
        mask[i, :len(words)] = 1
        labels[i, :len(words)] = torch.from_numpy(wanted)
    return ids, numbers, mask, labels


def batches(parts, most=2500):
    out, now = [], []
    for part in sorted(parts, key=lambda part: len(part[0]) + random.random() * 6):
        if now and len(part[0]) * (len(now) + 1) > most:
            out.append(now)
            now = []
        now.append(part)
    random.shuffle(out)
    return out + [now]


def teach(net, parts, epochs, rate=2e-3):
    chosen = [p for p in net.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([dict(params=[p for p in chosen if p.dim() > 1], weight_decay=0.01),
                                   dict(params=[p for p in chosen if p.dim() <= 1], weight_decay=0)],
                                  lr=rate, betas=(0.9, 0.98))
    total, seen, step, began = epochs * sum(len(part[0]) for part in parts), 0, 0, time.process_time()
    while seen < total:
        for batch in batches(parts):
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 100) * max(0.02, 1 - seen / total)
            ids, numbers, mask, labels = batch_of(batch)
            with torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
                scores, active = net(ids, numbers, mask)
            loss = -(F.log_softmax(scores, -1) * labels).sum() / mask.sum() + FEW * active
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(chosen, 1.0)
            optimizer.step()
            step, seen = step + 1, seen + int(mask.sum())
            if step % 200 == 0:
                print(f"step {step}, {seen / total:.2f}, loss {loss.item():.4f}, {seen / (time.process_time() - began):.0f} words/s",
                      file=sys.stderr, flush=True)
            if seen >= total:
                break


def say(net, text):
    """Logarithms of how likely each label is, a row a word."""
    net.eval()
    parts = text.parts(text.sentences(), np.zeros((len(text.words), len(names.LABELS)), np.float32))
    out = []
    with torch.inference_mode():
        for at in range(0, len(parts), 64):
            ids, numbers, mask, _ = batch_of(parts[at:at + 64])
            scores = F.log_softmax(net(ids, numbers, mask)[0], -1).numpy()
            out += [row[:len(part[0])] for row, part in zip(scores, parts[at:at + 64])]
    return np.concatenate(out)


def read(paths, program):
    texts = [Text(path) for path in paths]
    words = Words(program)
    words.number(texts)
    return texts, words.rows


def train(options):
    (gold, *texts), rows = read([options.gold_words] + [words for words, _ in options.text], options.program)
    sentences = list(names.sentences([options.gold]))
    labels = gold_labels(gold, sentences)
    one = np.eye(len(names.LABELS), dtype=np.float32)[labels]
    held = [names.is_held_out(gold.article[begin], options.held_out, len(sentences)) for begin, _ in gold.sentences()]
    net = Namer(rows)
    parts = gold.parts([span for span, out in zip(gold.sentences(), held) if not out], one) * GOLD_TIMES
    for text, (_, path) in zip(texts, options.text):
        parts += text.parts(text.sentences(), np.load(path).astype(np.float32))
    net.train()
    teach(net, parts, options.epochs)
    torch.save({k: v for k, v in net.state_dict().items() if k != "table.weight"}, options.net)
    if any(held):
        said = say(net, gold)
        names.report(([names.LABELS[n] for n in labels[begin:end]], names.best_labels(said[begin:end].astype(float)))
                     for (begin, end), out in zip(gold.sentences(), held) if out)


def load(path, rows):
    net = Namer(rows)
    net.load_state_dict(torch.load(path, weights_only=True), strict=False)
    net.eval()
    return net


def export(options):
    (text,), rows = read([options.words], options.program)
    net = load(options.net, rows)
    seen = [[] for _ in range(len(LAYERS) + 1)]
    with torch.inference_mode():
        for ids, numbers, _ in text.parts(list(text.sentences())[:1000], text.numbers):
            x = net.vectors(torch.from_numpy(ids)[None], torch.from_numpy(numbers)[None])
            net.context(x, torch.ones(1, len(ids)), lambda i, x: seen[i].append(x.flatten()))
    seen = [torch.cat(values).numpy() for values in seen]
    limits = [float(np.quantile(values, 0.9999)) for values in seen]
    for layer, values, limit in zip((*LAYERS, "labels"), seen, limits):
        print(f"{layer}: {(values * 127 / limit >= 0.5).mean():.3f} of the activations are not zero, limit {limit:.2f}", file=sys.stderr)
    head = "".join(f"{name}\t{' '.join(map(str, values))}\n" for name, values in
                   (("layers", LAYERS), ("labels", names.LABELS), ("numbers", NUMBERS))).encode()
    # The rows of numbers are whole steps of the reader's table.
    reader = READER.read_bytes()
    at = 12 + struct.unpack("<I", reader[8:12])[0]
    unit = struct.unpack("<f", reader[at:at + 4])[0]
    with open(options.out, "wb") as out:
        out.write(b"ISNNAME1" + struct.pack("<I", len(head)) + head + reader[at:at + 4])
        out.write(numpy(net.norm.weight).tobytes() + numpy(net.norm.bias).tobytes())
        out.write(np.clip(np.rint(numpy(net.numbers.weight) / unit), -127, 127).astype(np.int8).tobytes())
        out.write(layers_bytes(net.layers, limits))
        out.write(layer_bytes(numpy(net.labels.weight)[:, :, None], numpy(net.labels.bias), limits[-1]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / "build/bench/reader_rows")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("train")
    for name in ("net", "gold_words", "gold"):
        command.add_argument(name)
    command.add_argument("--text", nargs=2, action="append", default=[])
    command.add_argument("--epochs", type=float, default=4)
    command.add_argument("--held-out", default="")
    for name in ("say", "export"):
        command = commands.add_parser(name)
        for argument in ("net", "words", "out"):
            command.add_argument(argument)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random.seed(1)
    if options.command == "train":
        train(options)
    elif options.command == "export":
        export(options)
    else:
        (text,), rows = read([options.words], options.program)
        np.save(options.out, say(load(options.net, rows), text).astype(np.float16))


if __name__ == "__main__":
    main()
