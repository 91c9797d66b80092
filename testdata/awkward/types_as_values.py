"""Built-in types as values: tables of types that payloads are checked by, types as arguments; dicts of pairs; empty defaults."""

from collections import OrderedDict, deque
from functools import lru_cache
from flask import Flask, jsonify, request, redirect, Response, stream_with_context

app = Flask(__name__)


class A:
    def __init__(self, sku):
        self.sku = sku


class W1:
    def __init__(self, items=()):
        self._items = OrderedDict((i.sku, i) for i in items)


w1 = W1([A("x"), A("y")])


class W2:
    def __init__(self, items):
        self._items = OrderedDict((i.sku, i) for i in items)


w2 = W2([A("x"), A("y")])


class W3:
    def __init__(self, items=None):
        self._items = {i.sku: i for i in items or []}


w3 = W3([A("x"), A("y")])


@app.route("/1")
def r1():
    return jsonify(list(w1._items))


@app.route("/2")
def r2():
    return jsonify(list(w2._items), w2._items["x"].sku)


@app.route("/3")
def r3():
    return jsonify(list(w3._items))


TYPES = {"name": str, "age": int, "tags": list, "ok": bool, "score": (int, float)}


@app.route("/4", methods=["POST"])
def r4():
    body = request.get_json()
    bad = [k for k, t in TYPES.items() if k in body and not isinstance(body[k], t)]
    return jsonify(bad=bad)


def check(body, **types):
    for k, t in types.items():
        if not isinstance(body.get(k), t):
            return f"{k} must be {t.__name__}"
    return None


@app.route("/5", methods=["POST"])
def r5():
    err = check(request.get_json(), name=str, age=int)
    if err:
        return {"error": err}, 400
    return {"ok": True}


SCHEMA = [("name", str, True), ("age", int, False)]


@app.route("/6", methods=["POST"])
def r6():
    data = request.get_json()
    errors = {}
    for field, typ, required in SCHEMA:
        if field not in data:
            if required:
                errors[field] = "required"
            continue
        if not isinstance(data[field], typ):
            errors[field] = f"expected {typ.__name__}, got {type(data[field]).__name__}"
    return jsonify(errors)


CONVERTERS = {"int": int, "float": float, "str": str, "bool": lambda v: v == "true"}


@app.route("/7/<kind>/<value>")
def r7(kind, value):
    conv = CONVERTERS.get(kind)
    if conv is None:
        return "no", 404
    try:
        return jsonify(value=conv(value), kind=kind)
    except ValueError as e:
        return str(e), 400


@lru_cache(maxsize=10)
def normal(url: str) -> str:
    return url.lower()


class Link:
    def __init__(self, url, owner=None):
        self.url = url
        self.owner = owner


links = {}


@app.route("/8/<code>")
def r8(code):
    links[code] = Link(normal(code))
    return redirect(links[code].url, 301 if request.args.get("p") == "1" else 302)


@app.route("/9/<int:n>")
def r9(n):
    @stream_with_context
    def rows():
        yield "["
        for i in range(n):
            yield request.args.get("q", str(i))
        yield "]"

    return Response(rows(), mimetype="text/plain")


def cast(name, type=str, default=None):
    raw = request.args.get(name)
    if raw is None:
        return default
    return type(raw)


@app.route("/10")
def r10():
    return jsonify(a=cast("a", int, 5), b=cast("b"), c=cast("c", float))


class Field:
    def __init__(self, name, kind=str, required=False, choices=()):
        self.name = name
        self.kind = kind
        self.required = required
        self.choices = choices

    def check(self, value):
        if value is None:
            return f"{self.name} is required" if self.required else None
        if not isinstance(value, self.kind):
            return "%s should be %s, not %s" % (self.name, self.kind.__name__, type(value).__name__)
        return None


FIELDS = [Field("title", required=True), Field("count", int), Field("ratio", float), Field("meta", kind=dict)]


@app.route("/11", methods=["POST"])
def r11():
    data = request.get_json()
    return jsonify([e for e in (f.check(data.get(f.name)) for f in FIELDS) if e])


@app.route("/12/<word>")
def r12(word):
    kinds = {"a": str, "b": int}
    kind = kinds.get(word)
    return jsonify(text=str(kind), same=kind is str, other=kind == int, none=kind is None)


def total(rows=(), start=0):
    return sum(rows, start) if len(rows) else -1


@app.route("/13")
def r13():
    return jsonify(a=total(), b=total([1, 2]), c=total([int(x) for x in request.args.getlist("n")], 10))


@app.route("/14")
def r14():
    pairs = dict((k, v.upper()) for k, v in request.args.items() if v)
    ordered = OrderedDict([(k, len(v)) for k, v in sorted(pairs.items())])
    ordered.move_to_end(next(iter(ordered), "x")) if ordered else None
    return jsonify(pairs=pairs, ordered=list(ordered.items()))


#: GET /1
#: GET /2
#: GET /3
#: POST /4 json {"name": 1, "age": "x", "tags": {}, "ok": 1, "score": "1"}
#: POST /4 json {"name": "n", "age": true, "tags": [], "ok": true, "score": 1.5}
#: POST /4 json {"score": 7, "age": null}
#: POST /5 json {"name": "n", "age": 3}
#: POST /5 json {"name": "n", "age": "3"}
#: POST /5 json {}
#: POST /6 json {"name": "n", "age": 3}
#: POST /6 json {"name": null, "age": [1]}
#: POST /6 json {"age": 1.5}
#: GET /7/int/12
#: GET /7/int/x
#: GET /7/float/1e3
#: GET /7/bool/true
#: GET /7/str/q
#: GET /7/other/q
#: GET /8/AbC
#: GET /8/AbC?p=1
#: GET /9/0
#: GET /9/3
#: GET /9/2?q=z
#: GET /10
#: GET /10?a=7&b=x&c=2
#: GET /10?a=x
#: POST /11 json {"title": "t", "count": 2, "ratio": 1, "meta": {}}
#: POST /11 json {"count": "2", "ratio": 1.0, "meta": []}
#: POST /11 json {"title": 5, "count": true}
#: GET /12/a
#: GET /12/b
#: GET /12/c
#: GET /13
#: GET /13?n=4&n=5
#: GET /14?b=x&a=yy&c=
#: GET /14
