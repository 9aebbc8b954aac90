"""Checks that the built sites contain the same facts, by looking for each in the text of each agency's pages: names, scores,
questions, disclosures, complaints, measures with their steps, results and bodies. Dates are left out: each generator writes them
in its own way."""
import html
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "content"))
sys.dont_write_bytecode = True
from facts import framework, make_agency  # noqa: E402
from words import FIRST_YEAR  # noqa: E402

MOST = 25  # agencies are checked at most


def words_of(folder):
    """What a reader sees, without any space (it falls differently between tags) and with Arabic digits (official reports have
    Thai ones), and the addresses of links."""
    pages = "".join(p.read_text("utf-8") for p in sorted(folder.rglob("*.html")))
    pages = re.sub(r"(?s)<(script|style)\b.*?</\1>", "", pages)
    links = " ".join(re.findall(r'href="([^"]*)"', pages))
    words = re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", pages)))
    return words.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")), html.unescape(links)


def plain(markdown):
    """The words of a synthetic body: headings, lists, bold words, tables."""
    for line in markdown.split("\n"):
        if not re.match(r"\|[ -:|]*$", line):
            yield from (w.strip(" #*-") for w in re.split(r"\*\*|\|", line) if w.strip(" #*-"))


def facts(a):
    """(where, text) of what must be seen, and addresses of what must be linked."""
    ag, seen, linked = a["agency"], [], []
    seen += [("name", ag["name_th"]), ("address", ag["address"]), ("phone", ag["phone"]), ("email", ag["email"])]
    for c in a["channels"]["channels"]:
        seen += [("channel", c["name"]), ("channel", c["note"])]
    seen.append(("protection", a["channels"]["protection"]))
    for y in a["years"]:
        seen += [("total", f"{y['total']:.2f}"), ("grade", y["grade"])]
        seen += [("indicator", f"{x['score']:.2f}") for x in y["indicators"]] + [("indicator", x["name"]) for x in y["indicators"]]
        for q in y["questions"]:
            seen += [("question", q["text"]), ("question", f"{q['score']:.2f}")]
        for f in y["findings"]:
            seen += [("finding", f["text"]), ("finding", f["advice"])]
        for d in y["disclosures"]:
            seen.append(("disclosure", d["name"]))
            (linked if d["href"] else seen).append(("disclosure", d["href"] or d["absent"]))
        seen.append(("complaints", y["stats_note"]))
        seen += [("report", y["report"]["summary"])] + [("report", w) for w in plain(y["report"]["body"])]
        for m in y["measures"]:
            seen += [("measure", m[k]) for k in ("title", "issue", "follow_up")]
            seen += [("measure", t) for k in ("steps", "responsible", "results", "outcomes") for t in m[k]]
            seen += [("measure", w) for w in plain(m["body"])]
            linked += [("evidence", e["href"]) for e in m["evidence"]]
    return seen, linked


def compare(sites, agencies, years, measures, seed=1):
    """Prints what is missing where; returns the number of facts that a site lacks."""
    frameworks = {y: framework(y, seed) for y in range(FIRST_YEAR, FIRST_YEAR - years, -1)}
    lacking, looked = 0, 0
    step = max(1, agencies // MOST)
    for i in range(0, agencies, step):
        a = make_agency(i, years, measures, seed, frameworks)
        seen, linked = facts(a)
        for who, folder in sites.items():
            words, links = words_of(folder / a["agency"]["slug"])
            missing = [(k, t) for k, t in seen if re.sub(r"\s+", "", t) not in words] + [(k, t) for k, t in linked if t not in links]
            looked += len(seen) + len(linked)
            lacking += len(missing)
            for kind, fact in missing[:3]:
                print(f"{who}: {a['agency']['slug']} lacks {kind}: {fact[:80]}", file=sys.stderr)
    print(f"{looked} facts looked for in {', '.join(sites)}; {lacking} are missing")
    return lacking
