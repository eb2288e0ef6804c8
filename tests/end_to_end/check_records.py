#!/usr/bin/env python3
"""What the pure verbs write, held to docs/schema: every line of `extract`, `read`, `analyze`, `stories` and `duplicates`
over the demo press keeps to its JSON Schema, its spans lie in the text that they name, and its ids are known.

    tests/end_to_end/check_records.py ISNAD

Needs python3-jsonschema. Ends with `N passed, N failed`."""
import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRESS = ROOT / "demo" / "press"
counts = {"passed": 0, "failed": 0}


def check(name, faults, lines):
    good = not faults and lines > 0
    counts["passed" if good else "failed"] += 1
    print(f"{'ok    ' if good else 'FAILED'} {name} ({lines} lines)", flush=True)
    for fault in faults[:5]:
        print(f"       {fault}")


def run(program, *words, given=None):
    done = subprocess.run([program, *words], input=given, capture_output=True, timeout=600)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{words[0]}: exit status {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    return done.stdout


def schema_faults(name, rows):
    schema = json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    return [f"line {number}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for number, row in enumerate(rows, 1) for error in validator.iter_errors(row)]


def in_range(span, length):
    return isinstance(span, list) and len(span) == 2 and 0 <= span[0] < span[1] <= length


def reading_faults(article, reading):
    """Spans are code points of the body; whatever names an entity names one of the reading's own."""
    body = article["body"]
    faults = []
    known = {entity["id"] for entity in reading["entities"]}
    for entity in reading["entities"]:
        for mention in entity["mentions"]:
            span, extent = mention["span"], mention["extent"]
            if not in_range(span, len(body)) or not in_range(extent, len(body)):
                faults.append(f"mention of {entity['name']} out of the body: {span} {extent}")
            elif not extent[0] <= span[0] < span[1] <= extent[1]:
                faults.append(f"mention of {entity['name']} not in its extent: {span} {extent}")
            elif body[span[0]:span[1]] != body[span[0]:span[1]].strip():
                faults.append(f"mention of {entity['name']} has white space at an end: {body[span[0]:span[1]]!r}")
    faults += ["place of an unknown entity" for place in reading["places"] if place["entity"] not in known]
    faults += [f"time out of the body: {time['span']}" for time in reading["times"] if not in_range(time["span"], len(body))]
    for quote in reading["quotes"]:
        if not in_range(quote["span"], len(body)):
            faults.append(f"quote out of the body: {quote['span']}")
        if quote["speaker"] is not None and quote["speaker"] not in known:
            faults.append("quote of an unknown speaker")
    for event in reading["events"]:
        faults += ["event with an unknown entity" for one in event["actors"] + event["recipients"] if one["entity"] not in known]
        faults += ["claim of an unknown entity" for one in event["according_to"] if one not in known]
    return faults


def analysis_faults(article, analysis):
    body = article["body"]
    faults = []
    last = 0
    for sentence in analysis["sentences"]:
        if not in_range(sentence["span"], len(body)) or sentence["span"][0] < last:
            faults.append(f"sentence {sentence['span']} after {last}")
            continue
        last = sentence["span"][1]
        for token in sentence["tokens"]:
            word = body[token["span"][0]:token["span"][1]]
            joined = "".join(body[segment["span"][0]:segment["span"][1]] for segment in token["segments"])
            if token["segments"] and joined != word:
                faults.append(f"segments {joined!r} of {word!r}")
    return faults


def rows_of(output):
    return [json.loads(line) for line in output.decode("utf-8").splitlines()]


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    # The saved feeds tell of the same articles; the pages alone are read here.
    pages = sorted(str(path) for path in PRESS.rglob("*") if path.suffix in (".html", ".aspx", ".txt") and path.name != "robots.txt")
    extracted = run(program, "extract", "-q", "--explain", *pages)
    articles = rows_of(extracted)
    check("extract keeps to article.json", schema_faults("article", articles), len(articles))
    twice = len(articles) - len({(article["page"]["file"], article["id"]) for article in articles})
    check("each article of a page has an id of its own", [f"{twice} ids stand twice"] if twice else [], len(articles))
    for verb, name, extra in (("read", "reading", reading_faults), ("analyze", "analysis", analysis_faults)):
        one = run(program, verb, "-j", "1", "-", given=extracted)
        two = run(program, verb, "-j", "2", "-", given=extracted)
        rows = rows_of(one)
        check(f"{verb} keeps to {name}.json", schema_faults(name, rows), len(rows))
        check(f"{verb} gives a line an article, in order",
              [] if [row["article"] for row in rows] == [article["id"] for article in articles] else ["other ids or order"], len(rows))
        faults = [f"{article['id']}: {fault}" for article, row in zip(articles, rows) for fault in extra(article, row)]
        check(f"{verb}: spans and ids hold", faults, len(rows))
        check(f"{verb}: --jobs changes no byte", [] if one == two else ["-j 1 and -j 2 differ"], len(rows))
    for verb, name in (("stories", "story"), ("duplicates", "copies")):
        rows = rows_of(run(program, verb, "-", given=extracted))
        check(f"{verb} keeps to {name}.json", schema_faults(name, rows), len(rows))
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
