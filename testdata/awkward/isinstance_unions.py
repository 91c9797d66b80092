"""isinstance with unions of classes."""

from flask import Flask, jsonify, request
from typing import Union, Optional


def kind(v: Union[int, str, None]):
    if isinstance(v, int | float):
        return "num"
    if isinstance(v, (str, bytes)):
        return "text"
    return "none"


def kind2(v: int | str | None):
    if isinstance(v, (int, float)):
        return "num"
    if isinstance(v, str):
        return "text"
    return "none"


def kind3(v):
    if isinstance(v, bool):
        return "bool"
    if isinstance(v, (int, float)):
        return "num"
    if isinstance(v, (str, bytes)):
        return "text"
    if isinstance(v, (list, tuple, set)):
        return "seq"
    if isinstance(v, dict | None):
        return "map"
    return "none"


app = Flask(__name__)


@app.get('/k1')
def view_k1():
    return jsonify(kind(1), kind("a"), kind(None))



@app.get('/k2')
def view_k2():
    return jsonify(kind2(1), kind2("a"), kind2(None))



@app.get('/k3')
def view_k3():
    return jsonify(kind3(1), kind3("a"), kind3(True), kind3([1]), kind3({}), kind3(2.5), kind3(b"a"))



@app.get('/k4')
def view_k4():
    v = request.args.get("q")
    return jsonify(isinstance(v, str), isinstance(v, (str, type(None))), isinstance(v, str | None))


#: GET /k1
#: GET /k2
#: GET /k3
#: GET /k4
