"""JSON providers whose default is a static method or a function, and what the app's provider is asked for."""

import datetime
import decimal

from flask import Blueprint, Flask, current_app, jsonify
from flask.json.provider import DefaultJSONProvider


def default(o):
    if isinstance(o, decimal.Decimal):
        return str(o)
    return DefaultJSONProvider.default(o)


class Given(DefaultJSONProvider):
    default = staticmethod(default)


class Provider(DefaultJSONProvider):
    ensure_ascii = False
    sort_keys = False
    mimetype = "application/vnd.x+json"

    @staticmethod
    def default(obj):
        if isinstance(obj, decimal.Decimal):
            return float(obj)
        if isinstance(obj, Thing):
            return obj.to_dict()
        return DefaultJSONProvider.default(obj)


class Thing:
    def __init__(self, a):
        self.a = a

    def to_dict(self):
        return {"a": self.a}


class Empty:
    pass


app = Flask(__name__)
app.json_provider_class = Given
app.json = Provider(app)
bp = Blueprint("bp", __name__)


@app.get("/values")
def values():
    return jsonify(d=decimal.Decimal("1.50"), c="é", b=datetime.date(2020, 1, 2))


@app.get("/thing")
def thing():
    return jsonify(thing=Thing(3))


@app.get("/refused")
def refused():
    return jsonify(thing=Empty())


@app.get("/dumps")
def dumps():
    return app.json.dumps({"z": "é", "a": [1, decimal.Decimal("0.5")]})


@bp.get("/response")
def response():
    return current_app.json.response([1, {"z": 1, "a": 2}])


@bp.get("/response-fields")
def response_fields():
    r = current_app.json.response(z=1, a="é")
    r.status_code = 201
    return r


@app.get("/loads")
def loads():
    return {"x": app.json.loads('[1, {"a": null}]'), "y": current_app.json.loads(b"2.5")}


@app.get("/loads-bad")
def loads_bad():
    try:
        return app.json.loads("{")
    except ValueError as e:
        return str(e), 400


app.register_blueprint(bp)

#: GET /values
#: GET /thing
#: GET /refused
#: GET /dumps
#: GET /response
#: GET /response-fields
#: GET /loads
#: GET /loads-bad
