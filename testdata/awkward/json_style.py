"""An app that keeps the order of keys, and characters as they are, in its JSON."""
from collections import OrderedDict, defaultdict
from dataclasses import dataclass
from datetime import date

from flask import Flask, abort, jsonify, request


@dataclass
class Pair:
    second: int
    first: str


def create_app():
    app = Flask(__name__)
    app.json.sort_keys = False
    app.json.ensure_ascii = False
    app.json.mimetype = "application/json; charset=utf-8"
    settings = {"zone": "a", "name": "é", "at": date(2024, 1, 2)}

    @app.get("/plain")
    def plain():
        return {"zebra": 1, "ant": {"y": 1, "x": [2, {"b": 1, "a": "ü"}]}}

    @app.get("/keywords")
    def keywords():
        return jsonify(zebra=1, ant="ñ", **request.args)

    @app.get("/list")
    def listed():
        return jsonify([{"b": 1, "a": 2}, OrderedDict([("z", 1), ("c", 2)]), Pair(1, "x")])

    @app.get("/numbers")
    def numbers():
        return jsonify({2: "two", 1: "one", None: "none", True: 5})

    @app.get("/settings")
    def show():
        return settings

    @app.get("/counted")
    def counted():
        counts = defaultdict(int)
        for c in request.args.get("text", "hello"):
            counts[c] += 1
        return counts, 201

    @app.post("/echo")
    def echo():
        data = request.get_json()
        data["seen"] = True
        return jsonify(data=data, args=request.args.to_dict())

    @app.get("/made")
    def made():
        rows = [{"n": i, "half": i / 2} for i in range(3)]
        total = {"rows": len(rows)}
        total.update(mean=sum(r["half"] for r in rows), **{"last": rows[-1]})
        return jsonify(rows=rows, total=total)

    @app.errorhandler(404)
    def missing(e):
        return jsonify(code=e.code, about=e.description), 404

    @app.get("/missing")
    def gone():
        abort(404, "nicht da: ö")

    return app


app = create_app()

#: GET /plain
#: GET /keywords
#: GET /keywords?y=1&x=2
#: GET /list
#: GET /numbers
#: GET /settings
#: GET /counted
#: GET /counted?text=zaz
#: POST /echo json {"z": 1, "a": {"d": 1, "c": "\u00e9"}}
#: GET /made
#: GET /missing
#: GET /nowhere
