#!/usr/bin/env python3
"""Trains the reader network on labelled sentences (tools/label_syntax) and writes a checkpoint.

    tools/train_reader/train.py --program build/bench/reader_rows --held-out H.lab... --out reader.pt LABELS.lab...

Needs numpy and torch (2.5.1 was used). Held-out sentences are told by their token lines and never learnt from.
"""
import argparse
import copy
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from data import PLACES, STEM, TAGS, UPOS, Words, read_labels
from decode import decode
import net as net_module
from net import Reader, split_place
from weights_file import start


AVERAGE_EVERY = 20  # steps


class Batch:
    def __init__(self, sentences):
        width = max(len(s.ids) for s in sentences)
        count = len(sentences)
        self.ids = torch.zeros(count, width, dtype=torch.long)
        self.mask = torch.zeros(count, width)
        self.pattern = torch.full((count, width), -1)
        most = max(int((s.tag >= 0).sum()) for s in sentences)
        # Segments: their place in the sentence, and what is to be learnt of them.
        self.at = torch.zeros(count, most, dtype=torch.long)
        self.tag, self.relation, self.head = (torch.full((count, most), -1) for _ in range(3))
        for i, s in enumerate(sentences):
            n = len(s.ids)
            self.ids[i, :n] = torch.from_numpy(s.ids)
            self.mask[i, :n] = 1
            self.pattern[i, :n] = torch.from_numpy(s.pattern)
            at = np.flatnonzero(s.tag >= 0)
            number = np.full(n * PLACES + 1, -1)
            number[at] = np.arange(len(at))
            number[n * PLACES] = most
            self.at[i, :len(at)] = torch.from_numpy(at)
            self.tag[i, :len(at)] = torch.from_numpy(s.tag[at])
            self.relation[i, :len(at)] = torch.from_numpy(s.relation[at])
            self.head[i, :len(at)] = torch.from_numpy(number[s.head[at]])
        self.word = self.at // PLACES
        self.place = self.at % PLACES
        self.real = self.tag >= 0


def outputs(net, batch, word_drop=0.0):
    cut, places = net(batch.ids, batch.mask, word_drop)
    flat = places.flatten(1, 2)
    segments = flat.gather(1, batch.at[..., None].expand(-1, -1, flat.shape[-1]))
    parts = split_place(segments)
    return cut, parts["tags"], parts["relations"], *net.arc_scores(parts, batch.word, batch.place, batch.real)


def loss_of(net, batch, word_drop):
    cut, tags, relations, first, second = outputs(net, batch, word_drop)

    def entropy(scores, gold):
        return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)

    return entropy(cut, batch.pattern) + entropy(tags, batch.tag) + 0.5 * entropy(relations, batch.relation) + \
        entropy(first, batch.head) + 1.5 * entropy(second, batch.head)


def measure(net, batches):
    """Shares of words and segments that agree with the teacher, the teacher's segments given."""
    net.eval()
    right = np.zeros(7)
    total = np.zeros(7)
    part = torch.tensor([sorted(set(UPOS.values())).index(UPOS[tag]) for tag in TAGS])
    with torch.no_grad():
        for batch in batches:
            cut, tags, relations, first, arcs = outputs(net, batch)
            words = batch.mask > 0
            real = batch.real
            tag = tags.argmax(-1)
            found = torch.full_like(batch.head, -2)
            for i in range(len(arcs)):
                n = int(real[i].sum())
                scores = torch.cat([arcs[i, :n, :n], arcs[i, :n, -1:]], 1).numpy()
                head = torch.from_numpy(decode(scores))
                head[head == n] = arcs.shape[1]
                found[i, :n] = head
            arc = found == batch.head
            counted = real & (batch.tag != TAGS.index("PUNC"))
            checks = [(cut.argmax(-1) == batch.pattern)[words], (tag == batch.tag)[real],
                      (part[tag] == part[batch.tag])[real], arc[real], arc[counted],
                      (first.argmax(-1) == batch.head)[real], (relations.argmax(-1) == batch.relation)[real]]
            right += [float(check.sum()) for check in checks]
            total += [len(check) for check in checks]
    net.train()
    names = ("cut", "tag", "upos", "head", "head without punctuation", "head at first", "relation")
    return {name: value for name, value in zip(names, right / total)}


def told(figures):
    return " ".join(f"{name} {value:.4f}" for name, value in figures.items())


def batches_of(sentences, words):
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].ids) + random.random() * 3)
    out, now, size = [], [], 0
    for i in order:
        if size + len(sentences[i].ids) > words:
            out.append(now)
            now, size = [], 0
        now.append(sentences[i])
        size += len(sentences[i].ids)
    if now:
        out.append(now)
    random.shuffle(out)
    return out


def load(arguments):
    """What is to be learnt and what is held out; kept in --cache, if one is named, for the next time."""
    if arguments.cache and Path(arguments.cache).exists():
        return pickle.loads(Path(arguments.cache).read_bytes())
    held_out, _ = read_labels(arguments.held_out)
    sentences, irregular = read_labels(arguments.labels, {" ".join(s.words) for s in held_out})
    print(irregular, "irregular", flush=True)
    words = Words(arguments.program)
    words.number(sentences + held_out)
    for sentence in sentences + held_out:
        sentence.words = None
    data = sentences, held_out, words.rows
    if arguments.cache:
        Path(arguments.cache).write_bytes(pickle.dumps(data, protocol=5))
    return data


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", nargs="+")
    parser.add_argument("--program", default="build/bench/reader_rows")
    parser.add_argument("--held-out", nargs="+", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--cache")
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--seconds", type=float, default=1e9, help="end by then, the rate falling in time")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--batch", type=int, default=2500, help="words")
    parser.add_argument("--word-drop", type=float, default=0.2)
    parser.add_argument("--dropout", type=float, default=net_module.DROP, help="before every layer")
    parser.add_argument("--keep-table", action="store_true",
                        help="leave the rows of words as they are, so that no sentence is learnt by its words; for --start")
    parser.add_argument("--average", type=float, default=0.98,
                        help=f"what the running average of the weights keeps every {AVERAGE_EVERY} steps")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start", help="a checkpoint or the engine's file of weights to go on from")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    random.seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    net_module.DROP = arguments.dropout

    sentences, held_out, rows = load(arguments)
    print(len(sentences), "sentences", sum(len(s.ids) for s in sentences), "words", len(rows), "forms", flush=True)
    net = Reader(rows)
    if arguments.start:
        if Path(arguments.start).read_bytes()[:7] == b"ISNREAD":
            start(net, arguments.start)
        else:
            net.load_state_dict(torch.load(arguments.start, weights_only=True))
    average = copy.deepcopy(net.state_dict())
    net.table.weight.requires_grad_(not arguments.keep_table)
    taught = [parameter for parameter in net.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(taught, lr=arguments.rate, betas=(0.9, 0.98), fused=True)
    held = [Batch(b) for b in batches_of(held_out, 1500)]
    total = arguments.epochs * sum(len(s.ids) for s in sentences)
    seen, epoch, all_steps, began = 0, 0, 0, time.time()

    def progress():
        return max(seen / total, (time.time() - began) / arguments.seconds)

    while progress() < 1:
        epoch += 1
        loss_sum = steps = 0
        for chosen in batches_of(sentences, arguments.batch):
            part = progress()
            if part >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = arguments.rate * min(1, seen / 60000 + 0.02) * (1 - part) ** 0.7 + 1e-6
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(net, Batch(chosen), arguments.word_drop)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(taught, 3.0)
            optimizer.step()
            seen += sum(len(s.ids) for s in chosen)
            loss_sum += loss.item()
            steps += 1
            if steps % AVERAGE_EVERY == 0:
                for name, value in net.state_dict().items():
                    average[name].lerp_(value, max(1 - arguments.average, AVERAGE_EVERY / (all_steps + steps)))
            if steps % 200 == 0:
                print(f"  {steps} {loss_sum / steps:.4f} {seen / (time.time() - began):.0f} words/s", flush=True)
        all_steps += steps
        torch.save(average, arguments.out)
        torch.save(net.state_dict(), arguments.out + ".last")
        print(f"epoch {epoch} loss {loss_sum / max(1, steps):.4f} {time.time() - began:.0f} s: {told(measure(net, held))}",
              flush=True)
    net.load_state_dict(average)
    print("averaged", told(measure(net, held)), flush=True)


if __name__ == "__main__":
    main()
