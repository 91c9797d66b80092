"""url_value_preprocessor and url_defaults."""

from flask import Blueprint, Flask, g, url_for

app = Flask(__name__)
bp = Blueprint("shop", __name__, url_prefix="/<lang>/shop")


@bp.url_value_preprocessor
def pull_lang(endpoint, values):
    g.lang = values.pop("lang")


@bp.url_defaults
def add_lang(endpoint, values):
    values.setdefault("lang", g.lang)


@bp.route("/")
def index():
    return g.lang + " " + url_for(".item", n=3)


@bp.route("/item/<int:n>")
def item(n):
    return f"{g.lang} {n} {url_for('shop.index')}"


app.register_blueprint(bp)

#: rows D17
#: GET /de/shop/
#: GET /en/shop/item/5
#: GET /en/shop
