"""Helpers that call themselves and one another."""

from flask import Flask, jsonify, request

app = Flask(__name__)
calls = {"n": 0}


def factorial(n):
    if n <= 1:
        return 1
    return n * factorial(n - 1)


def is_even(n):
    """Whether n is even."""
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def flatten(value, prefix=""):
    """Flatten nested objects to dotted keys."""
    out = {}
    for key, item in value.items():
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(item, dict):
            out.update(flatten(item, name))
        else:
            out[name] = item
    return out


def count(n):
    calls["n"] += 1
    if n > 0:
        count(n - 1)


def with_request(n):
    if n == 0:
        return request.args.get("end", "none")
    return f"{n}," + with_request(n - 1)


def ping(n):
    if n == 0:
        return request.args.get("end", "ping")
    return "p" + pong(n - 1)


def pong(n):
    if n == 0:
        return "pong"
    return "q" + ping(n - 1)


def strict(n):
    if n < 0:
        raise ValueError("below zero")
    return 0 if n == 0 else 1 + strict(n - 2)


@app.get("/factorial/<int:n>")
def factorials(n):
    return jsonify(factorial(n))


@app.get("/even/<int:n>")
def even(n):
    return jsonify(is_even(n), is_odd(n))


@app.post("/flatten")
def flattened():
    return jsonify(flatten(request.get_json()))


@app.get("/count/<int:n>")
def counted(n):
    calls["n"] = 0
    count(n)
    return jsonify(calls)


@app.get("/request/<int:n>")
def asked(n):
    return with_request(n)


@app.get("/ping/<int:n>")
def pinged(n):
    return ping(n) + pong(n)


@app.get("/strict/<int:n>")
def stricter(n):
    try:
        return jsonify(strict(n))
    except ValueError as e:
        return str(e), 400


@app.get("/endless")
def endless():
    def down(n):
        return down(n + 1) + 1

    return str(down(0))


#: GET /factorial/0
#: GET /factorial/12
#: GET /factorial/2000
#:   beyond
#: GET /even/4
#: GET /even/7
#: POST /flatten json {"a": 1, "b": {"c": [1], "d": {"e": null}}, "f": {}}
#: GET /count/3
#: GET /request/3?end=x
#: GET /ping/0
#: GET /ping/4
#: GET /strict/6
#: GET /strict/7
#: GET /endless
