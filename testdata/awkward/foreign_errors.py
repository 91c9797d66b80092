"""Handlers for errors that no translated view raises: of a class without a Go form."""

import abc

from flask import Flask, jsonify
from werkzeug.exceptions import HTTPException


app = Flask(__name__)


class Strange(Exception, abc.ABC):
    def __new__(cls, *args):
        return super().__new__(cls, "made otherwise")


@app.errorhandler(Strange)
def on_strange(error):
    return jsonify(error=str(error)), 418


@app.errorhandler(HTTPException)
def on_http(error):
    return jsonify(error=error.name), error.code


@app.get("/plain/<int:n>")
def plain(n):
    return jsonify(100 // n)


@app.get("/strange")
def strange():
    raise Strange("x")


#: GET /plain/4
#: GET /plain/0
#: GET /missing
#: GET /strange
