"""A config object that the environment chooses: what the choices disagree on is not known."""

import os

from flask import Flask, current_app, jsonify


class Config:
    SECRET_KEY = "not secret"
    PER_PAGE = 20
    SAME = "same"


class DevelopmentConfig(Config):
    PER_PAGE = 5


class ProductionConfig(Config):
    SESSION_COOKIE_SECURE = True


config = {"development": DevelopmentConfig, "production": ProductionConfig, "default": DevelopmentConfig}


def create_app():
    app = Flask(__name__)
    app.config.from_object(config[os.environ.get("CHOICE_OF_THE_CASE", "default")])
    app.config["TIMEOUT"] = int(os.environ.get("TIMEOUT_OF_THE_CASE", "30"))

    @app.route("/")
    def index():
        return jsonify(current_app.config["PER_PAGE"])

    @app.route("/same")
    def same():
        return jsonify(current_app.config["SAME"], current_app.config["TIMEOUT"])

    @app.route("/unset")
    def unset():
        return jsonify(current_app.config.get("UNSET", 7))

    return app


#: rows G1
#: GET /
#: GET /same
#: GET /unset
