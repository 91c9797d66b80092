"""Loops over itertools.groupby whose rounds fill what the function makes, and those whose rounds show in what comes."""
from itertools import groupby
from operator import itemgetter

from flask import Flask, jsonify, request

app = Flask(__name__)
LOG = []


def rows():
    return [{"k": "a", "v": 1}, {"k": "b", "v": 3}, {"k": "a", "v": 2}, {"k": "b"}]


@app.get("/dict")
def into_dict():
    out = {}
    for k, g in groupby(sorted(rows(), key=lambda r: r["k"]), key=lambda r: r["k"]):
        out[k] = [r.get("v") for r in g]
    return jsonify(out)


@app.get("/list")
def into_list():
    out, total = [], 0
    ordered = sorted(rows(), key=itemgetter("k"))
    for k, g in groupby(ordered, key=itemgetter("k")):
        items = list(g)
        total += len(items)
        out.append({"k": k, "n": len(items), "sum": sum(i.get("v", 0) for i in items)})
    return jsonify(out, total)


@app.get("/unsorted")
def unsorted():
    out = []
    for k, g in groupby([r for r in rows()], lambda r: r["k"]):
        out.append([k, len(list(g))])
    return jsonify(out)


@app.get("/raises")
def raises():
    out = {}
    for v, g in groupby(list(rows()), key=lambda r: r["v"]):
        out[v] = len(list(g))
    return jsonify(out)


@app.get("/caught")
def caught():
    out = []
    try:
        for v, g in groupby(list(rows()), key=lambda r: r["v"]):
            out.append(v)
    except KeyError as e:
        out.append(str(e))
    return jsonify(out)


@app.get("/logged")
def logged():
    del LOG[:]
    for k, g in groupby(sorted(rows(), key=itemgetter("k")), key=itemgetter("k")):
        LOG.append(k)
    return jsonify(LOG)


@app.get("/changed")
def changed():
    data = rows()
    out = []
    for k, g in groupby(sorted(data, key=itemgetter("k")), key=itemgetter("k")):
        out.append(k)
        data[1]["k"] = "z"
    return jsonify(out)


@app.get("/grown")
def grown():
    data = [1, 1, 2]
    out = []
    for k, g in groupby(data, key=lambda n: n):
        out.append(k)
        if len(data) < 6:
            data.append(k + 10)
    return jsonify(out)


@app.get("/empty")
def empty():
    out = {}
    for k, g in groupby(sorted([], key=itemgetter("k")), key=itemgetter("k")):
        out[k] = list(g)
    return jsonify(out)


@app.get("/break")
def broken():
    out = []
    for k, g in groupby(sorted(rows(), key=itemgetter("k")), key=itemgetter("k")):
        if k == request.args.get("stop"):
            break
        out.append(k)
    return jsonify(out)


@app.get("/words")
def words():
    out = {}
    for n, g in groupby(sorted("the quick brown fox jumps".split(), key=len), key=len):
        out[n] = sorted(g)
    return jsonify(out)


@app.get("/kept")
def kept():
    groups = {}
    for k, g in groupby(sorted(rows(), key=itemgetter("k")), key=itemgetter("k")):
        groups[k] = g
    return jsonify({k: list(g) for k, g in groups.items()})


@app.get("/twice")
def twice():
    out = []
    for k, g in groupby(sorted(rows(), key=itemgetter("k")), key=itemgetter("k")):
        out.append([len(list(g)), list(g)])
    return jsonify(out)


@app.get("/plain")
def plain():
    out = []
    for k, g in groupby("aabcc"):
        out.append([k, len(list(g)), len(list(g))])
    return jsonify(out)


@app.get("/plainkept")
def plain_kept():
    out = []
    for k, g in groupby("aabcc"):
        out.append(g)
    return jsonify([list(g) for g in out])


@app.get("/comprehension")
def comprehension():
    pairs = [(k, g) for k, g in groupby(sorted(rows(), key=itemgetter("k")), key=itemgetter("k"))]
    return jsonify([[k, list(g)] for k, g in pairs])


@app.get("/listed")
def listed():
    return jsonify([[k, list(g)] for k, g in list(groupby("aab"))])

#: GET /dict
#: GET /list
#: GET /unsorted
#: GET /raises
#: GET /caught
#: GET /logged
#: GET /changed
#: GET /grown
#: GET /empty
#: GET /break?stop=b
#: GET /break
#: GET /words
#: GET /kept
#: GET /twice
#: GET /plain
#: GET /plainkept
#: GET /comprehension
#: GET /listed
