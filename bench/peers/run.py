#!/usr/bin/env python3
"""Isnad beside other extractors: the same pages, one run, one core each. Prints quality, CPU time a page, and peak memory.

    bench/peers/run.py SET... [--pages N] [--only NAME,…] [--isnad PROGRAM] [--folder FOLDER] [--limit SECONDS] [--json FILE]

A SET is a folder with gold.jsonl (one object a page: id and any of body, title, date, author or authors, with, without) and the pages as
html/ID.html. --pages N takes every k-th page, so that N of each set are left. What the peers are built from, and how they are called,
stands in README.md beside this; they are installed into --folder (default build/peers) by pip, cargo, go and npm. A peer whose
toolchain is missing is skipped by name. --limit ends a peer that takes longer; its pages behind that count as empty."""
import argparse
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import score

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PYTHON = ["trafilatura", "newspaper4k", "readability-lxml", "resiliparse", "htmldate"]
RUST = ["dom_smoothie", "rs-trafilatura"]
GO = ["go-trafilatura", "go-readability"]
NODE = ["readability.js", "defuddle"]


def installed(words, **more):
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]}: {(done.stderr or done.stdout).strip()[-300:]}")


def python_peers(folder):
    home = folder / "python"
    if not (home / "bin/python").exists():
        installed([sys.executable, "-m", "venv", home])
        installed([home / "bin/pip", "install", "--quiet", "--upgrade", "pip"])
        installed([home / "bin/pip", "install", "--quiet", "--no-deps", "--requirement", HERE / "python/requirements.txt"])
    return {name: [str(home / "bin/python"), str(HERE / "python/peer.py"), name] for name in PYTHON}


def rust_peers(folder):
    if shutil.which("cargo") is None:
        raise FileNotFoundError("cargo")
    installed(["cargo", "build", "--quiet", "--release", "--manifest-path", HERE / "rust/Cargo.toml"],
              env=dict(os.environ, CARGO_TARGET_DIR=str(folder / "rust")))
    return {name: [str(folder / "rust/release/isnad_peers"), name] for name in RUST}


def go_peers(folder):
    if shutil.which("go") is None:
        raise FileNotFoundError("go")
    installed(["go", "build", "-o", folder / "go_peers", "."], cwd=HERE / "go")
    return {name: [str(folder / "go_peers"), name] for name in GO}


def node_peers(folder):
    if shutil.which("npm") is None:
        raise FileNotFoundError("npm")
    home = folder / "node"
    shutil.copytree(HERE / "node", home, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules"))
    if not (home / "node_modules/defuddle").exists():
        installed(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=home)
    return {name: ["node", str(home / "peer.mjs"), name] for name in NODE}


def find_peers(folder, isnad, only):
    peers = {"isnad": [str(isnad), "extract", "--quiet", "--jobs", "1", "--pages", "-"]}
    for names, find in ((RUST, rust_peers), (GO, go_peers), (PYTHON, python_peers), (NODE, node_peers)):
        if only and not set(names) & only:
            continue
        try:
            peers.update(find(folder))
        except FileNotFoundError as missing:
            print(f"skipped, no {missing.args[0]}: {', '.join(names)}", flush=True)
        except RuntimeError as error:
            print(f"skipped, cannot be installed ({error}): {', '.join(names)}", flush=True)
    return {name: words for name, words in peers.items() if not only or name in only}


def measured(words, files, limit):
    """Lines, CPU seconds, wall seconds and peak resident bytes of a program over files; on one core."""
    is_isnad = "--pages" in words
    with tempfile.TemporaryDirectory(prefix="isnad-peers-") as folder:
        listed, out = pathlib.Path(folder) / "list", pathlib.Path(folder) / "out"
        listed.write_text("".join((json.dumps({"file": str(f)}) if is_isnad else str(f)) + "\n" for f in files))
        words = [str(listed) if word == "-" else word for word in words]
        core = max(os.sched_getaffinity(0))
        start = time.monotonic()
        report = pathlib.Path(folder) / "report"
        with listed.open("rb") as given, out.open("wb") as taken:
            subprocess.run([sys.executable, HERE / "launch.py", str(core), str(limit), report, *words], stdin=given, stdout=taken,
                           stderr=subprocess.DEVNULL, check=True)
        costs = json.loads(report.read_bytes())
        lines = [json.loads(line) for line in out.read_bytes().splitlines() if line.endswith(b"}")]
        return lines, costs["cpu"], time.monotonic() - start, costs["peak"] * 1024, costs["code"]


def records_of(name, lines):
    """{page's id: {title, body, date, authors}}"""
    out = {}
    for line in lines:
        if name == "isnad":
            if line["role"] != "main":
                continue
            one = {"title": line["title"], "body": line["body"], "date": (line["published"] or {}).get("value"), "authors": line["authors"]}
            key = pathlib.Path(line["page"]["file"]).stem
        else:
            one, key = line, pathlib.Path(line["file"]).stem
        if key in out:
            one = {**out[key], "body": (out[key].get("body") or "") + "\n\n" + (one.get("body") or "")}
        out[key] = one
    return out


def sample(rows, number):
    return rows if not number or len(rows) <= number else [rows[i * len(rows) // number] for i in range(number)]


def table(rows):
    columns = list(dict.fromkeys(key for row in rows for key in row))
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    for row in rows:
        lines.append("| " + " | ".join(str(row.get(column, "–")) for column in columns) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--isnad", type=pathlib.Path, default=ROOT / "build/release/isnad")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/peers")
    parser.add_argument("--limit", type=int, default=1800, help="seconds of CPU a peer and set")
    parser.add_argument("--json", type=pathlib.Path)
    words = parser.parse_args()
    words.folder.mkdir(parents=True, exist_ok=True)
    peers = find_peers(words.folder.resolve(), words.isnad.resolve(), set(filter(None, words.only.split(","))))
    start_up = {name: measured(command, [], 60)[1:4] for name, command in peers.items()}
    figures = collections.defaultdict(dict)
    costs = collections.defaultdict(lambda: [0.0, 0, 0])
    for folder in words.sets:
        gold = sample([json.loads(line, parse_constant=lambda _: None) for line in (folder / "gold.jsonl").open(encoding="utf-8")], words.pages)
        gold = [row for row in gold if (folder / "html" / f"{row['id']}.html").exists()]
        files = [folder / "html" / f"{row['id']}.html" for row in gold]
        size = sum(f.stat().st_size for f in files)
        print(f"\n{folder.name}: {len(files)} pages, {size / 1e6:.1f} MB", flush=True)
        rows = []
        for name, command in peers.items():
            lines, cpu, _, peak, status = measured(command, files, words.limit)
            got = score.scores(gold, records_of(name, lines))
            cpu = max(cpu - start_up[name][0], 0.0)
            costs[name][0] += cpu
            costs[name][1] += len(files)
            costs[name][2] = max(costs[name][2], peak)
            figures[folder.name][name] = {**got, "cpu_ms_a_page": 1000 * cpu / len(files), "status": status}
            rows.append({"": name, **{key: f"{value:.3f}" for key, value in got.items()}, "pages/s": f"{len(files) / max(cpu, 1e-9):.0f}"})
            if status not in (0, 1):
                rows[-1][""] += f" (ended with {status})"
        print(table(rows), flush=True)
    print("\nAll sets: CPU without start-up, peak resident memory")
    print(table([{"": name, "pages/s of one core": f"{pages / max(cpu, 1e-9):.0f}", "ms a page": f"{1000 * cpu / max(pages, 1):.1f}",
                  "peak MB": f"{peak / 1e6:.0f}", "start-up s": f"{start_up[name][0]:.2f}"} for name, (cpu, pages, peak) in costs.items()]))
    if words.json:
        words.json.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
