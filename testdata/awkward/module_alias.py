"""Shared state by several names."""

from flask import Flask, jsonify

app = Flask(__name__)
data = {"a": [1]}
alias = data
row = data["a"]


def get():
    return alias


@app.get("/add/<int:n>")
def add(n):
    row.append(n)
    get()["b"] = alias["a"][-1]
    return jsonify(data)


@app.get("/copy")
def copied():
    c = dict(data)
    c["c"] = 1
    c["a"].append(99)
    d = [row] * 2
    d[0].append(5)
    return jsonify(data, d)


@app.get("/rebind")
def rebind():
    global data
    data = {"new": True}
    return jsonify(data, alias)


#: GET /add/2
#: GET /copy
#: GET /rebind
#: GET /add/3
