"""Werkzeug exceptions of an app's own, whose subclasses override methods, caught and handled as their base."""

from flask import Flask, jsonify
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


class APIError(HTTPException):
    code = 400
    description = "bad"

    def to_dict(self):
        return {"error": self.description, "code": self.code}


class Missing(APIError):
    code = 404
    description = "missing"

    def to_dict(self):
        return {"missing": True, **super().to_dict()}


@app.errorhandler(APIError)
def handle(e):
    return jsonify(e.to_dict()), e.code


@app.get("/a/<k>")
def a(k):
    if k == "m":
        raise Missing()
    raise APIError()


@app.get("/b/<k>")
def b(k):
    try:
        if k == "m":
            raise Missing("gone")
        raise APIError()
    except APIError as e:
        return jsonify(e.to_dict(), isinstance(e, Missing))


#: GET /a/m
#: GET /a/x
#: GET /b/m
#: GET /b/x
