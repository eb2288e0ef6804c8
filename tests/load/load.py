#!/usr/bin/env python3
"""How long readers wait: 50 at once over HTTP, on connections that stay open, while an ingest writes to the same archive.

    tests/load/make_corpus.py > corpus.jsonl
    isnad ingest --data big corpus.jsonl
    tests/load/make_corpus.py --from 100000 --articles 20000 > later.jsonl
    tests/load/load.py build/release/isnad --data big --ingest later.jsonl

Each reader asks for the next of its kind of page as soon as --think milliseconds have passed since the last answer (0: at
once). The same page asked for twice in a second may come from the site's cache, as it does for real readers; --cold asks
for pages that no other reader asks for. One line a kind: requests, answers that were no 200, median, 95 and 99 of 100,
longest, in milliseconds. Standard library only."""
import argparse
import json
import pathlib
import random
import re
import selectors
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from make_corpus import COMMON, RARE  # noqa: E402


class Reader:
    """One connection: sends a request, reads an answer by its Content-Length, waits."""

    def __init__(self, address, paths, tally):
        self.paths = paths
        self.tally = tally
        self.socket = socket.create_connection(address)
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.waiting = False
        self.buffer = b""
        self.needed = None

    def ask(self):
        path = next(self.paths)
        self.started = time.perf_counter()
        self.waiting = True
        self.socket.send(f"GET {path} HTTP/1.1\r\nHost: load.test\r\nAccept-Encoding: gzip\r\nAccept-Language: ar\r\n\r\n".encode())

    def received(self):
        """Whether the answer is whole."""
        chunk = self.socket.recv(1 << 18)
        if not chunk:
            raise ConnectionError("the server closed a connection")
        self.buffer += chunk
        if self.needed is None:
            head, gap, _ = self.buffer.partition(b"\r\n\r\n")
            if not gap:
                return False
            self.needed = len(head) + 4 + int(re.search(rb"content-length: (\d+)", head.lower()).group(1))
        if len(self.buffer) < self.needed:
            return False
        self.tally["took"].append((time.perf_counter() - self.started) * 1e3)
        self.tally["bad"] += not self.buffer.startswith(b"HTTP/1.1 200")
        self.buffer, self.needed, self.waiting = b"", None, False
        return True


def read(address, kinds, readers, seconds, think):
    """`kinds`: name -> endless iterator of paths. The readers are shared out among the kinds."""
    tallies = {name: {"took": [], "bad": 0} for name in kinds}
    waiting = selectors.DefaultSelector()
    names = list(kinds)
    all_readers = [Reader(address, kinds[names[i % len(names)]], tallies[names[i % len(names)]]) for i in range(readers)]
    due = []
    chance = random.Random(1)
    now = time.perf_counter()
    for reader in all_readers:
        waiting.register(reader.socket, selectors.EVENT_READ, reader)
        due.append((now + chance.random() * think, reader))
    end = now + seconds
    while now < end:
        now = time.perf_counter()
        ready = [reader for when, reader in due if when <= now]
        due = [(when, reader) for when, reader in due if when > now]
        for reader in ready:
            reader.ask()
        pause = max(0.0, min((when for when, _ in due), default=now + 0.05) - now)
        for key, _ in waiting.select(min(pause, 0.05)):
            if key.data.received():
                due.append((time.perf_counter() + think, key.data))
    return tallies


def paths_of(site, cold):
    stories = json.loads(urllib.request.urlopen(site + "/api/v1/stories?limit=100").read())
    ids = [story["id"] for story in stories.get("stories") or stories["items"]]
    chance = random.Random(2)
    word = {name: [urllib.parse.quote(text) for text in words.values()] for name, words in (("common", COMMON), ("rare", RARE))}

    def endless(make):
        number = 0
        while True:
            number += 1
            yield make(number)

    fresh = (lambda path, n: path + ("&" if "?" in path else "?") + f"cold={n}") if cold else (lambda path, n: path)
    return {
        "front page": endless(lambda n: fresh("/", n)),
        "story page": endless(lambda n: fresh("/story/" + chance.choice(ids), n)),
        "search, common word": endless(lambda n: fresh("/search?q=" + word["common"][n % 2], n)),
        "search, rare word": endless(lambda n: fresh("/search?q=" + word["rare"][n % 2], n)),
    }


def show(name, tally):
    took = sorted(tally["took"]) or [0.0]
    at = lambda share: took[min(len(took) - 1, int(len(took) * share))]  # noqa: E731
    print(f"{name:24} {len(tally['took']):7} answers {tally['bad']:3} bad   p50 {at(0.5):7.2f}   p95 {at(0.95):7.2f}   "
          f"p99 {at(0.99):7.2f}   longest {took[-1]:7.2f} ms", flush=True)
    return at(0.99)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--data", required=True)
    parser.add_argument("--ingest", help="article lines to ingest meanwhile")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--think", type=float, default=50, help="milliseconds between an answer and the next request")
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--bars", action="store_true", help="status 1 where the front or a story page has a p99 over 20 ms, or a search over 50")
    words = parser.parse_args()
    site = subprocess.Popen([words.program, "serve", "--data", words.data, "--port", "0"], stderr=subprocess.PIPE, text=True)
    writer = None
    try:
        found = None
        while found is None:
            line = site.stderr.readline()
            if not line:
                sys.exit("the site did not start")
            found = re.search(r"serving (http://([\d.]+):(\d+))/", line)
        if words.ingest:
            writer = subprocess.Popen([words.program, "ingest", "-q", "--jobs", "1", "--data", words.data, words.ingest],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(3)  # its stories are restored
        tallies = read((found.group(2), int(found.group(3))), paths_of(found.group(1), words.cold), words.readers, words.seconds,
                       words.think / 1e3)
        if writer is not None and writer.poll() is not None:
            print("the ingest ended before the readers did: give it more lines")
        within = True
        for name, tally in tallies.items():
            within &= show(name, tally) <= (50 if name.startswith("search") else 20) and tally["bad"] == 0
        return 0 if within or not words.bars else 1
    finally:
        for process in (writer, site):
            if process is not None:
                process.terminate()
                process.wait()


if __name__ == "__main__":
    sys.exit(main())
