"""jsonify, byte for byte."""

import dataclasses
import datetime
import decimal
import enum
import uuid
from collections import namedtuple

import flask.json
from flask import Flask, jsonify, request

app = Flask(__name__)
Point = namedtuple("Point", "x y")


class Level(enum.IntEnum):
    LOW = 1


class Color(str, enum.Enum):
    RED = "red"


class Plain(enum.Enum):
    A = 1


@dataclasses.dataclass
class Item:
    name: str
    price: float = 1.0


class Page:
    def __html__(self):
        return "<p>"


@app.route("/text")
def text():
    return jsonify("é\u2028😀\x7f\t\"\\/")


@app.route("/html")
def html():
    return jsonify("<a href='x'>&</a>")


@app.route("/order")
def order():
    return jsonify({"é": 1, "b": 2, "a": 3, "_": 4, "B": 5, "9": 6, "10": {"z": 1, "y": 2}})


@app.route("/floats")
def floats():
    return jsonify(1.0, 0.1, 1e16, 1e15, 1e-5, 0.0001, 1e22, -0.0, 100.0, 1 / 3)


@app.route("/nan")
def nan():
    return jsonify(float("nan"), float("inf"), -float("inf"))


@app.route("/big")
def big():
    return jsonify(2**53 + 1)


@app.route("/dates")
def dates():
    zone = datetime.timezone(datetime.timedelta(hours=2))
    return jsonify(
        datetime.datetime(2024, 1, 2, 3, 4, 5),
        datetime.datetime(2024, 1, 2, 3, 4, 5, 600),
        datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=zone),
        datetime.date(2024, 1, 2),
    )


@app.route("/time")
def a_time():
    return jsonify(datetime.time(1, 2))


@app.route("/delta")
def delta():
    return jsonify(datetime.timedelta(1))


@app.route("/set")
def a_set():
    return jsonify({1})


@app.route("/bytes")
def raw():
    return jsonify(b"x")


@app.route("/enum")
def plain_enum():
    return jsonify(Plain.A)


@app.route("/range")
def a_range():
    return jsonify(range(3))


@app.route("/view")
def view():
    return jsonify({"a": 1}.keys())


@app.route("/generator")
def generator():
    return jsonify(x for x in [1])


@app.route("/object")
def an_object():
    return jsonify(object())


@app.route("/decimal")
def a_decimal():
    return jsonify(decimal.Decimal("1.10"), uuid.UUID("6BA7B810-9DAD-11D1-80B4-00C04FD430C8"))


@app.route("/dataclass")
def a_dataclass():
    return jsonify(Item("a"))


@app.route("/tuple")
def a_tuple():
    return jsonify((1, "a"))


@app.route("/namedtuple")
def a_namedtuple():
    return jsonify(Point(1, 2))


@app.route("/int-enum")
def int_enum():
    return jsonify(Level.LOW)


@app.route("/str-enum")
def str_enum():
    return jsonify(Color.RED)


@app.route("/dunder")
def dunder():
    return jsonify(Page())


@app.route("/int-keys")
def int_keys():
    return jsonify({10: "a", 2: "b", 1: "c"})


@app.route("/odd-keys")
def odd_keys():
    return jsonify({True: 1, False: 2}, {None: 1}, {1.5: 1})


@app.route("/mixed-keys")
def mixed_keys():
    return jsonify({1: 1, "a": 2})


@app.route("/none-keys")
def none_keys():
    return jsonify({None: 1, "a": 2})


@app.route("/tuple-keys")
def tuple_keys():
    return jsonify({(1, 2): 1})


@app.route("/args0")
def args0():
    return jsonify()


@app.route("/args1")
def args1():
    return jsonify(None)


@app.route("/args2")
def args2():
    return jsonify(1, 2)


@app.route("/args3")
def args3():
    return jsonify(1, a=2)


@app.route("/empty")
def empty():
    items = [x for x in [1, 2] if x > 5]
    return jsonify(items=items, d={}, none=None)


@app.route("/optional", methods=["POST"])
def optional():
    data = request.get_json()
    out = {"name": data.get("name")}
    if "age" in data:
        out["age"] = data["age"]
    return jsonify(out)


@app.route("/dumps")
def dumps():
    return flask.json.dumps({"b": [1, 2.0], "a": "é<"})


#: rows J1 J2
#: GET /text
#: rows J3
#: GET /html
#: rows J4
#: GET /order
#: rows J5
#: GET /floats
#: rows J6
#: GET /nan
#: rows J7
#: GET /big
#: rows J8
#: GET /dates
#: rows J9
#: GET /time
#: GET /delta
#: GET /set
#: GET /bytes
#: GET /enum
#: GET /range
#: GET /view
#: GET /generator
#: GET /object
#: rows J10
#: GET /decimal
#: rows J11
#: GET /dataclass
#: GET /tuple
#: GET /namedtuple
#: GET /int-enum
#: GET /str-enum
#: GET /dunder
#: rows J12
#: GET /int-keys
#: rows J13
#: GET /odd-keys
#: rows J14
#: GET /mixed-keys
#: GET /none-keys
#: GET /tuple-keys
#: rows J15
#: GET /args0
#: GET /args1
#: GET /args2
#: GET /args3
#: rows J16
#: GET /empty
#: rows J17
#: POST /optional json {}
#: POST /optional json {"name": "a", "age": 0}
#: rows J18
#: GET /dumps
