"""Teardown functions see the exception."""

from flask import Flask, jsonify

app = Flask(__name__)
seen = []


@app.teardown_request
def down(error):
    seen.append(repr(error))


@app.teardown_appcontext
def context(error):
    seen.append("app " + type(error).__name__)


@app.get("/ok")
def ok():
    return "ok"


@app.get("/boom")
def boom():
    raise ValueError("bad")


@app.get("/seen")
def show():
    return jsonify(seen)


#: GET /ok
#: GET /boom
#: GET /nowhere
#: GET /seen
