"""What programs ask of the __members__ of their enumerations."""

from enum import Enum, IntEnum

from flask import Flask, jsonify

app = Flask(__name__)


class Color(Enum):
    RED = 1
    BLUE = "b"

    def label(self):
        return self.name.title()


class Level(IntEnum):
    LOW = 1
    HIGH = 10


@app.get("/has/<name>")
def has(name):
    if name.upper() not in Color.__members__:
        return jsonify(known=list(Color.__members__), n=len(Color.__members__)), 404
    return jsonify(Color[name.upper()].value, Color.__members__[name.upper()].label())


@app.get("/key/<name>")
def key(name):
    try:
        return jsonify(Level.__members__[name].value)
    except KeyError as e:
        return jsonify(error=str(e), text=", ".join(Level.__members__))


@app.get("/get/<name>")
def get(name):
    level = Level.__members__.get(name)
    return jsonify(None if level is None else level.value, sorted(Level.__members__.keys()))


@app.get("/items")
def items():
    return jsonify({name: member.value for name, member in Color.__members__.items()}, [m.label() for m in Color.__members__.values()])


@app.get("/loop")
def loop():
    out = []
    for i, name in enumerate(Level.__members__):
        out.append(f"{i} {name}")
    for name in Color.__members__:
        out.append(name.lower())
    return jsonify(out)


@app.get("/json")
def as_json():
    try:
        return jsonify(Color.__members__)
    except TypeError as e:
        return str(e)


#: GET /has/red
#: GET /has/green
#: GET /key/LOW
#: GET /key/low
#: GET /get/HIGH
#: GET /get/high
#: GET /items
#: GET /loop
#: GET /json
