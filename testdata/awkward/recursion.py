"""Recursion, also without end."""

from flask import Flask, jsonify

app = Flask(__name__)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def depth(tree):
    return 1 + max((depth(t) for t in tree), default=0)


def forever(n):
    return forever(n + 1)


@app.get("/fib/<int:n>")
def fibonacci(n):
    return jsonify(fib(n))


@app.get("/depth")
def deep():
    return jsonify(depth([[], [[], [[]]]]))


@app.get("/forever")
def endless():
    return str(forever(0))


@app.get("/caught")
def caught():
    try:
        forever(0)
    except RecursionError as e:
        return str(e)


#: GET /fib/10
#: GET /depth
#: GET /forever
#: GET /caught
