"""A JSON provider of the app's own that an app is given, with a style and types of its own."""

import dataclasses
import decimal
import enum
import uuid
from datetime import date, datetime, timedelta, timezone

from flask import Flask, Response, jsonify, make_response
from flask.json.provider import DefaultJSONProvider


class Color(enum.Enum):
    RED = "red"


class Level(enum.IntEnum):
    HIGH = 3


@dataclasses.dataclass
class Money:
    amount: int
    currency: str


@dataclasses.dataclass
class Order:
    id: int
    total: Money
    lines: list


class UpdatedJSONProvider(DefaultJSONProvider):
    """Writes times as ISO 8601."""

    sort_keys = False
    ensure_ascii = False

    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, decimal.Decimal):
            return float(o)
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, bytes):
            return o.decode("utf-8")
        if isinstance(o, Money):
            return f"{o.amount} {o.currency}"
        if isinstance(o, timedelta):
            return {"seconds": o.total_seconds()}
        return super().default(o)


def create_app():
    app = Flask(__name__)
    app.json = UpdatedJSONProvider(app)

    @app.route("/dates")
    def dates():
        return jsonify(now=datetime(2024, 1, 2, 3, 4, 5), day=date(2024, 1, 2), aware=datetime(2024, 1, 2, tzinfo=timezone.utc))

    @app.route("/decimal")
    def dec():
        return {"z": decimal.Decimal("1.50"), "a": 1, "é": "é"}

    @app.route("/set")
    def s():
        return jsonify({3, 1, 2})

    @app.route("/enum")
    def e():
        return jsonify(level=Level.HIGH)

    @app.route("/enum2")
    def e2():
        return jsonify(c=Color.RED)

    @app.route("/bytes")
    def b():
        return [b"abc", "x"]

    @app.route("/bad")
    def bad():
        return jsonify(b"\xff")

    @app.route("/uuid")
    def u():
        return jsonify(uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))

    @app.route("/money")
    def m():
        return jsonify(Money(5, "EUR"))

    @app.route("/order")
    def order():
        return jsonify(Order(1, Money(5, "EUR"), [Money(1, "USD")]))

    @app.route("/delta")
    def delta():
        return jsonify(d=timedelta(minutes=2))

    @app.route("/made")
    def made():
        return make_response(jsonify(at=date(2024, 5, 6)), 201)

    @app.route("/tuple")
    def t():
        return {"at": date(2024, 5, 6)}, 202, {"X-A": "b"}

    return app


app = create_app()

#: GET /dates
#: GET /decimal
#: GET /set
#: GET /enum
#: GET /enum2
#: GET /bytes
#: GET /bad
#: GET /uuid
#: GET /money
#: GET /order
#: GET /delta
#: GET /made
#: GET /tuple
