"""Closures see the last value of the loop variable."""

from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/late")
def late():
    fns = []
    for i in range(3):
        fns.append(lambda: i)
    return jsonify([f() for f in fns])


@app.get("/early")
def early():
    fns = [lambda x=i: x for i in range(3)]
    return jsonify([f() for f in fns])


@app.get("/after")
def after():
    for i in range(4):
        pass
    return jsonify(i=i)


#: GET /late
#: GET /early
#: GET /after
