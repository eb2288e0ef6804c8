#!/usr/bin/env python3
"""docs/embedding.md as it stands: installs the library into a folder, writes the page's files, runs its commands there, and holds what
they print to what `isnad extract` prints. Also: what the library shows, and that the installed tree may be moved.

    tests/embedding/check_embedding.py BUILD_FOLDER

Needs a C and a C++ compiler, CMake and pkg-config. Ends with `N passed, N failed`."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "demo" / "press" / "midan"
counts = {"passed": 0, "failed": 0}


def check(name, good, detail=""):
    counts["passed" if good else "failed"] += 1
    print(f"{'ok    ' if good else 'FAILED'} {name}{'' if good or not detail else ': ' + detail[-1500:]}", flush=True)


def run(words, **more):
    return subprocess.run(words, capture_output=True, text=True, timeout=300, **more)


def blocks(text):
    """(language, file name or None, text) of each fenced block; a block's name is the line `` `name`: `` before it."""
    for found in re.finditer(r"(?:^`([\w.]+)`:\n)?^```(\w+)\n(.*?)^```$", text, re.M | re.S):
        yield found.group(2), found.group(1), found.group(3)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="isnad-embedding-") as folder:
        first, prefix, work = (pathlib.Path(folder) / name for name in ("first", "moved", "work"))
        done = run(["cmake", "--install", str(build), "--component", "library", "--prefix", str(first)])
        check("the library installs", done.returncode == 0, done.stderr)
        first.rename(prefix)  # nothing in the tree may know where it was put
        work.mkdir()
        library = next(prefix.rglob("libisnad.so.0")).parent
        env = dict(os.environ, PKG_CONFIG_PATH=str(library / "pkgconfig"), LD_LIBRARY_PATH=str(library),
                   CMAKE_PREFIX_PATH=str(prefix), PATH=f"{build}:{os.environ['PATH']}")
        page = next(iter(sorted(PAGE.rglob("*.html"))))
        shutil.copy(page, work / "page.html")

        names = run(["nm", "-D", "--defined-only", str(library / "libisnad.so.0")]).stdout
        shown = sorted(re.findall(r" T (\w+)", names))
        declared = sorted(re.findall(r"^ISNAD_API [\w \*]*?(\w+)\(", (prefix / "include/isnad/isnad.h").read_text(), re.M))
        check("the shared library shows its header's functions and nothing else", shown == declared, f"{shown} for {declared}")
        inner = re.findall(r" [TBDR] (?!isnad_)(\w+)", run(["nm", "--defined-only", "-g", str(library / "libisnad.a")]).stdout)
        check("the static library has no other strong name", inner == [], str(inner[:5]))

        expected = run(["isnad", "extract", "-q", "--url", "https://press.example/news/1", "page.html"], cwd=work, env=env).stdout
        articles = [json.loads(line) for line in expected.splitlines()]
        check("the page has an article", bool(articles) and bool(articles[0]["body"]))
        for language, name, text in blocks((ROOT / "docs/embedding.md").read_text(encoding="utf-8")):
            if name:
                (work / name).write_text(text, encoding="utf-8")
            elif language == "sh":
                done = run(["bash", "-e", "-c", text], cwd=work, env=env)
                check("runs: " + text.splitlines()[0], done.returncode == 0, done.stdout + done.stderr)
        for made in sorted(work.glob("from_*.jsonl")):
            got = [json.loads(line) for line in made.read_text(encoding="utf-8").splitlines()]
            for article in got:
                if made.name != "from_program.jsonl":
                    article["page"]["file"] = "page.html"  # bytes alone were given
            check(f"{made.name} is what the program writes", got == articles, f"{str(got)[:300]} for {str(articles)[:300]}")
        check("every way gave its lines", len(list(work.glob("from_*.jsonl"))) == 6)
        (work / "picture").write_bytes(b"GIF89a")
        done = run(["./article", "picture"], cwd=work, env=env)
        check("a refused page is status 1 and a sentence",
              done.returncode == 1 and done.stderr == "the page was refused: https://press.example/news/1: the page is no text\n", done.stderr)
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
