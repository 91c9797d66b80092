"""Settings that functions and methods change which are given the configuration, or are called on objects."""

from flask import Flask, current_app, jsonify

app = Flask(__name__)
app.config["LIMIT"] = 1
app.config["SIZE"] = 2
app.config["KEPT"] = 3


def store(config, n):
    config["LIMIT"] = n


class Sizes:
    def grow(self, n):
        app.config["SIZE"] = n


sizes = Sizes()


@app.get("/get")
def get():
    return jsonify(limit=app.config["LIMIT"])


@app.get("/size")
def size():
    return jsonify(size=current_app.config["SIZE"])


@app.get("/set/<int:n>")
def set_limit(n):
    store(current_app.config, n)
    return "ok"


@app.get("/grow/<int:n>")
def grow(n):
    sizes.grow(n)
    return "ok"

#: GET /get
#: GET /size
#: GET /set/7
#: GET /grow/8
#: GET /get
#: GET /size
