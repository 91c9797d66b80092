"""MultiDict, Headers and their kin, made by the app."""

from flask import Flask, Response, jsonify, request
from werkzeug.datastructures import CombinedMultiDict, Headers, ImmutableMultiDict, MultiDict

app = Flask(__name__)


@app.route("/copy")
def copied():
    d = MultiDict(request.args.items(multi=True))
    d.add("added", "1")
    d["set"] = "2"
    return jsonify(lists=list(d.lists()), first=d.to_dict(), all=d.to_dict(flat=False), n=len(d))


@app.route("/changed")
def changed():
    d = request.args.copy()
    d["a"] = "new"
    d.add("a", "more")
    d.setlist("b", ["1", "2"])
    d.setdefault("c", "3")
    gone = d.pop("x", None)
    d.update({"a": "last"})
    return jsonify(d.to_dict(flat=False), gone, d.getlist("a"), d.get("b", type=int))


@app.route("/display")
def display():
    d = MultiDict([("a", "1"), ("a", "2"), ("b", "3")])
    e = MultiDict({"k": ["x", "y"], "m": "z"})
    out = []
    for key, value in d.items():
        out.append(f"{key}={value}")
    for key in e:
        out.append(key)
    for value in e.values():
        out.append(value)
    for key, values in d.lists():
        out.append(key + ":" + ",".join(values))
    return jsonify(out, e.getlist("k"), e["m"], "q" in e)


@app.route("/missing")
def missing():
    return MultiDict([("a", "1")])["b"]


@app.route("/frozen")
def frozen():
    request.args["a"] = "b"
    return "changed"


@app.route("/combined", methods=["POST"])
def combined():
    d = CombinedMultiDict([request.args, request.form])
    return jsonify(d.get("a"), d.getlist("a"), sorted(d.keys()), "b" in d)


@app.route("/immutable")
def immutable():
    d = ImmutableMultiDict([("a", "1"), ("b", "2")])
    return jsonify(d, d.to_dict())


@app.route("/headers")
def headers():
    h = Headers()
    h.add("X-One", "1")
    h.add("X-One", "2")
    h["X-Two"] = "3"
    h.set("X-Three", "4")
    h.extend({"X-Four": "5"})
    del h["X-Two"]
    h.setdefault("X-One", "9")
    return Response(str(h.getlist("x-one")), headers=h)


@app.route("/headers/of")
def headers_of():
    h = Headers([("Content-Type", "text/plain"), ("X-A", "1"), ("X-A", "2")])
    return Response("\n".join(f"{k}: {v}" for k, v in h), headers=h)


@app.route("/headers/dict")
def headers_dict():
    h = Headers({"X-A": "1", "X-B": "2"})
    h.remove("X-A")
    return Response("gone" if "X-A" not in h else "there", status=201, headers=h)


@app.route("/with", methods=["GET"])
def with_args():
    response = jsonify(ok=True)
    for key, value in MultiDict(request.args.items(multi=True)).items(multi=True):
        response.headers.add(key, value)
    return response


#: GET /copy
#: GET /copy?a=1&a=2&b=
#: GET /changed?x=1&a=5
#: GET /changed
#: GET /display
#: GET /missing
#: GET /frozen
#: POST /combined?a=1 form a=2&b=3
#: GET /immutable
#: GET /headers
#: GET /headers/of
#: GET /headers/dict
#: GET /with?X-A=1&X-A=2
