"""errorhandler(Exception) catches everything; str of the exceptions."""

from flask import Flask, abort, jsonify, request
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(Exception)
def everything(e):
    if isinstance(e, HTTPException):
        return jsonify(kind="http", code=e.code, text=str(e)), e.code
    return jsonify(kind=type(e).__name__, text=str(e)), 500


@app.route("/abort")
def aborts():
    abort(403, "no")


@app.route("/none")
def none():
    return None


@app.route("/key")
def key():
    return {"a": "b"}[request.args["k"]]


@app.route("/int")
def number():
    return str(int(request.args["n"]))


@app.route("/float")
def real():
    return str(float(request.args["n"]))


@app.route("/zero")
def zero():
    return str(1 // int(request.args["n"]))


@app.route("/index")
def index():
    return str([1, 2][int(request.args["n"])])


@app.route("/value")
def value():
    raise ValueError("a", 1)


@app.route("/empty")
def empty():
    raise RuntimeError()


#: rows C25
#: GET /abort
#: GET /unknown
#: POST /abort
#: GET /value
#: rows C27
#: GET /none
#: rows C33
#: GET /key?k=x
#: GET /key
#: GET /int?n=x
#: GET /int?n=
#: GET /float?n=abc
#: GET /zero?n=0
#: GET /index?n=5
#: GET /empty
