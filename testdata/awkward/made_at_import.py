"""Module state that functions, methods and decorators fill while the module is imported."""

from flask import Flask, jsonify

app = Flask(__name__)
ITEMS = []
CONFIG = {}
NAMES = []
COUNTS = {"made": 0}


def seed():
    ITEMS.append(len(ITEMS))


def setup(n):
    CONFIG["n"] = n
    seed()


def register(fn):
    NAMES.append(fn.__name__)
    return fn


class Part:
    made = 0

    def __init__(self, name):
        self.name = name
        Part.made += 1


seed()
setup(4)
seed()
first = Part("a")
for name in ("b", "c"):
    Part(name)


@register
def helper():
    return 1


def bump():
    COUNTS["made"] += 1


if __name__ == "__main__":
    bump()
    ITEMS.append("main")


@app.get("/")
def index():
    return jsonify(ITEMS, CONFIG)


@app.get("/names")
def names():
    return jsonify(NAMES)


@app.get("/parts")
def parts():
    return jsonify(Part.made, COUNTS)


#: GET /
#: GET /names
#: GET /parts
