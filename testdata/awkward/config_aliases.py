"""The config under other names, with timedeltas, properties, inherited settings and a class that the environment chooses."""

import os
from datetime import timedelta

from flask import Blueprint, Flask, current_app, jsonify


class Config:
    DB_HOST = "localhost"
    ITEMS = int(os.environ.get("NOBODY_SETS_ITEMS", 20))
    EXPIRES = timedelta(hours=1, minutes=30)
    LANGS = ["en", "de"]
    KINDS = {"png", "jpg"}
    LIMIT = 5

    @property
    def DB_URI(self):
        return f"pg://{self.DB_HOST}/x"

    @staticmethod
    def init_app(app):
        app.config["INIT"] = "base"


class DevConfig(Config):
    DB_HOST = "dev"
    LIMIT = 6

    @classmethod
    def init_app(cls, app):
        Config.init_app(app)
        app.config["INIT2"] = cls.DB_HOST


class ProdConfig(Config):
    DB_HOST = "prod"


configs = {"dev": DevConfig, "prod": ProdConfig, "default": DevConfig}

app = Flask(__name__)
app.config.from_object(configs[os.environ.get("NOBODY_SETS_ENV", "default")]())
configs["default"].init_app(app)
app.config.from_envvar("NOBODY_SETS_SETTINGS", silent=True)
cfg = app.config
cfg["OWN"] = "own"
cfg.update(MORE=[1, 2], WAIT=timedelta(seconds=90))
cfg.setdefault("LIMIT", 99)
app.permanent_session_lifetime = timedelta(days=3)
bp = Blueprint("bp", __name__)


def lookup(key):
    conf = current_app.config
    return conf["LIMIT"] if key == "limit" else conf.get("NOPE", "nothing")


@app.get("/alias")
def alias():
    return jsonify(cfg["LIMIT"], cfg.get("NOPE"), cfg.get("NOPE", 3), cfg["OWN"], cfg["MORE"], "OWN" in cfg, "NOPE" in cfg)


@app.get("/object")
def from_object():
    return jsonify(app.config["DB_HOST"], app.config["ITEMS"], app.config["INIT"], app.config["INIT2"])


@app.get("/property")
def from_property():
    return app.config["DB_URI"]


@app.get("/delta")
def delta():
    expires = app.config["EXPIRES"]
    return jsonify(str(expires), expires.total_seconds(), cfg["WAIT"].seconds)


@app.get("/lifetime")
def lifetime():
    return jsonify(str(app.permanent_session_lifetime), current_app.permanent_session_lifetime.days, str(app.config["PERMANENT_SESSION_LIFETIME"]))


@bp.get("/local")
def local():
    config = current_app.config
    names = [config["DB_HOST"] for _ in range(2)]
    return jsonify(config["LIMIT"] * 2, names, config.get("LANGS"), config["ITEMS"] + 1)


@bp.get("/object-app")
def object_app():
    app = current_app._get_current_object()
    this = current_app
    return jsonify(app.config["LIMIT"], this.config["OWN"], app.name, this.debug)


@bp.get("/nested")
def nested():
    c = current_app.config

    def inner(c2):
        return c["LIMIT"] + c2

    return str(inner(1))


@bp.get("/shadowed")
def shadowed():
    def inner(cfg):
        return cfg["LIMIT"]

    return str(inner({"LIMIT": "shadow"}))


@bp.get("/rebound")
def rebound():
    c = current_app.config
    if c["LIMIT"] > 3:
        c = {"LIMIT": 1}
    return str(c["LIMIT"])


@app.get("/lookup/<key>")
def lookup_view(key):
    return str(lookup(key))


@app.get("/kinds")
def kinds():
    return jsonify("png" in cfg["KINDS"], len(cfg["LANGS"]), ",".join(cfg["LANGS"]))


@app.get("/missing")
def missing():
    try:
        return cfg["NOPE"]
    except KeyError as e:
        return str(e)


app.register_blueprint(bp, url_prefix="/bp")

#: GET /alias
#: GET /object
#: GET /property
#: GET /delta
#: GET /lifetime
#: GET /bp/local
#: GET /bp/object-app
#: GET /bp/nested
#: GET /bp/shadowed
#: GET /bp/rebound
#: GET /lookup/limit
#: GET /lookup/x
#: GET /kinds
#: GET /missing
