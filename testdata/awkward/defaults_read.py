"""Defaults that are names and containers, exceptions in a tuple of the module, and members of HTTPStatus with their texts."""

from http import HTTPStatus

from flask import Flask, jsonify, request

app = Flask(__name__)
BASE = 10
GREETING = "hello"
RATE = 1.5
ERRORS = (ValueError, KeyError)
LIMIT = BASE * 2


def add(x, base=BASE, top=LIMIT):
    return min(x + base, top)


def greet(name, greeting=GREETING, *, rate=RATE):
    return f"{greeting} {name} {rate}"


def price(x, rates={}, skip=[], *, extra={"a": 1}):
    if x in skip:
        return 0
    return rates.get(x, 1) + len(extra)


def joined(x, more=()):
    return [x, *more]


def labels(kinds=("a", "b")):
    return kinds


def merged(x, opts={}):
    return {"x": x, **opts}


def listed(items=["b", "a"]):
    out = []
    for item in items:
        out.append(item.upper())
    return out + items, sorted(items)


def collected(x, into=[]):
    into.append(x)
    return into


def leaked(items=[]):
    return items


@app.get("/defaults")
def defaults():
    return jsonify(add(1), add(1, 2), add(15), greet("a"), greet("b", "bye", rate=2), joined(1), joined(1, (2,)), labels())


@app.get("/containers")
def containers():
    return jsonify(price("a"), price("a", {"a": 5}), price("a", skip=["a"]), merged(1), merged(1, {"y": 2}), listed(), listed(["z"]))


@app.get("/collected")
def collect():
    return jsonify(collected(1))


@app.get("/leaked")
def leak():
    items = leaked()
    items.append(1)
    return jsonify(leaked())


@app.get("/status")
def status():
    wanted = HTTPStatus.NOT_FOUND
    return jsonify(error=HTTPStatus.NOT_FOUND.phrase, code=HTTPStatus.NOT_FOUND.value, name=HTTPStatus.IM_A_TEAPOT.name,
                   same=wanted == 404, texts=[HTTPStatus.IM_A_TEAPOT.phrase, HTTPStatus.OK.phrase]), HTTPStatus.NOT_FOUND


@app.get("/phrase")
def phrase():
    return HTTPStatus.NON_AUTHORITATIVE_INFORMATION.phrase + "/" + HTTPStatus.LOOP_DETECTED.phrase, HTTPStatus.ACCEPTED.value


@app.get("/errors/<n>")
def errors(n):
    try:
        return {"7": "seven"}[str(int(n))]
    except ERRORS as error:
        return type(error).__name__ + " " + str(error), 400


@app.get("/local")
def local():
    try:
        return str(1 / int(request.args["n"]))
    except ERRORS:
        return "value or key", 400
    except ZeroDivisionError:
        return "zero", 400


#: GET /defaults
#: GET /containers
#: GET /collected
#: GET /collected
#: GET /leaked
#: GET /leaked
#: GET /status
#: GET /phrase
#: GET /errors/7
#: GET /errors/8
#: GET /errors/x
#: GET /local?n=4
#: GET /local?n=0
#: GET /local?n=z
#: GET /local
