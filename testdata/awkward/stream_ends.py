"""Generators that clean up when they end: what ends them early decides when."""
from flask import Flask, jsonify

app = Flask(__name__)
log = []


def guarded(n):
    try:
        for i in range(n):
            yield i
    finally:
        log.append("closed")


def outer(n):
    for i in guarded(n):
        yield i * 2


def first(values):
    for v in values:
        if v > 1:
            break
    log.append("after")
    return v


@app.get("/a")
def a():
    log.clear()
    g = guarded(3)
    for x in g:
        break
    return jsonify(log)


@app.get("/b")
def b():
    log.clear()
    x = next(guarded(3))
    log.append("after")
    return jsonify(x=x, log=log)


@app.get("/c")
def c():
    log.clear()
    x = first(guarded(3))
    return jsonify(x=x, log=log)


@app.get("/d")
def d():
    log.clear()
    x = first(v for v in outer(3))
    return jsonify(x=x, log=log)


@app.get("/e")
def e():
    log.clear()
    x = [list(v) for v in zip(outer(3), "ab")], 2 in outer(3), any(guarded(3))
    return jsonify(x=x, log=log)


@app.get("/f")
def f():
    log.clear()
    for x in guarded(3):
        if x:
            break
    log.append("after")
    return jsonify(x=x, log=log)


@app.get("/g")
def g():
    log.clear()
    values = outer(2)
    total = sum(values)
    return jsonify(total=total, log=log)


@app.get("/h")
def h():
    log.clear()
    try:
        p, q = guarded(5)
    except ValueError:
        log.append("caught")
    return jsonify(log=log)

#: GET /a
#: GET /b
#: GET /c
#: GET /d
#: GET /e
#: GET /f
#: GET /g
#: GET /h
