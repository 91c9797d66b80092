"""A decorator with state of its own."""

import functools
from flask import Flask, jsonify

app = Flask(__name__)


def counted(view):
    count = 0
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        nonlocal count
        count += 1
        wrapper.calls = count
        return view(*args, **kwargs)
    return wrapper


def cached(fn):
    memory = {}
    def inner(x):
        if x not in memory:
            memory[x] = fn(x)
        return memory[x]
    return inner


seen = []


@cached
def slow(x):
    seen.append(x)
    return x * 2


@app.get("/a")
@counted
def a():
    return jsonify(a=a.calls)


@app.get("/b")
@counted
def b():
    return jsonify(b=b.calls)


@app.get("/slow/<int:x>")
def cached_view(x):
    return jsonify(slow(x), seen)


#: GET /a
#: GET /a
#: GET /b
#: GET /slow/2
#: GET /slow/2
#: GET /slow/3
