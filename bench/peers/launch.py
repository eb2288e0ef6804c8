#!/usr/bin/env python3
"""launch.py CORE SECONDS REPORT PROGRAM…: runs it on one core for at most so many CPU seconds; writes its own costs.

A process of its own because a child's peak memory counts what its parent held when it was forked, and run.py holds all gold texts.
REPORT gets one JSON object: user and system seconds together (cpu), the largest resident set in KiB (peak), the exit code (code)."""
import json
import os
import resource
import sys

core, limit, report, *words = sys.argv[1:]
os.sched_setaffinity(0, {int(core)})
resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit) + 5))
pid = os.posix_spawnp(words[0], words, os.environ)
_, status, usage = os.wait4(pid, 0)
with open(report, "w", encoding="utf-8") as out:
    json.dump({"cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss, "code": os.waitstatus_to_exitcode(status)}, out)
