"""The facts of one synthetic agency, whatever the format they are written in. The same numbers give the same facts.
Scores are exact: whole hundredths, instrument = mean of its indicators, total = weighted sum, never half-way between
two hundredths (so any rounding rule agrees), grade = the framework's band."""
import random

from words import (CHANNELS, FIRST_YEAR, GRADES, INDICATORS, INSTRUMENTS, ITEMS, KINDS, PROCESSES, PROVINCES, SECTIONS,
                   STATUSES, SYL, SYL2, TYPES, WORDS)


def phrase(r, n):
    out = r.choices(WORDS, k=n)
    for i in range(1, n):                                      # no word twice in a row, and none that ends as the next begins
        while out[i] in out[i - 1] or out[i - 1] in out[i]:
            out[i] = r.choice(WORDS)
    return "".join(out)


def sentence(r, n):
    # Thai puts a space between clauses, not between words
    out = []
    while n > 0:
        k = min(n, r.randint(4, 9))
        out.append(phrase(r, k))
        n -= k
    return " ".join(out)


def body(r):
    p = ["## " + phrase(r, 4), "", sentence(r, 15), ""]
    p += ["- " + phrase(r, r.randint(3, 6)) for _ in range(4)]
    p += ["", "**" + phrase(r, 3) + "** " + sentence(r, 14), "",
          "| ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา |", "| --- | --- | ---: |"]
    p += [f"| {phrase(r, 3)} | {phrase(r, 2)} | {r.randint(1, 30)} วัน |" for _ in range(3)]
    p += ["", sentence(r, 6), ""]
    return "\n".join(p)


def scores(r):
    """Indicators, instruments and total in hundredths; drawn again if a rounding rule could matter."""
    while True:
        ind = [r.randint(8500, 10000) for _ in INDICATORS]
        groups = [[s for s, x in zip(ind, INDICATORS) if x[0] == c[0]] for c in INSTRUMENTS]
        if any(2 * sum(g) % (2 * len(g)) == len(g) for g in groups):
            continue                                           # an instrument half-way between two hundredths
        ins = [(2 * sum(g) + len(g)) // (2 * len(g)) for g in groups]
        w = sum(c[3] * s for c, s in zip(INSTRUMENTS, ins))
        exact = sum(c[3] * sum(g) / len(g) for c, g in zip(INSTRUMENTS, groups))
        total = (w + 50) // 100
        if w % 100 == 50 or abs(exact / 100 - total) >= 0.495:
            continue                                           # total from rounded and unrounded instruments agree
        return ind, ins, total


def grade(total):
    return next(g for g, m, _ in GRADES if total >= 100 * m)


def framework(year, seed):
    r = random.Random(f"{seed}:framework:{year}")
    dims = [(f"process-{k + 1}", n) for k, n in enumerate(PROCESSES)] if year >= 2567 else \
        [(c, n) for c, n, _, _ in INSTRUMENTS]
    items = [{"code": f"O{k + 1}", "section": SECTIONS[k * 7 // ITEMS], "name": phrase(r, 4)} for k in range(ITEMS)]
    return {"year": year, "dimensions": dims, "items": items}


def make_agency(i, years, measures, seed, fws):
    r = random.Random(f"{seed}:{i}")
    n = (i * 7919 + seed * 31) % 17280                         # no two agencies share a name below 17,280
    a, b, c, e = SYL[n % 10], SYL2[n // 10 % 12], SYL2[n // 120 % 12], SYL2[n // 1440]
    t = r.choice(TYPES)
    pv = r.choice(PROVINCES)
    district = r.choice(pv[2:])
    slug = f"{a[1]}{b[1]}-{i:04d}"
    again = str(1 + i // 17280) if i >= 17280 else ""          # then the names repeat, followed by a number
    place, place_en = a[0] + b[0] + c[0] + e[0] + again, f"{a[1]} {b[1]} {c[1]} {e[1]}".title() + again
    site = f"https://www.{slug}.example.go.th"
    ag = {"slug": slug, "name_th": t[1] + place, "name_en": f"{place_en} {t[3]}", "short_th": t[2] + place,
          "short_en": place_en, "type": t[0], "type_th": t[1], "subdistrict": a[0] + b[0], "district": district[0],
          "district_en": district[1], "province": pv[0], "province_en": pv[1],
          "address": f"{r.randint(1, 299)} หมู่ {r.randint(1, 15)} ตำบล{place} อำเภอ{district[0]} จังหวัด{pv[0]}",
          "phone": f"0-{r.choice('23457')}{r.randint(100, 999)}-{r.randint(1000, 9999)}",
          "email": f"saraban@{slug}.example.go.th", "website": site}
    ys = []
    prev_ind, _, prev_total = scores(r)
    for y in range(FIRST_YEAR - years + 1, FIRST_YEAR + 1):
        fw = fws[y]
        ind, ins, total = scores(r)
        qs = [{"id": f"I{k}" if k < 16 else f"E{k - 15}", "dimension": r.choice(fw["dimensions"])[0],
               "text": sentence(r, 8), "score": r.randint(5500, 10000) / 100} for k in range(1, 25)]
        find = []
        for code, lo, hi, q in (("IIT", 0, 5, "I"), ("EIT", 5, 8, "E")):
            k = min(range(lo, hi), key=lambda x: ind[x])
            find.append({"instrument": code, "indicator": k + 1, "questions": [f"{q}{r.randint(1, 4)}", f"{q}{r.randint(5, 9)}"],
                         "text": sentence(r, 7), "advice": sentence(r, 8)})
        ms = []
        for m in range(1, measures + 1):
            dim = fw["dimensions"][(m - 1) * len(fw["dimensions"]) // measures]
            st = STATUSES[min(2, int(r.random() ** 2 * 3))]
            end = f"{y - 543}-{r.randint(3, 9):02d}-28"
            planned = r.randint(0, 80) * 500
            done = st[0] != "planned"
            ms.append({"id": f"m{m:02d}", "num": m, "title": phrase(r, 6), "dimension": dim[0], "dimension_name": dim[1],
                       "kind": r.choice(KINDS), "indicators": sorted(r.sample(range(1, 11), r.randint(1, 2))),
                       "issue": sentence(r, 8), "steps": [sentence(r, 6) for _ in range(3)],
                       "responsible": [r.choice(["สำนัก", "กอง", "งาน"]) + phrase(r, 2) for _ in range(r.randint(1, 2))],
                       "from": f"{y - 544}-{r.randint(10, 12)}-01", "to": end, "due": end, "status": st[0], "status_th": st[1],
                       "results": [sentence(r, 8) for _ in range(2)] if done else [],
                       "outcomes": [sentence(r, 7)] if done else [], "follow_up": sentence(r, 6), "planned": planned,
                       "spent": planned // 100 * r.randint(60, 100) if done else 0, "problems": "ไม่มี",
                       "suggestions": r.choice(["ไม่มี", phrase(r, 5)]), "questions": [r.choice(qs)["id"]],
                       "evidence": [{"title": phrase(r, 4), "href": f"{site}/{y}/m{m:02d}",
                                     "date": f"{y - 543}-{r.randint(1, 9):02d}-{r.randint(1, 28):02d}"}],
                       "body": body(r)})
        for m, f in zip(ms, find):                             # a measure answers each finding
            m["indicators"] = sorted({*m["indicators"], f["indicator"]})
        ds = []
        for it in fw["items"]:
            ok = r.random() > 0.07
            ds.append({"code": it["code"], "section": it["section"][1], "name": it["name"],
                       "href": f"{site}/{y}/{it['code'].lower()}" if ok else "",
                       "date": f"{y - 543}-{r.randint(1, 4):02d}-{r.randint(1, 28):02d}" if ok else "",
                       "absent": "" if ok else "ไม่มี" + phrase(r, 3)})
        st = []
        for k in range(12):
            cr, gr = r.randint(0, 3), r.randint(0, 40)
            st.append({"month": f"{y - 544 + (k > 2)}-{(k + 9) % 12 + 1:02d}", "c_received": cr, "c_closed": r.randint(0, cr),
                       "g_received": gr, "g_closed": r.randint(0, gr)})
        ys.append({"year": y, "total": total / 100, "grade": grade(total), "has_folder_before": y > FIRST_YEAR - years + 1,
                   "previous_total": prev_total / 100,
                   "indicators": [{"num": k + 1, "name": x[1], "instrument": x[0], "score": ind[k] / 100,
                                   "previous": prev_ind[k] / 100, "change": (ind[k] - prev_ind[k]) / 100}
                                  for k, x in enumerate(INDICATORS)],
                   "instruments": [{"code": x[0], "name": x[1], "weight": x[3], "score": s / 100}
                                   for x, s in zip(INSTRUMENTS, ins)],
                   "questions": qs, "findings": find,
                   "source": {"title": phrase(r, 5), "href": f"{site}/{y}/result", "date": f"{y - 543}-08-15"},
                   "measures": ms, "disclosures": ds, "stats": st, "stats_note": sentence(r, 6),
                   "report": {"title": phrase(r, 5), "prepared_by": "สำนัก" + phrase(r, 2), "date": f"{y - 543}-09-15",
                              "summary": sentence(r, 8), "body": "\n".join(body(r) for _ in range(3))}})
        prev_ind, prev_total = ind, total
    ys.reverse()
    value = {"web": f"{site}/complain", "tel": ag["phone"], "post": ag["address"], "mail": f"fair@{slug}.example.go.th",
             "office": "สำนักปลัด " + ag["name_th"], "line": "@" + slug.replace("-", ""), "box": "หน้าสำนักงาน " + ag["name_th"]}
    ch = {"channels": [{"id": k, "type": ty, "name": nm, "for": f, "value": value[k], "hours": "08.30-16.30 น.",
                        "note": sentence(r, 7)} for k, ty, nm, f in CHANNELS],
          "protection": sentence(r, 20),
          "handling": [{"step": sentence(r, 5), "within": f"{w} วันทำการ", "by": "สำนัก" + phrase(r, 2)} for w in (1, 7, 15, 30)],
          "tracking": {"href": f"{site}/track", "note": sentence(r, 5)}}
    return {"agency": ag, "years": ys, "channels": ch}
