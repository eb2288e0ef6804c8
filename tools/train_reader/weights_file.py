"""The engine's file of weights (src/reading/reader_net_file.cc) as the state of a Reader, so that teaching can go on from it.

Weights come back as they were rounded to 8 bits; what the file lacks (layers, outputs of newer networks) begins as a
new Reader begins it.
"""
import struct
from pathlib import Path

import numpy as np
import torch

from net import ARC, GATE_SLOPE, HIDDEN, LAYERS, PER_PLACE, ROWS, WIDTH, Scan, place_slice


class File:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, size):
        self.at += size
        return self.data[self.at - size:self.at]

    def floats(self, count):
        return np.frombuffer(self.take(4 * count), "<f4")

    def layer(self, outputs, taps):
        """Weights [outputs, WIDTH, taps] and biases."""
        whole = (outputs + 15) // 16 * 16
        step = self.floats(1)[0]
        scale = self.floats(whole)
        bias = self.floats(whole)
        ordered = np.frombuffer(self.take(whole * WIDTH * taps), np.int8).reshape(taps, WIDTH // 4, whole, 4)
        weight = ordered.transpose(2, 1, 3, 0).reshape(whole, WIDTH, taps) * (scale * step)[:, None, None]
        return torch.from_numpy(weight[:outputs].astype(np.float32)), torch.from_numpy(bias[:outputs].copy())


def fill(parameter, values):
    with torch.no_grad():
        parameter.copy_(values)


def fill_place(linear, weight, bias, sizes):
    """Outputs by name; vectors that have grown keep the products that they had."""
    at = 0
    for name, size in sizes.items():
        begin = place_slice(name).start
        if size < PER_PLACE[name]:
            fill(linear.weight[place_slice(name)], linear.weight[place_slice(name)] * 0.3)
        factor = (ARC / size) ** 0.25 if name in ("dependent", "head") else 1
        fill(linear.weight[begin:begin + size], weight[at:at + size] * factor)
        fill(linear.bias[begin:begin + size], bias[at:at + size] * factor)
        at += size


def start(net, path):
    """Fills the network from the file; its n-th convolution is the network's n-th, and so are scans."""
    file = File(Path(path).read_bytes())
    version = file.take(8)
    assert version in (b"ISNREAD2", b"ISNREAD3"), version
    text = file.take(struct.unpack("<I", file.take(4))[0]).decode()
    head = {name: values.split(" ") for name, values in (line.split("\t") for line in text.splitlines())}
    sizes = dict(PER_PLACE)
    for name in ("dependent", "head"):
        sizes[name] = int(head["arc"][0])
    kinds = head.get("layers") or ["conv" + away for away in head["dilations"]]
    if version == b"ISNREAD2":
        for name in ("head_buckets", "hidden_dependent", "hidden_head", "passed", "as_child", "as_parent"):
            del sizes[name]
    else:
        assert int(head["hidden"][0]) == HIDDEN
    unit = file.floats(1)[0]
    fill(net.norm.weight, torch.from_numpy(file.floats(WIDTH).copy()))
    fill(net.norm.bias, torch.from_numpy(file.floats(WIDTH).copy()))
    table = np.frombuffer(file.take(ROWS * WIDTH), np.int8).reshape(ROWS, WIDTH)
    fill(net.table.weight, torch.from_numpy(table * unit))
    mine = {scan: iter([layer for layer in net.layers if isinstance(layer, Scan) == scan]) for scan in (False, True)}
    for kind in kinds:
        if kind == "scan":
            layer = next(mine[True]).linear
            weight, bias = file.layer(2 * WIDTH, 1)
            weight = weight[:, :, 0]
            weight[WIDTH:] /= GATE_SLOPE
            bias[WIDTH:] = (bias[WIDTH:] - 0.5) / GATE_SLOPE
        else:
            layer = next(mine[False])
            assert layer.dilation[0] == int(kind.removeprefix("conv")), (kind, LAYERS)
            weight, bias = file.layer(WIDTH, 3)
        fill(layer.weight, weight)
        fill(layer.bias, bias)
    weight, bias = file.layer(len(net.cut.bias), 1)
    fill(net.cut.weight, weight[:, :, 0])
    fill(net.cut.bias, bias)
    for linear in net.places:
        weight, bias = file.layer(sum(sizes.values()), 1)
        fill_place(linear, weight[:, :, 0], bias, sizes)
    if version == b"ISNREAD3":
        fill(net.distance, torch.from_numpy(file.floats(net.distance.numel()).copy()).view_as(net.distance))
    assert file.at == len(file.data)
