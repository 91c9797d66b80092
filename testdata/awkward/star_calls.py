"""Calls with stars, bound when the program runs."""

from flask import Flask, jsonify, request

app = Flask(__name__)


def show(a, b=2, *rest, key=None, **more):
    return {"a": a, "b": b, "rest": list(rest), "key": key, "more": more}


def two(a, b):
    return [a, b]


def three(a, b, c, d=4):
    return [a, b, c, d]


def one(a):
    return a


def none():
    return "none"


def only(a, *, x, y=5):
    return [a, x, y]


def total(*numbers):
    return sum(numbers)


def named(**fields):
    return jsonify(**fields)


def forward(*args, **kwargs):
    return show(*args, **kwargs)


def message(call, items, fields):
    try:
        if call == "two":
            return two(*items, **fields)
        if call == "three":
            return three(*items, **fields)
        if call == "one":
            return one(*items, **fields)
        if call == "none":
            return none(*items, **fields)
        if call == "only":
            return only(*items, **fields)
        if call == "first":
            return two(1, *items, **fields)
        if call == "named":
            return three(*items, c=3, **fields)
        return show(*items, **fields)
    except TypeError as e:
        return str(e)


@app.get("/")
def index():
    return jsonify(show(1), show(1, 2, 3, 4), show(*[1, 2, 3], key="k", z=1), show(**{"a": 5, "y": 6}), show(*(1,), **dict(b=7)))


@app.get("/query")
def query():
    return jsonify(show(**request.args.to_dict()))


@app.post("/call/<call>")
def called(call):
    body = request.get_json()
    return jsonify(message(call, body["items"], body["fields"]))


@app.get("/total")
def totals():
    numbers = [1, 2, 3]
    return jsonify(total(), total(*numbers), total(4, *numbers, 5), forward(1, 2, 3, key=4, z=5))


@app.get("/named")
def names():
    return named(b=1, a=[2])


#: GET /
#: GET /query?a=1&b=2&q=3
#: GET /query?b=1
#: POST /call/two json {"items": [1, 2], "fields": {}}
#: POST /call/two json {"items": [1], "fields": {"b": 3}}
#: POST /call/two json {"items": [], "fields": {}}
#: POST /call/two json {"items": [1], "fields": {}}
#: POST /call/two json {"items": [1], "fields": {"a": 3}}
#: POST /call/two json {"items": [1], "fields": {"z": 3}}
#: POST /call/two json {"items": [1, 2, 3], "fields": {}}
#: POST /call/two json {"items": "ab", "fields": {}}
#: POST /call/two json {"items": 5, "fields": {}}
#: POST /call/two json {"items": {"x": 1, "y": 2}, "fields": {}}
#: POST /call/two json {"items": [], "fields": [1]}
#: POST /call/three json {"items": [], "fields": {}}
#: POST /call/three json {"items": [1, 2, 3], "fields": {"d": null}}
#: POST /call/three json {"items": [1, 2, 3, 4, 5], "fields": {}}
#: POST /call/one json {"items": [], "fields": {}}
#: POST /call/one json {"items": [1, 2], "fields": {}}
#: POST /call/none json {"items": [], "fields": {}}
#: POST /call/none json {"items": [1], "fields": {}}
#: POST /call/only json {"items": [1], "fields": {"x": 2}}
#: POST /call/only json {"items": [1], "fields": {}}
#: POST /call/only json {"items": [1, 2], "fields": {"x": 2}}
#: POST /call/only json {"items": [1, 2, 3], "fields": {"x": 2, "y": 3}}
#: POST /call/first json {"items": [2], "fields": {}}
#: POST /call/first json {"items": 2, "fields": {}}
#: POST /call/first json {"items": [], "fields": {"a": 1}}
#: POST /call/named json {"items": [1, 2], "fields": {"d": 9}}
#: POST /call/named json {"items": [1, 2], "fields": {"c": 9}}
#: POST /call/show json {"items": [1, 2, 3], "fields": {"key": 1, "w": 2}}
#: GET /total
#: GET /named
