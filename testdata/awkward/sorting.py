"""Sorts are stable, also in reverse; mixed types do not compare."""

from flask import Flask, jsonify, request

app = Flask(__name__)
ROWS = [("b", 2), ("a", 2), ("c", 1), ("A", 1)]


@app.get("/")
def index():
    return jsonify(sorted(ROWS, key=lambda r: r[1]), sorted(ROWS, key=lambda r: r[1], reverse=True), sorted(ROWS), max(ROWS, key=lambda r: r[1]), min(ROWS, key=lambda r: r[1]))


@app.post("/")
def given():
    return jsonify(sorted(request.get_json()))


@app.post("/len")
def by_len():
    items = request.get_json()
    items.sort(key=len)
    return jsonify(items, items.reverse())


#: GET /
#: POST / json [3, 1.5, true, 2]
#: POST / json ["b", "B", "é", "a", "😀", "\uffff"]
#: POST / json [1, "a"]
#: POST / json [[2, 1], [1, 5], [1, 2]]
#: POST / json [{"a": 1}, {"b": 2}]
#: POST /len json ["ccc", "a", "bb", "b"]
#: POST /len json [1]
