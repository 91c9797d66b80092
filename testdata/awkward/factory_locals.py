"""An app factory whose views share its local variables."""

from flask import Flask, abort, jsonify, request


def create_app(config=None):
    app = Flask(__name__)
    items = {}
    order: list = []
    version = "1.0"
    limits = {"max": 3, "min": -1}
    hits = 0
    unused = "x"

    def describe(key):
        return f"{key}@{version}"

    def add(key, value):
        if len(items) >= limits["max"]:
            abort(409)
        items[key] = value
        order.append(key)

    @app.before_request
    def count():
        nonlocal hits
        hits += 1

    @app.get("/")
    def index():
        return jsonify(version=version, hits=hits, order=order, items=items)

    @app.route("/items/<key>", methods=["GET", "PUT", "DELETE"])
    def item(key):
        if request.method == "PUT":
            add(key, request.get_json())
            return jsonify(items[key]), 201
        if key not in items:
            return jsonify(error="no " + describe(key)), 404
        if request.method == "DELETE":
            order.remove(key)
            return jsonify(items.pop(key))
        return jsonify(items[key])

    @app.get("/own")
    def own():
        items = [version] * 2
        return jsonify(items, [order for order in range(2)])

    if unused:
        app.config["UNUSED"] = unused
    return app


app = create_app()


#: GET /
#: GET /items/a
#: PUT /items/a json {"n": 1}
#: PUT /items/b json [1]
#: PUT /items/c json "x"
#: PUT /items/d json 4
#: GET /items/a
#: DELETE /items/b
#: GET /
#: GET /own
#: PUT /items/d json 4
#: GET /
