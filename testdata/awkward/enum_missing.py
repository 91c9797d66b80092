"""Enumerations that find members in their own way, with _missing_: what they find is theirs, or a stub."""

from enum import Enum

from flask import Flask, jsonify, request

app = Flask(__name__)


class Status(str, Enum):
    OPEN = "open"
    DONE = "done"

    @classmethod
    def _missing_(cls, value):
        for member in cls:
            if member.value == str(value).lower():
                return member
        return None


class Size(Enum):
    SMALL = 1
    LARGE = 2


@app.get("/status/<name>")
def status(name):
    try:
        return jsonify(Status(name).name)
    except ValueError as e:
        return str(e), 400


@app.get("/size")
def size():
    return jsonify(Size(request.args.get("n", 1, type=int)).name)


#: GET /status/open
#: GET /status/OPEN
#: GET /status/Done
#: GET /status/none
#: GET /size
#: GET /size?n=2
#: GET /size?n=3
