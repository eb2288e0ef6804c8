#!/usr/bin/env python3
"""Windows of texts that have no punctuation, to be labelled: article JSON Lines in, one window a line out, its tokens parted by spaces.

A window ends before a conjunction with a verb once it has 12 tokens, before any conjunction at 25, and at 45 anywhere, as the network
that there is already reads the text (reader_parse); what is left at an article's end is dropped. Every 40th document (by a hash of
its id, as in sentences.py) is left out.

    tools/label_syntax/windows.py --weights data/reading/reader.bin ARTICLES.jsonl... > windows.txt
"""
import argparse
import hashlib
import json
import random
import re
import subprocess
import sys

ARABIC = re.compile("[\u0621-\u064a]")


def texts(paths, first, last):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                if hashlib.md5(article["id"].encode()).digest()[0] % 40:
                    yield " ".join(article["body"].split()[first:last])


def windows(parsed):
    """Token lists of one article's lines of reader_parse."""
    now = []
    for line in parsed.split("\n"):
        word, cells = line.split("\t")
        tags = [cell.split("/")[1] for cell in cells.split(" ")]
        clause = len(tags) > 1 and tags[0] == "CC" and tags[1].startswith("VB")
        if (clause and len(now) >= 12) or (len(now) >= 25 and tags[0] == "CC") or len(now) >= 45:
            yield now
            now = []
        now.append(word)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--reader-parse", default="build/bench/reader_parse")
    parser.add_argument("--first", type=int, default=0, help="word of each article to begin with")
    parser.add_argument("--last", type=int, default=150, help="word to end before")
    parser.add_argument("--weights", required=True)
    arguments = parser.parse_args()
    given = "\n".join(text for text in texts(arguments.paths, arguments.first, arguments.last) if text) + "\n"
    done = subprocess.run([arguments.reader_parse, arguments.weights], input=given.encode(), stdout=subprocess.PIPE, check=True)
    kept = {}
    for parsed in done.stdout.decode().split("\n\n"):
        for tokens in windows(parsed.strip("\n")) if parsed.strip() else ():
            if len(tokens) >= 8 and all(len(token) <= 30 for token in tokens) and any(map(ARABIC.search, tokens)):
                kept[" ".join(tokens)] = None
    order = list(kept)
    random.Random(4).shuffle(order)
    sys.stdout.writelines(line + "\n" for line in order)


if __name__ == "__main__":
    main()
