#!/usr/bin/env python3
"""The whole way through the real program: the demo press is fetched over HTTP, read, kept, served, searched; the program
is killed at random moments and started again; inputs of every kind are ingested, good and bad.

    tests/end_to_end/whole_way.py ISNAD [--kills N]

Standard library only. Ends with `N passed, N failed`."""
import argparse
import gzip
import json
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRESS = ROOT / "demo" / "press"
counts = {"passed": 0, "failed": 0}


def check(name, good, detail=""):
    counts["passed" if good else "failed"] += 1
    print(f"{'ok    ' if good else 'FAILED'} {name}{'' if good else ': ' + str(detail)}", flush=True)
    return good


class Running:
    """`isnad run` or `isnad serve` on a free port, its address read from its messages."""

    def __init__(self, program, *words):
        self.process = subprocess.Popen([program, *words, "--port", "0"], stderr=subprocess.PIPE, text=True)
        self.messages = []
        self.address = None
        while self.address is None:
            line = self.process.stderr.readline()
            if not line:
                raise RuntimeError("ended before serving: " + "".join(self.messages))
            self.messages.append(line)
            found = re.search(r"serving (http://\S+)/", line)
            if found:
                self.address = found.group(1)

    def get(self, path, **headers):
        request = urllib.request.Request(self.address + path, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return response.status, response.read(), response.headers
        except urllib.error.HTTPError as error:
            return error.code, error.read(), error.headers

    def json(self, path):
        status, body, _ = self.get(path)
        return json.loads(body) if status == 200 else {"status": status}

    def until_message(self, text, seconds):
        limit = time.time() + seconds
        while time.time() < limit:
            line = self.process.stderr.readline()
            if not line:
                return False
            self.messages.append(line)
            if text in line:
                return True
        return False

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(timeout=30)


def isnad(program, *words, given=None):
    done = subprocess.run([program, *words], input=given, capture_output=True, timeout=600)
    return done.returncode, done.stdout.decode(), done.stderr.decode(errors="replace")


def articles_in(data):
    with sqlite3.connect(f"file:{next(pathlib.Path(data).glob('*.db'))}?mode=ro", uri=True) as database:
        return [row[0] for row in database.execute("SELECT id FROM article")]


def the_press(program, folder):
    data = folder / "press"
    started = time.time()
    site = Running(program, "run", "--data", str(data), "--demo", str(PRESS), "--demo-only", "--once", "-j", "2")
    check("the front page is up before the fetching ends", site.get("/")[0] == 200)
    check("within ten seconds of the start", time.time() - started < 10, time.time() - started)
    check("every source is visited", site.until_message("every source was visited", 120), "".join(site.messages[-5:]))
    check("healthz", site.get("/healthz")[0] == 200)
    metrics = site.get("/metrics")[1].decode()
    added = int(re.search(r"^isnad_articles_added_total (\d+)", metrics, re.M).group(1))
    check("at least 50 articles came over HTTP", added >= 50, added)
    stories = site.json("/api/v1/stories")
    items = stories.get("stories") or stories.get("items") or []
    check("stories through the API", len(items) >= 10, stories if not items else len(items))
    check("the first has several sources", bool(items) and max(s["sources"] for s in items) >= 2)
    front = site.get("/")[1].decode()
    check("the front page is right-to-left and links to a story", 'dir="rtl"' in front and "/story/" in front)
    for path in ["/sources", "/about", "/search?q=%D8%B2%D9%84%D8%B2%D8%A7%D9%84", "/feed.rss", "/feed.atom", "/feed.json",
                 "/api/v1/openapi.json", "/robots.txt"]:
        check(path, site.get(path)[0] == 200)
    check("an unknown page is a 404", site.get("/story/none")[0] == 404)
    check("writing without a token is refused", post(site, "/api/v1/sources", b"{}") in (401, 403))
    check("SIGTERM ends it in order", site.stop() == 0)
    code, _, said = isnad(program, "check", "--data", str(data))
    check("the archive is sound", code == 0, said)
    return data


def post(site, path, body):
    request = urllib.request.Request(site.address + path, data=body, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return response.status
    except urllib.error.HTTPError as error:
        return error.code


def verbs_over(program, data, folder):
    code, out, said = isnad(program, "search", "--data", str(data), "--format", "jsonl", "زلزال")
    check("search finds an earthquake", code == 0 and len(out.splitlines()) >= 2, said)
    for form in ["jsonl", "readings", "stories", "csv", "geojson", "events", "rss", "atom", "json", "opml"]:
        code, out, said = isnad(program, "export", form, "--data", str(data))
        good = code == 0 and len(out) > 100
        if good and form in ("jsonl", "readings", "stories"):
            [json.loads(line) for line in out.splitlines()]
        if good and form in ("geojson", "json"):
            json.loads(out)
        check(f"export {form}", good, said)
    code, lines, _ = isnad(program, "export", "jsonl", "--data", str(data))
    again = folder / "again"
    code, _, said = isnad(program, "ingest", "--data", str(again), "-", given=lines.encode())
    check("article lines go into another archive", code == 0 and len(articles_in(again)) == len(lines.splitlines()), said)
    code, _, said = isnad(program, "ingest", "--data", str(again), "-", given=lines.encode())
    check("the same again adds nothing", " 0 new" in said.replace("(", " "), said)
    copy = folder / "copy.db"
    check("backup", isnad(program, "backup", "--data", str(data), str(copy))[0] == 0)
    restored = folder / "restored"
    check("restore", isnad(program, "restore", "--data", str(restored), str(copy))[0] == 0)
    check("restored is sound", isnad(program, "check", "--data", str(restored))[0] == 0)
    check("restore over an archive is refused", isnad(program, "restore", "--data", str(restored), str(copy))[0] == 1)
    check("with as many articles", sorted(articles_in(restored)) == sorted(articles_in(data)))
    victim = articles_in(again)[0]
    check("withdraw", isnad(program, "withdraw", "--data", str(again), victim, "--reason", "test")[0] == 0)
    isnad(program, "ingest", "--data", str(again), "-", given=lines.encode())
    check("a withdrawn article stays out", victim not in articles_in(again))
    check("and the archive is sound", isnad(program, "check", "--data", str(again))[0] == 0)
    code, _, said = isnad(program, "reread", "--data", str(again))
    check("reread with nothing older", code == 0, said)


def inputs(program, folder):
    pages = folder / "pages"
    pages.mkdir()
    words = "هذه فقرة كتبت لاختبار القراءة وهي طويلة بما يكفي كي تعد متن مقال في صفحة من صفحات الأخبار. " * 4
    html = f"<html lang=ar><head><title>عنوان</title></head><body><article><h1>عنوان الصفحة</h1><p>{words}</p><p>{words}</p></article></body></html>"
    (pages / "a.html").write_text(html, encoding="utf-8")
    (pages / "b.html").write_bytes(html.replace("عنوان الصفحة", "صفحة أخرى").encode("cp1256"))
    (pages / "text.txt").write_text(f"عنوان نص عادي\n\n{words}\n\n{words}\n", encoding="utf-8")
    (pages / "noise.bin").write_bytes(bytes(random.Random(1).randrange(256) for _ in range(5000)))
    (pages / "empty.html").write_bytes(b"")
    (pages / "deep.html").write_text("<div>" * 50_000 + "x", encoding="utf-8")
    payload = html.replace("عنوان الصفحة", "من أرشيف الويب").encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + payload
    record = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
              b"WARC-Target-URI: http://press.example/warc\r\nWARC-Date: 2024-08-19T10:00:00Z\r\n"
              b"Content-Type: application/http; msgtype=response\r\nContent-Length: " + str(len(http)).encode() +
              b"\r\n\r\n" + http + b"\r\n\r\n")
    (folder / "one.warc.gz").write_bytes(gzip.compress(record) + gzip.compress(record.replace(b"/warc\r", b"/wa2\r\n"[:-1])))
    (folder / "cut.warc").write_bytes(record[:-300])
    feed = f"""<rss version="2.0"><channel><title>t</title><item><title>خبر من الخلاصة</title><link>http://press.example/f1</link>
<description><![CDATA[<p>{words}</p>]]></description></item></channel></rss>"""
    (folder / "feed.xml").write_text(feed, encoding="utf-8")
    data = folder / "inputs"
    code, _, said = isnad(program, "ingest", "--data", str(data), str(pages), str(folder / "one.warc.gz"),
                          str(folder / "cut.warc"), str(folder / "feed.xml"), str(folder / "nowhere.html"))
    check("bad inputs are named and the rest is done", code == 1 and "nowhere.html" in said and "cut.warc" in said, said)
    check("good ones are in", len(articles_in(data)) >= 5, (len(articles_in(data)), said))
    one = isnad(program, "extract", "--jobs", "1", str(pages / "a.html"), str(pages / "b.html"), str(pages / "text.txt"))
    two = isnad(program, "extract", "--jobs", "2", str(pages / "a.html"), str(pages / "b.html"), str(pages / "text.txt"))
    check("--jobs changes no byte of the output", one[1] == two[1] and len(one[1].splitlines()) == 3, one[2])
    titles = [json.loads(line)["title"] for line in one[1].splitlines()]
    check("titles, windows-1256 too", titles[0] == "عنوان الصفحة" and titles[1] == "صفحة أخرى", titles)
    code, out, said = isnad(program, "read", "-", given=b'{"id":"a","body":"x"}\nnonsense\n{"id":"b","body":"y"}\n')
    check("a bad line is named and costs nothing else", code == 1 and ":2" in said and len(out.splitlines()) == 2, said)
    check("wrong use is status 2", isnad(program, "extract", "--no-such-option")[0] == 2)
    for verb in ["run", "sources", "ingest", "serve", "search", "export", "check", "backup", "restore", "reread", "extract",
                 "read", "analyze", "stories", "duplicates"]:
        code, out, _ = isnad(program, verb, "--help")
        check(f"{verb} --help", code == 0 and verb in out)


def killed(program, folder, kills):
    """kill -9 at random moments of an ingest: what was committed stays, nothing twice, and the same command goes on."""
    chance = random.Random(7)
    pages = sorted(p for p in PRESS.rglob("*") if p.suffix in (".html", ".htm", ".aspx", ".amp"))
    work = folder / "kill-pages"
    work.mkdir()
    # Enough pages for the kills to fall into the middle: each of the press's several times with another closing line.
    for turn in range(8):
        for number, page in enumerate(pages):
            tail = f"<!-- {turn} --><p>سطر أخير رقم {turn} في هذه النسخة من الصفحة.</p>".encode()
            (work / f"{turn}-{number:03}.html").write_bytes(page.read_bytes() + tail)
    data = folder / "killed"
    seen = set()
    lost = twice = unsound = 0
    for turn in range(kills):
        process = subprocess.Popen([program, "ingest", "-q", "--data", str(data), str(work)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=chance.uniform(0.02, 0.7))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if not list(data.glob("*.db")):
            continue
        code, _, said = isnad(program, "check", "--data", str(data))
        unsound += code != 0
        if code != 0:
            print(said)
        now = articles_in(data)
        twice += len(now) != len(set(now))
        lost += not seen <= set(now)
        seen = set(now)
        if turn % 10 == 9:
            shutil.rmtree(data)
            seen = set()
    check(f"{kills} kills: sound each time", unsound == 0, unsound)
    check("nothing committed was lost", lost == 0, lost)
    check("nothing is there twice", twice == 0, twice)
    code, _, said = isnad(program, "ingest", "--data", str(data), str(work))
    whole = folder / "unkilled"
    isnad(program, "ingest", "--data", str(whole), str(work))
    check("the same command ends with what an unbroken run has", sorted(articles_in(data)) == sorted(articles_in(whole)), said)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=50)
    words = parser.parse_args()
    program = str(pathlib.Path(words.program).resolve())
    with tempfile.TemporaryDirectory(prefix="isnad-whole-way-") as name:
        folder = pathlib.Path(name)
        data = the_press(program, folder)
        verbs_over(program, data, folder)
        inputs(program, folder)
        killed(program, folder, words.kills)
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
