"""flask.json with options, and jsonify of what JSON has no form for."""

import datetime
import decimal
import enum
import json as stdjson
import uuid
from dataclasses import dataclass
from flask import Flask, current_app, json, jsonify, request, Response
from flask.json import dumps, loads
from flask import json as fjson

app = Flask(__name__)


class Color(enum.Enum):
    RED = "red"


def squares(n):
    for i in range(n):
        yield i * i


@app.get("/indent")
def indent():
    return Response(dumps({"b": 1, "a": [1, {"z": None}]}, indent=2), mimetype="application/json")


@app.get("/indent-sorted")
def indent_sorted():
    return dumps({"b": 1, "a": [1, {"z": None}], "e": [], "d": {}}, indent=4, sort_keys=True)


@app.get("/unsorted")
def unsorted():
    return json.dumps({"b": 1, "a": 2}, sort_keys=False)


@app.get("/default")
def default():
    return json.dumps({"b": 1, "a": "\u00e9"})


@app.get("/unicode")
def unicode():
    return fjson.dumps({"b": "\u00e9\u2028"}, ensure_ascii=False)


@app.get("/separators")
def separators():
    return json.dumps({"b": [1, 2], "a": 2}, separators=(",", ":"))


@app.get("/default-func")
def default_func():
    return json.dumps({"c": Color.RED}, default=lambda o: o.value)


@app.get("/default-str")
def default_str():
    return json.dumps({"d": datetime.date(2020, 1, 2)}, default=str)


@app.get("/types")
def types():
    return json.dumps({"d": datetime.datetime(2020, 1, 2, 3, 4, 5), "u": uuid.UUID(int=5), "n": decimal.Decimal("1.50")})


@app.get("/range")
def range_view():
    return jsonify(range(3))


@app.get("/generator")
def generator():
    return jsonify(squares(3))


@app.get("/genexpr")
def genexpr():
    return jsonify(x * x for x in range(3))


@app.get("/in-dict")
def in_dict():
    return {"items": range(3)}


@app.get("/in-dict-gen")
def in_dict_gen():
    return jsonify(items=(x for x in [1, 2]))


@app.get("/map")
def map_view():
    return jsonify(list(map(str, [1, 2])), map(str, [1, 2]))


@app.get("/keys")
def keys():
    return jsonify({"a": 1}.keys())


@app.get("/keys-in")
def keys_in():
    return {"keys": {"a": 1}.keys()}


@app.get("/set")
def set_view():
    return jsonify({1, 2})


@app.get("/tuple")
def tuple_view():
    return jsonify((1, 2), [3])


@app.get("/bytes")
def bytes_view():
    return jsonify(b"x")


@app.get("/enum")
def enum_view():
    return jsonify(Color.RED)


@app.get("/none")
def none():
    return jsonify(None)


@app.get("/empty")
def empty():
    return jsonify()


@app.get("/both")
def both():
    return jsonify({"a": 1}, b=2)


@app.post("/loads")
def loads_view():
    return jsonify(loads(request.data))


@app.post("/loads-text")
def loads_text():
    try:
        value = json.loads(request.get_data(as_text=True))
    except ValueError as error:
        return str(error), 422
    return jsonify(value=value)


@app.get("/app-json")
def app_json():
    return current_app.json.response({"b": 1, "a": 2})


@app.get("/app-dumps")
def app_dumps():
    return app.json.dumps({"b": 1, "a": 2})


@app.get("/app-dumps-indent")
def app_dumps_indent():
    return app.json.dumps([1, {"a": 2}], indent=1)


@app.get("/app-loads")
def app_loads():
    return app.json.dumps(app.json.loads('{"x": [1.0, 2e3]}'))


@app.get("/std")
def std():
    return stdjson.dumps({"b": 1, "a": "\u00e9"}, indent=2, sort_keys=True, ensure_ascii=False)


@app.get("/mixed-keys")
def mixed_keys():
    return jsonify({1: "a", "b": 2})


@app.get("/int-keys")
def int_keys():
    return jsonify({2: "a", 10: "b", 1: "c"})


@app.get("/json-dump")
def json_file():
    import io
    out = io.StringIO()
    json.dump({"b": 1, "a": 2}, out, indent=2)
    return out.getvalue()


@dataclass
class Point:
    x: int
    y: int


@app.get("/dataclass")
def dataclass_view():
    return json.dumps({"p": Point(2, 1)}, indent=1)


@app.get("/dataclass-str")
def dataclass_str():
    return json.dumps({"p": Point(2, 1)}, default=str)


@app.get("/dataclass-std")
def dataclass_std():
    return stdjson.dumps([Point(2, 1)], default=str)


@app.get("/order")
def order():
    return json.dumps({"b": {"z": 1, "y": datetime.date(2020, 1, 2)}, "a": 2}, sort_keys=False, indent=None)


@app.get("/default-none")
def default_none():
    return json.dumps({"d": datetime.date(2020, 1, 2)}, default=None)


@app.get("/text-indent")
def text_indent():
    return json.dumps([1, [], {}, {"a": "\u00e9"}], indent="\t", ensure_ascii=False)


@app.get("/unsortable")
def unsortable():
    return json.dumps({"a": 1, 2: 3}, indent=2)


#: GET /dataclass
#: GET /dataclass-str
#: GET /dataclass-std
#: GET /order
#: GET /default-none
#: GET /text-indent
#: GET /unsortable
#: GET /indent
#: GET /indent-sorted
#: GET /unsorted
#: GET /default
#: GET /unicode
#: GET /separators
#: GET /default-func
#: GET /default-str
#: GET /types
#: GET /range
#: GET /generator
#: GET /genexpr
#: GET /in-dict
#: GET /in-dict-gen
#: GET /map
#: GET /keys
#: GET /keys-in
#: GET /set
#: GET /tuple
#: GET /bytes
#: GET /enum
#: GET /none
#: GET /empty
#: GET /both
#: POST /loads json {"a": 1}
#: POST /loads text nope
#: POST /loads-text text [1]
#: POST /loads-text text [1
#: POST /loads-text text
#: GET /app-json
#: GET /app-dumps
#: GET /app-dumps-indent
#: GET /app-loads
#: GET /std
#: GET /mixed-keys
#: GET /int-keys
#: GET /json-dump
