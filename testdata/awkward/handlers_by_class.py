"""Error handlers are found by the class tree."""

from flask import Flask, abort
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


class Base(Exception):
    pass


class Child(Base):
    def __init__(self, n):
        super().__init__(f"child {n}")
        self.n = n


class Both(Child, KeyError):
    pass


@app.errorhandler(Base)
def on_base(e):
    return f"base: {e}", 460


@app.errorhandler(LookupError)
def on_lookup(e):
    return f"lookup: {e!r}", 461


@app.errorhandler(HTTPException)
def on_http(e):
    return f"http: {e.code}", e.code


@app.errorhandler(403)
def on_403(e):
    return "forbidden"


@app.get("/<kind>")
def index(kind):
    if kind == "child":
        raise Child(3)
    if kind == "both":
        raise Both(4)
    if kind == "key":
        return {}["k"]
    if kind == "index":
        return [][0]
    if kind == "value":
        int("x")
    if kind == "group":
        raise Base("a", 2) from ValueError("cause")
    if kind == "bare":
        raise Base
    abort(int(kind))


@app.get("/handler")
def later():
    raise Base()


#: GET /child
#: GET /both
#: GET /key
#: GET /index
#: GET /value
#: GET /group
#: GET /bare
#: GET /403
#: GET /404
#: GET /499
#: GET /a/b
#: POST /child
