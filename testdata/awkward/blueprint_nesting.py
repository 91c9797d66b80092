"""Nested blueprints with hooks and handlers of their own."""

from flask import Blueprint, Flask, abort, g, jsonify, request, url_for

app = Flask(__name__)
outer = Blueprint("outer", __name__, url_prefix="/o")
inner = Blueprint("inner", __name__, url_prefix="/i")


@app.before_request
def a():
    g.trail = "a"


@outer.before_request
def b():
    g.trail += "b"


@inner.before_request
def c():
    g.trail += "c"


@inner.after_request
def d(r):
    r.headers["X-Inner"] = g.trail + "d"
    return r


@outer.errorhandler(404)
def e(err):
    return "outer 404", 404


@inner.errorhandler(ValueError)
def f(err):
    return f"inner {err}", 400


@outer.url_value_preprocessor
def pull(endpoint, values):
    g.lang = values.pop("lang", "en") if values else "none"


@inner.get("/<lang>/x")
def x():
    return jsonify(g.trail, g.lang, request.blueprint, request.endpoint, url_for(".y"), url_for("outer.z"))


@inner.get("/y")
def y():
    abort(404)


@inner.get("/v")
def v():
    int("q")


@outer.get("/z")
def z():
    return g.trail


outer.register_blueprint(inner)
app.register_blueprint(outer, url_prefix="/out")


#: GET /out/i/de/x
#: GET /out/i/y
#: GET /out/i/v
#: GET /out/z
#: GET /out/nowhere
#: GET /o/z
