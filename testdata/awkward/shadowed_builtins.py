"""Names of builtins that mean something else here."""

from flask import Flask, jsonify, request

app = Flask(__name__)


def len(x):
    return -1


str = repr


@app.get("/")
def index():
    list = request.args.getlist("x")
    id = max = 5
    return jsonify(len(list), str("s"), id, max, sum(int(i) for i in list))


@app.get("/type")
def type(type="t", func="f", range=3, map=None):
    string = error = nil = "go words"
    return jsonify(type, func, range, map, string, error, nil)


#: GET /?x=1&x=2
#: GET /type
