"""Where a cold build spends its instructions, as valgrind counts them, and the kernel's share of its time.

  python3 bench/profile.py           prints it (needs valgrind and build/prongsai)
  python3 bench/profile.py --keep    and keeps it in bench/README.md"""
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AGENCIES = 20
# What build_agency() calls, or a step of the pipeline below it, belongs to the first stage whose pattern is in its name.
STAGES = [("reading", r"^readers::"), ("checks", r"^checks::|^base::Report|^model::summarise"), ("template", r"^theme::"),
          ("files", r"^publish::"), ("data files", r"^views::(run|add_set|add_\w+_(set|data|feed))"), ("composing pages", r"^views::|^charts::|^model::"),
          ("links within", r"^pipeline::LinksWithin")]


SHA256 = re.compile(r"platform::[Ss]ha256")


def costs(path):
    """By caller and callee, inclusive; and each function's inclusive cost."""
    names, calls, own, inclusive = {}, collections.Counter(), collections.Counter(), collections.Counter()
    function = callee = None
    is_call = False

    def name(token):
        number, text = re.match(r"\((\d+)\)(?: (.*))?", token).groups()
        names.setdefault(number, text)
        return names[number].replace("(anonymous namespace)::", "")

    for line in open(path):
        if line.startswith("fn="):
            function = name(line[3:].strip())
        elif line.startswith("cfn="):
            callee = name(line[4:].strip())
        elif line.startswith("calls="):
            is_call = True
        elif line[:1] in "0123456789+-*" and len(line.split()) == 2:
            cost = int(line.split()[1])
            if is_call:
                calls[function, callee] += cost
                inclusive[callee] += cost if callee != function else 0
            else:
                own[function] += cost
            is_call = False
    return calls, own, inclusive


def measure(work):
    subprocess.run([sys.executable, "-B", ROOT / "bench/content", "--agencies", str(AGENCIES), "--out", work], check=True)
    build = [ROOT / "build/prongsai", "build", "--content", f"{work}/content", "--jobs", "1", "--out"]
    out = f"{work}/callgrind"
    subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *build, f"{work}/a"], check=True, capture_output=True)
    child = subprocess.Popen([*build, f"{work}/b"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    used = os.wait4(child.pid, 0)[2]
    return costs(out), used.ru_stime / (used.ru_utime + used.ru_stime)


def shares(calls, own, inclusive):
    build = next(f for f in inclusive if f.startswith("pipeline::build(pipeline::BuildOptions"))
    agency = next(f for f in inclusive if f.startswith("pipeline::build_agency("))
    rows = collections.Counter({"settings, frameworks and the theme, once": sum(v for f, v in inclusive.items() if f.startswith("pipeline::read_inputs("))})
    below = collections.defaultdict(dict)
    for (caller, callee), cost in calls.items():
        below[caller][callee] = cost

    def spread(function, seen):
        rows["memory and the rest"] += own[function]
        for callee, cost in below[function].items():
            stage = next((stage for stage, pattern in STAGES if re.search(pattern, callee)), None)
            is_ours = callee.startswith("pipeline::")
            if not stage and is_ours and callee not in seen:   # a step of the pipeline itself
                spread(callee, seen | {callee})
            else:
                rows[stage or "memory and the rest"] += cost

    spread(agency, {agency})
    for stage, function in (("YAML", "platform::parse_yaml("), ("Markdown", "platform::parse_markdown(")):
        read = sum(cost for (caller, callee), cost in calls.items() if callee.startswith(function) and caller.startswith("readers::"))
        fixed = sum(cost for (caller, callee), cost in calls.items() if callee.startswith(function) and re.match(
            r"readers::read_(settings|framework)", caller))
        rows[stage] += read - fixed
        rows["reading"] -= read - fixed
    rows["portal and publication"] += inclusive[build] - sum(rows.values())
    sums = {stage: sum(cost for (caller, callee), cost in calls.items() if SHA256.match(callee) and re.match(pattern, caller))
            for stage, pattern in (("files", r"publish::"), ("memory and the rest", r"pipeline::"))}
    of_portal = sum(cost for (caller, callee), cost in calls.items()
                    if callee.startswith("publish::Site::put(") and not caller.startswith("pipeline::StagedAgency"))
    rows["files"] += of_portal
    rows["portal and publication"] -= of_portal
    for stage, cost in sums.items():
        rows[stage] -= cost
    return inclusive[build] - sum(sums.values()), sum(sums.values()), rows


def main():
    if not shutil.which("valgrind"):
        sys.exit("bench/profile.py: valgrind is needed (apt-get install valgrind)")
    with tempfile.TemporaryDirectory() as work:
        (calls, own, inclusive), kernel = measure(work)
    total, sums, rows = shares(calls, own, inclusive)
    lines = [f"{AGENCIES} agencies, {total / 1e6:.0f} million instructions; in addition, {100 * kernel:.0f} % of the CPU time is spent in the kernel.",
             f"Left out is SHA-256, for which valgrind counts {sums / 1e6:.0f} million more: it does not know the instructions that processors have for it.", "",
             "| stage | % of instructions |", "|---|--:|"] + [f"| {k} | {100 * v / total:.1f} |" for k, v in rows.most_common()]
    print("\n".join(lines))
    if "--keep" in sys.argv:
        readme = ROOT / "bench/README.md"
        text = re.sub(r"(?s)(<!-- profile -->\n).*?(<!-- end -->)", lambda m: m[1] + "\n".join(lines) + "\n" + m[2], readme.read_text())
        readme.write_text(text)


if __name__ == "__main__":
    main()
