"""Deterministic synthetic content (Python 3, standard library).

  python3 bench/content --agencies 100 --years 1 --measures 12 --seed 1 --format ours|hugo|eleventy|jekyll --out FOLDER

The same numbers give the same bytes, whatever --jobs; the formats carry the same facts. 'ours' is a folder to build with
--content, in which as many files as in real content hold texts over several lines; the others are written into a copy of
bench/peers/<format>."""
import argparse
import multiprocessing
import os

from facts import framework, make_agency
from ours import ours_common, write_ours
from peers import write_eleventy, write_hugo, write_jekyll
from text_files import fm, put
from words import FIRST_YEAR

WRITERS = {"ours": write_ours, "hugo": write_hugo, "eleventy": write_eleventy, "jekyll": write_jekyll}


def part(job):
    o, fws, lo, hi = job
    written = [WRITERS[o.format](o.out, make_agency(i, o.years, o.measures, o.seed, fws)) for i in range(lo, hi)]
    return [sum(n) for n in zip(*written)] if o.format == "ours" else (0, 0)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--agencies", type=int, default=10)
    p.add_argument("--years", type=int, default=1)
    p.add_argument("--measures", type=int, default=12)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--out", required=True)
    p.add_argument("--format", choices=sorted(WRITERS), default="ours")
    p.add_argument("--jobs", type=int, default=os.cpu_count())
    o = p.parse_args()
    fws = {y: framework(y, o.seed) for y in range(FIRST_YEAR, FIRST_YEAR - o.years, -1)}
    if o.format == "hugo":
        put(f"{o.out}/content/_index.md", fm({"title": "ศูนย์รวมข้อมูลความโปร่งใส"}))
    if o.format == "ours":
        ours_common(o.out, fws, o.seed)
    jobs = [(o, fws, i, min(i + 50, o.agencies)) for i in range(0, o.agencies, 50)]
    if o.jobs > 1 and len(jobs) > 1:
        with multiprocessing.Pool(o.jobs) as pool:
            done = list(pool.imap_unordered(part, jobs))
    else:
        done = [part(j) for j in jobs]
    folded, files = (sum(n) for n in zip((0, 0), *done))
    if files:
        print(f"{files} files of agencies; {folded} of them ({folded / files:.1%}; content/: 11 of 70, 15.7%) have a text over several lines")


if __name__ == "__main__":
    main()
