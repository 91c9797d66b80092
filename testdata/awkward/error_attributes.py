"""Error handlers that ask by getattr and hasattr for what only HTTP exceptions have."""

from flask import Blueprint, Flask, abort, jsonify
from werkzeug.exceptions import HTTPException, NotFound

app = Flask(__name__)
bp = Blueprint("bp", __name__, url_prefix="/bp")
other = Flask("other")


class Teapot(HTTPException):
    code = 418
    description = "short and stout"


class Refused(Exception):
    def __init__(self, message, code=422):
        super().__init__(message)
        self.code = code
        self.description = message.upper()


class Worse(Refused):
    pass


def render_error(error):
    code = getattr(error, "code", 500)
    payload = {
        "error": getattr(error, "name", "Internal Server Error"),
        "code": code,
        "description": getattr(error, "description", None),
    }
    return jsonify(payload), code


for status in (404, 405, 500):
    app.register_error_handler(status, render_error)


@app.errorhandler(Refused)
def refused(e):
    return jsonify(refused=str(e), code=e.code), e.code


@app.errorhandler(Exception)
def all_errors(e):
    code = getattr(e, "code", 500)
    if hasattr(e, "description"):
        return jsonify(code=code, message=e.description, kind="http"), code
    message = getattr(e, "description", str(e))
    return jsonify(code=code, message=message, known=hasattr(e, "code")), code


@app.get("/boom")
def boom():
    raise ValueError("boom")


@app.get("/zero")
def zero():
    return str(1 // 0)


@app.get("/abort/<int:code>")
def aborting(code):
    if code == 403:
        abort(403, description="no entry")
    if code == 418:
        raise Teapot()
    if code == 410:
        raise Teapot("own words")
    if code == 404:
        raise NotFound()
    abort(401)


@app.get("/refused/<int:code>")
def refusing(code):
    if code == 1:
        raise Worse("worse")
    raise Refused("no", code)


@bp.get("/boom")
def bp_boom():
    raise KeyError("k")


app.register_blueprint(bp)

#: GET /boom
#: GET /zero
#: GET /abort/403
#: GET /abort/418
#: GET /abort/410
#: GET /abort/404
#: GET /abort/401
#: GET /refused/409
#: GET /refused/1
#: GET /bp/boom
#: GET /nowhere
#: POST /boom
