"""Sessions whose values JSON has no form for, in an app that keeps the order of keys."""

import dataclasses
import uuid
from datetime import date, datetime, timezone
from decimal import Decimal

from flask import Flask, jsonify, session
from markupsafe import Markup

app = Flask(__name__)
app.secret_key = "k"
app.json.sort_keys = False
app.json.ensure_ascii = False


@dataclasses.dataclass
class Point:
    x: int
    y: int


@app.get("/order")
def order():
    session["z"] = "é"
    session["a"] = {"d": 1, "b": [2]}
    return "ok"


@app.get("/show")
def show():
    return jsonify({k: repr(v) for k, v in session.items()})


@app.get("/decimal")
def dec():
    session["dec"] = Decimal("1.50")
    return "ok"


@app.get("/date")
def day():
    session["day"] = date(2024, 1, 2)
    return "ok"


@app.get("/datetime")
def moment():
    session["moment"] = datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
    return "ok"


@app.get("/point")
def point():
    session["point"] = Point(1, 2)
    return "ok"


@app.get("/set")
def s():
    session["set"] = {1, 2}
    return "ok"


@app.get("/tuple")
def t():
    session["t"] = (1, b"x")
    return "ok"


@app.get("/uuid")
def u():
    session["u"] = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
    session["m"] = Markup("<b>")
    return "ok"


#: GET /order
#:   > order = cookie:session
#: GET /show
#:   Cookie: session=${order}
#: GET /decimal
#:   > decimal = cookie:session
#: GET /show
#:   Cookie: session=${decimal}
#: GET /date
#:   > date = cookie:session
#: GET /show
#:   Cookie: session=${date}
#: GET /datetime
#:   > datetime = cookie:session
#: GET /show
#:   Cookie: session=${datetime}
#: GET /point
#:   > point = cookie:session
#: GET /show
#:   Cookie: session=${point}
#: GET /tuple
#:   > tuple = cookie:session
#: GET /show
#:   Cookie: session=${tuple}
#: GET /uuid
#:   > uuid = cookie:session
#: GET /show
#:   Cookie: session=${uuid}
#: GET /set
