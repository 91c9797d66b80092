"""Comprehensions have their own scope; the first iterable does not."""

from flask import Flask, jsonify

app = Flask(__name__)
x = "global"


@app.get("/")
def index():
    x = "local"
    inner = [x for x in "ab"]
    return jsonify(x, inner, {x: i for i, x in enumerate("cd")}, [(x, y) for x in [1, 2] for y in range(x)], [[j for j in range(i)] for i in range(3)])


@app.get("/class")
def scoped():
    class C:
        x = 1
        y = [x for _ in range(2)]
    return jsonify(C.y)


#: GET /
#: GET /class
