"""Recursive functions whose results are remembered, by themselves and through each other."""

from functools import cache, lru_cache

from flask import Flask, jsonify

app = Flask(__name__)
calls = []


@lru_cache(maxsize=None)
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


@cache
def ways(total, coin):
    if total == 0:
        return 1
    if total < 0 or coin < 1:
        return 0
    return ways(total - coin, coin) + ways(total, coin - 1)


@lru_cache(maxsize=2)
def traced(n):
    calls.append(n)
    return 1 if n < 1 else traced(n - 1) + traced(n - 2)


@lru_cache
def checked(n):
    if n < 0:
        raise ValueError("negative: " + str(n))
    return 0 if n == 0 else checked(n - 2) + 1


@cache
def even(n):
    return True if n == 0 else odd(n - 1)


@cache
def odd(n):
    return False if n == 0 else even(n - 1)


@lru_cache(maxsize=None)
def same(a, b):
    if not a or not b:
        return 0
    if a[0] == b[0]:
        return 1 + same(a[1:], b[1:])
    return max(same(a[1:], b), same(a, b[1:]))


@app.get("/fib/<int:n>")
def fibs(n):
    if n > 200:
        return "too big", 400
    return jsonify(n=n, fib=str(fib(n)))


@app.get("/ways/<int:n>")
def all_ways(n):
    return jsonify(ways(n, 5))


@app.get("/traced/<int:n>")
def trace(n):
    calls.clear()
    return jsonify(traced(n), calls)


@app.get("/checked/<int:n>")
def check(n):
    try:
        return jsonify(checked(n))
    except ValueError as e:
        return jsonify(str(e))


@app.get("/even/<int:n>")
def evens(n):
    return jsonify(even(n), odd(n))


@app.get("/same/<a>/<b>")
def sames(a, b):
    return jsonify(same(a, b))


#: GET /fib/10
#: GET /fib/80
#: GET /fib/90
#: GET /fib/150
#: GET /fib/201
#: GET /ways/20
#: GET /ways/21
#: GET /traced/5
#: GET /traced/5
#: GET /traced/4
#: GET /checked/6
#: GET /checked/7
#: GET /checked/7
#: GET /even/9
#: GET /even/10
#: GET /same/kitten/sitting
