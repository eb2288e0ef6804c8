#!/usr/bin/env python3
"""Counts the word forms of texts by part of speech, as the other programs of this folder need them.

    isnad analyze --layers segments,pos TEXTS.jsonl | tools/lemmas/count_forms.py TEXTS.jsonl > forms.pickle

TEXTS hold one article a line (`id`, `body`); the analysis is read in the same order. Written are counters:
  forms     (class, form, with the article) -> how often; classes are N, A, V, P (nouns, adjectives, verbs, names); a form is a word
            without clitics, article, diacritics and tatweel
  pronoun   (class, form) -> how often a pronoun stands behind it
  few, many form -> how often a noun stands behind a number of 3 to 10, of 11 to 99
  this_m, this_f  form -> how often a noun stands behind «هذا», «هذه»
  adj_f, adj_m    form -> how often an adjective with and without ة stands behind a noun
  near      form -> counter of the nouns, adjectives, verbs and names within three words
Standard library only; two minutes for 12.7 million words.
"""
import collections
import json
import pickle
import re
import sys

MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
FEW = set("ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة بضع بضعة عدة".split())
MANY = set("عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين".split())
CLASSES = {"NOUN": "N", "ADJ": "A", "VERB": "V", "PROPN": "P"}
CLITICS = ("CCONJ", "ADP", "PART", "SCONJ")


def main_segment(segments):
    """The segment that bears the word, and whether a pronoun follows it. Of «للجيش» it is «لجيش», which make_lemmas.py drops."""
    main, pronoun = None, False
    for place, segment in enumerate(segments):
        if main is None and segment["pos"] in CLITICS and place < len(segments) - 1:
            continue
        if main is None:
            main = segment
        elif segment["pos"] == "PRON":
            pronoun = True
    return main, pronoun


def number_kind(word):
    bare = word[1:] if word[:1] in "وبلف" and (word[1:] in FEW or word[1:] in MANY) else word
    value = int(bare) if bare.isdecimal() else None
    if bare in FEW or (value is not None and 3 <= value <= 10):
        return "few"
    return "many" if bare in MANY or (value is not None and 11 <= value <= 99) else None


class Counts:
    def __init__(self):
        for name in ("forms", "pronoun", "few", "many", "this_m", "this_f", "adj_f", "adj_m"):
            setattr(self, name, collections.Counter())
        self.near = collections.defaultdict(collections.Counter)

    def sentence(self, body, tokens):
        before, number, noun, content = None, None, None, []
        for token in tokens:
            word = MARKS.sub("", body[token["span"][0]:token["span"][1]])
            main, pronoun = main_segment(token["segments"])
            kind = CLASSES.get(main["pos"]) if main else None
            form = MARKS.sub("", body[main["span"][0]:main["span"][1]]) if main else ""
            definite = kind not in (None, "V") and len(form) > 3 and form.startswith(("ال", "لل"))
            form = form[2:] if definite else form
            if kind and form:
                self.forms[kind, form, definite] += 1
                self.pronoun[kind, form] += pronoun
                content.append(form)
            if kind == "N":
                if number and not definite:
                    getattr(self, number)[form] += 1
                if definite and before:
                    self.this_m[form] += before.endswith("هذا")
                    self.this_f[form] += before.endswith("هذه")
            if kind == "A" and noun and noun[1] == definite:
                (self.adj_f if form.endswith("ة") else self.adj_m)[noun[0]] += 1
            noun = (form, definite) if kind == "N" and not pronoun else None
            number, before = number_kind(word), word
        for place, form in enumerate(content):
            for other in content[max(0, place - 3):place] + content[place + 1:place + 4]:
                self.near[form][other] += 1


def main():
    counts = Counts()
    for line, analysis in zip(open(sys.argv[1], encoding="utf-8"), sys.stdin):
        body = json.loads(line)["body"]
        for sentence in json.loads(analysis)["sentences"]:
            counts.sentence(body, sentence["tokens"])
    counts.near = {form: near for form, near in counts.near.items() if sum(near.values()) >= 40}
    pickle.dump(vars(counts), sys.stdout.buffer)


if __name__ == "__main__":
    main()
