"""Enumerations whose members are texts or ints as well."""

import json
from enum import Enum, IntEnum, auto

from flask import Flask, jsonify, request

app = Flask(__name__)


class Status(str, Enum):
    """The status of an order."""

    OPEN = "open"
    DONE = "done"
    LOST = "lost"

    @property
    def final(self):
        return self is Status.DONE or self is Status.LOST

    @classmethod
    def parse(cls, text):
        return cls(text.strip().lower())

    @staticmethod
    def first():
        return Status.OPEN


class Level(IntEnum):
    NONE = 0
    LOW = 1
    HIGH = 10


class Rank(int, Enum):
    ONE = 1
    TWO = 2


class Kind(IntEnum):
    A = auto()
    B = auto()


ORDERS = {"1": {"id": "1", "status": Status.OPEN}, "2": {"id": "2", "status": Status.DONE}}


@app.get("/print")
def printed():
    return jsonify(str(Status.OPEN), f"{Status.DONE}", repr(Status.LOST), "%s" % Status.OPEN, "{}".format(Status.OPEN), Status.OPEN.value, Status.OPEN.name)


@app.get("/print/int")
def printed_int():
    return jsonify(str(Level.LOW), f"{Level.HIGH}", repr(Level.LOW), str(Rank.ONE), f"{Rank.TWO}", repr(Rank.ONE), Kind.A.value, Kind.B.name)


@app.get("/json")
def as_json():
    return jsonify(status=Status.OPEN, level=Level.HIGH, rank=Rank.TWO, both=[Status.DONE, Level.LOW], text=json.dumps({"s": Status.LOST, "l": Level.LOW}))


@app.get("/equal/<text>")
def equal(text):
    status = Status.OPEN
    return jsonify(status == text, text == status, text != Status.DONE, status == Status.OPEN, Status.OPEN is status, text in [s.value for s in Status], text in (Status.OPEN, Status.DONE), {"open": 1}.get(Status.OPEN))


@app.get("/parse/<text>")
def parse(text):
    try:
        status = Status.parse(text)
    except ValueError as e:
        return jsonify(error=str(e)), 400
    return jsonify(status, status.final, Status.first())


@app.get("/lookup/<text>")
def lookup(text):
    try:
        return jsonify(Status(text), Status[text.upper()].value)
    except (ValueError, KeyError) as e:
        return jsonify(error=str(e), kind=type(e).__name__), 400


@app.get("/methods")
def methods():
    return jsonify(Status.OPEN.upper(), Status.DONE.startswith("do"), len(Status.OPEN), Status.OPEN + "!", "-".join([Status.OPEN, Status.DONE]), Status.LOST.replace("l", "L"))


@app.get("/ints")
def ints():
    return jsonify(Level.LOW < Level.HIGH, Level.HIGH + 1, Level(10).name, Level.LOW == 1, Level.HIGH > 5, Rank.TWO * 3, sorted([Level.HIGH, Level.LOW]), max(Level.LOW, Level.HIGH))


@app.get("/truth")
def truth():
    out = []
    for level in Level:
        out.append("yes" if level else "no")
    for status in Status:
        out.append("yes" if status else "no")
    return jsonify(out, [s.name for s in Status if s], [level.name for level in Level if not level])


@app.get("/orders")
def orders():
    wanted = request.args.get("status")
    if wanted and wanted not in [s.value for s in Status]:
        return jsonify(error="bad status", allowed=[s.value for s in Status]), 400
    return jsonify([o for o in ORDERS.values() if wanted is None or o["status"] == wanted])


@app.post("/orders/<key>/<status>")
def change(key, status):
    order = ORDERS[key]
    if order["status"] == Status.LOST:
        return jsonify(error="gone"), 409
    order["status"] = Status(status)
    return jsonify(order)


@app.get("/counts")
def counts():
    out = {}
    for order in ORDERS.values():
        out[order["status"]] = out.get(order["status"], 0) + 1
    return jsonify(out, isinstance(Status.OPEN, str), isinstance(Level.LOW, int), isinstance(Level.LOW, str))


#: GET /print
#: GET /print/int
#: GET /json
#: GET /equal/open
#: GET /equal/done
#: GET /equal/OPEN
#: GET /parse/%20Open
#: GET /parse/lost
#: GET /parse/none
#: GET /lookup/open
#: GET /lookup/x
#: GET /methods
#: GET /ints
#: GET /truth
#: GET /orders
#: GET /orders?status=open
#: GET /orders?status=x
#: POST /orders/1/lost
#: POST /orders/1/open
#: POST /orders/2/what
#: GET /orders?status=lost
#: GET /counts
