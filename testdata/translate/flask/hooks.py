"""Hooks of the app and of nested blueprints, in their order."""

from flask import Blueprint, Flask, abort, after_this_request, g, jsonify, make_response, request

app = Flask(__name__)
outer = Blueprint("outer", __name__, url_prefix="/outer")
inner = Blueprint("inner", __name__, url_prefix="/inner")


@app.before_request
def app_before():
    g.trail = ["app"]
    if request.args.get("stop") == "app":
        return "stopped by app"


@app.before_request
def app_before_second():
    g.trail.append("app2")
    if request.args.get("stop") == "abort":
        abort(403)
    if request.args.get("stop") == "raise":
        raise ValueError("before")


@outer.before_app_request
def outer_app_before():
    g.trail.append("outer-app")


@outer.before_request
def outer_before():
    g.trail.append("outer")
    if request.args.get("stop") == "outer":
        return {"stopped": "outer"}, 202


@inner.before_request
def inner_before():
    g.trail.append("inner")


@app.after_request
def app_after(r):
    r.headers.add("X-Trail", "app:" + ",".join(g.get("trail", [])))
    return r


@app.after_request
def app_after_second(r):
    r.headers.add("X-Trail", "app2")
    return r


@outer.after_request
def outer_after(r):
    r.headers.add("X-Trail", "outer")
    return r


@inner.after_request
def inner_after(r):
    r.headers.add("X-Trail", "inner")
    return r


@outer.after_app_request
def outer_app_after(r):
    r.headers.add("X-Trail", "outer-app")
    return r


@app.route("/")
def index():
    return jsonify(g.trail)


@outer.route("/view")
def outer_view():
    return jsonify(g.trail)


@inner.route("/view")
def inner_view():
    g.trail.append("view")
    return jsonify(g.trail)


@inner.route("/boom")
def inner_boom():
    raise ValueError("x")


@inner.route("/abort")
def inner_abort():
    abort(404)


@app.route("/later")
def later():
    @after_this_request
    def add(r):
        r.headers["X-Later"] = "1"
        return r

    return "later"


@app.route("/slash/")
def slash():
    return "slash"


@app.route("/g")
def fresh():
    before = g.get("mine", "none")
    g.mine = "set"
    return before


outer.register_blueprint(inner)
app.register_blueprint(outer)

#: rows D15
#: GET /
#: GET /outer/view
#: GET /outer/inner/view
#: rows D1 D12
#: GET /?stop=app
#: GET /outer/view?stop=app
#: GET /outer/view?stop=outer
#: GET /outer/inner/view?stop=outer
#: rows D2
#: GET /unknown
#: POST /
#: GET /slash
#: GET /static/a.txt
#: OPTIONS /
#: rows D3
#: GET /?stop=abort
#: GET /?stop=raise
#: GET /outer/inner/abort
#: rows D4 D13
#: GET /outer/inner/boom
#: rows D9
#: GET /g
#: GET /g
#: rows D11
#: GET /outer/inner/view
#: rows D14
#: GET /outer/unknown
#: GET /outer/inner/unknown
#: rows D18
#: GET /later
#: GET /
