"""Ints have no limit."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/square/<int:n>")
def square(n):
    return jsonify(square=n * n, text=str(n ** 3), next=n + 1)


@app.get("/fact/<int:n>")
def fact(n):
    out = 1
    for i in range(1, n + 1):
        out *= i
    return str(out)


@app.get("/shift")
def shift():
    return jsonify(1 << request.args.get("by", 0, type=int))


@app.post("/sum")
def total():
    return jsonify(sum(request.get_json()))


#: GET /square/3
#: GET /square/4294967296
#:   beyond
#: GET /square/9223372036854775807
#:   beyond
#: GET /square/99999999999999999999
#:   beyond
#: GET /fact/5
#: GET /fact/30
#:   beyond
#: GET /shift?by=3
#: GET /shift?by=80
#:   beyond
#: GET /shift?by=-1
#: POST /sum json [9223372036854775807, 1]
#:   beyond
#: POST /sum json [1, 2.5, true]
#: POST /sum json ["a"]
