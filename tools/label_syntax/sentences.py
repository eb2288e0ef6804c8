#!/usr/bin/env python3
"""Sentences to be labelled: article JSON Lines in, one sentence a line out, its tokens parted by spaces.

Tokens and sentences are the engine's own (`isnad analyze`), so that what is learnt from the labels fits what is read.
Kept are sentences of 5 to 50 tokens, three fifths of them Arabic words, each once, at most --most-a-document of one
document. Their order is that of a hash, so that any part of the file is a fair sample. Every 40th document (by a hash of
its id) is held out: its sentences go to --held-out alone.

    tools/label_syntax/sentences.py --held-out held_out.txt ARTICLES.jsonl... > sentences.txt
"""
import argparse
import hashlib
import json
import re
import subprocess
import sys

ARABIC = re.compile(r"[\u0621-\u064a]")
MARKUP = re.compile(r"<[^>]*>")


def articles(paths):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                body = MARKUP.sub("", record["body"])
                if record.get("title"):
                    body = record["title"] + "\n\n" + body
                yield {"id": record["id"], "body": body, "language": "ar"}


def sentences(isnad, batch):
    """Token lists of each article of the batch."""
    lines = "\n".join(json.dumps(article, ensure_ascii=False) for article in batch) + "\n"
    done = subprocess.run([isnad, "analyze", "--jobs", "1", "--layers", "sentences,tokens", "-"],
                          input=lines.encode(), stdout=subprocess.PIPE, check=False)
    bodies = {article["id"]: article["body"] for article in batch}
    for line in done.stdout.decode().split("\n")[:-1]:
        record = json.loads(line)
        body = bodies[record["article"]]
        yield record["article"], [[body[slice(*token["span"])] for token in sentence["tokens"]] for sentence in record["sentences"]]


def is_wanted(tokens):
    if not 5 <= len(tokens) <= 50 or any(re.search(r"[\s#+]", token) or len(token) > 30 for token in tokens):
        return False
    return sum(bool(ARABIC.search(token)) for token in tokens) >= 0.6 * len(tokens)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--isnad", default="build/bench/isnad")
    parser.add_argument("--most-a-document", type=int, default=12)
    parser.add_argument("--held-out", required=True)
    arguments = parser.parse_args()
    kept = {}
    held_out = {}
    batch = []

    def flush():
        for name, document in sentences(arguments.isnad, batch):
            into = held_out if hashlib.md5(name.encode()).digest()[0] % 40 == 0 else kept
            for tokens in [tokens for tokens in document if is_wanted(tokens)][:arguments.most_a_document]:
                line = " ".join(tokens)
                into[hashlib.md5(line.encode()).digest()] = line
        batch.clear()

    for article in articles(arguments.paths):
        batch.append(article)
        if len(batch) == 500:
            flush()
    flush()
    with open(arguments.held_out, "w", encoding="utf-8") as out:
        out.writelines(held_out[key] + "\n" for key in sorted(held_out))
    sys.stdout.writelines(kept[key] + "\n" for key in sorted(kept.keys() - held_out.keys()))


if __name__ == "__main__":
    main()
