#!/usr/bin/env python3
"""Writes a checkpoint of the reader network as the engine's file of weights (src/reading/reader_net_file.cc): weights of 8
bits with a scale for each output, activations of 7 bits with a step for each layer, found on sample sentences.

    tools/train_reader/export.py reader.pt data/reading/reader.bin SAMPLE.lab
"""
import argparse
import struct

import numpy as np
import torch

from data import PATTERNS, TAGS, Words, read_labels
from net import ARC, EDGES, GATE_SLOPE, HIDDEN, LAYERS, WIDTH, Reader, Scan
from relations import RELATIONS


def text():
    rows = {"tags": TAGS, "relations": RELATIONS, "cuts": [",".join(map(str, p)) for p in PATTERNS],
            "layers": LAYERS, "arc": [str(ARC)], "hidden": [str(HIDDEN)], "edges": map(str, EDGES)}
    return "".join(f"{name}\t{' '.join(values)}\n" for name, values in rows.items()).encode()


def calibrate(net, sentences):
    """What 99.99 of 100 activations before each layer and before the outputs stay below."""
    seen = [[] for _ in range(len(LAYERS) + 1)]
    with torch.no_grad():
        for sentence in sentences:
            x = net.vectors(torch.from_numpy(sentence.ids)[None])
            net.context(x, torch.ones(1, len(sentence.ids)), lambda i, x: seen[i].append(x.flatten()))
    return [float(np.quantile(torch.cat(values).numpy(), 0.9999)) for values in seen]


def layer_bytes(weight, bias, limit):
    """weight: [outputs, inputs, taps]."""
    outputs = (len(weight) + 15) // 16 * 16
    full = np.zeros((outputs,) + weight.shape[1:], np.float32)
    full[:len(weight)] = weight
    biases = np.zeros(outputs, np.float32)
    biases[:len(bias)] = bias
    step = 127 / limit
    unit = np.maximum(np.abs(full).max((1, 2)), 1e-8) / 127
    whole = np.rint(full / unit[:, None, None]).astype(np.int8)
    # [tap][input / 4][output][input % 4]
    ordered = whole.reshape(outputs, WIDTH // 4, 4, -1).transpose(3, 1, 0, 2)
    return struct.pack("<f", step) + (unit / step).astype("<f4").tobytes() + biases.astype("<f4").tobytes() + \
        np.ascontiguousarray(ordered).tobytes()


def gates_folded(weight, bias):
    """The engine's hard sigmoid is its gates' sums, held between 0 and 1."""
    factor = np.repeat(np.float32([1, GATE_SLOPE]), WIDTH)
    return weight * factor[:, None], bias * factor + np.repeat(np.float32([0, 0.5]), WIDTH)


def layers_bytes(layers, limits):
    """Of each layer, and of what its activations stay below."""
    out = []
    for layer, limit in zip(layers, limits):
        if isinstance(layer, Scan):
            weight, bias = gates_folded(numpy(layer.linear.weight), numpy(layer.linear.bias))
            out.append(layer_bytes(weight[:, :, None], bias, limit))
        else:
            out.append(layer_bytes(numpy(layer.weight), numpy(layer.bias), limit))
    return b"".join(out)


def numpy(tensor):
    return tensor.detach().numpy()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("out")
    parser.add_argument("sample")
    parser.add_argument("--program", default="build/bench/reader_rows")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    sentences = read_labels([arguments.sample])[0][:1000]
    words = Words(arguments.program)
    words.number(sentences)
    net = Reader(words.rows)
    net.load_state_dict(torch.load(arguments.checkpoint, weights_only=True))
    net.eval()
    limits = calibrate(net, sentences)
    table = net.table.weight.detach().numpy()
    unit = float(np.quantile(np.abs(table), 0.9999)) / 127
    head = text()

    with open(arguments.out, "wb") as out:
        out.write(b"ISNREAD3" + struct.pack("<I", len(head)) + head)
        out.write(struct.pack("<f", unit) + numpy(net.norm.weight).tobytes() + numpy(net.norm.bias).tobytes())
        out.write(np.clip(np.rint(table / unit), -127, 127).astype(np.int8).tobytes())
        out.write(layers_bytes(net.layers, limits))
        for linear in [net.cut, *net.places]:
            out.write(layer_bytes(numpy(linear.weight)[:, :, None], numpy(linear.bias), limits[-1]))
        out.write(numpy(net.distance).astype("<f4").tobytes())
    print("limits", [round(limit, 2) for limit in limits], "table unit", unit)


if __name__ == "__main__":
    main()
