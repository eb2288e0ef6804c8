#!/usr/bin/env python3
"""A teacher of names: fine-tunes the encoder on gold sentences, then labels plain ones for tools/make_names.py.

    tools/name_teacher/teach.py train e5-small-q4.bin TEACHER.pt GOLD.conll… [--held-out N[:K]]
    tools/name_teacher/teach.py label e5-small-q4.bin TEACHER.pt SENTENCES.txt OUT.npz

GOLD: as make_names.py reads it; with --held-out a cut (make_names.py) is left out and scored. SENTENCES:
tokens with blanks between them. OUT: `n` (tokens of each sentence) and `scores` (log-probabilities of make_names.LABELS,
a row a token). Training: 3.5 passes over sentences at 1e-4, then 2 over sentences joined to 126 pieces at 8e-5."""
import pathlib
import random
import sys

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import encoder  # noqa: E402
import make_names as names  # noqa: E402

MOST = 126  # pieces of a row


def rows_of(sentences, pieces, join):
    """Rows of at most MOST pieces: (piece ids, places of first pieces, [(sentence, word)])."""
    out, ids, firsts, words = [], [pieces.first], [], []

    def close():
        nonlocal ids, firsts, words
        if words:
            out.append((ids + [pieces.last], firsts, words))
        ids, firsts, words = [pieces.first], [], []

    for s, sentence in enumerate(sentences):
        cuts = [pieces.cut(word) for word in sentence]
        if not join or len(ids) + sum(map(len, cuts)) > MOST:
            close()
        for w, cut in enumerate(cuts):
            if len(ids) + len(cut) > MOST:
                close()
            firsts.append(len(ids))
            words.append((s, w))
            ids = ids + cut
    close()
    return out


def batches(rows, size, shuffle):
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]) + (random.random() * 6 if shuffle else 0))
    out, now = [], []
    for i in order:
        if now and len(rows[i][0]) * (len(now) + 1) > size:
            out.append(now)
            now = []
        now.append(rows[i])
    out.append(now)
    if shuffle:
        random.shuffle(out)
    return out


def tensors(batch, pad):
    width = max(len(ids) for ids, _, _ in batch)
    ids = torch.tensor([row + [pad] * (width - len(row)) for row, _, _ in batch])
    there = torch.arange(width)[None, :] < torch.tensor([len(row) for row, _, _ in batch])[:, None]
    return ids, there, torch.tensor([i * width + at for i, (_, firsts, _) in enumerate(batch) for at in firsts])


def scores_of(tagger, pieces, sentences):
    tagger.eval()
    out = [np.zeros((len(s), len(names.LABELS)), np.float16) for s in sentences]
    for batch in batches(rows_of(sentences, pieces, False), 900, False):
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
            scores = F.log_softmax(tagger(*tensors(batch, pieces.pad)), -1).numpy()
        for (s, w), row in zip([at for row in batch for at in row[2]], scores):
            out[s][w] = row
    tagger.train()
    return out


def train(tagger, pieces, gold, epochs, rate, join):
    number = {label: i for i, label in enumerate(names.LABELS)}
    rows = rows_of([[w for w, _ in s] for s in gold], pieces, join)
    groups = [([p for n, p in tagger.named_parameters() if not n.startswith("head") and p.dim() > 1], rate, 0.01),
              ([p for n, p in tagger.named_parameters() if not n.startswith("head") and p.dim() == 1], rate, 0),
              ([p for n, p in tagger.named_parameters() if n.startswith("head")], 1e-3, 0)]
    optimizer = torch.optim.AdamW([dict(params=p, lr=r, weight_decay=d) for p, r, d in groups], betas=(0.9, 0.98), fused=True)
    total, seen, step = epochs * sum(len(ids) for ids, _, _ in rows), 0, 0
    while seen < total:
        for batch in batches(rows, 1000, True):
            for group, (_, base, _) in zip(optimizer.param_groups, groups):
                group["lr"] = base * min(1, (step + 1) / 40) * max(0, 1 - seen / total)
            labels = torch.tensor([number[gold[s][w][1]] for _, _, words in batch for s, w in words])
            with torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
                loss = F.cross_entropy(tagger(*tensors(batch, pieces.pad)), labels)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            step, seen = step + 1, seen + sum(len(ids) for ids, _, _ in batch)
            if step % 50 == 0:
                print(f"step {step}, {seen / total:.2f}, loss {loss.item():.4f}", file=sys.stderr, flush=True)
            if seen >= total:
                break


def main():
    args = sys.argv[1:]
    cut = (names.take(args, "--held-out", 1) or [""])[0]
    if len(args) < 4 or args[0] not in ("train", "label"):
        sys.exit(__doc__)
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random.seed(1)
    file = encoder.File(args[1])
    if args[0] == "label":
        tagger, pieces = encoder.load(args[2], file, len(names.LABELS))
        scores = scores_of(tagger, pieces, [line.split() for line in open(args[3], encoding="utf-8")])
        np.savez(args[4], n=[len(s) for s in scores], scores=np.concatenate(scores))
        return
    sentences = list(names.sentences(args[3:]))
    held, gold = ([s for i, s in enumerate(sentences) if names.is_held_out(i, cut, len(sentences)) == out] for out in (True, False))
    pieces = encoder.Pieces(file)
    tagger = encoder.Tagger(file, pieces.kept, len(names.LABELS))
    tagger.train()
    train(tagger, pieces, gold, 3.5, 1e-4, False)
    train(tagger, pieces, gold, 2, 8e-5, True)
    encoder.save(args[2], tagger, pieces)
    if held:
        found = scores_of(tagger, pieces, [[w for w, _ in s] for s in held])
        names.report(([t for _, t in s], names.best_labels(f.astype(float))) for s, f in zip(held, found))


if __name__ == "__main__":
    main()
