"""JSON encoders of the app's own: their method default, what they leave to Python's, options beside them, and one with more."""
import json
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from json import JSONEncoder

from flask import Flask, Response, request

app = Flask(__name__)


@dataclass
class Point:
    x: int
    y: int = 2


class Tag:
    def __init__(self, name):
        self.name = name

    def to_dict(self):
        return {"tag": self.name}


class Encoder(json.JSONEncoder):
    """What JSON has no form for."""

    def default(self, o):
        if isinstance(o, (datetime, date)):
            return o.isoformat()
        if isinstance(o, Decimal):
            return str(o)
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, Tag):
            return o.to_dict()
        return super().default(o)


class Plain(JSONEncoder):
    def default(self, obj):
        try:
            return float(obj)
        except TypeError:
            pass
        return JSONEncoder.default(self, obj)


class Nothing(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, bytes):
            return o.decode()


class Indented(json.JSONEncoder):
    def __init__(self, **kw):
        super().__init__(indent=2)

    def default(self, o):
        return "?"


@app.get("/dump")
def dump():
    data = {"t": datetime(2024, 1, 2, 3), "d": date(2024, 1, 2), "s": {2, 1}, "n": Decimal("1.50"), "tag": Tag("a"), "é": [1, None]}
    return Response(json.dumps(data, cls=Encoder), mimetype="application/json")


@app.get("/options")
def options():
    return json.dumps({"b": {"z"}, "a": Tag("é")}, cls=Encoder, indent=2, sort_keys=True, ensure_ascii=False)


@app.get("/refused")
def refused():
    try:
        return json.dumps({"x": b"abc" if request.args.get("b") else [Point(3)]}, cls=Encoder)
    except TypeError as e:
        return str(e), 400


@app.get("/plain")
def plain():
    try:
        return json.dumps([Decimal("2.5"), Tag("x")] if request.args.get("t") else [Decimal("2.5")], cls=Plain)
    except TypeError as e:
        return str(e), 400


@app.get("/nothing")
def nothing():
    return json.dumps([b"a", {1}], cls=Nothing)


@app.get("/indented")
def indented():
    return json.dumps({"a": 1}, cls=Indented)


@app.get("/point")
def point():
    try:
        return json.dumps(Point(1), cls=Encoder)
    except TypeError as e:
        return str(e), 400


@app.get("/uncaught")
def uncaught():
    return json.dumps({"x": object()}, cls=Encoder)

#: GET /dump
#: GET /options
#: GET /refused?b=1
#: GET /refused
#: GET /plain
#: GET /plain?t=1
#: GET /nothing
#: GET /indented
#: GET /point
#: GET /uncaught
