# Settings that the environment chooses: classes by name, by import string and by attribute, with what all of them share.
import os

from flask import Flask, current_app, jsonify, render_template_string


class Config:
    NAME = "base"
    PAGE = 10
    RATIO = 0.5
    SHOW = False
    FEATURES = ["a", "b"]
    SHARED = "same"
    FROM_ENV = os.environ.get("CHOICE_TEXT", "text")


class Dev(Config):
    NAME = "dev"
    SHOW = True
    ONLY_DEV = 1


class Prod(Config):
    NAME = "prod"
    PAGE = 50
    RATIO = 0.9
    FEATURES = ["c"]
    FROM_ENV = "prod"
    SESSION_COOKIE_SECURE = True
    TESTING = True


by_name = {"dev": Dev, "prod": Prod, "default": Dev}


def create_app(config_name=None):
    app = Flask(__name__, static_folder=None)
    app.config.from_object(by_name[config_name or os.environ.get("CHOICE_ENV") or "default"])

    @app.get("/")
    def index():
        return jsonify(name=current_app.config["NAME"], page=current_app.config.get("PAGE", 5), ratio=current_app.config["RATIO"])

    @app.get("/alias")
    def alias():
        c = current_app.config
        return jsonify(name=c["NAME"], page=c.get("PAGE", 5), ratio=c["RATIO"], shared=c["SHARED"])

    @app.get("/plain")
    def plain():
        page = current_app.config["PAGE"] + 1
        if current_app.config["SHOW"]:
            return jsonify(name=current_app.config["NAME"].upper(), page=page, ratio=current_app.config["RATIO"] * 2)
        return jsonify(hidden=True)

    @app.get("/shared")
    def shared():
        return jsonify(current_app.config["SHARED"])

    @app.get("/features")
    def features():
        return jsonify(current_app.config["FEATURES"])

    @app.get("/env")
    def env():
        return jsonify(current_app.config["FROM_ENV"])

    @app.get("/only")
    def only():
        return jsonify(current_app.config.get("ONLY_DEV"), "SESSION_COOKIE_SECURE" in current_app.config)

    @app.get("/page")
    def page():
        return render_template_string("{{ config.NAME }} {{ config.TESTING }} {{ config['PAGE'] }} {{ config.SHARED }}")

    return app


app = create_app()

#: GET /
#: GET /alias
#: GET /plain
#: GET /shared
#: GET /features
#: GET /env
#: GET /only
#: GET /page
