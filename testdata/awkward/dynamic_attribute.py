"""getattr with names from the request."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class Thing:
    color = "red"
    def __init__(self):
        self.size = 5
    def double(self):
        return self.size * 2


@app.get("/")
def index():
    t = Thing()
    name = request.args.get("name", "size")
    value = getattr(t, name, "none")
    return jsonify(value() if callable(value) else value, hasattr(t, name))


@app.get("/set")
def set_it():
    t = Thing()
    setattr(t, request.args["name"], 7)
    return jsonify(sorted(vars(t).items()), t.double())


#: GET /
#: GET /?name=color
#: GET /?name=double
#: GET /?name=nope
#: GET /set?name=size
#: GET /set?name=other
