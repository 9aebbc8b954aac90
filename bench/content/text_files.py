"""Writes YAML, front matter and files."""
import json
import os
import re


class Raw(str):
    """Text written without quotes, whatever it looks like (dates and months)."""


class Flow(dict):
    """A map on one line."""


class Folded(str):
    """A text over several lines (`>-`), broken where it has spaces."""


PLAIN = re.compile(r"[ก-ฮเ-ไA-Za-z][ก-๙A-Za-z0-9 ./()-]*[ก-๙A-Za-z0-9.)]").fullmatch


def scalar(v, ind=0):
    if isinstance(v, Folded):
        return ">-\n" + "\n".join("  " * (ind + 1) + line for line in v.split(" "))
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, (int, float)):
        return str(v)
    if isinstance(v, Raw) or PLAIN(v):
        return v
    return json.dumps(v, ensure_ascii=False)


def flow(v):
    if isinstance(v, dict):
        return "{" + ", ".join(f"{k}: {flow(x)}" for k, x in v.items()) + "}"
    if isinstance(v, list):
        return "[" + ", ".join(map(flow, v)) + "]"
    return scalar(v)


def yaml(v, ind=0):
    pad = "  " * ind
    out = []
    if isinstance(v, dict):
        for k, x in v.items():
            if isinstance(x, Flow) or isinstance(x, list) and (not x or not isinstance(x[0], (dict, str))):
                out.append(f"{pad}{k}: {flow(x)}\n")
            elif isinstance(x, (dict, list)):
                out.append(f"{pad}{k}:\n{yaml(x, ind + 1)}")
            else:
                out.append(f"{pad}{k}: {scalar(x, ind)}\n")
    else:
        for x in v:
            if isinstance(x, Flow):
                out.append(f"{pad}- {flow(x)}\n")
            elif isinstance(x, dict):
                t = yaml(x, ind + 1)
                out.append(pad + "- " + t[len(pad) + 2:])
            else:
                out.append(f"{pad}- {scalar(x)}\n")
    return "".join(out)


MADE = set()


def put(path, text):
    d = os.path.dirname(path)
    if d not in MADE:
        os.makedirs(d, exist_ok=True)
        MADE.add(d)
    with open(path, "wb") as f:
        f.write(text.encode())


def fm(d, text=""):
    return "---\n" + yaml(d) + "---\n" + text
