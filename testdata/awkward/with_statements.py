"""With statements over locks, suppress and the app's own context managers."""

import contextlib
import threading
from contextlib import contextmanager, suppress

from flask import Flask, jsonify, request

app = Flask(__name__)
lock = threading.Lock()
counter = 0
items = {"a": 1}


@contextmanager
def tag(out, name):
    """Write a tag around the body."""
    out.append("<" + name)
    try:
        yield name.upper()
    finally:
        out.append(name + ">")


@contextmanager
def plain(out):
    out.append("in")
    yield
    out.append("out")


@contextlib.contextmanager
def guarded(out):
    try:
        yield 5
    except ValueError as e:
        out.append(f"swallowed {e}")
    else:
        out.append("fine")


class Timer:
    """Counts how often it was entered."""

    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, exc_type, exc, tb):
        self.log.append("exit" if exc_type is None else "failed")
        return False


class Quiet:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self.name

    def __exit__(self, exc_type, exc_value, traceback):
        return True


def first_even(numbers, out):
    for n in numbers:
        with plain(out):
            if n < 0:
                break
            if n % 2 == 0:
                return n
            if n == 7:
                continue
            out.append(n)
    return None


@app.get("/lock")
def locked():
    global counter
    with lock:
        counter += 1
        n = counter
    return jsonify(n)


@app.get("/suppress")
def suppressed():
    out = []
    with suppress(KeyError, ValueError):
        out.append(int(request.args["n"]))
        out.append(items[request.args["k"]])
    return jsonify(out)


@app.get("/tag")
def tagged():
    out = []
    with tag(out, "a") as up:
        out.append(up)
        with tag(out, "b"):
            out.append("deep")
    return jsonify(out)


@app.get("/raise")
def raising():
    out = []
    try:
        with tag(out, "a"), plain(out):
            out.append(1 // int(request.args["n"]))
    except ZeroDivisionError as e:
        out.append(str(e))
    return jsonify(out)


@app.get("/guarded")
def guard():
    out = []
    with guarded(out) as limit:
        out.append(limit + int(request.args["n"]))
    return jsonify(out)


@app.get("/return")
def returning():
    out = []
    with tag(out, "a"):
        if request.args.get("early"):
            return jsonify("early", out)
        out.append("late")
    return jsonify(out)


@app.get("/loop")
def looping():
    out = []
    n = first_even([int(n) for n in request.args.getlist("n")], out)
    return jsonify(n, out)


@app.get("/timer")
def timer():
    log = []
    try:
        with Timer(log) as t:
            t.log.append("body")
            log.append(10 // int(request.args["n"]))
    except ZeroDivisionError:
        log.append("zero")
    return jsonify(log)


@app.get("/quiet")
def quiet():
    got = "nothing"
    with Quiet("q") as name:
        got = name
        int("x")
        got = "never"
    return got


#: GET /lock
#: GET /lock
#: GET /suppress?n=1&k=a
#: GET /suppress?n=1&k=b
#: GET /suppress?n=x
#: GET /tag
#: GET /raise?n=1
#: GET /raise?n=0
#: GET /guarded?n=1
#: GET /guarded?n=x
#: GET /return
#: GET /return?early=1
#: GET /loop?n=1&n=7&n=4
#: GET /loop?n=1&n=-1
#: GET /loop
#: GET /timer?n=2
#: GET /timer?n=0
#: GET /quiet
