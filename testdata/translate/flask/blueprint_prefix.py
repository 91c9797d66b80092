"""Prefixes of blueprints are joined with their rules."""

from flask import Blueprint, Flask

app = Flask(__name__)
bp = Blueprint("bp", __name__, url_prefix="/bp")
other = Blueprint("other", __name__, url_prefix="/bp2/")


@bp.route("/")
def root():
    return "root"


@bp.route("")
def bare():
    return "bare"


@other.route("/y")
def y():
    return "y"


@other.route("/")
def other_root():
    return "other"


app.register_blueprint(bp)
app.register_blueprint(other)

#: rows A48
#: GET /bp
#: GET /bp/
#: GET /bp2
#: GET /bp2/
#: GET /bp2/y
#: GET /bp2//y
