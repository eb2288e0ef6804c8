#!/usr/bin/env python3
"""Averages checkpoints that were trained from one start (Wortsman et al. 2022): two runs on two cores, one network.

    tools/train_reader/average.py OUT.pt IN.pt...
"""
import sys

import torch


def main():
    states = [torch.load(path, weights_only=True) for path in sys.argv[2:]]
    torch.save({name: sum(state[name] for state in states) / len(states) for name in states[0]}, sys.argv[1])


if __name__ == "__main__":
    main()
