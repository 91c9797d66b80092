# State that is changed after a return that may come first, and settings that are set behind what reads them.
from flask import Flask, jsonify

ROWS = []
SIZES = []


def fill(app):
    ROWS.append(app.config["SIZE"])


def create_app(name="x"):
    app = Flask(__name__, static_folder=None)
    app.config["SIZE"] = 1

    @app.get("/rows")
    def rows():
        return jsonify(rows=ROWS, size=app.config["SIZE"])

    @app.get("/plain")
    def plain():
        return "plain"

    fill(app)
    app.config["SIZE"] = 2
    if app.config["SIZE"] == 3:
        return app
    fill(app)
    return app


app = create_app()

#: GET /rows
#: GET /plain
