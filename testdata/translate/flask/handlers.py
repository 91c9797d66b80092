"""Which error handler answers."""

from flask import Blueprint, Flask, abort, jsonify, request
from werkzeug.exceptions import HTTPException, NotFound

app = Flask(__name__)
bp = Blueprint("bp", __name__, url_prefix="/bp")


class Base(Exception):
    pass


class Child(Base):
    pass


class Other(Child):
    pass


@app.errorhandler(404)
def by_code(e):
    return f"404 app: {e}", 404


@app.errorhandler(HTTPException)
def any_http(e):
    return jsonify(code=e.code, name=e.name, text=e.description), e.code


@app.errorhandler(405)
def only_body(e):
    return "only a body"


@app.errorhandler(Base)
def base(e):
    return f"base {e}", 400


@app.errorhandler(Other)
def other(e):
    return f"other {e}", 409


@app.errorhandler(KeyError)
def key(e):
    return f"key {e}", 422


@app.errorhandler(ZeroDivisionError)
def zero(e):
    raise RuntimeError("handler")


@bp.errorhandler(404)
def bp_404(e):
    return "404 bp", 404


@bp.errorhandler(Base)
def bp_base(e):
    return "base bp", 400


@bp.app_errorhandler(409)
def conflict(e):
    return "409 by the blueprint", 409


@bp.route("/missing")
def bp_missing():
    abort(404)


@bp.route("/child")
def bp_child():
    raise Child("c")


@bp.route("/other")
def bp_other():
    raise Other("o")


@app.route("/missing")
def missing():
    raise NotFound()


@app.route("/teapot")
def teapot():
    abort(418)


@app.route("/child")
def child():
    raise Child("c")


@app.route("/other")
def raise_other():
    raise Other("o")


@app.route("/conflict")
def raise_conflict():
    abort(409)


@app.route("/arg")
def arg():
    return request.args["x"]


@app.route("/key")
def raise_key():
    return {}["k"]


@app.route("/zero")
def raise_zero():
    return str(1 / 0)


@app.route("/get-only/")
def get_only():
    return "get"


@app.route("/a/b")
def ab():
    return "ab"


app.register_blueprint(bp)

#: rows C23
#: GET /missing
#: GET /child
#: GET /other
#: GET /conflict
#: rows C24
#: GET /teapot
#: POST /a/b
#: rows C28
#: DELETE /a/b
#: rows C29
#: GET /zero
#: rows C30
#: GET /bp/missing
#: GET /bp/child
#: GET /bp/other
#: GET /bp/unknown
#: GET /unknown
#: rows C31
#: GET /get-only
#: GET /a//b
#: rows C32
#: GET /arg
#: GET /key
