"""A dict that decorators fill, which is read before it is full, and one whose decorator does more."""

from flask import Flask, jsonify

app = Flask(__name__)

EARLY = {}
COUNTED = {}
order = []


def early(name):
    def deco(f):
        EARLY[name] = f
        return f
    return deco


def counted(name):
    def deco(f):
        order.append(name)
        COUNTED[name] = f
        return f
    return deco


@early("one")
def one():
    return 1


KNOWN = sorted(EARLY)


@early("two")
@counted("two")
def two():
    return 2


@app.get("/early")
def early_ones():
    return jsonify(KNOWN, sorted(EARLY), EARLY["two"]())


@app.get("/counted")
def counted_ones():
    return jsonify(order, sorted(COUNTED))


#: GET /early
#: GET /counted
