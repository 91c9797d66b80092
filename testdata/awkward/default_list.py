"""A default argument that is shared by all calls."""

from flask import Flask, jsonify, request

app = Flask(__name__)


def collect(item, seen=[]):
    seen.append(item)
    return seen


@app.get("/")
def index():
    return jsonify(collect(request.args.get("x")))


@app.get("/fresh")
def fresh():
    return jsonify(collect("f", []))


#: GET /?x=1
#: GET /?x=2
#: GET /fresh
#: GET /
