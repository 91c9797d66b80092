"""Validation by the keys of dicts: differences, intersections and unions of views and sets."""
from flask import Flask, jsonify, request

app = Flask(__name__)

REQUIRED = {"title", "author"}
OPTIONAL = frozenset({"year", "tags"})
FIELDS = REQUIRED | OPTIONAL
DEFAULTS = {"title": "none", "year": 1900}


@app.post("/missing")
def missing():
    data = request.get_json()
    if not isinstance(data, dict):
        return jsonify(error="object expected"), 400
    absent = REQUIRED - data.keys()
    if absent:
        return jsonify(error="missing", fields=sorted(absent)), 400
    unknown = data.keys() - FIELDS
    if unknown:
        return jsonify(error="unknown", fields=sorted(unknown)), 400
    return jsonify(ok=True), 201


@app.post("/literal")
def literal():
    data = request.get_json()
    if not isinstance(data, dict):
        return jsonify(error="object expected"), 400
    extra = data.keys() - {"a", "b"}
    both = data.keys() & {"a", "b"}
    union = data.keys() | {"a", "b"}
    odd = data.keys() ^ {"a", "b"}
    return jsonify(extra=sorted(extra), both=sorted(both), union=sorted(union), odd=sorted(odd))


@app.post("/set")
def as_set():
    data = request.get_json(silent=True) or {}
    unknown = set(data) - FIELDS
    if unknown:
        return jsonify(unknown=sorted(unknown)), 422
    return jsonify(count=len(set(data) & REQUIRED))


@app.post("/setkeys")
def set_keys():
    data = request.get_json()
    unknown = set(data.keys()) - FIELDS
    absent = REQUIRED - set(data.keys())
    return jsonify(unknown=sorted(unknown), absent=sorted(absent))


@app.get("/args")
def args():
    unknown = request.args.keys() - {"page", "size"}
    if unknown:
        return {"unknown": sorted(unknown)}, 400
    return {"known": len(request.args.keys() & {"page", "size"})}


@app.get("/between")
def between():
    other = {"title": "x", "pages": 3}
    return {
        "both": sorted(DEFAULTS.keys() & other.keys()),
        "either": sorted(DEFAULTS.keys() | other.keys()),
        "first": sorted(DEFAULTS.keys() - other.keys()),
        "odd": sorted(DEFAULTS.keys() ^ other.keys()),
    }


@app.post("/untyped")
def untyped():
    data = request.get_json()
    missing = REQUIRED - data.keys()
    if missing:
        return {"missing": sorted(missing)}, 400
    return {"fine": data["title"]}


@app.post("/list")
def with_list():
    data = request.get_json()
    if not isinstance(data, dict):
        return {"error": "object"}, 400
    absent = [name for name in ("title", "author") if name in {"title", "author"} - data.keys()]
    return {"absent": absent}


@app.post("/others")
def others():
    data = request.get_json()
    if not isinstance(data, dict):
        return {"error": "object"}, 400
    return {"others": sorted(data.keys() - ["title", "author"])}


@app.post("/frozen")
def frozen():
    data = request.get_json()
    if not isinstance(data, dict):
        return {"error": "object"}, 400
    lacking = OPTIONAL - data.keys()
    return {"lacking": sorted(lacking), "shown": str(OPTIONAL & data.keys()), "typed": str(OPTIONAL - DEFAULTS.keys())}


@app.get("/constants")
def constants():
    return {"fields": sorted(FIELDS), "alone": str(REQUIRED - {"title"}), "frozen": str(OPTIONAL - {"year"}),
            "kept": len(REQUIRED), "in": "year" in FIELDS, "copy": str(set(OPTIONAL) - {"tags"}), "again": str(frozenset(["x"]))}


@app.post("/test")
def test():
    data = request.get_json()
    if not isinstance(data, dict) or REQUIRED - data.keys():
        return {"error": "bad"}, 400
    if not data.keys() & OPTIONAL:
        return {"optional": False}
    if data.keys() - REQUIRED - OPTIONAL:
        return {"more": True}
    return {"optional": True, "how": len(data.keys() - REQUIRED)}


#: POST /missing json {"title": "a", "author": "b"}
#: POST /missing json {"title": "a", "x": "b"}
#: POST /missing json {"title": "a", "author": "b", "z": 1, "a": 2}
#: POST /missing json [1]
#: POST /missing json {}
#: POST /literal json {"a": 1, "c": 2, "d": null}
#: POST /literal json {}
#: POST /literal json "a"
#: POST /set json {"title": 1, "other": 2}
#: POST /set json {"title": 1, "author": 2, "year": 1}
#: POST /set json []
#: POST /set json ["title", "nope"]
#: POST /set json "ab"
#: POST /set json 5
#: POST /setkeys json {"title": 1, "zz": 2}
#: POST /setkeys json [1]
#: GET /args
#: GET /args?page=1&x=2&a=2
#: GET /args?page=1&size=2
#: GET /between
#: POST /untyped json {"title": 1}
#: POST /untyped json {"title": 1, "author": 2}
#: POST /untyped json [1]
#: POST /untyped json null
#: POST /others json {"title": 1, "x": 2}
#: POST /frozen json {"year": 1}
#: POST /frozen json {"tags": 1, "a": 2}
#: POST /frozen json {}
#: GET /constants
#: POST /list json {"title": 1, "x": 2}
#: POST /list json {"author": 1, "title": 1}
#: POST /list json 3
#: POST /test json {"title": 1, "author": 2}
#: POST /test json {"title": 1, "author": 2, "year": 3}
#: POST /test json {"title": 1, "author": 2, "year": 3, "more": 1}
#: POST /test json {"title": 1}
