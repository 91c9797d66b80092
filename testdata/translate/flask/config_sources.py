"""Config from objects, mappings and the environment at start."""

import os

from flask import Flask, current_app, jsonify


class Base:
    NAME = "base"
    LIMIT = 10
    TESTING = False
    lower = "no"


class Production(Base):
    NAME = "production"


def create_app(config=None):
    app = Flask(__name__)
    app.config.from_object(Production)
    app.config.from_mapping(MAPPED=1, lower=2)
    app.config["PAGE_SIZE"] = int(os.environ.get("PAGE_SIZE_OF_THE_CASE", "25"))
    app.config["GREETING"] = os.environ.get("GREETING_OF_THE_CASE", "hello")
    if config is not None:
        app.config.from_mapping(config)

    @app.route("/")
    def index():
        return jsonify(
            name=app.config["NAME"],
            limit=current_app.config["LIMIT"],
            mapped=app.config.get("MAPPED"),
            missing=app.config.get("MISSING", "default"),
        )

    @app.route("/environment")
    def environment():
        return jsonify(size=app.config["PAGE_SIZE"], greeting=current_app.config["GREETING"])

    return app


#: rows G1
#: GET /
#: rows G2
#: GET /environment
