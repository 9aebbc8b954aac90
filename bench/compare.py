"""Measures Prongsai, the peers and the floor on the same agencies, in one run whose rounds take each in turn, so that a slow
minute affects them all. Prints one table. Called by scripts/bench, which builds what is needed."""
import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

import same_facts
import table

ROOT = Path(__file__).resolve().parent.parent
ELEVENTY = ROOT / "build-bench/eleventy/node_modules"


def installed(peer):
    return (ELEVENTY / "@11ty/eleventy/cmd.cjs").exists() if peer == "eleventy" else shutil.which(peer) is not None


def arguments():
    p = argparse.ArgumentParser(prog="scripts/bench")
    p.add_argument("agencies", nargs="?", type=int, default=100)
    p.add_argument("--years", type=int, default=1)
    p.add_argument("--measures", type=int, default=12, help="of each year")
    p.add_argument("--runs", type=int, default=3, help="rounds; the best counts")
    p.add_argument("--modes", default="cold,nochange,edit")
    p.add_argument("--peers", help="hugo,eleventy,jekyll (default: those installed)")
    p.add_argument("--jobs", type=int, help="threads of Prongsai (default: one for each processor)")
    p.add_argument("--keep", action="store_true", help="keep the table in bench/README.md")
    p.add_argument("--limit", type=int, default=600, help="seconds for one build; who needs more is left out from then on")
    p.add_argument("--work", type=Path, default=Path("/dev/shm") if os.path.isdir("/dev/shm") else ROOT / "build-bench")
    a = p.parse_args()
    a.modes = a.modes.split(",")
    a.peers = [x for x in table.PEERS if installed(x)] if a.peers is None else [x for x in a.peers.split(",") if x]
    a.work = a.work / f"prongsai-bench-{a.agencies}x{a.years}x{a.measures}"
    return a


def prepare(a):
    """Content for all of them. Whatever was in the folder before is removed."""
    shutil.rmtree(a.work, ignore_errors=True)
    for who in ["ours", *a.peers]:
        if who != "ours":
            shutil.copytree(ROOT / "bench/peers" / who, a.work / who)
        subprocess.run([sys.executable, "-B", ROOT / "bench/content", "--agencies", str(a.agencies), "--years", str(a.years), "--measures",
                        str(a.measures), "--format", who, "--out", a.work / who], check=True)
    shutil.copytree(ROOT / "content", a.work / table.REAL)
    if "eleventy" in a.peers:
        (a.work / "eleventy/node_modules").symlink_to(ELEVENTY)


def ours(a, content, out):
    return [ROOT / "build/prongsai", "build", "--content", content, "--out", out] + (["--jobs", str(a.jobs)] if a.jobs else [])


def command(a, who):
    out = str(a.work / ("out-" + who))
    return {
        "prongsai": ours(a, a.work / "ours/content", out),
        table.REAL: ours(a, a.work / table.REAL, out),
        "hugo": ["hugo", "--quiet", "-d", out],
        "eleventy": ["node", "--max-old-space-size=12000", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output=" + out],
        "jekyll": ["jekyll", "build", "-q", "-d", out],
    }[who]


def timed(words, folder, log, limit):
    """Wall time, CPU time (user + system, of all its processes) and the peak of the largest process in MB; None if it fails."""
    with open(log, "wb") as to:
        began = time.monotonic()
        child = subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL, stdout=to, stderr=to)
        while True:
            done, status, used = os.wait4(child.pid, os.WNOHANG)
            wall = time.monotonic() - began
            if done or wall > limit:
                break
            time.sleep(0.0005 if wall < 2 else 0.01)
        if not done:
            child.kill()
            os.wait4(child.pid, 0)
            return None
    child.returncode = status
    return (wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024) if status == 0 else None


def run_one(a, who, mode):
    content = a.work / ("ours" if who == "prongsai" else who)
    folder = content if who in a.peers else a.work
    if mode == "cold":
        for left in ("out-" + who, f"out-{who}.state", f"{who}/.jekyll-cache", f"{who}/.jekyll-metadata"):
            shutil.rmtree(a.work / left, ignore_errors=True)
    if mode == "edit":
        names = "measures/*.md" if who == table.REAL else "measures/*m01.md"
        measure = min(p for p in content.rglob(names) if "node_modules" not in p.parts)
        with open(measure, "a") as file:
            file.write("\nedited\n")
    return timed(command(a, who), folder, a.work / f"log-{who}", a.limit)


def run_floor(a, results):
    """The same bytes read and written with no work in between; and the look at all files that a build without changes needs."""
    floor, content = ROOT / "build-bench/floor", a.work / "ours/content"
    for threads in ("1", "2"):
        fresh = a.work / "fresh"
        for name, words in (("full", ["full", content, a.work / "out-prongsai", fresh]), ("stat", ["stat", content])):
            got = subprocess.run([floor, *words, threads], check=True, capture_output=True, text=True).stdout.split()
            value = {k: float(v) for k, v in zip(got[1::2], got[2::2])}
            results.setdefault((f"floor {name}, {threads} thread" + "s" * (threads > "1"), "floor"), []).append(
                (value["wall"], value["user"] + value["sys"], 0.0))
            shutil.rmtree(fresh, ignore_errors=True)


def machine():
    try:
        cpu = next(x.split(":")[1].strip() for x in open("/proc/cpuinfo") if x.startswith("model name"))
    except (OSError, StopIteration):
        cpu = platform.machine()
    commit = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"], capture_output=True, text=True).stdout.strip()
    return f"commit {commit}, {time.strftime('%Y-%m-%d')}, {os.cpu_count()} x {cpu}, load {os.getloadavg()[0]:.1f}"


def main():
    a = arguments()
    prepare(a)
    everybody, results = ["prongsai", *a.peers, table.REAL], {}
    for _ in range(a.runs):
        for who in list(everybody):
            for mode in a.modes:
                got = run_one(a, who, mode)
                if got is None:
                    print(f"{who}, {mode}: failed or took more than {a.limit} s; see {a.work}/log-{who}", file=sys.stderr)
                    everybody.remove(who)
                    break
                results.setdefault((who, mode), []).append(got)
        run_floor(a, results)
    if "prongsai" not in everybody:
        sys.exit(2)
    sizes = {who: table.size_of(a.work / ("out-" + who)) for who in everybody}
    head = f"{a.agencies} agencies x {a.years} years x {a.measures} measures; {machine()}; in {a.work.parent}, best of {a.runs}"
    print(head + "\n\n" + table.text(results, sizes))
    if a.keep:
        readme = ROOT / "bench/README.md"
        before, rest = readme.read_text().split("<!-- table -->\n")
        readme.write_text(f"{before}<!-- table -->\n{head}\n\n{table.text(results, sizes)}\n<!-- end of table -->" +
                          rest.split("<!-- end of table -->")[1])
    everybody.remove(table.REAL)
    wrong = same_facts.compare({who: a.work / ("out-" + who) for who in everybody}, a.agencies, a.years, a.measures)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
