"""Which words of a page stand in its gold text: a matching that keeps the order, for labelling the page's blocks.

A table's cells, a list's numbers and headings of two words cannot be looked up by themselves: the gold has a row on one line,
"2. Humana" for what the page shows as "Humana", and the same two words elsewhere. What stands between two pieces that are
the gold's, in its order, can be told. After "patience diff": runs that are unique in both are anchors, the longest increasing
chain of them is kept, and what is between two anchors is matched by shorter runs.
"""
import bisect

RUNS = (8, 4, 3, 2, 1)  # words of an anchor, by how far the places between anchors have been narrowed


def increasing(pairs):
    """The longest chain of pairs, sorted by their first, whose seconds rise too.

    >>> increasing([(0, 5), (1, 1), (2, 2), (3, 9)])
    [(1, 1), (2, 2), (3, 9)]
    """
    ends, at, before = [], [], []
    for i, (_, second) in enumerate(pairs):
        k = bisect.bisect_left(ends, second)
        ends[k:k + 1] = [second]
        at[k:k + 1] = [i]
        before.append(at[k - 1] if k else -1)
    chain, i = [], at[-1] if at else -1
    while i >= 0:
        chain.append(pairs[i])
        i = before[i]
    return chain[::-1]


def unique_runs(words, begin, end, size):
    places = {}
    for i in range(begin, end - size + 1):
        run = tuple(words[i:i + size])
        places[run] = -1 if run in places else i
    return {run: i for run, i in places.items() if i >= 0}


def matched(page, gold):
    """Whether each word of `page` stands in `gold` too, in one order: a list of bools.

    >>> matched("menu a b c d advert e f".split(), "a b c d e f".split())
    [False, True, True, True, True, False, True, True]
    """
    found = [False] * len(page)
    places = [(0, len(page), 0, len(gold), 0)]
    while places:
        a, a_end, b, b_end, level = places.pop()
        if level > 0:  # between two anchors what follows one, or goes before the other
            while a < a_end and b < b_end and page[a] == gold[b]:
                found[a] = True
                a, b = a + 1, b + 1
            while a < a_end and b < b_end and page[a_end - 1] == gold[b_end - 1]:
                found[a_end - 1] = True
                a_end, b_end = a_end - 1, b_end - 1
        if a >= a_end or b >= b_end or level >= len(RUNS):
            continue
        in_gold = unique_runs(gold, b, b_end, RUNS[level])
        anchors = increasing(sorted((i, in_gold[run]) for run, i in unique_runs(page, a, a_end, RUNS[level]).items() if run in in_gold))
        deeper = level if level and len(anchors) > 1 else level + 1
        for i, j in anchors:
            if i < a or j < b:
                continue  # within the last one's match
            start, gold_start, end, gold_end = i, j, i, j
            while start > a and gold_start > b and page[start - 1] == gold[gold_start - 1]:
                start, gold_start = start - 1, gold_start - 1
            while end < a_end and gold_end < b_end and page[end] == gold[gold_end]:
                end, gold_end = end + 1, gold_end + 1
            found[start:end] = [True] * (end - start)
            places.append((a, start, b, gold_start, deeper))
            a, b = end, gold_end
        places.append((a, a_end, b, b_end, deeper))
    return found


if __name__ == "__main__":
    import doctest

    doctest.testmod()
