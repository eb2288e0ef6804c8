#!/usr/bin/env python3
"""Proposes broken plurals and their singulars, best first: what a person reads to make data/reading/broken_plurals.tsv.

    tools/lemmas/broken_plurals.py forms.pickle > candidates.tsv

A noun of a plural's pattern (أفعال, فعول, مفاعل …) is proposed with each noun that the pattern's singulars would be (فعل, فاعل, مفعل …)
and that texts hold. The score adds what speaks for plural and singular: like neighbours (cosine of positive PMI), numbers
before them (three to ten take the plural, eleven to ninety-nine the singular), «هذه» and adjectives with ة behind a form without ة,
and counts of like size. Above 4.5 nine in ten are right, below 1 hardly any.
Columns: score, plural, singular, counts. forms.pickle is count_forms.py's. Standard library only.
"""
import collections
import math
import pickle
import re
import sys

# Plural, then singulars; digits are letters of the root.
PATTERNS = """
أ12ا3 123 1ا3 1ي3 1ا23 123ة 12ي3 12ا3 12و3 1ا3ة 1ي3ة
أ12اء 12و ا12 ا12م 12ء 12أ 12ى 12ي 12وة 12ة 12ي2
أ1وا2 1ا2 1و2 1ا2ة
أ1واء 1و 1اء
أ12ياء 12ي
أ123اء 12ي3
آ1ا2 أ12 إ12 1ئ2
أ12ة 1ا2 12ا2 12ي2
أ123ة 12ا3 12ي3 123 1ا23 12و3
أ12ية 12اء 12ي
أ123 123 12ا3 12ي3
12و3 123 1ا23 123ي 123ة 12ي3 1ي3
12ا3 123 12ي3 123ة 1ا23 12ي3ة 1ا3 1ا3ة 123ى 1ا3ي
12ة 1ائ2
1ا2ة 1ائ2 1ي2
123ة 1ا23 12ي3
12اة 1ا2ي 1ا2
1وائ2 1ائ2 1ائ2ة
1وا23 1ا23 1ا23ة 1و23 1و23ة
1وا2 1ا2ة
1وا2ي 1ا2ي 1ا2ية
م1ا23 م123 م123ة
م1ائ2 م1ي2ة م1ا2ة م1أ2ة
م1ا2ي م12ى م12ي م12اة
م1ا2 م12ة م1ا2ة
م1ا2ي3 م12و3 م12ا3 م12ي3
12ا34 1234 1234ة
12ا3ي4 123و4 123ا4 123ي4 12ا34 123و4ة
12ائ3 12ي3ة 12ا3ة 12و3ة
123اء 12ي3 1ا23
أ1ا23 أ123 م1ا23 إ123
أ1ا2ي3 أ12و3 12ي3 أ12و3ة إ12ي3 إ12ا3
أ1ا2ي أ12ية أ12
ت1ا2ي3 ت12ي3 ت12ا3
123ان 123 12ي3 1ا23 12ا3 1ا3
1ي2ان 1ا2 1و2
123ى 12ي3
12ايا 12ية 12يئة
1وايا 1اوية
123 123ة 12ا3 12ي3 12ي3ة 12و3
12ى 12ية
1و2 1و2ة
1ي2 1ي2ة
12ا34ة 1234 1234ي 123ا4 12ا34
12ا3ي 123ة 123ي 123ى 123اء
"""


def patterns():
    for line in PATTERNS.split("\n"):
        if line:
            plural, *singulars = line.split(" ")
            yield re.compile(re.sub("[0-9]", "([ء-ي])", plural) + "$"), singulars


class Scores:
    def __init__(self, counts):
        self.__dict__.update(counts)
        self.nouns, self.any, self.all = collections.Counter(), collections.Counter(), collections.Counter()
        for (kind, form, _), count in self.forms.items():
            self.nouns[form] += count if kind == "N" else 0
            self.any[form] += count if kind in "NA" else 0
            self.all[form] += count
        self.total = sum(sum(near.values()) for near in self.near.values())
        self.mass = collections.Counter()
        for near in self.near.values():
            self.mass.update(near)
        self.vectors = {}

    def vector(self, form):
        if form not in self.vectors:
            near = self.near.get(form, {})
            mine = sum(near.values())
            vector = {o: math.log(n * self.total / mine / self.mass[o]) for o, n in near.items() if self.mass[o] >= 100}
            self.vectors[form] = {o: value for o, value in vector.items() if value > 0}
        return self.vectors[form]

    def cosine(self, a, b):
        a, b = self.vector(a), self.vector(b)
        both = sum(value * b[o] for o, value in a.items() if o in b)
        return both / math.sqrt((sum(v * v for v in a.values()) or 1) * (sum(v * v for v in b.values()) or 1))

    def feminine(self, form):
        """How much agrees with a form as with a plural of things: in [-1.75, 1.75], 0 for forms in ة."""
        if form.endswith("ة"):
            return 0.0
        adjectives = (self.adj_f[form] + 1) / (self.adj_f[form] + self.adj_m[form] + 2)
        this = (self.this_f[form] + 0.5) / (self.this_f[form] + self.this_m[form] + 1)
        return 2 * (adjectives - 0.5) + 1.5 * (this - 0.5)

    def score(self, plural, singular):
        many = self.many[singular] + self.many[singular + "ا"]
        score = 14 * self.cosine(plural, singular) - 1.6 + self.feminine(plural) - self.feminine(singular)
        score += 0.8 * math.log((self.few[plural] + 0.5) / (self.many[plural] + 0.5))
        score += 0.5 * math.log((many + 0.5) / (self.few[singular] + 0.5))
        return score - 0.25 * abs(math.log(self.nouns[plural] / self.any[singular]))


def main():
    scores = Scores(pickle.load(open(sys.argv[1], "rb")))
    rows = set()
    for plural, count in scores.nouns.items():
        if count < 10 or len(plural) < 3 or count < 0.3 * scores.all[plural]:
            continue
        for pattern, singulars in PATTERN_LIST:
            match = pattern.match(plural)
            for singular in singulars if match else ():
                groups = len(match.groups())
                if any(d.isdigit() and int(d) > groups for d in singular):
                    continue
                singular = re.sub("[0-9]", lambda digit: match.group(int(digit.group())), singular)
                if singular != plural and len(singular) > 1 and scores.any[singular] >= 6:
                    rows.add((plural, singular))
    for score, plural, singular in sorted(((scores.score(*row), *row) for row in rows), reverse=True):
        print(f"{score:.2f}\t{plural}\t{singular}\t{scores.nouns[plural]}\t{scores.any[singular]}")


PATTERN_LIST = list(patterns())
if __name__ == "__main__":
    main()
