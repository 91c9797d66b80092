"""with statements that swallow, and that clean up."""

import contextlib
from flask import Flask, jsonify

app = Flask(__name__)
log = []


class Guard:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        log.append("+" + self.name)
        return self
    def __exit__(self, kind, value, tb):
        log.append(f"-{self.name}:{kind.__name__ if kind else None}")
        return self.swallow


@contextlib.contextmanager
def managed():
    log.append("open")
    try:
        yield 5
    finally:
        log.append("close")


@app.get("/order")
def order():
    log.clear()
    with Guard("a"), Guard("b") as b:
        log.append(b.name)
    return jsonify(log)


@app.get("/swallow")
def swallow():
    log.clear()
    with Guard("s", swallow=True):
        int("x")
    return jsonify(log)


@app.get("/raise")
def raising():
    with Guard("r"):
        {}["k"]
    return "never"


@app.get("/log")
def show():
    return jsonify(log)


@app.get("/managed")
def use():
    log.clear()
    with managed() as n, contextlib.suppress(ZeroDivisionError):
        log.append(n / 0)
    return jsonify(log)


@app.get("/return")
def returns():
    with Guard("x"):
        return "inside"


#: GET /order
#: GET /swallow
#: GET /raise
#: GET /log
#: GET /managed
#: GET /return
#: GET /log
