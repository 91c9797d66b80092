"""A JSON provider that writes all JSON with json.dumps and an encoder of its own."""

import datetime
import decimal
import json
import uuid

from flask import Flask, abort, current_app, jsonify, make_response, request
from flask.json.provider import JSONProvider
from werkzeug.exceptions import HTTPException


class Encoder(json.JSONEncoder):
    def default(self, obj):
        if isinstance(obj, (datetime.date, datetime.datetime)):
            return obj.isoformat()
        if isinstance(obj, decimal.Decimal):
            return float(obj)
        if isinstance(obj, uuid.UUID):
            return str(obj)
        return super().default(obj)


class CustomJSONProvider(JSONProvider):
    """Writes dates as ISO 8601."""

    def dumps(self, obj, **kwargs):
        return json.dumps(obj, **kwargs, cls=Encoder, ensure_ascii=False)

    def loads(self, s: str | bytes, **kwargs):
        return json.loads(s, **kwargs)


app = Flask(__name__)
app.json = CustomJSONProvider(app)


@app.get("/values")
def values():
    return jsonify(z=decimal.Decimal("1.50"), c="é", b=datetime.date(2020, 1, 2), u=uuid.UUID(int=5))


@app.get("/list")
def list_view():
    return [1, {"z": 1, "a": None}], 201


@app.get("/dict")
def dict_view():
    return {"b": 1.0, "a": [True, datetime.datetime(2020, 1, 1)]}


@app.get("/keys")
def keys():
    return {1: 2, "a": {None: 1, True: 2}}


@app.get("/refused")
def refused():
    return jsonify(a={1, 2})


@app.get("/dumps")
def dumps():
    return current_app.json.dumps({"z": "é", "a": decimal.Decimal("0.5")})


@app.get("/none")
def none():
    return jsonify(None)


@app.get("/several")
def several():
    return make_response(jsonify(1, "a", [2.5]), 202)


@app.post("/echo")
def echo():
    return jsonify(request.get_json())


@app.errorhandler(HTTPException)
def handle(e):
    return jsonify(error=e.name, code=e.code), e.code


@app.get("/abort")
def aborted():
    abort(403)


#: GET /values
#: GET /list
#: GET /dict
#: GET /keys
#: GET /refused
#: GET /dumps
#: GET /none
#: GET /several
#: POST /echo json {"z": 1, "a": [1.0, "\u00e9"]}
#: POST /echo json {
#: GET /abort
#: GET /missing
#: HEAD /values
