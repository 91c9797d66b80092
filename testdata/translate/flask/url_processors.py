"""url_value_preprocessor and url_defaults."""

from flask import Blueprint, Flask, g, redirect, request, url_for

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


@bp.route("/away")
def away():
    return redirect(url_for("shop.item", n=1, lang="fr", _external=True))


@app.route("/")
def home():
    g.lang = "it"
    return url_for("shop.index") + " " + url_for("home", lang="es") + " " + url_for("team.list_all")


@app.url_defaults
def add_version(endpoint, values):
    if endpoint != "static":
        values["v"] = 2


@app.route("/broken/<x>")
def broken():
    return "never"


team = Blueprint("team", __name__, url_prefix="/<lang>/<team_name>/team")


@team.url_value_preprocessor
def pull_team(endpoint, values):
    g.lang = values.pop("lang", None)
    g.team = values.pop("team_name").upper()
    g.endpoint = endpoint


@team.url_defaults
def add_team(endpoint, values):
    values.setdefault("lang", g.get("lang", "xx"))
    values.setdefault("team_name", g.get("team", "none"))


@team.route("/")
def list_all():
    return f"{g.lang} {g.team} {g.endpoint} {url_for('.list_all')} {url_for('team.one', n=2)}"


@team.route("/<int:n>")
def one(n):
    return f"{g.team} {n} {len(request.view_args)}"


app.register_blueprint(team)
app.register_blueprint(bp)

#: GET /broken/x
#: rows D17
#: GET /de/shop/
#: GET /en/shop/item/5
#: GET /en/shop
#: GET /en/shop/away
#: GET /
#: GET /de/red/team/
#: GET /de/red/team/4
#: GET /de/red/team/x
#: GET /de/red/team
