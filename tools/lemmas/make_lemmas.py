#!/usr/bin/env python3
"""Makes data/reading/lemmas.tsv: nouns, adjectives and verbs of Arabic with the forms they are written in.

    tools/lemmas/make_lemmas.py REPOSITORY forms.pickle

forms.pickle is count_forms.py's. A form that texts hold gets its lemma
- verbs: from the conjugations of 24,188 attested verbs (PyPI's mazini 0.2.2, CC BY 4.0). Where a form is of several verbs, each
  has its share by how often its other forms are seen (expectation maximisation over verbs and persons); the form is listed
  where one verb has 0.8 of it.
- nouns and adjectives: from data/reading/broken_plurals.tsv, and by the regular endings ات ون ين ان, the accusative's ا, ة of
  adjectives and what stands before a pronoun, each where the form without it is seen and nothing speaks against it; else the
  form is its own lemma, where it is not of a plural's pattern without being known for one.
- data/reading/lemmas_by_hand.tsv goes first.
A line is: class (N, A, V), lemma, its forms; forms that are not sure stand at an empty lemma, where a spelling without hamzas
would find another's. Needs mazini; two minutes.
"""
import collections
import pickle
import re
import sys

from broken_plurals import PATTERN_LIST

MARKS = re.compile("[\u064b-\u0652\u0670]")
LEAST_NOUN, LEAST_VERB, SURE = 3, 2, 0.8
LEAST_OF_VERB = 20  # forms of a verb, rarer ones are mostly typing errors of others
# Plurals by pattern, where nothing says that they are not.
PLURAL = re.compile("(أ..ا.|أ..اء|أ...اء|[^م].ائ.|.وا..|م.ا..|م.ا.ي.|.وا.ي.|ت.ا.ي.|.ا.ي.|أ.ا..|أ.ا.ي.|...اء|.و[^و]ا.ي|..ايا|.ئ..ا.)$")


def rows(path):
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#") and line.strip():
            yield line.rstrip("\n").split("\t")


def conjugations():
    """Verb -> form -> slots, without diacritics."""
    from mazini import conjugate
    from mazini.lexicon import attested_wazns, lexicon_roots
    verbs = collections.defaultdict(lambda: collections.defaultdict(set))
    for root in lexicon_roots():
        for pattern in attested_wazns(root):
            verb = conjugate(root, pattern)
            lemma = MARKS.sub("", verb.lemma[0].form)
            for slot, forms in verb.slots.items():
                if not slot.startswith(("past", "ind", "juss", "sub", "imp")):
                    continue
                for form in (MARKS.sub("", form.form) for form in forms):
                    verbs[lemma][form].add(slot)
                    if form.endswith("وا"):
                        verbs[lemma][form[:-1]].add(slot)  # before a pronoun
                    elif form.endswith("ى"):
                        verbs[lemma][form[:-1] + "ا"].add(slot + "_pronoun")
    return verbs


def verb_forms(counts):
    seen = collections.Counter()
    for (kind, form, _), count in counts["forms"].items():
        if kind == "V":
            seen[form] += count
    readings = collections.defaultdict(list)
    for lemma, forms in conjugations().items():
        for form, slots in forms.items():
            if seen[form]:
                readings[form] += [(lemma, slot) for slot in slots]
    verb, slot = collections.defaultdict(lambda: 1.0), collections.defaultdict(lambda: 1.0)
    for _ in range(15):
        verbs, slots = collections.Counter(), collections.Counter()
        for form, found in readings.items():
            weights = [verb[v] * slot[s] for v, s in found]
            whole = sum(weights) or 1
            for (v, s), weight in zip(found, weights):
                verbs[v] += seen[form] * weight / whole
                slots[s] += seen[form] * weight / whole
        verb, slot = verbs, {s: (n + 1) / sum(slots.values()) for s, n in slots.items()}
    for form, found in readings.items():
        shares = collections.Counter()
        for v, s in found:
            shares[v] += verb[v] * slot[s]
        best, share = shares.most_common(1)[0]
        if seen[form] >= LEAST_VERB and verb[best] >= LEAST_OF_VERB and share >= SURE * sum(shares.values()):
            yield form, best


class Nouns:
    def __init__(self, counts, plurals, by_hand):
        self.count, self.definite = collections.Counter(), collections.Counter()
        self.kind = {"N": collections.Counter(), "A": collections.Counter()}
        for (kind, form, definite), count in counts["forms"].items():
            if kind in "NA":
                self.count[form] += count
                self.definite[form] += count * definite
                self.kind[kind][form] += count
        for form in [form for form in self.count if self.definite["ال" + form] > 1]:
            if self.definite[form] > 0.9 * self.count[form]:
                self.count["ال" + form] += self.count[form]  # «التزام» and its like
        self.pronoun = collections.Counter()
        for (kind, form), count in counts["pronoun"].items():
            self.pronoun[form] += count * (kind in "NA")
        self.plurals, self.by_hand = plurals, by_hand

    def lemma(self, kind, form, depth=0):
        """The lemma, or None where it is not sure."""
        if (kind, form) in self.by_hand:
            return self.by_hand[kind, form]
        if form in self.plurals:
            return self.plurals[form]
        if depth == 3:
            return None
        for rule in (self.before_pronoun, self.in_at, self.in_two_letters, self.construct, self.accusative, self.feminine):
            known, base = rule(kind, form)
            if known:
                return base and self.lemma(kind, base, depth + 1)
        return form if self.is_its_own(form) else None

    def before_pronoun(self, kind, form):
        if self.pronoun[form] < 0.9 * self.count[form] or len(form) < 3:
            return False, None
        ends = {"ت": "ة", "ؤ": "ء", "ئ": "ء", "ا": "ى"}
        whole = form[:-1] + ends[form[-1]] if form[-1] in ends else None
        return (True, whole) if whole and self.count[whole] >= 3 else (False, None)

    def in_at(self, kind, form):
        if not form.endswith("ات") or len(form) < 4:
            return False, None
        bare = form[:-2]
        bases = [(self.count[base], base) for base in (bare, bare + "ة") if self.count[base] >= 3 and base not in self.plurals]
        if not bases:
            return len(form) > 5, None  # «نبات», «وفيات»
        if kind == "A" and self.kind["A"][bare] >= 3:
            return True, bare
        count, base = max(bases)
        return True, base if count >= 0.7 * sum(n for n, _ in bases) else None

    def in_two_letters(self, kind, form):
        if form[-2:] not in ("ون", "ين", "ان") or len(form) < 5:
            return False, None
        bare = form[:-2]
        other = bare + ("ين" if form[-2:] != "ين" else "ون")
        dual = bare + "ان"
        base = bare[:-1] + "ة" if bare.endswith("ت") and self.count[bare[:-1] + "ة"] >= 3 else bare
        if self.count[base] < 3 or base in self.plurals or self.count[form] > 5 * self.count[base]:
            return False, None
        if form[-2:] == "ان":
            sure = self.count[other] >= max(2, 0.2 * self.count[form]) and self.count[form] <= 0.3 * self.count[base]
        else:
            sure = self.count[other] >= 2 or (form[-2:] == "ين" and self.count[dual] >= 2)
        return (True, base) if sure else (form[-2:] != "ان", None)

    def construct(self, kind, form):
        """Plurals and duals that lost their ن: «مسؤولو», «مسؤولي»; an adjective in ي is seen with the article."""
        if form[-1] not in "يو" or len(form) < 4 or self.definite[form] > 0.02 * self.count[form]:
            return False, None
        known, base = self.in_two_letters(kind, form + "ن")
        return (True, base) if known and self.count[form + "ن"] >= 3 else (form[-1] == "و" and self.pronoun[form] > 0, None)

    def accusative(self, kind, form):
        if not form.endswith("ا") or len(form) < 4 or self.definite[form] > 0.05 * self.count[form]:
            return False, None
        return (True, form[:-1]) if self.count[form[:-1]] >= 3 else (False, None)

    def feminine(self, kind, form):
        if kind != "A" or not form.endswith("ة"):
            return False, None
        base = form[:-1]
        return True, base if self.kind["A"][base] >= 3 or self.count[base] >= 20 else None

    def is_misspelt(self, form):
        """«انشطة», «سلطانى»: the same letters with a hamza, or with ي, are seen three times as often."""
        others = [hamza + form[1:] for hamza in "أإآ"] if form[0] == "ا" else []
        others += [form[:-1] + "ي"] if form[-1] == "ى" else []
        return any(self.count[other] >= 3 * self.count[form] for other in others)

    def is_seen_otherwise(self, form):
        return self.definite[form] > 0 or any(self.count[form + ending] > 1 for ending in ("ة", "ات", "ين", "ون", "ا"))

    def is_its_own(self, form):
        if self.count[form] < 8 or form[-1] in "ؤه" or not self.is_seen_otherwise(form):
            return False
        if form[0] == "ل" and not self.definite[form] and self.count[form[1:]] > self.count[form]:
            return False  # «لجيش» of «للجيش»
        if self.definite["ال" + form] > 1 and self.definite[form] > 0.9 * self.count[form]:
            return False  # «تزام» of «التزام»
        if not any(pattern.match(form) for pattern, _ in PATTERN_LIST) or not PLURAL.match(form):
            return True
        return any(self.count[form + ending] >= 3 for ending in ("ة", "ات", "ين", "ون"))


def main():
    folder = sys.argv[1] + "/data/reading/"
    counts = pickle.load(open(sys.argv[2], "rb"))
    by_hand = {(kind, form): lemma or None for kind, lemma, forms in rows(folder + "lemmas_by_hand.tsv")
               for form in forms.split(" ")}
    plurals = {plural: singular for plural, singular in rows(folder + "broken_plurals.tsv")}
    found = {("V", form): lemma for form, lemma in verb_forms(counts)}
    nouns = Nouns(counts, plurals, by_hand)
    for kind in "NA":
        for form, count in nouns.kind[kind].items():
            form = "ال" + form if nouns.definite["ال" + form] > 1 and nouns.definite[form] > 0.9 * count else form
            if count >= LEAST_NOUN and re.fullmatch("[ء-ي]{2,}", form) and not nouns.is_misspelt(form):
                found[kind, form] = nouns.lemma(kind, form)
    found.update(by_hand)
    found.update({("N", form): lemma for form, lemma in plurals.items() if ("N", form) not in found})
    lines = collections.defaultdict(list)
    for (kind, form), lemma in found.items():
        if lemma or (kind, form) in by_hand:
            lines[kind, lemma or ""].append(form)
    with open(folder + "lemmas.tsv", "w", encoding="utf-8") as out:
        out.write("# class (N noun, A adjective, V verb), lemma, its forms; made by tools/lemmas/make_lemmas.py, see README.md\n")
        for (kind, lemma), forms in sorted(lines.items()):
            out.write(f"{kind}\t{lemma}\t{' '.join(sorted(forms))}\n")
    print(f"{len(lines)} lemmas, {sum(map(len, lines.values()))} forms")


main()
