"""The names of the classes of values and exceptions."""

from decimal import Decimal
from datetime import date
from flask import Flask, jsonify, request, abort
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


class Teapot(Exception):
    pass


@app.errorhandler(HTTPException)
def http(e):
    return jsonify(cls=type(e).__name__, name=e.name, code=e.code, text=e.description), e.code


@app.errorhandler(Exception)
def other(e):
    return jsonify(cls=e.__class__.__name__, text=str(e)), 500


@app.get("/raise/<kind>")
def raise_(kind):
    if kind == "tea":
        raise Teapot("t")
    if kind == "key":
        return {}["x"]
    if kind == "zero":
        return str(1 / 0)
    if kind == "bad":
        return request.args["nope"]
    abort(409)


@app.get("/caught/<kind>")
def caught(kind):
    try:
        if kind == "tea":
            raise Teapot("t", 2)
        if kind == "int":
            int("x")
        if kind == "abort":
            abort(404)
        if kind == "idx":
            [1][3]
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "fine"


@app.post("/type")
def type_():
    data = request.get_json()
    return jsonify(t=type(data["v"]).__name__, n=type(data).__name__, l=type([]).__name__, i=type(1).__name__)


#: GET /raise/tea
#: GET /raise/key
#: GET /raise/zero
#: GET /raise/bad
#: GET /raise/x
#: GET /none
#: POST /raise/x
#: GET /caught/tea
#: GET /caught/int
#: GET /caught/abort
#: GET /caught/idx
#: GET /caught/x
#: POST /type json {"v": 1}
#: POST /type json {"v": 1.0}
#: POST /type json {"v": true}
#: POST /type json {"v": null}
#: POST /type json {"v": "s"}
#: POST /type json {"v": [1]}
#: POST /type json {"v": {}}
#: POST /type json {"v": 99999999999999999999}
#: POST /type json []
