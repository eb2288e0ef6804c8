#!/usr/bin/env python3
"""Agreement of the engine with the teacher: segmentation F1, tags, parts of speech, attachment, relations.

    cut -f1 held_out.lab | … | reader_parse > out.txt; tools/train_reader/score.py held_out.lab out.txt

Both files have the form that tools/label_syntax writes; of the teacher's segments, one counts as right in tag or attachment
only where the engine has a segment of the same letters (and, for attachment, the head's letters are the same too).
"""
import sys

from data import UPOS
from relations import relations


def blocks(path):
    with open(path, encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            if block.strip():
                yield [line.split("\t") for line in block.strip("\n").split("\n")]


def segments_of(rows):
    """(word, first letter, letters) -> [tag, head's key, cells]"""
    keys, cells = [], []
    for word, (_, text) in enumerate(rows):
        at = 0
        for cell in text.split(" "):
            parts = cell.split("/")
            keys.append((word, at, int(parts[0])))
            cells.append(parts)
            at += int(parts[0])
    return keys, cells


def teacher_relations(rows, keys, cells):
    from data import MARKS
    last = {key[0]: i for i, key in enumerate(keys)}
    segments = [{"form": MARKS.sub("", rows[word][0])[at:at + size], "tag": parts[1], "head": int(parts[2]),
                 "parent": parts[3], "child": parts[4], "suffix": at > 0 and last[word] == i}
                for i, ((word, at, size), parts) in enumerate(zip(keys, cells))]
    return relations(segments)


def main():
    names = ("segments found", "tag", "upos", "head", "head and relation", "head without punctuation")
    right = dict.fromkeys(names, 0)
    total = given = counted = 0
    for gold_rows, rows in zip(blocks(sys.argv[1]), blocks(sys.argv[2])):
        assert [row[0] for row in gold_rows] == [row[0] for row in rows], gold_rows[0]
        gold_keys, gold = segments_of(gold_rows)
        keys, found = segments_of(rows)
        of = {key: i for i, key in enumerate(keys)}
        gold_relations = teacher_relations(gold_rows, gold_keys, gold)
        total += len(gold)
        given += len(found)
        for i, (key, cell) in enumerate(zip(gold_keys, gold)):
            punctuation = cell[1] == "PUNC"
            counted += not punctuation
            if key not in of:
                continue
            mine = found[of[key]]
            right["segments found"] += 1
            right["tag"] += mine[1] == cell[1]
            right["upos"] += UPOS[mine[1]] == UPOS.get(cell[1], "X")
            gold_head = gold_keys[int(cell[2]) - 1] if cell[2] != "0" else None
            head = keys[int(mine[2]) - 1] if mine[2] != "0" else None
            if head == gold_head:
                right["head"] += 1
                right["head and relation"] += mine[3] == gold_relations[i]
                right["head without punctuation"] += not punctuation
    f1 = 2 * right["segments found"] / (total + given)
    print(f"segments {total}: segmentation F1 {f1:.4f}", *(
        f"{name} {right[name] / (counted if 'without' in name else total):.4f}" for name in names[1:]))


if __name__ == "__main__":
    main()
