"""From scores of arcs to a tree, as the engine's src/reading/arcs.cc does it."""
import numpy as np


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
