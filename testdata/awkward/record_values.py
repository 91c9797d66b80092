"""Records whose values are more than texts and numbers, and the ways in which records change."""

import copy
import datetime
import operator
import uuid
from collections import namedtuple
from decimal import Decimal
from enum import Enum

from flask import Flask, jsonify, request

app = Flask(__name__)


class Kind(str, Enum):
    big = "big"
    small = "small"


class Owner:
    def __init__(self, name):
        self.name = name


class Boss(Owner):
    def __init__(self, name):
        super().__init__(name)
        self.staff = 2


Point = namedtuple("Point", "x y")


def make(n):
    return {
        "id": uuid.UUID("0000000000000000000000000000000" + str(n)), "day": datetime.date(2024, 1, n), "at": datetime.datetime(2024, 1, n, 3), "price": Decimal("1.50"),
        "kind": Kind.big if n > 1 else Kind.small, "owner": Boss("b") if n > 2 else Owner("o"), "at_point": Point(n, 2), "pair": (n, "p"),
        "set": {1, n}, "raw": b"raw", "gone": None, "sub": {"n": n, "t": "t"}, "rate": n / 2,
    }


@app.get("/values/<int:n>")
def values(n):
    r = make(n)
    r["gone"] = r["day"] if n == 2 else None
    return jsonify(
        id=r["id"].hex, day=r["day"].year + 1, at=r["at"].isoformat(), price=str(r["price"] * 2),
        raw=r["raw"].decode(), gone=str(r["gone"]),
        sub=r["sub"]["t"] + "u", n=r["sub"]["n"] + 1, rate=r["rate"] + 1,
    )


@app.get("/kinds/<int:n>")
def kinds(n):
    r = make(n)
    return jsonify(kind=r["kind"].value, same=r["kind"] == "big", big=r["kind"] is Kind.big)


@app.get("/owners/<int:n>")
def owners(n):
    r = make(n)
    r["owner"].name += "!"
    return jsonify(owner=r["owner"].name, boss=isinstance(r["owner"], Boss), kind=type(r["owner"]).__name__)


@app.get("/tuples/<int:n>")
def tuples(n):
    r = make(n)
    x, y = r["at_point"]
    r["set"].add(n + 1)
    return jsonify(x=r["at_point"].x + x, y=y, pair=r["pair"][1] + "!", first=r["pair"][0] + 1, set=sorted(r["set"]))


@app.get("/number/<int:n>")
def number(n):
    r = {"id": uuid.UUID(int=n), "n": n}
    return jsonify(id=r["id"].hex, n=r["n"] + 1)


@app.get("/setitem")
def setitem():
    r = {"n": 1, "t": "text"}
    operator.setitem(r, "n", "one")
    return jsonify(n=r["n"] + "!", t=r["t"] + "!")


@app.get("/dunder")
def dunder():
    r = {"n": 1, "t": "text"}
    r.__setitem__("n", "one")
    return jsonify(n=r["n"] + "!", t=r["t"] + "!")


@app.get("/unbound")
def unbound():
    r = {"n": 1, "t": "text"}
    dict.update(r, n="one")
    return jsonify(n=r["n"] + "!", t=r["t"] + "!")


@app.get("/ways/<way>")
def ways(way):
    r = {"n": 1, "t": "text", "l": [1]}
    other = copy.deepcopy(r)
    try:
        if way == "update":
            r.update([("n", "one")])
        elif way == "json":
            r.update(request.args)
        elif way == "loop":
            for key, value in [("n", "one"), ("t", 2)]:
                r[key] = value
        elif way == "or":
            r |= {"n": "one"}
        elif way == "copy":
            other["n"] = "one"
            r = other
        elif way == "popped":
            del r["n"]
        elif way == "deep":
            other["l"].append("x")
            r["l"] = other["l"]
        return jsonify(n=r["n"] + 1, t=r["t"] + "!", l=sum(r["l"]))
    except (TypeError, KeyError) as e:
        return jsonify(type(e).__name__, str(e))


#: GET /values/1
#: GET /values/2
#: GET /values/3
#: GET /ways/none
#: GET /kinds/1
#: GET /kinds/2
#: GET /owners/1
#: GET /owners/3
#: GET /tuples/1
#: GET /tuples/4
#: GET /number/7
#: GET /setitem
#: GET /dunder
#: GET /unbound
#: GET /ways/update
#: GET /ways/json?n=one
#: GET /ways/loop
#: GET /ways/or
#: GET /ways/copy
#: GET /ways/popped
#: GET /ways/deep
