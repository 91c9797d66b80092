"""Comparisons of the keys, items and values of dicts, which are sets rather than lists."""

from flask import Flask, jsonify, request

app = Flask(__name__)
REQUIRED = {"name", "age"}


@app.get("/keys")
def keys():
    d = {"a": 1, "b": 2}
    e = {"b": 3, "a": 4}
    n = {1: "x"}
    return jsonify(
        [d.keys() == {"a", "b"}, d.keys() == e.keys(), d.keys() != e.keys(), d.keys() == ["a", "b"], {"a"} == d.keys()],
        [d.keys() >= {"a"}, d.keys() > e.keys(), d.keys() <= {"a", "b", "c"}, {"a"} < d.keys(), n.keys() == {1}, n.keys() == {True}],
        [{}.keys() == set()],
    )


@app.post("/json")
def as_json():
    data = request.get_json()
    try:
        return jsonify(data.keys() == {"a"}, data.keys() != {"a"}, data.keys() >= {"a"}, {"a"} <= data.keys(), sorted(data.keys() - {"b"}))
    except AttributeError as e:
        return jsonify(str(e))


@app.post("/ops")
def ops():
    data = request.get_json()
    try:
        return jsonify(
            sorted(data.keys() & {"a", "z"}), sorted(data.keys() | ["z"]), sorted(data.keys() ^ {"a"}), sorted({"a", "q"} - data.keys()),
            data.keys() < {"a", "b"}, data.keys() > data.keys(),
        )
    except (AttributeError, TypeError) as e:
        return jsonify(str(e))


@app.post("/bad/<way>")
def bad(way):
    data = request.get_json()
    try:
        if way == "minus":
            return jsonify(sorted(data.keys() - 5))
        if way == "plus":
            return jsonify(sorted(data.keys() + {"a"}))
        if way == "order":
            return jsonify(data.keys() < ["a"])
        return jsonify(sorted(data.values() - {1}))
    except TypeError as e:
        return jsonify(str(e))


@app.post("/required")
def required():
    data = request.get_json()
    if not isinstance(data, dict) or data.keys() != REQUIRED:
        return jsonify(error="wrong keys"), 400
    return jsonify(data)


@app.get("/items")
def items():
    d = {"a": 1, "b": 2}
    e = {"b": 2, "a": 1}
    return jsonify(d.items() == e.items())


@app.get("/values")
def values():
    d = {"a": 1, "b": 2}
    return jsonify(d.values() == d.values())


#: GET /keys
#: POST /json json {"a": 1}
#: POST /json json {"b": 1, "a": 2}
#: POST /json json {"c": 1}
#: POST /json json [1]
#: POST /required json {"name": 1, "age": 2}
#: POST /required json {"age": 1, "name": 2}
#: POST /required json {"age": 1}
#: POST /required json 5
#: POST /ops json {"a": 1}
#: POST /ops json {"b": 1, "a": 2}
#: POST /ops json 7
#: POST /bad/minus json {"a": 1}
#: POST /bad/plus json {"a": 1}
#: POST /bad/order json {"a": 1}
#: POST /bad/values json {"a": 1}
#: GET /items
#: GET /values
