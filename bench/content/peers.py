"""The same facts for the other generators. These get them already joined (a measure has the name of its process, a score that of
the year before), which Prongsai does by itself."""
import json

from text_files import fm, put, yaml
from words import FOR


PKEYS = ("name_th", "name_en", "short_th", "short_en", "subdistrict", "district", "district_en", "province", "province_en",
         "address", "phone", "email", "website")
MKEYS = ("title", "dimension", "dimension_name", "indicators", "issue", "steps", "responsible", "from", "to", "due",
         "status_th", "results", "outcomes", "follow_up", "planned", "spent", "problems", "suggestions", "questions", "evidence")
SKEYS = ("total", "grade", "previous_total", "indicators", "instruments", "questions", "findings", "source")


def peer_channels(c):
    return {**c, "channels": [{**{k: v for k, v in x.items() if k != "for"}, "takes": FOR[x["for"]]} for x in c["channels"]]}


def peer_pages(a):
    """(path, kind, title, year, front matter, Markdown) of every page of an agency, for the three peers."""
    yield "channels", "channels", "ช่องทางแจ้งเรื่องร้องเรียน", None, peer_channels(a["channels"]), ""
    for y in a["years"]:
        n = y["year"]
        yield f"{n}/scores", "scores", f"ผลคะแนนการประเมิน ปี {n}", n, {k: y[k] for k in SKEYS}, ""
        yield f"{n}/disclosures", "disclosures", f"การเปิดเผยข้อมูล ปี {n}", n, {"items": y["disclosures"]}, ""
        yield f"{n}/complaints", "complaints", f"สถิติเรื่องร้องเรียน ปี {n}", n, {"stats": y["stats"], "note": y["stats_note"]}, ""
        rp = y["report"]
        yield f"{n}/report", "report", rp["title"], n, {"prepared_by": rp["prepared_by"], "report_date": rp["date"],
                                                         "lead": rp["summary"]}, rp["body"]
        yield f"{n}/measures/", "measures", f"มาตรการ ปี {n}", n, {}, ""
        for m in y["measures"]:
            yield (f"{n}/measures/{m['id']}", "measure", m["title"], n,
                   {**{k: m[k] for k in MKEYS}, "mkind": m["kind"], "num": m["num"], "count": len(y["measures"])}, m["body"])


def latest(a):
    return {"years": [y["year"] for y in a["years"]], "total": a["years"][0]["total"], "grade": a["years"][0]["grade"]}


def write_hugo(root, a):
    ag = a["agency"]
    base = f"{root}/content/{ag['slug']}"
    put(f"{base}/_index.md", fm({"title": ag["name_th"], "type": "agency", **{k: ag[k] for k in PKEYS},
                                 "agency_type": ag["type_th"], **latest(a)}))
    for path, kind, title, year, d, text in peer_pages(a):
        head = {"title": title, "type": kind, **({"year": year} if year else {})}
        put(f"{base}/{path}_index.md" if path.endswith("/") else f"{base}/{path}.md", fm({**head, **d}, text))


def write_eleventy(root, a):
    """Front-matter files plus one directory data file per agency; Astro reads the same tree."""
    ag = a["agency"]
    slug = ag["slug"]
    base = f"{root}/content/{slug}"
    put(f"{base}/{slug}.json", json.dumps({"agency": {"slug": slug, **{k: ag[k] for k in PKEYS}, "type": ag["type_th"],
                                                      **latest(a)}}, ensure_ascii=False))
    put(f"{base}/index.md", fm({"layout": "agency.njk", "title": ag["name_th"], "kind": "agency", "slug": slug}))
    for path, kind, title, year, d, text in peer_pages(a):
        head = {"layout": kind + ".njk", "title": title, "kind": kind, "slug": slug, **({"year": year} if year else {})}
        put(f"{base}/{path}index.md" if path.endswith("/") else f"{base}/{path}.md", fm({**head, **d}, text))


def write_jekyll(root, a):
    """Facts in _data (hash look-ups, so that Liquid need not search site.pages); pages are stubs."""
    ag = a["agency"]
    slug = ag["slug"]
    lk = ("id", "num", "title", "dimension_name", "responsible", "due", "status_th")
    put(f"{root}/_data/agencies/{slug}.yml",
        yaml({"slug": slug, **{k: ag[k] for k in PKEYS}, "type": ag["type_th"], **latest(a), **peer_channels(a["channels"]),
              "by_year": {f"y{y['year']}": {**{k: y[k] for k in SKEYS}, "items": y["disclosures"], "stats": y["stats"],
                                            "note": y["stats_note"],
                                            "measures": [{k: m[k] for k in lk} for m in y["measures"]]} for y in a["years"]}}))
    base = f"{root}/{slug}"
    put(f"{base}/index.md", fm({"layout": "agency", "title": ag["name_th"], "slug": slug}))
    for path, kind, title, year, d, text in peer_pages(a):
        head = {"layout": kind, "title": title, "slug": slug, **({"year": year} if year else {})}
        put(f"{base}/{path}index.md" if path.endswith("/") else f"{base}/{path}.md",
            fm({**head, **(d if kind in ("measure", "report") else {})}, text))
