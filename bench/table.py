"""The table of bench/compare.py."""

PEERS = ("hugo", "eleventy", "jekyll")
REAL = "content"  # our site of the five real agencies


def size_of(folder):
    files = [p for p in folder.rglob("*") if p.is_file()]
    return sum(p.suffix == ".html" for p in files), sum(p.stat().st_size for p in files) / 1e6


def best_of(runs):
    """The best wall time and the best CPU time; the highest memory."""
    return min(r[0] for r in runs), min(r[1] for r in runs), max(r[2] for r in runs)


def text(results, sizes):
    best = {key: best_of(runs) for key, runs in results.items()}
    full = [b for (who, _), b in best.items() if who.startswith("floor full")]
    stat = [b for (who, _), b in best.items() if who.startswith("floor stat")]
    lines = ["| who | what | wall s | CPU s | peak MB | pages | MB | wall : ours | the same a MB | wall : floor | CPU : floor |",
             "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for (who, mode), (wall, cpu, peak) in sorted(best.items(), key=lambda x: (x[0][0] != "prongsai", x[0][0].startswith("floor"))):
        if mode == "floor":
            lines.append(f"| {who} | | {wall:.4f} | {cpu:.4f} | | | | | | | |")
            continue
        floors = full if mode == "cold" else stat
        ours = wall / best[("prongsai", mode)][0]
        pages, size = sizes[who] if who in sizes else (0, 0)
        if who == REAL:
            lines.append(f"| prongsai, {REAL}/ | {mode} | {wall:.3f} | {cpu:.3f} | {peak:.0f} | {pages} | {size:.1f} | | | | |")
            continue
        a_megabyte = f"{ours * sizes['prongsai'][1] / size:.1f}" if mode == "cold" else ""
        lines.append(f"| {who} | {mode} | {wall:.3f} | {cpu:.3f} | {peak:.0f} | {pages} | {size:.1f} | {ours:.1f} | {a_megabyte} | "
                     f"{wall / max(1e-4, min(f[0] for f in floors)):.1f} | {cpu / max(1e-4, min(f[1] for f in floors)):.1f} |")
    lines.append("\ncold: against the floor that reads all content and writes our output; nochange and edit: against the look at all "
                 "files; each the better of one and two threads. CPU = user + system. A MB: of the site that is written.")
    return "\n".join(lines)
