"""getattr of errors of which classes of the app may have the attribute: no handler of its own takes them."""

from flask import Blueprint, Flask, jsonify

app = Flask(__name__)
bp = Blueprint("bp", __name__, url_prefix="/bp")


class Refused(Exception):
    def __init__(self, message, code=422):
        super().__init__(message)
        self.code = code


@app.errorhandler(Refused)
def refused(e):
    return jsonify(refused=str(e)), e.code


@bp.errorhandler(Exception)
def all_errors(e):
    code = getattr(e, "code", 500)
    return jsonify(code=code, kind="bp"), code


@app.get("/refused")
def refusing():
    raise Refused("no", 409)


@bp.get("/refused")
def refusing_bp():
    raise Refused("no", 409)


@bp.get("/boom")
def boom():
    raise ValueError("boom")


app.register_blueprint(bp)

#: GET /refused
#: GET /bp/refused
#: GET /bp/boom
