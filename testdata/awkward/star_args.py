"""*args and **kwargs in helpers and calls."""

from flask import Flask, jsonify, request

app = Flask(__name__)


def show(a, b=2, *rest, key=None, **more):
    return {"a": a, "b": b, "rest": rest, "key": key, "more": more}


@app.get("/")
def index():
    return jsonify(show(1), show(1, 2, 3, 4), show(*[1, 2, 3], key="k", z=1), show(**{"a": 5, "y": 6}))


@app.get("/query")
def query():
    return jsonify(show(**request.args.to_dict()))


@app.get("/spread")
def spread():
    first, *middle, last = [1, 2, 3, 4]
    return jsonify(first=first, middle=middle, last=last, joined=[*middle, *"ab"], d={**{"a": 1}, "a": 2})


#: GET /
#: GET /query?a=1&b=2&q=3
#: GET /query?b=1
#: GET /spread
