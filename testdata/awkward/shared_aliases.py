"""Module state that functions change through parameters, other variables and the standard library."""

import bisect
import heapq

from flask import Flask, jsonify

app = Flask(__name__)
heap = []
ranks = [1, 5]
ITEMS = []
TABLE = {"a": []}
CONF = {"x": {"n": 1}}
SEEN = []
LABELS = {"a": 1}
SAME = ITEMS
DEFAULTS = {"a": [], "b": []}
current = dict(DEFAULTS)
ROWS = [[1], [2]]
FIRST = ROWS[0]
grid = [[0] * 2] * 2


def add(lst, x):
    lst.append(x)


def bump(d):
    d["n"] += 1


def fill(lst, *values):
    for value in values:
        lst.append(value)


fill(SEEN, "first", "second")
heapq.heappush(heap, "m")


@app.post("/heap/<n>")
def push(n):
    heapq.heappush(heap, n)
    return jsonify(heap)


@app.get("/heap")
def pop():
    return jsonify(heapq.heappop(heap) if heap else None, heap)


@app.get("/rank/<n>")
def rank(n):
    bisect.insort(ranks, len(n))
    return jsonify(ranks)


@app.post("/items/<n>")
def add_item(n):
    add(ITEMS, n)
    return jsonify(ITEMS)


@app.post("/table/<n>")
def alias(n):
    rows = TABLE["a"]
    rows.append(n)
    return jsonify(TABLE)


@app.post("/bump")
def bump_conf():
    bump(CONF["x"])
    return jsonify(CONF)


@app.get("/seen")
def seen():
    return jsonify(SEEN, LABELS["a"])


@app.post("/same/<x>")
def same(x):
    SAME.append(x)
    current["a"].append(x)
    FIRST.append(len(x))
    grid[0][1] += 1
    return jsonify(ITEMS, DEFAULTS, ROWS)


@app.get("/all")
def everything():
    return jsonify(SAME, ITEMS, DEFAULTS, current, ROWS, FIRST, grid)


#: POST /same/w
#: GET /all
#: POST /heap/z
#: POST /heap/a
#: GET /heap
#: GET /heap
#: GET /heap
#: GET /heap
#: GET /rank/abc
#: GET /rank/
#: GET /rank/abcdefgh
#: POST /items/x
#: POST /items/y
#: POST /table/1
#: POST /table/2
#: POST /bump
#: POST /bump
#: GET /seen
#: GET /all
