"""What is measured of an extractor's records against gold, each by the definition of the benchmark that it is known from:

  body F1   multiset 4-shingle precision and recall, each averaged over the pages that have any, and their harmonic mean (article-extraction-benchmark)
  exact     pages whose words are the gold's words
  word F1   bag-of-words F1 averaged over pages (WCXB)
  snippet F of sentences that must and must not be in the text, over all pages (trafilatura's evaluation)
  title     pages whose title is the gold's, punctuation and case apart
  date      pages whose day is the gold's
  author F1 over sets of name words, averaged over pages"""
import collections
import re
import statistics
import unicodedata

WORD = re.compile(r"\w+")


def shingles(text):
    words = WORD.findall(text)
    if len(words) <= 4:
        return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(tuple(words[i:i + 4]) for i in range(len(words) - 3))


def plain(text):
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text or "")).strip().lower()


def flat(text):
    return re.sub(r"\s+", " ", text or "").strip()


def name_words(value):
    return {word for name in ([value] if isinstance(value, str) else value or []) for word in plain(name).split()}


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def bag_f1(gold, got):
    a, b = (collections.Counter(WORD.findall(text.lower())) for text in (gold, got))
    return 2 * sum((a & b).values()) / max(sum(a.values()) + sum(b.values()), 1) if a or b else 1.0


def body_scores(pairs):
    precision, recall, exact, words = [], [], [], []
    for gold, got in pairs:
        a, b = shingles(gold), shingles(got)
        both = sum((a & b).values())
        if b:
            precision.append(both / sum(b.values()))
        if a:
            recall.append(both / sum(a.values()))
        exact.append(WORD.findall(gold) == WORD.findall(got))
        words.append(bag_f1(gold, got))
    return {"body F1": f1(statistics.mean(precision or [0]), statistics.mean(recall or [0])), "exact": statistics.mean(exact), "word F1": statistics.mean(words)}


def snippet_score(rows, records):
    right = wrong = missed = 0
    for row in rows:
        text = flat((records.get(row["id"]) or {}).get("body"))
        for snippet in row.get("with") or []:
            found = flat(snippet) in text
            right += found
            missed += not found
        wrong += sum(flat(snippet) in text for snippet in row.get("without") or [])
    return f1(right / (right + wrong) if right + wrong else 0.0, right / (right + missed) if right + missed else 0.0)


def scores(gold, records):
    """{measure: 0 … 1}; a measure is left out where the gold has nothing for it or the extractor never gives it."""
    out = {}
    got = lambda row, field: (records.get(row["id"]) or {}).get(field)  # noqa: E731
    gives = lambda field: any(record.get(field) for record in records.values())  # noqa: E731
    with_body = [row for row in gold if row.get("body") is not None]
    if with_body and gives("body"):
        out.update(body_scores([(row["body"], got(row, "body") or "") for row in with_body]))
    with_snippets = [row for row in gold if row.get("with") or row.get("without")]
    if with_snippets and gives("body"):
        out["snippet F"] = snippet_score(with_snippets, records)
    with_title = [row for row in gold if row.get("title")]
    if with_title and gives("title"):
        out["title"] = statistics.mean(plain(got(row, "title")) == plain(row["title"]) for row in with_title)
    with_date = [row for row in gold if row.get("date")]
    if with_date and gives("date"):
        out["date"] = statistics.mean((got(row, "date") or "")[:10] == row["date"][:10] for row in with_date)
    with_author = [row for row in gold if row.get("authors") or row.get("author")]
    if with_author and gives("authors"):
        values = []
        for row in with_author:
            a, b = name_words(row.get("authors") or row.get("author")), name_words(got(row, "authors"))
            values.append(2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0)
        out["author F1"] = statistics.mean(values)
    return out
