# Settings that the environment decides by conditions: other environments have other values.
import os

from flask import Flask, current_app, jsonify


class Base:
    KNOWN = "known"
    SHARED = "same"


class Testing(Base):
    KNOWN = "test"


if os.environ.get("BRANCH_ENV"):
    Chosen = Testing
    SIZE = 50
else:
    Chosen = Base
    SIZE = 10


class Sizes:
    SIZE = SIZE


def create_app(name=None):
    app = Flask(__name__, static_folder=None)
    app.config.from_object(Sizes)
    app.config.from_object(Chosen)
    app.config["WORD"] = "a"
    if os.environ.get("BRANCH_ENV"):
        app.config["WORD"] = "b"

    @app.get("/known")
    def known():
        return jsonify(current_app.config["KNOWN"])

    @app.get("/shared")
    def shared():
        return jsonify(current_app.config["SHARED"])

    @app.get("/size")
    def size():
        return jsonify(current_app.config["SIZE"])

    @app.get("/word")
    def word():
        return jsonify(current_app.config["WORD"])

    @app.get("/module")
    def module():
        return jsonify(SIZE)

    return app


app = create_app()

#: GET /known
#: GET /shared
#: GET /size
#: GET /word
#: GET /module
