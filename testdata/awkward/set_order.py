"""The order of a set of strings is different in every process; of small ints it is not."""

from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/strings")
def strings():
    return jsonify(list({"apple", "pear", "fig", "plum", "cherry", "date"}))


@app.get("/sorted")
def ordered():
    return jsonify(sorted({"b", "a", "b"}), len({1, 1, 2}))


@app.get("/ints")
def ints():
    return jsonify(list({30, 1, 20, 3}), list({5, 3, 1}), str({3, 1, 2}))


@app.get("/pop")
def pop():
    s = {9, 8, 7}
    return jsonify(s.pop(), len(s))


#: GET /strings
#:   unstable
#: GET /sorted
#: GET /ints
#: GET /pop
