"""Decorators that change arguments, results and order."""

import functools
from flask import Flask, jsonify

app = Flask(__name__)


def doubled(view):
    @functools.wraps(view)
    def wrapper(n):
        return view(n * 2)
    return wrapper


def inject(**extra):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            kwargs.update(extra)
            return view(*args, **kwargs)
        return wrapper
    return decorate


def tagged(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        result = view(*args, **kwargs)
        return {"tagged": result, "name": view.__name__}
    return wrapper


@app.get("/double/<int:n>")
@doubled
def double(n):
    return jsonify(n)


@app.get("/inject/<a>")
@inject(b=5)
def injected(a, b):
    return jsonify(a, b)


@app.get("/tag/<int:n>")
@tagged
@tagged
def tag(n):
    return n + 1


#: GET /double/4
#: GET /inject/x
#: GET /tag/1
