#!/usr/bin/env python3
"""How well the terms of `isnad analyze --layers stems` find passages: nDCG@10 of BM25 (k1 1.2, b 0.75).

    bench/passage_search.py PROGRAM ARCD.json [--no-stop-words] [--also grams|roots]

ARCD.json has SQuAD's form (data, paragraphs, context, qas); each question's own passage is the one right answer. Ranked are all
passages, ties in the order of the file. --no-stop-words leaves out 70 words of question and grammar; --also puts beside each stem its
character 4-grams, or itself without one prefix, one ending and long vowels. Standard library only.
"""
import argparse
import collections
import json
import math
import re
import subprocess
import sys

STOP = set("""في من علي الي عن مع هو هي ما ماذا متي كم كيف اين اي هل لماذا بماذا التي الذي الذين ان او ثم لا لم لن قد كان كانت و ال ماه
    ماهو ماهي هذا هذه ذلك تلك بن به بها له لها فيه فيها منه منها عليه عليها كما حيث بين بعد قبل لتي لذي الا انه انها كل تم يتم اذا عند
    حتي غير لما مما ولا ولم وقد وكان وهو وهي منذ بعض عندما""".split())
ENDINGS = ("ات", "ون", "ين", "ان", "ها", "هم", "ته", "تها", "نا", "ت", "ه", "ي", "ا")
PREFIXES = ("است", "مت", "ان", "ا", "ت", "م", "ي", "ن", "ب", "ل", "و", "ف", "س")


def root(stem):
    for ending in ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= 3:
            stem = stem[:-len(ending)]
            break
    for prefix in PREFIXES:
        if stem.startswith(prefix) and len(stem) - len(prefix) >= 3:
            stem = stem[len(prefix):]
            break
    if len(stem) <= 3 or not re.match("[ء-ي]", stem):
        return stem
    short = stem[0] + re.sub("[اويى]", "", stem[1:])
    return short if len(short) >= 3 else stem


def beside(stem, kind):
    if kind == "grams" and len(stem) > 4:
        return ["#" + stem[i:i + 4] for i in range(len(stem) - 3)]
    return ["~" + root(stem)] if kind == "roots" else []


def terms_of(program, texts, stop, also):
    lines = "".join(json.dumps({"id": str(i), "body": text}, ensure_ascii=False) + "\n" for i, text in enumerate(texts))
    out = subprocess.run([program, "analyze", "--layers", "stems", "-"], input=lines, capture_output=True, text=True, check=True)
    for line in out.stdout.splitlines():
        stems = [token["stem"] for sentence in json.loads(line)["sentences"] for token in sentence["tokens"] if token["stem"]]
        stems = [stem for stem in stems if stem not in stop]
        yield stems + [term for stem in stems for term in beside(stem, also)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("arcd")
    parser.add_argument("--no-stop-words", action="store_true")
    parser.add_argument("--also", choices=["grams", "roots"])
    args = parser.parse_args()
    passages, questions = {}, []
    for part in json.load(open(args.arcd, encoding="utf-8"))["data"]:
        for paragraph in part["paragraphs"]:
            place = passages.setdefault(paragraph["context"], len(passages))
            questions += [(entry["question"], place) for entry in paragraph["qas"]]
    terms = list(terms_of(args.program, list(passages) + [text for text, _ in questions],
                          STOP if args.no_stop_words else set(), args.also))
    count = len(passages)
    postings, lengths = collections.defaultdict(list), [len(words) for words in terms[:count]]
    for place, words in enumerate(terms[:count]):
        for term, times in collections.Counter(words).items():
            postings[term].append((place, times))
    mean = sum(lengths) / count
    gain = first = 0.0
    for words, (_, right) in zip(terms[count:], questions):
        scores = collections.Counter()
        for term in sorted(set(words)):
            found = postings.get(term, [])
            weight = math.log(1 + (count - len(found) + 0.5) / (len(found) + 0.5))
            for place, times in found:
                scores[place] += weight * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * lengths[place] / mean))
        ranked = [place for place, _ in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:10]]
        if right in ranked:
            gain += 1 / math.log2(ranked.index(right) + 2)
            first += ranked[0] == right
    print(f"{count} passages, {len(questions)} questions: nDCG@10 {gain / len(questions):.4f}, first {first / len(questions):.4f}")


if __name__ == "__main__":
    sys.exit(main())
