"""The facts as content of Prongsai: docs/content.md says what the files are."""
import random

from text_files import Flow, Folded, Raw, fm, put, yaml
from words import GRADES, INDICATORS, INSTRUMENTS


def th_en(th, en):
    return Flow({"th": th, "en": en})


def ours_common(root, fws, seed):
    c = f"{root}/content"
    put(f"{c}/site.yaml", yaml({
        "title": th_en("ศูนย์รวมข้อมูลความโปร่งใส", "Transparency Portal"),
        "description": th_en("ข้อมูลสังเคราะห์เพื่อการทดสอบ", "Synthetic data for benchmarks"),
        "base_url": "https://ita.example.go.th/", "languages": ["th"], "theme": "default", "numerals": "arabic"}))
    for y, fw in fws.items():
        put(f"{c}/frameworks/ita-{y}.yaml", "# Source: synthetic, written by bench/content; not the official framework.\n" + yaml({
            "id": f"ita-{y}", "year": y, "name": th_en(f"การประเมิน ปี {y}", f"Assessment {y}"), "target": 85,
            "instruments": [Flow({"id": x[0], "name": th_en(x[1], x[2]), "weight": x[3],
                                  "indicators": [k + 1 for k, n in enumerate(INDICATORS) if n[0] == x[0]]}) for x in INSTRUMENTS],
            "indicators": [Flow({"id": k + 1, "name": th_en(x[1], x[2])}) for k, x in enumerate(INDICATORS)],
            "grades": [Flow({"id": g, "min": m, "name": th_en(n, g)}) for g, m, n in GRADES],
            "dimensions": [Flow({"id": k, "name": th_en(n, k)}) for k, n in fw["dimensions"]],
            "disclosures": [Flow({"id": it["code"], "title": it["name"], "indicator": it["section"][2],
                                  "section": it["section"][0]}) for it in fw["items"]],
            "channels": Flow({"require_corruption_channel": True, "require_protection": True})}))


REAL_SHARE = 11 / 70  # of the files of content/ have a text over several lines


def with_folded_texts(a):
    """The same facts, as many of their files with a text over several lines as in content/: (facts, such files, all files)."""
    r = random.Random(a["agency"]["slug"])
    count = 2 + sum(4 + len(y["measures"]) for y in a["years"])
    may_fold = [(a["channels"], "protection"), *((y["findings"][0], "advice") for y in a["years"]),
                *((m, "issue") for y in a["years"] for m in y["measures"])]
    folded = r.sample(may_fold, min(len(may_fold), int(count * REAL_SHARE + r.random())))
    for facts, key in folded:
        facts[key] = Folded(facts[key])
    return a, len(folded), count


def write_ours(root, a):
    a, folded, count = with_folded_texts(a)
    ag = a["agency"]
    base = f"{root}/content/agencies/{ag['slug']}"
    put(f"{base}/agency.yaml", yaml({
        "name": th_en(ag["name_th"], ag["name_en"]), "short_name": th_en(ag["short_th"], ag["short_en"]), "type": ag["type"],
        "district": th_en(ag["district"], ag["district_en"]),
        "province": th_en(ag["province"], ag["province_en"]), "website": ag["website"],
        "contact": {"address": ag["address"], "phone": ag["phone"], "email": ag["email"], "hours": "08.30-16.30 น."}}))
    put(f"{base}/channels.yaml", yaml(a["channels"]))
    for y in a["years"]:
        d = f"{base}/{y['year']}"
        v = {"total": y["total"], "grade": y["grade"], "instruments": Flow({x["code"]: x["score"] for x in y["instruments"]}),
             "indicators": Flow({x["num"]: x["score"] for x in y["indicators"]})}
        if not y["has_folder_before"]:
            v["previous"] = {"year": y["year"] - 1, "total": y["previous_total"],
                             "indicators": Flow({x["num"]: x["previous"] for x in y["indicators"]})}
        v["changes"] = Flow({x["num"]: x["change"] for x in y["indicators"]})
        v["questions"] = [{"id": q["id"], "text": q["text"], "score": q["score"], "dimension": q["dimension"]} for q in y["questions"]]
        v["findings"] = y["findings"]
        v["source"] = {**y["source"], "date": Raw(y["source"]["date"])}
        put(f"{d}/assessment.yaml", yaml(v))
        put(f"{d}/complaints.yaml", yaml({
            "as_of": Raw(f"{y['year'] - 543}-09-30"),
            "months": [Flow({"month": Raw(s["month"]), "corruption": {"received": s["c_received"], "closed": s["c_closed"]},
                             "general": {"received": s["g_received"], "closed": s["g_closed"]}}) for s in y["stats"]],
            "note": y["stats_note"]}))
        put(f"{d}/disclosures.yaml", yaml({"items": {
            x["code"]: Flow({"href": x["href"], "updated": Raw(x["date"])} if x["href"] else {"none": x["absent"]})
            for x in y["disclosures"]}}))
        rp = y["report"]
        put(f"{d}/report.md", fm({"title": rp["title"], "date": Raw(rp["date"]), "prepared_by": rp["prepared_by"],
                                  "summary": rp["summary"]}, rp["body"]))
        w = len(str(len(y["measures"])))
        for m in y["measures"]:
            h = {k: m[k] for k in ("title", "dimension", "kind", "indicators", "issue", "steps", "responsible")}
            h["period"] = Flow({"from": Raw(m["from"]), "to": Raw(m["to"])})
            h["due"] = Raw(m["due"])
            h.update({k: m[k] for k in ("status", "results", "outcomes", "follow_up") if m[k]})
            h["budget"] = Flow({"planned": m["planned"], "spent": m["spent"]})
            h.update({k: m[k] for k in ("problems", "suggestions", "questions")})
            h["evidence"] = [Flow({**e, "date": Raw(e["date"])}) for e in m["evidence"]]
            put(f"{d}/measures/{m['num']:0{max(2, w)}d}-{m['id']}.md", fm(h, m["body"]))
    return folded, count
