"""Questions for the exact class of a value, and assignments with several targets that are places."""
import json
from collections import OrderedDict

from flask import Flask, g, jsonify, request, session
from markupsafe import Markup

app = Flask(__name__)
app.secret_key = "k"


class Shape:
    def __init__(self, name):
        self.name = self.label = name


class Square(Shape):
    pass


class Box:
    def __init__(self):
        self.items = {}
        self.last = None

    def put(self, key, value):
        self.items[key] = self.last = value
        return value


def kind_of(value):
    if type(value) is bool:
        return "flag"
    if type(value) == int:
        return "number %d" % (value + 1)
    if type(value) is str:
        return value.upper()
    if type(value) in (list, tuple):
        return "sequence of %d" % len(value)
    if type(value) is not dict:
        return type(value).__name__
    return sorted(value)


@app.post("/kinds")
def kinds():
    return jsonify([kind_of(v) for v in request.get_json()])


@app.get("/others")
def others():
    values = [(1,), {1}, b"x", OrderedDict([("a", 1)]), Markup("m"), frozenset(), 1.5, request.args, 10 ** 30]
    return jsonify([kind_of(v) for v in values])


@app.post("/exact")
def exact():
    data = request.get_json()
    total = data.get("total")
    if type(total) != int or type(data.get("name")) is not str:
        return jsonify(error="types"), 400
    return jsonify(total=total * 2, name=data["name"].strip())


@app.get("/shapes")
def shapes():
    a, b = Shape("a"), Square("b")
    return jsonify(a=type(a) is Shape, b=type(b) is Shape, c=type(b) is Square, same=type(a) == type(b), label=b.label)


@app.get("/chain/session")
def chain_session():
    g.calls = session["calls"] = session.get("calls", 0) + 1
    return jsonify(calls=g.calls)


@app.get("/chain/shared")
def chain_shared():
    out = {}
    out["a"] = out["b"] = rows = []
    rows.append(request.args.get("v", "x"))
    out["a"].append("y")
    return jsonify(out)


@app.get("/chain/order")
def chain_order():
    d = {}
    i = d[i if (i := 1) else 0] = 5
    return jsonify(i=i, d={str(k): v for k, v in d.items()})


box = Box()


@app.post("/chain/<key>")
def chain_box(key):
    try:
        value = box.put(key, json.loads(request.get_data(as_text=True)))
    except ValueError:
        value = box.items[""] = box.last = None
    return jsonify(value=value, last=box.last, items=box.items)


#: POST /kinds json [true, 1, 0, "a", [1], {"b": 1, "a": 2}, null, 1.5, 12345678901234567890]
#: GET /others
#: POST /exact json {"total": 2, "name": " n "}
#: POST /exact json {"total": true, "name": " n "}
#: POST /exact json {"total": 2.0, "name": " n "}
#: POST /exact json {"total": 2, "name": null}
#: POST /exact json {}
#: GET /shapes
#: GET /chain/session
#: GET /chain/session
#: GET /chain/shared
#: GET /chain/shared?v=z
#: GET /chain/order
#: POST /chain/a json [1]
#: POST /chain/b json {"x": 1}
#: POST /chain/c text no
