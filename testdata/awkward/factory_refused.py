# A factory whose changes of state have no translation: only what reads that state is a stub.
from flask import Flask, jsonify

ROWS = []


def create_app():
    app = Flask(__name__, static_folder=None)
    for name in vars(Flask):
        if name == "run":
            ROWS.append(getattr(Flask, name).__qualname__)

    @app.get("/rows")
    def rows():
        return jsonify(ROWS)

    @app.get("/plain")
    def plain():
        return "plain"

    return app


app = create_app()

#: GET /rows
#: GET /plain
