#!/usr/bin/env python3
"""A big archive's articles as article JSON Lines, for `isnad ingest -`: the same lines for the same --seed.

    tests/load/make_corpus.py [--articles N] [--from N] [--seed S] [--until DATE] [--days N] > corpus.jsonl

Sentences are those of demo/texts; half of their longer words give way to words drawn by Zipf's law from a story's own
vocabulary and from a common one of 60,000 (invented by putting letters of roots into patterns, or syllables in a row), so
that the index has its few very common words and its long tail of rare ones. A third of the articles belong to stories of
several outlets (a few of a hundred articles, many of two), one in six copies another of its story with small edits. The
word kCommon stands in every other article, kRare in about one of 10,000: tests/load/load.py searches for them.

--from N leaves out the first N articles, so that what comes after an archive's can be made later."""
import argparse
import datetime
import json
import pathlib
import random
import re
import sys

TEXTS = pathlib.Path(__file__).resolve().parents[2] / "demo" / "texts"
COMMON = {"ar": "الحكومة", "en": "government"}
RARE = {"ar": "السنجقدار", "en": "thistledown"}
VOCABULARY = 60_000
DRAWS = 1 << 18
OUTLETS = 240
STORY = 48  # articles are made in blocks of this many, so that --from need not make what it leaves out

ROOT_LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
PATTERNS = ["{0}ا{1}{2}", "م{0}{1}و{2}", "ت{0}{1}ي{2}", "ا{0}ت{1}ا{2}", "{0}{1}ا{2}ة", "م{0}ا{1}{2}ة", "ال{0}{1}ي{2}",
            "وال{0}ا{1}{2}", "است{0}{1}ا{2}", "{0}{1}{2}ي", "ال{0}{1}و{2}", "م{0}{1}{2}ين"]
ONSETS = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w"]
RHYMES = ["a", "an", "ar", "e", "el", "en", "er", "i", "in", "o", "on", "or", "u", "um", "ast", "end", "ilt", "orm"]


def invented(language, count, chance):
    words, seen = [], set()
    while len(words) < count:
        if language == "ar":
            word = chance.choice(PATTERNS).format(*(chance.choice(ROOT_LETTERS) for _ in range(3)))
        else:
            word = "".join(chance.choice(ONSETS) + chance.choice(RHYMES) for _ in range(chance.choice((2, 2, 3, 3, 4))))
        if word not in seen:
            seen.add(word)
            words.append(word)
    return words


def sentences_of(language):
    """The demo press's sentences and titles of one language, each cut into words and what stands between them."""
    bodies, titles = [], []
    for path in sorted(TEXTS.glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        fields = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        if fields.get("language") != language:
            continue
        titles.append(cut(fields["title"]))
        for paragraph in body.split("\n\n"):
            if paragraph.strip() and not paragraph.startswith(("#", "-", ">", "[", "{", "!")):
                bodies += [cut(one) for one in re.split(r"(?<=[.!؟?]) ", paragraph.strip()) if len(one) > 30]
    if not bodies:
        sys.exit(f"no texts of language {language} in {TEXTS}")
    return bodies, titles


def cut(sentence):
    return re.split(r"(\w+)", sentence)


class Language:
    def __init__(self, code, seed):
        chance = random.Random(f"{seed} {code}")
        self.code = code
        self.bodies, self.titles = sentences_of(code)
        self.words = invented(code, VOCABULARY, chance)
        weights = [1.0 / (rank + 3) for rank in range(VOCABULARY)]
        self.draws = chance.choices(self.words, weights, k=DRAWS)


def written(pieces, chance, language, own):
    """A sentence with half of its longer words drawn anew."""
    out = []
    at = chance.randrange(DRAWS)
    roll = chance.getrandbits(2 * len(pieces) + 2)
    for index, piece in enumerate(pieces):
        if index & 1 and len(piece) > 3:
            roll >>= 2
            if roll & 3 == 1:
                piece = own[at % len(own)]
            elif roll & 3 == 2:
                piece = language.draws[at]
            at = (at + 7919) % DRAWS
        out.append(piece)
    return "".join(out)


def outlets(seed):
    chance = random.Random(f"{seed} outlets")
    names = invented("en", OUTLETS, chance)
    return [(name, f"{name}.example", "en" if number % 4 == 0 else "ar") for number, name in enumerate(names)]


def story_sizes(chance, left):
    while left > 0:
        size = 1 if chance.random() < 0.8 else min(left, 1 + int(chance.paretovariate(1.1)), 40)
        left -= size
        yield size


def block(number, arguments, languages, papers, start):
    """STORY articles with their stories whole: (when, outlet, language, title, body, section)."""
    chance = random.Random(f"{arguments.seed} block {number}")
    made = []
    for size in story_sizes(chance, STORY):
        language = languages["en" if chance.random() < 0.25 else "ar"]
        own = [language.words[int(VOCABULARY ** chance.uniform(0.35, 1.0)) - 1] for _ in range(24)]
        plot = [chance.choice(language.bodies) for _ in range(24)]
        telling = [written(one, chance, language, own) for one in plot]
        headline = written(chance.choice(language.titles), chance, language, own)
        day = chance.random() * arguments.days * 86_400
        section = chance.choice(("politics", "economy", "sport", "culture", "health", "science"))
        mine = [paper for paper in papers if paper[2] == language.code]
        last = None
        for turn in range(size):
            when = start + datetime.timedelta(seconds=int(day + turn * chance.expovariate(1 / 1_800)))
            if last is not None and chance.random() < 0.5:
                title, paragraphs = last[0], list(last[1])
                if len(paragraphs) > 2 and chance.random() < 0.5:
                    paragraphs.pop()
            else:
                picked = [telling[i] if chance.random() < 0.6 else written(plot[i], chance, language, own)
                          for i in sorted(chance.sample(range(24), chance.randint(6, 15)))]
                if chance.random() < 0.5:
                    picked[0] += f" {COMMON[language.code]}."
                if chance.random() < 0.0001:
                    picked[-1] += f" {RARE[language.code]}."
                paragraphs = [" ".join(picked[i:i + 3]) for i in range(0, len(picked), 3)]
                title = headline if turn == 0 else written(chance.choice(language.titles), chance, language, own)
            last = (title, paragraphs)
            made.append((when, chance.choice(mine), title, "\n\n".join(paragraphs), section))
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--until", default="2024-12-01", help="the day before which all was published")
    parser.add_argument("--days", type=int, default=180)
    arguments = parser.parse_args()
    languages = {code: Language(code, arguments.seed) for code in ("ar", "en")}
    papers = outlets(arguments.seed)
    start = datetime.datetime.fromisoformat(arguments.until).replace(tzinfo=datetime.timezone.utc)
    start -= datetime.timedelta(days=arguments.days)
    for number in range(arguments.first // STORY, (arguments.first + arguments.articles + STORY - 1) // STORY):
        for turn, (when, (name, domain, language), title, body, section) in enumerate(
                block(number, arguments, languages, papers, start)):
            at = number * STORY + turn
            if not arguments.first <= at < arguments.first + arguments.articles:
                continue
            url = f"https://{domain}/{when:%Y/%m/%d}/{arguments.seed}-{at}"
            print(json.dumps({"id": f"load-{arguments.seed}-{at}", "kind": "article", "role": "main", "url": url,
                              "page": {"url": url}, "site": name, "domain": domain, "title": title, "body": body,
                              "language": language, "section": section,
                              "published": {"value": f"{when:%Y-%m-%dT%H:%M:%SZ}", "precision": "minute", "from": "feed"}},
                             ensure_ascii=False))


if __name__ == "__main__":
    main()
