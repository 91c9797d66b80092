"""Inner functions that change outer variables."""

from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/nonlocal")
def counting():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return jsonify([up(), up(), n])


@app.get("/unbound")
def unbound():
    def inner():
        return late
    try:
        inner()
    except NameError as e:
        first = type(e).__name__
    late = 5
    return jsonify(first, inner())


@app.get("/local")
def local():
    x = 1
    def inner():
        x = 2
        return x
    return jsonify(inner(), x)


#: GET /nonlocal
#: GET /unbound
#: GET /local
