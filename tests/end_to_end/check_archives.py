#!/usr/bin/env python3
"""`isnad extract` over archives of the web that are made here from the demo press: WARC with every coding HTTP knows, gzip members and
zstd frames with a dictionary, WET; damaged and cut ones; killed (kill -9) at random moments and gone on.

    tests/end_to_end/check_archives.py ISNAD [--kills N] [--seed N]

Needs the program zstd and python3-brotli. Ends with `N passed, N failed`."""
import argparse
import gzip
import json
import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import time

import brotli

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRESS = ROOT / "demo" / "press"
counts = {"passed": 0, "failed": 0}


def check(name, good, detail=""):
    counts["passed" if good else "failed"] += 1
    print(f"{'ok    ' if good else 'FAILED'} {name}{'' if good or not detail else ': ' + str(detail)[:600]}", flush=True)


def zstd(data, *words):
    return subprocess.run(["zstd", "-q", "-c", *words], input=data, capture_output=True, check=True).stdout


def chunked(data):
    out, at = b"", 0
    while at < len(data):
        size = 1 + at * 7919 % 4096
        out += b"%x\r\n%s\r\n" % (len(data[at:at + size]), data[at:at + size])
        at += size
    return out + b"0\r\n\r\n"


CODINGS = {"": lambda b: b, "gzip": gzip.compress, "br": lambda b: brotli.compress(b, quality=3), "zstd": zstd,
           "br, gzip": lambda b: gzip.compress(brotli.compress(b, quality=3))}


def record(kind, url, block, **more):
    head = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:test:{kind}:{url}>", "WARC-Date": "2024-08-19T10:00:00Z", **more}
    if url:
        head["WARC-Target-URI"] = url
    head["Content-Length"] = str(len(block))
    return b"WARC/1.0\r\n" + "".join(f"{k}: {v}\r\n" for k, v in head.items()).encode() + b"\r\n" + block + b"\r\n\r\n"


def response(url, page, coding="", is_chunked=False):
    body = CODINGS[coding](page)
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    head += f"Content-Encoding: {coding}\r\n" if coding else ""
    head += "Transfer-Encoding: chunked\r\n" if is_chunked else ""
    return record("response", url, head.encode() + b"\r\n" + (chunked(body) if is_chunked else body),
                  **{"Content-Type": "application/http; msgtype=response"})


def other_records(url):
    return [record("request", url, b"GET / HTTP/1.1\r\n\r\n"), record("metadata", url, b"fetchTimeMs: 12")]


def run(program, *words):
    done = subprocess.run([program, "extract", *map(str, words)], capture_output=True, timeout=300)
    return done.returncode, done.stdout, done.stderr.decode()


def told(articles):
    """What an article says, wherever its page lay."""
    return [{k: v for k, v in json.loads(line).items() if k != "page"} for line in articles.splitlines()]


def check_codings(program, folder, pages):
    expected = b""
    for url, page in pages:
        (folder / "page.html").write_bytes(page)
        expected += run(program, "-q", "--url", url, folder / "page.html")[1]
    expected = told(expected)
    for coding in CODINGS:
        for is_chunked in (False, True):
            path = folder / "codings.warc.gz"
            path.write_bytes(b"".join(gzip.compress(r, 1) for url, page in pages
                                      for r in [*other_records(url), response(url, page, coding, is_chunked)]))
            status, out, _ = run(program, "-q", path)
            check(f"coding `{coding}`{', chunked' if is_chunked else ''}: what the bare pages give", status == 0 and told(out) == expected)
    records = [response(url, page) for url, page in pages]
    samples = [folder / f"sample{i}" for i in range(len(records))]
    for sample, data in zip(samples, records):
        sample.write_bytes(data)
    subprocess.run(["zstd", "-q", "--train", *samples, "--maxdict=16384", "-o", folder / "dictionary"], check=True, stderr=subprocess.DEVNULL)
    dictionary = (folder / "dictionary").read_bytes()
    for name, frame in (("as it is", dictionary), ("compressed", zstd(dictionary))):
        path = folder / "dictionary.warc.zst"
        path.write_bytes(struct.pack("<II", 0x184D2A5D, len(frame)) + frame +
                         b"".join(zstd(data, "-D", str(folder / "dictionary")) for data in records))
        status, out, _ = run(program, "-q", path)
        check(f"zstd with a dictionary frame, {name}", status == 0 and told(out) == expected)
        offset = json.loads(out.splitlines()[-1])["page"]["offset"]
        tail = b"\n".join(line for line in out.splitlines() if json.loads(line)["page"]["offset"] == offset) + b"\n"
        check("and from its last record's offset", run(program, "-q", "--resume-from", f"{path}:{offset}", path)[1] == tail)


def check_wet(program, folder):
    texts = sorted(PRESS.rglob("*.txt"))[:10]
    path = folder / "crawl.wet.gz"
    path.write_bytes(gzip.compress(record("warcinfo", "", b"software: test")) + b"".join(
        gzip.compress(record("conversion", f"https://press.example/{t.name}", t.read_bytes(), **{"Content-Type": "text/plain"})) for t in texts))
    expected = b"".join(run(program, "-q", "--url", f"https://press.example/{t.name}", t)[1] for t in texts)
    status, out, _ = run(program, "-q", path)
    check("WET conversions: what the bare texts give", status == 0 and len(texts) > 0 and told(out) == told(expected))


def check_formats(program, folder, pages):
    path = folder / "formats.warc"
    path.write_bytes(b"".join(response(url, page) for url, page in pages[:3]))
    articles = [json.loads(line) for line in run(program, "-q", path)[1].splitlines()]
    text = run(program, "-q", "--format", "text", path)[1].decode()
    markdown = run(program, "-q", "--format", "markdown", path)[1].decode()
    check("--format text: titles and bodies", all(a["title"] in text and a["body"] in text for a in articles) and "{" not in text[:1])
    check("--format markdown: titles as headings", all(f"# {a['title']}\n" in markdown and a["body"] in markdown for a in articles))


def check_damage(program, folder, pages):
    members = [gzip.compress(response(url, page)) for url, page in pages]
    whole = folder / "whole.warc.gz"
    whole.write_bytes(b"".join(members))
    lines = run(program, "-q", whole)[1].splitlines()
    offset = sum(map(len, members[:3]))
    without = [line for line in lines if json.loads(line)["page"]["offset"] != offset]
    hurt = bytearray(members[3])
    hurt[len(hurt) // 2:len(hurt) // 2 + 40] = bytes(40)
    path = folder / "hurt.warc.gz"
    path.write_bytes(b"".join([*members[:3], bytes(hurt), *members[4:]]))
    status, out, errors = run(program, "-q", path)
    check("a damaged record: exit status 1, its offset named, the rest done",
          status == 1 and f"hurt.warc.gz byte {offset}: " in errors and told(out) == told(b"\n".join(without)), errors)
    path.write_bytes(b"".join(members)[:-60])
    status, out, errors = run(program, "-q", path)
    last = sum(map(len, members[:-1]))
    check("a cut archive: exit status 1, the cut record's offset named, the rest done",
          status == 1 and f"byte {last}: " in errors and len(out.splitlines()) == sum(json.loads(x)["page"]["offset"] != last for x in lines), errors)
    status, out, errors = run(program, folder / "missing.warc.gz", whole)
    check("a missing file: exit status 1, the rest done", status == 1 and out.splitlines() == lines and "missing.warc.gz" in errors)
    check("the summary counts", f"{len(members)} records, {len(members)} pages, {len(lines)} articles, 1 refused" in errors, errors)


def check_kills(program, folder, pages, kills, chance):
    paths = []
    for number in range(3):
        path = folder / f"crawl-{number}.warc.gz"
        data = gzip.compress(record("warcinfo", "", b"software: test"))
        for i in range(800):
            url, page = pages[(number + i) % len(pages)]
            block = b"".join([*other_records(f"{url}?{number}-{i}"), response(f"{url}?{number}-{i}", page)])
            data += gzip.compress(block if i % 7 else block[:200] + block, 1)  # some members begin with a cut record
        path.write_bytes(data)
        paths.append(path)
    status, whole, errors = run(program, "-q", "--jobs", 2, *paths)
    check("an archive gives the same bytes with --jobs 1 and 2", run(program, "-q", "--jobs", 1, *paths)[1] == whole and len(whole) > 0)
    output, state = folder / "out.jsonl", folder / "out.state"
    words = [program, "extract", "-q", "--jobs", "2", "--output", str(output), "--state", str(state), *map(str, paths)]
    killed = starts = 0
    while starts < 500:
        starts += 1
        process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
        if killed < kills:
            time.sleep(chance.uniform(0.05, 0.35))
            process.kill()
        if process.wait() >= 0:
            break
        killed += 1
    said = json.loads(state.read_text())
    check(f"killed {killed} times and gone on: no line lost, none twice", output.read_bytes() == whole and process.returncode == status,
          f"{len(output.read_bytes())} bytes for {len(whole)}")
    check("the state counts what the whole run counts",
          said["done"] == 1 and said["articles"] == len(whole.splitlines()) and said["output"] == len(whole), said)
    before = output.stat().st_mtime_ns
    done = subprocess.run([w for w in words if w != "-q"], capture_output=True, text=True)
    check("a finished run has nothing left to do", "nothing was left to do" in done.stderr and output.read_bytes() == whole
          and output.stat().st_mtime_ns - before < 10**9, done.stderr)
    done = subprocess.run([*words[:-1]], capture_output=True, text=True)
    check("a state of other inputs is not gone on from", done.returncode == 2 and "other inputs" in done.stderr and output.read_bytes() == whole)
    check("--state without --output is wrong use", subprocess.run([program, "extract", "--state", "x", str(paths[0])], capture_output=True).returncode == 2)
    middle = json.loads(whole.splitlines()[len(whole.splitlines()) // 2])["page"]
    place = f"{middle['file']}:{middle['offset']}"
    out = run(program, "-q", "--resume-from", place, *paths)[1]
    check("--resume-from an article's record gives it and all behind it", whole.endswith(out) and json.loads(out.splitlines()[0])["page"] == middle)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    words = parser.parse_args()
    program = str(pathlib.Path(words.program).resolve())
    listed = [json.loads(line) for line in (PRESS / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    pages = [(page["url"], (PRESS / page["file"]).read_bytes()) for page in listed if page["file"].endswith(".html")][:40]
    with tempfile.TemporaryDirectory(prefix="isnad-archives-") as name:
        folder = pathlib.Path(name)
        check_codings(program, folder, pages)
        check_wet(program, folder)
        check_formats(program, folder, pages)
        check_damage(program, folder, pages[:12])
        check_kills(program, folder, pages, words.kills, random.Random(words.seed))
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
