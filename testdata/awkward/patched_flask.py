"""Flask's own objects are changed by the app."""

import flask
from flask import Flask, jsonify

app = Flask(__name__)
app.json.sort_keys = False
app.json.compact = False
original = flask.Response.default_mimetype
flask.Response.default_mimetype = "text/plain"


@app.get("/")
def index():
    return "hi"


@app.get("/json")
def ordered():
    return jsonify(b=1, a=[1, 2])


#: GET /
#: GET /json
