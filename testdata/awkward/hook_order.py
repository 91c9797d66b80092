"""The order of hooks and decorators, and errors between them."""

from functools import wraps
from flask import Flask, Blueprint, jsonify, request, g, abort

app = Flask(__name__)
bp = Blueprint("bp", __name__, url_prefix="/bp")
calls = []


@app.before_request
def first():
    calls.append("first")
    g.user = request.headers.get("X-User")
    if request.args.get("stop") == "1":
        return "stopped", 402


@app.before_request
def second():
    calls.append("second")
    if request.args.get("stop") == "2":
        return {"stop": 2}


@bp.before_request
def bp_first():
    calls.append("bp_first")
    if request.args.get("stop") == "bp":
        abort(403)


@app.after_request
def after1(resp):
    calls.append("after1")
    resp.headers["X-After"] = resp.headers.get("X-After", "") + "1"
    return resp


@app.after_request
def after2(resp):
    calls.append("after2")
    resp.headers["X-After"] = resp.headers.get("X-After", "") + "2"
    return resp


@bp.after_request
def bp_after(resp):
    calls.append("bp_after")
    resp.headers["X-After"] = resp.headers.get("X-After", "") + "b"
    return resp


@bp.errorhandler(404)
def bp_404(e):
    return jsonify(error="bp404"), 404


@app.errorhandler(403)
def app_403(e):
    return jsonify(error="403", who=g.get("user", "nobody")), 403


def auth(f):
    @wraps(f)
    def inner(*args, **kwargs):
        if not g.user:
            return jsonify(error="auth"), 401
        return f(*args, **kwargs)
    return inner


def role(name):
    def deco(f):
        @wraps(f)
        def inner(*args, **kwargs):
            calls.append("role " + name)
            if g.user != name:
                abort(403, description="need " + name)
            return f(*args, **kwargs)
        return inner
    return deco


@app.get("/")
def index():
    return jsonify(calls=calls, user=g.user)


@app.get("/clear")
def clear():
    calls.clear()
    return ""


@app.get("/private")
@auth
@role("admin")
def private():
    return "private " + g.user


@app.get("/private2")
@role("admin")
@auth
def private2():
    return "private2 " + g.user


@bp.get("/x")
def bpx():
    return "x"


@bp.get("/missing")
def bpm():
    abort(404)


@app.get("/missing")
def missing():
    abort(404)


@app.get("/gdef")
def gdef():
    return jsonify(a=g.get("nope"), b=g.get("nope", 3), c="user" in g, d="nope" in g, e=g.pop("user", None), f="user" in g)


@app.route("/multi", methods=["GET", "POST", "DELETE"])
def multi():
    if request.method == "POST":
        return "post", 201, {"X-A": "b"}
    elif request.method == "DELETE":
        return "", 204
    return request.method


app.register_blueprint(bp)

#: GET /
#: GET /clear
#: GET /?stop=1
#: GET /?stop=2
#: GET /
#: GET /bp/x
#: GET /bp/x?stop=bp
#: GET /bp/x?stop=1
#: GET /bp/missing
#: GET /bp/none
#: GET /missing
#: GET /none
#: POST /bp/x
#: HEAD /bp/x
#: OPTIONS /bp/x
#: OPTIONS /bp/x?stop=1
#: GET /
#: GET /private
#: GET /private
#:   X-User: bob
#: GET /private
#:   X-User: admin
#: GET /private2
#: GET /private2
#:   X-User: admin
#: GET /private2
#:   X-User: bob
#: GET /gdef
#: GET /gdef
#:   X-User: q
#: GET /multi
#: HEAD /multi
#: POST /multi
#: DELETE /multi
#: OPTIONS /multi
#: PUT /multi
#: GET /
