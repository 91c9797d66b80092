"""The handler of Flask's documentation: HTTP exceptions pass through, others become JSON."""

import json

from flask import Flask, abort, jsonify, render_template_string, request
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(Exception)
def everything(e):
    if isinstance(e, HTTPException):
        return e
    return jsonify(error=str(e)), 500


@app.route("/abort/<int:code>")
def aborts(code):
    abort(code)


@app.route("/text")
def text():
    abort(409, "why")


@app.route("/boom")
def boom():
    raise ValueError("x")


@app.route("/arg")
def arg():
    return request.args["x"]


#: rows C25
#: GET /abort/404
#: GET /abort/500
#: GET /text
#: GET /boom
#: GET /arg
#: GET /unknown
#: DELETE /text
