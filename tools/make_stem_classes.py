#!/usr/bin/env python3
"""Makes data/text/stem_classes.tsv and data/text/radical_first.tsv, by which the search's stems meet.

    tools/make_stem_classes.py REPOSITORY TEXTS.jsonl... [--leave-out ARCD.json]

TEXTS hold one article a line (`body`, perhaps `title`). Written are, under REPOSITORY/data/text:
- radical_first.tsv: words whose first letter, one of ب ل ك ف, belongs to them. Where the rest of a word is seen at least as often as
  the word (alone, with ال or with و), its first letter is taken for a particle; such words are not listed.
- stem_classes.tsv: stems of one root that stand near each other: the words of a derivation are found by form, and joined only where
  texts use them of one thing (Xu and Croft 1998, Corpus-based stemming using co-occurrence of word variants). Two stems come into
  question where their consonants without an affix are the same; they are joined while ln((n + 1/2) / (e + 1/2)) >= 1, n the passages
  of 100 words that hold both, e those that would by chance; counts are added when classes grow, the nearest first. Names
  (data/reading/given_names.tsv), stems in fewer than 5 passages and in more than 15 of 100 stay alone.

--leave-out names a collection in SQuAD's form on which search is measured; what holds its passages or titles is not counted.
Standard library only; three minutes for 13 million words.
"""
import argparse
import collections
import heapq
import json
import math
import re
import unicodedata

FOLD = {ord(a): b for a, b in zip("أإآٱؤئىیکةہھە", "ااااويييكهههه")}
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
WORD = re.compile("[ء-يپچژڤگ]+|[0-9]+|[a-z]+")
ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
ENDINGS = ("ات", "ون", "ين", "ان", "ها", "هم", "ته", "تها", "نا", "ت", "ه", "ي", "ا")
PREFIXES = ("است", "مست", "يست", "تست", "نست", "مت", "يت", "تت", "ان", "ين", "من", "ا", "ت", "م", "ي", "ن", "س")
WINDOW, LEAST, MOST, SMOOTH, NEAR = 100, 5, 0.15, 0.5, 1.0


def fold(text):
    return MARKS.sub("", unicodedata.normalize("NFKC", text)).translate(FOLD).lower()


def is_arabic(word):
    return "ء" <= word[0] <= "ي"


class Stemmer:
    """text::search_stem without stop words and classes."""

    def __init__(self, folder, counts):
        self.whole = {line.split("\t")[0].strip() for line in open(folder + "stem_whole.tsv", encoding="utf-8")}
        self.waw = {line.split("\t")[0].strip() for line in open(folder + "stem_waw.tsv", encoding="utf-8")}
        self.stop = {fold(line.strip()) for line in open(folder + "stop_words_ar.tsv", encoding="utf-8")}
        self.radical = set()
        for word, count in counts.items():
            if count >= LEAST and len(word) >= 4 and word[0] in "بلكف" and is_arabic(word):
                rest = word[1:]
                if word not in self.whole and counts[rest] + counts["ال" + rest] + counts["و" + rest] < count:
                    self.radical.add(word)

    def without_particles(self, word):
        for _ in range(2):
            if len(word) < 4 or word[0] not in "بلكفو" or word.startswith("لل") or word in self.whole or word in self.radical:
                break
            if (word[0] == "و" and word in self.waw) or (word[0] != "ل" and word.startswith("ال", 1)):
                break
            word = word[1:]
        return word

    def light(self, word):
        if word not in self.whole:
            if word[0] == "و" and not word.startswith("وال") and len(word) >= 4 and word not in self.waw:
                word = word[1:]
            for article in ARTICLES if word not in self.whole else ():
                if word.startswith(article):
                    word = word[len(article):] if len(word) >= len(article) + 3 else word
                    break
        for suffix in SUFFIXES:
            least = 4 if len(suffix) == 2 and suffix != "يه" else 3
            if word.endswith(suffix) and len(word) >= len(suffix) + least - (suffix in ("ات", "ها")) and word not in self.whole:
                word = word[:-len(suffix)]
        return word

    def stem(self, word):
        return self.light(self.without_particles(word))


def consonants(stem):
    """What may be the root of a stem, without affixes and long vowels."""
    roots = set()
    for prefix in ("",) + PREFIXES:
        rest = stem[len(prefix):]
        if not stem.startswith(prefix) or len(rest) < 2:
            continue
        for ending in ENDINGS:
            if rest.endswith(ending) and len(rest) - len(ending) >= 3:
                rest = rest[:-len(ending)]
                break
        root = rest[0] + re.sub("[اوي]", "", rest[1:])
        if len(root) >= 3:
            roots.add(root)
            if len(root) == 4 and root[1] == "ت" and prefix in ("", "ا", "م", "ي", "ت"):
                roots.add(root[0] + root[2:])  # form VIII
    return roots


def read(paths, leave_out):
    titles, keys = set(), []
    if leave_out:
        for part in json.load(open(leave_out, encoding="utf-8"))["data"]:
            titles.add(fold(part["title"]))
            keys += [fold(paragraph["context"])[20:60] for paragraph in part["paragraphs"]]
    for path in paths:
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            text = fold((record.get("title") or "") + "\n" + (record.get("body") or record.get("text") or ""))
            head = re.match(r'\s*<doc id="\d+" title="([^"]*)" url="[^"]*">', text)
            if (head and head.group(1) in titles) or any(key in text for key in keys):
                continue
            yield WORD.findall(text[head.end():] if head else text)


def near(pair):
    return math.log((pair[0] + SMOOTH) / (pair[1] + SMOOTH))


def join(pairs):
    """Classes by agglomeration, the nearest two first; the counts of joined classes are added."""
    beside, parent = collections.defaultdict(dict), {}
    for (a, b), pair in pairs.items():
        beside[a][b] = beside[b][a] = pair
    heap = [(-near(pair), a, b) for (a, b), pair in sorted(pairs.items()) if near(pair) >= NEAR]
    heapq.heapify(heap)
    while heap:
        score, a, b = heapq.heappop(heap)
        if a not in beside or b not in beside.get(a, {}) or abs(near(beside[a][b]) + score) > 1e-9:
            continue
        parent[b] = a
        for other, pair in beside.pop(b).items():
            beside[other].pop(b, None)
            if other == a:
                continue
            old = beside[a].get(other, (0, 0))
            both = (old[0] + pair[0], old[1] + pair[1])
            beside[a][other] = beside[other][a] = both
            if near(both) >= NEAR:
                heapq.heappush(heap, (-near(both), min(a, other), max(a, other)))
    return parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--leave-out")
    args = parser.parse_args()
    folder = args.repository + "/data/text/"
    counts, ids, windows = collections.Counter(), {}, []
    for words in read(args.texts, args.leave_out):
        counts.update(words)
        numbers = [ids.setdefault(word, len(ids)) for word in words]
        windows += [numbers[i:i + WINDOW] for i in range(0, len(numbers), WINDOW)]
    stemmer = Stemmer(folder, counts)
    names = set()
    for line in open(args.repository + "/data/reading/given_names.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            names |= {stemmer.stem(fold(name)) for name in re.split("[\t|]", line.strip()) if name}
    stem_of = [None] * len(ids)
    for word, number in ids.items():
        if is_arabic(word) and counts[word] >= 2 and word not in stemmer.stop:
            stem_of[number] = stemmer.stem(word)
    held, total = collections.Counter(), collections.Counter()
    for number, stem in enumerate(stem_of):
        if stem:
            total[stem] += 1
    for window in windows:
        held.update({stem_of[number] for number in window} - {None})
    roots = {stem: consonants(stem) for stem, count in held.items()
             if LEAST <= count < MOST * len(windows) and stem not in names}
    sizes = collections.Counter(root for found in roots.values() for root in found)
    roots = {stem: {root for root in found if 2 <= sizes[root] <= 400} for stem, found in roots.items()}
    both = collections.Counter()
    for window in windows:
        groups = collections.defaultdict(list)
        for stem in sorted({stem_of[number] for number in window} - {None}):
            for root in roots.get(stem, ()):
                groups[root].append(stem)
        both.update({(a, b) for group in groups.values() for i, a in enumerate(group) for b in group[i + 1:]})
    parent = join({(a, b): (n, held[a] * held[b] / len(windows)) for (a, b), n in both.items()})
    classes = collections.defaultdict(list)
    for stem in sorted(parent):
        top = stem
        while top in parent:
            top = parent[top]
        classes[top].append(stem)
    with open(folder + "radical_first.tsv", "w", encoding="utf-8") as out:
        out.write("# folded words whose first letter is no particle; made by tools/make_stem_classes.py, see README.md\n")
        out.write("".join(word + "\n" for word in sorted(stemmer.radical)))
    with open(folder + "stem_classes.tsv", "w", encoding="utf-8") as out:
        out.write("# a stem, then stems that are searched as it; made by tools/make_stem_classes.py, see README.md\n")
        lines = []
        for top, rest in classes.items():
            members = sorted([top] + rest, key=lambda stem: (-held[stem], stem))
            lines.append("\t".join(members) + "\n")
        out.write("".join(sorted(lines)))
    print(f"{len(windows)} passages, {len(stemmer.radical)} words with a radical first letter, {len(classes)} classes of "
          f"{sum(len(rest) + 1 for rest in classes.values())} stems")


if __name__ == "__main__":
    main()
