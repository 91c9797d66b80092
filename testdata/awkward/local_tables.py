"""Tables that functions make for themselves: read only, changed, kept, given away, shared between variables."""

import json
import random

from flask import Flask, Response, jsonify, make_response, request

app = Flask(__name__)

PREFIX = "no-"
MEDIA = ["image/png", "image/jpeg", "image/webp"]
kept = []
last = {}


def label(code):
    names = {1: "one", 2: "two", 3: "three"}
    return names.get(code, "many")


@app.get("/label/<int:code>")
def labelled(code):
    return label(code)


def special(code):
    redirect = dict(headers=dict(location="/elsewhere"))
    cases = {
        301: redirect,
        302: redirect,
        401: dict(headers={"WWW-Authenticate": "Basic"}),
        406: dict(data=json.dumps({"message": "none of these", "accept": MEDIA}), headers={"Content-Type": "application/json"}),
        418: dict(data=PREFIX + "teapot", headers={"X-More": PREFIX}),
    }
    r = make_response()
    r.status_code = code
    if code in cases:
        m = cases[code]
        if "data" in m:
            r.data = m["data"]
        if "headers" in m:
            r.headers = m["headers"]
    return r


@app.after_request
def mark(response):
    response.headers["X-Mark"] = request.args.get("mark", "-")
    return response


@app.get("/special/<int:code>")
def specially(code):
    return special(code)


@app.get("/changed")
def changed():
    counts = {"a": 1, "b": 2, "c": 3}
    counts["a"] += 1
    return jsonify(counts)


@app.get("/inner")
def inner():
    rows = {"a": [1, 2], "b": [3, 4], "c": []}
    row = rows["a"]
    row.append(len(row))
    return jsonify(rows)


@app.get("/through")
def through():
    rows = [{"n": 1}, {"n": 2}, {"n": 3}]
    for row in rows:
        row["n"] += 1
    return jsonify(rows)


@app.get("/got")
def got():
    rows = {"a": [1, 2], "b": [3, 4], "c": []}
    rows.get("c").append(5)
    return jsonify(rows)


@app.get("/values")
def values():
    rows = {"a": [1, 2], "b": [3, 4], "c": []}
    for row in rows.values():
        row.append(0)
    return jsonify(rows)


@app.get("/pairs")
def pairs():
    rows = {"a": [1, 2], "b": [3, 4], "c": []}
    total = 0
    for name, row in rows.items():
        total += len(row)
    return jsonify(total=total, names=sorted(rows), first=max(rows))


@app.get("/kept")
def keeping():
    rows = ["x", "y", "z"]
    kept.append(rows)
    rows.append("w")
    return jsonify(kept)


def fill(rows):
    rows.append(len(rows))
    return rows


@app.get("/given")
def given():
    rows = [1, 2, 3]
    return jsonify(fill(rows))


@app.get("/returned")
def returned():
    return {"a": 1, "b": 2, "c": 3, **answer()}


def answer():
    found = {"x": 1, "y": 2, "z": 3}
    return found


@app.get("/returned/changed")
def returned_changed():
    found = answer()
    found["x"] = found["x"] + found["z"]
    return jsonify(found, answer())


@app.get("/copied")
def copied():
    base = {"a": 1, "b": 2, "c": 3}
    mine = dict(base)
    mine["a"] = 9
    other = base.copy()
    other["b"] = 8
    return jsonify(base, mine, other)


@app.get("/listed")
def listed():
    base = ["a", "b", "c"]
    mine = list(base)
    mine.append("d")
    both = base + mine
    both.append("e")
    return jsonify(base, mine, both)


@app.get("/aliased")
def aliased():
    base = ["a", "b", "c"]
    same = base
    same.append("d")
    return jsonify(base)


@app.get("/augmented")
def augmented():
    base = ["a", "b", "c"]
    base += ["d"]
    return jsonify(base)


@app.get("/sorted")
def in_place():
    base = ["c", "a", "b"]
    base.sort()
    return jsonify(base)


@app.get("/popped")
def popped():
    base = ["c", "a", "b"]
    return jsonify(base.pop(), base)


@app.get("/deleted")
def deleted():
    base = {"a": 1, "b": 2, "c": 3}
    del base["a"]
    return jsonify(base)


@app.get("/closed")
def closed():
    base = ["c", "a", "b"]

    def add():
        base.append("d")

    add()
    return jsonify(base)


@app.get("/lambda")
def keyed():
    order = {"low": 0, "mid": 1, "high": 2}
    return jsonify(sorted(["high", "low", "mid"], key=lambda x: order[x]))


@app.get("/global")
def rebound():
    global last
    seen = {"a": 1, "b": 2, "c": 3}
    last["seen"] = seen
    before = last["seen"]["a"]
    seen["a"] += 1
    return jsonify(before, last)


@app.get("/nested")
def nested():
    tree = {"l": {"v": 1, "kids": [1, 2]}, "r": {"v": 2, "kids": []}}
    left = tree["l"]
    kids = left["kids"]
    kids.append(left["v"])
    return jsonify(tree)


@app.get("/display")
def displayed():
    part = [1, 2, 3]
    whole = {"part": part, "more": [part, part]}
    whole["more"][0].append(4)
    return jsonify(whole, part)


@app.get("/either")
def either():
    first = [1, 2, 3]
    chosen = first if "x" not in request.args else [0]
    chosen.append(4)
    return jsonify(first)


@app.get("/or")
def ored():
    first = [1, 2, 3]
    chosen = first or [0]
    chosen.append(4)
    return jsonify(first)


@app.get("/unpacked")
def unpacked():
    a, b, c = rows = [[1], [2], [3]]
    a.append(9)
    return jsonify(rows, b, c)


@app.get("/taken")
def taken():
    table = {"x": ([1], [2]), "y": ([3], [4])}
    left, right = table["x"]
    left.append(5)
    return jsonify(table["x"], right)


@app.get("/set")
def in_set():
    allowed = {"a", "b", "c"}
    mine = allowed
    mine.add(request.args.get("q", "d"))
    return jsonify(sorted(allowed))


@app.get("/allowed")
def is_allowed():
    allowed = {"a", "b", "c"}
    return jsonify("a" in allowed, request.args.get("q", "") in allowed, len(allowed))


@app.get("/tuple")
def in_tuple():
    names = ("a", "b", "c")
    wanted = tuple(request.args.getlist("q"))
    return jsonify(all(map(names.__contains__, wanted)), names.index("b"), names[1:], ", ".join(names))


@app.get("/shadow")
def shadow():
    shadow_names = "mine"
    names = {"a": 1, "b": 2, "c": 3}
    return jsonify(names[request.args.get("q", "a")], shadow_names)


@app.get("/missing")
def missing():
    names = {"a": 1, "b": 2, "c": 3}
    try:
        return jsonify(names[request.args["q"]])
    except KeyError as e:
        return str(e), 404


@app.get("/early")
def early():
    if request.args.get("q"):
        table = ["p", "q", "r"]
    else:
        table = ["x", "y", "z"]
    table.append("w")
    return jsonify(table)


@app.get("/default")
def defaulted():
    table = {"a": [1, 2, 3]}
    found = table.setdefault("b", [])
    found.append(1)
    return jsonify(table)


@app.get("/response")
def responded():
    table = {"X-A": "1", "X-B": "2", "X-C": "3"}
    return Response("ok", headers=table)


@app.get("/text")
def texts():
    parts = {"a": 1, "b": 2, "c": 3}
    return f"{parts} {len(parts)} %(a)s" % parts + str(parts)


@app.get("/comprehended")
def comprehended():
    rows = [{"n": 1, "tags": ["a"]}, {"n": 2, "tags": []}, {"n": 3, "tags": ["b"]}]
    for tags in [row["tags"] for row in rows]:
        tags.append("z")
    return jsonify(rows)


@app.get("/chosen")
def chosen():
    rows = [[1], [1], [1]]
    row = random.choice(rows)
    row.append(2)
    return jsonify(len(row))


class Shop:
    def __init__(self):
        self.table = {}

    def prices(self):
        table = {"a": 1.5, "b": 2.5, "c": 3.5}
        return sum(table.values())

    def stock(self):
        table = {"a": 1, "b": 2, "c": 3}
        self.table = table
        table["a"] += 1
        return table["a"]


@app.get("/shop")
def shop():
    s = Shop()
    return jsonify(s.prices(), s.stock(), s.stock(), s.table)


@app.get("/walrus")
def walrus():
    rows = {"a": [1], "b": [2], "c": [3]}
    if row := rows.get("a"):
        row.append(4)
    return jsonify(rows)


@app.get("/matched")
def matched():
    rows = {"a": [1, 2], "b": [2], "c": [3]}
    match rows["a"]:
        case [first, _] as row:
            row.append(first)
    return jsonify(rows)


@app.get("/spread")
def spread():
    rows = [[1], [2], [3]]
    other = [*rows, [4]]
    other[0].append(5)
    return jsonify(rows)


@app.get("/annotated")
def annotated():
    rows: dict[str, list[int]] = {"a": [1, 2], "b": [2], "c": [3]}
    row: list[int] = rows["a"]
    row.append(3)
    return jsonify(rows)


@app.get("/ranked")
def ranked():
    rows = [{"n": 3}, {"n": 1}, {"n": 2}]
    least = min(rows, key=lambda row: row["n"])
    least["n"] = 10
    return jsonify(rows)


@app.get("/looped")
def looped():
    seen = []
    for word in request.args.getlist("w"):
        sizes = {"a": 1, "b": 2, "c": 3}
        seen.append(sizes.get(word, 0))
    return jsonify(seen)


@app.get("/negative")
def negative():
    limits = [-1, 0, 2.5]
    return jsonify([x for x in limits if x < 1], limits[-1], sum(limits))


@app.get("/yielded")
def yielded():
    def rows():
        table = {"a": [1], "b": [2], "c": [3]}
        for name in table:
            yield table[name]

    out = []
    for row in rows():
        row.append(0)
        out.append(row)
    return jsonify(out)


#: GET /label/1
#: GET /label/3
#: GET /label/9
#: GET /special/301?mark=first
#: GET /special/302
#: GET /special/301
#: GET /special/401?mark=x
#: GET /special/401
#: GET /special/406?mark=y
#: GET /special/406
#: GET /special/418
#: GET /special/204
#: GET /changed
#: GET /changed
#: GET /inner
#: GET /inner
#: GET /through
#: GET /through
#: GET /got
#: GET /got
#: GET /values
#: GET /values
#: GET /pairs
#: GET /kept
#: GET /kept
#: GET /given
#: GET /given
#: GET /returned
#: GET /returned/changed
#: GET /returned/changed
#: GET /copied
#: GET /copied
#: GET /listed
#: GET /listed
#: GET /aliased
#: GET /aliased
#: GET /augmented
#: GET /augmented
#: GET /sorted
#: GET /sorted
#: GET /popped
#: GET /popped
#: GET /deleted
#: GET /deleted
#: GET /closed
#: GET /closed
#: GET /lambda
#: GET /global
#: GET /global
#: GET /nested
#: GET /nested
#: GET /display
#: GET /display
#: GET /either
#: GET /either
#: GET /or
#: GET /or
#: GET /unpacked
#: GET /unpacked
#: GET /taken
#: GET /taken
#: GET /set
#: GET /set
#: GET /set?q=e
#: GET /allowed?q=b
#: GET /allowed
#: GET /tuple?q=a&q=c
#: GET /tuple?q=a&q=d
#: GET /tuple
#: GET /shadow?q=b
#: GET /missing?q=c
#: GET /missing?q=d
#: GET /missing
#: GET /early
#: GET /early
#: GET /early?q=1
#: GET /default
#: GET /default
#: GET /response?mark=m
#: GET /response
#: GET /text
#: GET /comprehended
#: GET /comprehended
#: GET /chosen
#: GET /chosen
#: GET /shop
#: GET /shop
#: GET /walrus
#: GET /walrus
#: GET /matched
#: GET /matched
#: GET /spread
#: GET /spread
#: GET /annotated
#: GET /annotated
#: GET /ranked
#: GET /ranked
#: GET /looped?w=a&w=q&w=c
#: GET /negative
#: GET /yielded
#: GET /yielded
