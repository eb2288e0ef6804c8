#!/usr/bin/env python3
"""Text for the teacher of names and the tagger.

    tools/name_teacher/sentences.py parts ARTICLES.jsonl=PARTS… > SENTENCES.txt
    tools/name_teacher/sentences.py articles ARTICLES.jsonl… > ARTICLES.jsonl

ARTICLES: lines with a `body`, a `title` or none. `parts` draws sentences, cut into tokens as ANERcorp's are. PARTS: how many
articles give a part, drawn by a fixed seed: about 170 words from where a sentence begins. A sentence of more than 100
tokens (Al Khaleej's articles have no punctuation) is cut every 50. The sentences of all parts are mixed. `articles`: all text
of several files as article lines, Wikipedia's extraction marks left out."""
import json
import random
import re
import sys

WORDS = 170
TOKEN = re.compile(r"\d+(?:[.,٫]\d+)+|[\w\u064b-\u0652\u0670]+|[^\w\s]")
SENTENCE = re.compile(r"(?<=[.!?؟])\s+|\n+")


def plain(body):
    return re.sub(r"</?doc[^>]*>", "", body)


def part(body, draw):
    sentences = []
    for sentence in SENTENCE.split(plain(body)):
        tokens = TOKEN.findall(sentence)
        most = len(tokens) if len(tokens) <= 100 else 50
        sentences += [tokens[i:i + most] for i in range(0, len(tokens), most or 1) if len(tokens[i:i + most]) >= 4]
    if not sentences:
        return []
    first = draw.randrange(max(1, len(sentences) - 5))
    words, out = 0, []
    for tokens in sentences[first:]:
        if words >= WORDS:
            break
        out.append(tokens)
        words += len(tokens)
    return out


def print_articles(paths):
    number = 0
    for path in paths:
        for line in open(path, encoding="utf-8"):
            article = json.loads(line)
            body = "\n\n".join(filter(None, [article.get("title"), plain(article["body"])]))
            print(json.dumps({"id": str(number), "language": "ar", "body": body}, ensure_ascii=False))
            number += 1


def print_parts(sources):
    draw, sentences = random.Random(1), []
    for source in sources:
        path, _, parts = source.rpartition("=")
        lines = open(path, encoding="utf-8").readlines()
        for line in draw.sample(lines, min(int(parts), len(lines))):
            sentences += part(json.loads(line)["body"], draw)
    draw.shuffle(sentences)
    for tokens in sentences:
        print(" ".join(tokens))


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("parts", "articles"):
        sys.exit(__doc__)
    (print_parts if sys.argv[1] == "parts" else print_articles)(sys.argv[2:])


if __name__ == "__main__":
    main()
