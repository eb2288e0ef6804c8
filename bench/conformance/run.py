#!/usr/bin/env python3
"""The HTML parser (through page::Document) and the decoders before public suites, fetched by their package managers at run time:

    bench/conformance/run.py [--build BUILD_FOLDER] [--keep FOLDER] [--show]

  tree     html5lib's tree-construction tests, out of the Go module golang.org/x/net (go)
  tables   WHATWG's indexes of the single-byte charsets, out of npm's text-encoding (npm)
  decode   encoding_rs's decoding of every pointer of the multi-byte charsets (cargo)
  labels   WHATWG's labels, out of encoding_rs (cargo)
  prescan  html5lib's tests of `<meta>` prescan, out of html5lib's source distribution (pip)

A suite whose tool is missing is skipped by name. What is fetched must have the checksum that stands here. Failures that are known are in
known.tsv with their reason; another one is an error. --show prints each failing test. --keep leaves what was fetched for the next run."""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
GO_MODULE, GO_SUM = "golang.org/x/net@v0.62.0", "a5db7d1b894cf292b29a87f302603b128b59d3f8cc75c9d6a75ce57d2b3e6f57"
NPM_PACKAGE, NPM_SUM = "text-encoding@0.7.0", "32a1fa609b468a3e95e7872863dc1e3da65df4b30aafedbd5f7d73fc8724859c"
CRATE, CRATE_VERSION, CRATE_SUM = "encoding_rs", "0.8.35", "c9d5c29fbfe4b726880c0f5667e19542cc2b04e729fbdebd737a1a11229b748d"
SDIST, SDIST_SUM = "html5lib==1.1", "d3b0f265008f251db3d41a5a9fed9e0101b4cceb9208e2cc0154e8ec82758500"


class Missing(Exception):
    """A package manager that is not there."""


def tool(name):
    if shutil.which(name) is None:
        raise Missing(name)
    return name


def run(words, **more):
    done = subprocess.run(words, capture_output=True, text=True, timeout=600, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, words[:3]))}: {done.stderr[-500:]}")
    return done.stdout


def checksum(files):
    """SHA-256 over the names and bytes of files, in the order of their names."""
    total = hashlib.sha256()
    for path in sorted(files, key=lambda p: p.name):
        total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def checked(files, expected, what):
    files = list(files)
    found = checksum(files)
    if found != expected:
        raise RuntimeError(f"{what}: checksum {found} for {expected}")
    return files


def fetch_tree(folder):
    go = tool("go")
    folder.mkdir(exist_ok=True)
    (folder / "go.mod").write_text("module conformance\n")
    where = json.loads(run([go, "mod", "download", "-json", GO_MODULE], cwd=folder))["Dir"]
    suite = pathlib.Path(where) / "html/testdata/html5lib-tests/tree-construction"
    return checked(suite.glob("*.dat"), GO_SUM, GO_MODULE)


def fetch_tables(folder):
    npm = tool("npm")
    folder.mkdir(exist_ok=True)
    archive = folder / "text-encoding-0.7.0.tgz"
    if not archive.exists():
        run([npm, "pack", "--silent", NPM_PACKAGE], cwd=folder)
    checked([archive], NPM_SUM, NPM_PACKAGE)
    run(["tar", "-xzf", archive.name], cwd=folder)
    text = (folder / "package/lib/encoding-indexes.js").read_text()
    start = text.index("{", text.index('"encoding-indexes"'))
    return json.JSONDecoder().raw_decode(text[start:])[0]


def fetch_crate(folder):
    cargo = tool("cargo")
    folder.mkdir(exist_ok=True)
    (folder / "Cargo.toml").write_text(f'[package]\nname = "fetch"\nversion = "0.0.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n'
                                       f'[dependencies]\n{CRATE} = "={CRATE_VERSION}"\n')
    (folder / "lib.rs").write_text("")
    if not (folder / "vendor").exists():
        run([cargo, "vendor", "--quiet", "vendor"], cwd=folder)
    source = folder / "vendor" / CRATE / "src"
    checked([*source.glob("test_data/*.txt"), source / "test_labels_names.rs"], CRATE_SUM, CRATE)
    return source


def fetch_prescan(folder):
    folder.mkdir(exist_ok=True)
    archive = folder / "html5lib-1.1.tar.gz"
    if not archive.exists():
        # Its set-up script needs what setuptools no longer has.
        (folder / "constraints.txt").write_text("setuptools<70\n")
        run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", "html5lib", "--dest", folder, SDIST],
            env=dict(os.environ, PIP_CONSTRAINT=str(folder / "constraints.txt")))
    checked([archive], SDIST_SUM, SDIST)
    run(["tar", "-xzf", archive.name], cwd=folder)
    return sorted((folder / "html5lib-1.1/html5lib/tests/testdata/encoding").glob("*.dat"))


def answers(program, mode, frames, *words):
    given = b"".join(b"%d\n%s" % (len(frame), frame) for frame in frames)
    out = subprocess.run([program, mode, *words], input=given, capture_output=True, check=True).stdout
    got, at = [], 0
    while at < len(out):
        end = out.index(b"\n", at)
        size = int(out[at:end])
        got.append(out[end + 1:end + 1 + size])
        at = end + 1 + size
    if len(got) != len(frames):
        raise RuntimeError(f"conformance {mode}: {len(got)} answers for {len(frames)}")
    return got


def tests_of(path):
    """html5lib's notation: `#name` lines and what stands under them; a test begins at #data."""
    tests, part = [], None
    for line in path.read_bytes().split(b"\n"):
        if line == b"#data":
            tests.append({})
        if re.fullmatch(rb"#(data|errors|new-errors|document|document-fragment|script-on|script-off|encoding)", line) and tests:
            part = line[1:].decode()
            tests[-1][part] = []
        elif part:
            tests[-1][part].append(line)
    for test in tests:
        yield {name: b"\n".join(lines) for name, lines in test.items()}


def tree(program, folder, report):
    for path in fetch_tree(folder / "go"):
        tests = []
        for number, test in enumerate(tests_of(path), 1):
            if "document-fragment" in test:
                report.skip("tree", "fragments (Isnad parses whole pages)")
            elif "script-on" in test:
                report.skip("tree", "scripting on (Isnad runs no script)")
            else:
                tests.append((f"{path.name}:{number}", test))
        for (name, test), got in zip(tests, answers(program, "tree", [t["data"] for _, t in tests])):
            report.add("tree", name, got.rstrip(b"\n"), test["document"].rstrip(b"\n"), test["data"])


def tables(program, folder, report):
    for charset, table in sorted(fetch_tables(folder / "npm").items()):
        if len(table) != 128:
            continue
        frames = [bytes([0x80 + i]) for i in range(128)]
        for i, got in enumerate(answers(program, "decode", frames, charset)):
            want = "\N{REPLACEMENT CHARACTER}" if table[i] is None else chr(table[i])
            report.add("tables", f"{charset}:{0x80 + i:02x}", got, want.encode(), frames[i])


def decode(program, folder, report):
    names = {"big5": "big5", "euc_kr": "euc-kr", "gb18030": "gb18030", "iso_2022_jp": "iso-2022-jp", "jis0208": "euc-jp",
             "jis0212": "euc-jp", "shift_jis": "shift_jis"}
    data = fetch_crate(folder / "cargo") / "test_data"
    for name, charset in names.items():
        # A line a row of pointers; the lines' ends belong to the text.
        lines = (data / f"{name}_in.txt").read_bytes().splitlines(keepends=True)
        wanted = (data / f"{name}_in_ref.txt").read_bytes().splitlines(keepends=True)
        if len(lines) != len(wanted):
            lines, wanted = [b"".join(lines)], [b"".join(wanted)]
        for number, (frame, got, want) in enumerate(zip(lines, answers(program, "decode", lines, charset), wanted), 1):
            report.add("decode", f"{name}:{number}", got, want, frame)


def labels(program, folder, report):
    text = (fetch_crate(folder / "cargo") / "test_labels_names.rs").read_text()
    pairs = re.findall(r'for_label\(b"([^"]+)"\),\s*Some\((\w+)\)', text)
    for (label, constant), got in zip(pairs, answers(program, "label", [label.encode() for label, _ in pairs])):
        want = "" if constant == "REPLACEMENT" else constant.lower().replace("_", "-")
        want = {"shift-jis": "shift_jis", "iso-8859-8-i": "iso-8859-8-i", "x-mac-cyrillic": "x-mac-cyrillic"}.get(want, want)
        report.add("labels", label, got, want.encode(), label.encode())


def prescan(program, folder, report):
    for path in fetch_prescan(folder / "pip"):
        tests = list(tests_of(path))
        wanted = answers(program, "label", [t["encoding"].strip() for t in tests])
        for number, (test, got, want) in enumerate(zip(tests, answers(program, "prescan", [t["data"] for t in tests]), wanted), 1):
            # Where the markup names nothing html5lib's default is windows-1252.
            report.add("prescan", f"{path.name}:{number}", got or b"windows-1252", want, test["data"])


class Report:
    def __init__(self, shows):
        self.known = {}
        for line in (HERE / "known.tsv").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                test, reason = line.split("\t")
                self.known[test] = reason
        self.shows = shows
        self.passed, self.failed, self.unknown = collections.Counter(), collections.defaultdict(list), []
        self.skipped = collections.Counter()

    def skip(self, suite, why):
        self.skipped[suite, why] += 1

    def add(self, suite, name, got, want, data):
        if got == want:
            self.passed[suite] += 1
            return
        self.failed[suite].append(name)
        if f"{suite} {name}" not in self.known:
            self.unknown.append(f"{suite} {name}")
        if self.shows:
            print(f"--- {suite} {name}\n{data!r}\n=== got\n{got.decode(errors='replace')}\n=== for\n{want.decode(errors='replace')}")

    def print(self):
        for suite in sorted({*self.passed, *self.failed}):
            good, bad = self.passed[suite], len(self.failed[suite])
            print(f"{suite:8} {good} of {good + bad}")
            reasons = collections.Counter(self.known.get(f"{suite} {name}", "not explained") for name in self.failed[suite])
            for reason, count in reasons.most_common():
                print(f"         {count} {reason}")
        for (suite, why), count in sorted(self.skipped.items()):
            print(f"{suite:8} {count} left out: {why}")
        for name in self.unknown:
            print(f"not in known.tsv: {name}")
        print(f"{sum(self.passed.values())} passed, {len(self.unknown)} failed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=ROOT / "build/release", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--show", action="store_true")
    words = parser.parse_args()
    program = words.build / "conformance"
    if not program.exists():
        sys.exit(f"{program} is missing: cmake --build {words.build} --target conformance")
    report = Report(words.show)
    with tempfile.TemporaryDirectory(prefix="isnad-conformance-") as temporary:
        folder = words.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for suite in (tree, tables, decode, labels, prescan):
            try:
                suite(program, folder, report)
            except Missing as missing:
                print(f"{suite.__name__}: skipped, no {missing}")
    report.print()
    return 1 if report.unknown else 0


if __name__ == "__main__":
    sys.exit(main())
