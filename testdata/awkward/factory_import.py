# Settings whose class the environment names by an import string, or by an attribute of a module.
import os

from flask import Flask, current_app, jsonify


class Config:
    NAME = "base"
    PAGE = 10


class DevConfig(Config):
    NAME = "dev"


class ProdConfig(Config):
    NAME = "prod"
    PAGE = 50


def create_app():
    app = Flask(__name__, static_folder=None)
    app.config.from_object(os.environ.get("IMPORT_SETTINGS", "factory_import.DevConfig"))
    env = os.getenv("IMPORT_ENV", "dev").capitalize()
    app.config.from_object(f"factory_import.{env}Config")

    @app.get("/")
    def index():
        return jsonify(name=current_app.config["NAME"], page=current_app.config["PAGE"])

    return app


app = create_app()

#: GET /
