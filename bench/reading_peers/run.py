#!/usr/bin/env python3
"""Isnad's steps of reading beside other tools: the same articles, one core. Prints sentences a second, ns a token, peak memory.

    bench/reading_peers/run.py [--articles FILE.jsonl] [--isnad PROGRAM] [--folder FOLDER] [--seconds N]
                               [--languages ROWS.tsv] [--keyphrases FOLDER] [--evaluators FOLDER]

Articles are the Arabic ones of the demo press, unless --articles names others (lines with id, body, language). With --languages and
--keyphrases (scored by score_language.py and score_keyphrases.py in --evaluators) the answers of language and keyword tools are
scored too. Tools are installed by pip into --folder (default build/reading_peers), as requirements.txt pins them. A tool gets as many
articles as it reads in about --seconds (default 10). README.md says what is compared, and which tools are not and why.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
STEPS = {"tokens": ["analyze", "--layers", "sentences,tokens"], "stems": ["analyze", "--layers", "sentences,tokens,stems"],
         "syntax": ["analyze", "--layers", "sentences,tokens,segments,pos,parse"], "language": ["analyze", "--layers", "language"],
         "times, names, places, keywords, sections, quotes, events": ["read"]}
PEERS = {"tokens": ["camel-tools", "pyarabic", "spacy"], "stems": ["snowball", "nltk-isri", "tashaphyne"],
         "language": ["cld2", "fasttext", "langid", "lingua"], "times": ["dateparser"], "keywords": ["yake"]}


def on_one_core():
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def venv(folder):
    python = folder / "bin/python"
    if not (folder / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "--requirement", HERE / "requirements.txt"], check=True)
        (folder / "ready").touch()
    return python


def demo_articles(isnad):
    pages = sorted((ROOT / "demo/press").rglob("*.html"))
    done = subprocess.run([isnad, "extract", "--quiet", *pages], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    for line in done.stdout.splitlines():
        article = json.loads(line)
        if article["language"] == "ar" and len(article["body"]) > 400:
            yield {"id": article["id"], "title": article["title"], "body": article["body"], "language": "ar", "published": article["published"]}


def isnad_run(isnad, words, articles):
    """What it wrote, CPU seconds and peak resident bytes of the whole process."""
    given = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles).encode()
    with tempfile.TemporaryFile() as lines, tempfile.TemporaryFile() as out:
        lines.write(given)
        lines.seek(0)
        process = subprocess.Popen([isnad, *words, "--jobs", "1", "--quiet", "-"], stdin=lines, stdout=out, stderr=subprocess.DEVNULL,
                                   preexec_fn=on_one_core)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return out.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def peer_run(python, name, articles):
    given = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles).encode()
    done = subprocess.run([python, "-W", "ignore", HERE / "peer.py", name], input=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          preexec_fn=on_one_core, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode()[-300:])
    return json.loads(done.stdout.splitlines()[-1])


def paced(seconds, articles, run):
    """Seconds and peak over as many articles as take about `seconds`, at least one and at most all, and their number."""
    number = 1
    while True:
        taken, peak = run(articles[:number])
        if number >= len(articles) or taken >= seconds / 2:
            return taken, peak, number
        number = min(len(articles), max(number + 1, int(number * min(50.0, seconds / max(taken, 1e-3)))))


def row(label, taken, peak, sentences, tokens):
    print(f"| {label} | {sentences / max(taken, 1e-9):,.0f} | {1e9 * taken / max(tokens, 1):,.0f} | {peak / 1e6:.0f} |", flush=True)


def labels_line(label, lines):
    row_of = {i: json.dumps({"article": str(i), "language": {"label": found}}) for i, found in enumerate(label)}
    lines.write_text("\n".join(row_of.values()) + "\n")


def scored(arguments, python, isnad, folder):
    """Answers of language and keyword tools, by the scorers."""
    for kind, where, step, verb in (("language", arguments.languages, "language", ["analyze", "--layers", "language"]),
                                    ("keyphrases", arguments.keyphrases, "keywords", ["read"])):
        if where is None:
            continue
        scorer = [sys.executable, arguments.evaluators / f"score_{kind}.py"]
        listed = subprocess.run([*scorer, "articles", where], stdout=subprocess.PIPE, check=True).stdout.decode()
        articles = [json.loads(line) for line in listed.splitlines()]
        out = folder / "answers.jsonl"
        out.write_bytes(isnad_run(isnad, verb, articles)[0])
        for name in ["isnad", *PEERS[step]]:
            if name != "isnad":
                found = peer_run(python, f"{step}/{name}", articles)["found"]
                if step == "language":
                    labels_line(found, out)
                else:
                    out.write_text("".join(json.dumps({"article": article["id"], "keywords": [{"text": text} for text in phrases]}, ensure_ascii=False) + "\n"
                                           for article, phrases in zip(articles, found)), encoding="utf-8")
            print(f"\n{kind}, {name}:")
            print(subprocess.run([*scorer, "score", where, out], stdout=subprocess.PIPE, check=True).stdout.decode(), end="", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=pathlib.Path)
    parser.add_argument("--isnad", type=pathlib.Path, default=ROOT / "build/release/isnad")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/reading_peers")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--languages", type=pathlib.Path)
    parser.add_argument("--keyphrases", type=pathlib.Path)
    parser.add_argument("--evaluators", type=pathlib.Path)
    arguments = parser.parse_args()
    if (arguments.languages or arguments.keyphrases) and not arguments.evaluators:
        parser.error("--languages and --keyphrases need --evaluators")
    isnad = arguments.isnad.resolve()
    python = venv(arguments.folder.resolve())
    if arguments.articles:
        articles = [json.loads(line) for line in arguments.articles.open(encoding="utf-8")]
    else:
        articles = list(demo_articles(isnad))
    if not articles:
        sys.exit("no articles")
    layers = isnad_run(isnad, STEPS["tokens"], articles)[0].splitlines()
    counts = [(len(r["sentences"]), sum(len(s["tokens"]) for s in r["sentences"])) for r in map(json.loads, layers)]
    # Isnad reads so fast that its start-up would be half of it: it gets the articles some times over.
    many = articles * max(1, 20000 // max(1, sum(s for s, _ in counts)))
    print(f"{len(articles)} articles, {sum(s for s, _ in counts)} sentences, {sum(t for _, t in counts)} tokens\n")
    print("| | sentences/s | ns a token | peak MB |\n| --- | --- | --- | --- |")
    for step, words in STEPS.items():
        _, idle, _ = isnad_run(isnad, words, articles[:1])
        _, taken, peak = isnad_run(isnad, words, many)
        times = len(many) // len(articles)
        row(f"{step}: **Isnad**", taken - idle, peak, times * sum(s for s, _ in counts), times * sum(t for _, t in counts))
    for step, names in PEERS.items():
        for name in names:
            def run(some, name=f"{step}/{name}"):
                result = peer_run(python, name, some)
                return result["seconds"], result["peak"]

            try:
                taken, peak, number = paced(arguments.seconds, articles, run)
            except RuntimeError as error:
                print(f"skipped, {step}/{name}: {error}", flush=True)
                continue
            row(f"{step}: {name}", taken, peak, sum(s for s, _ in counts[:number]), sum(t for _, t in counts[:number]))
    scored(arguments, python, isnad, arguments.folder.resolve())


if __name__ == "__main__":
    main()
