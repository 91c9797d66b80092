"""Members of enumerations in format specifications, in containers and as keys: str() of the member for most, the value
for IntEnum and StrEnum (library reference, enum.Enum.__format__)."""
import enum
from enum import Enum, IntEnum

from flask import Flask, jsonify

app = Flask(__name__)


class State(str, enum.Enum):
    NEW = "new"
    OLD = "old"

    def __str__(self):
        return self.value


class Color(Enum):
    RED = 1
    BLUE = 2

    def __str__(self):
        return self.name.lower()

    @property
    def label(self):
        return f"{self.name}-{self.value}"


class Level(IntEnum):
    LOW = 0
    HIGH = 5


class Plain(str, Enum):
    A = "a"
    B = "b"


class Kind(Enum):
    BIG = "big"


@app.get("/state")
def state():
    s = State.NEW
    return jsonify(s=s, t=str(s), u=f"{s}", v=f"{s:>8}", w="%s|%6s" % (s, s), x=s.value, y=s == "new", z=s.upper(), k={s: 1}, l=[s, "x"])


@app.get("/state/<name>")
def named(name):
    try:
        s = State(name)
    except ValueError as e:
        return jsonify(error=str(e)), 400
    return jsonify(str(s), s.name, s + "!", len(s), s.startswith("n"), s in ("new", "x"), isinstance(s, str), repr(s))


@app.get("/colors")
def colors():
    return jsonify([str(x) for x in Color], [x.label for x in Color], {str(k): k.value for k in Color}, [f"{c:^7}|" for c in Color])


@app.get("/levels")
def levels():
    return jsonify([f"{x:03d}|{x:>4}|{x}|{x!s}|{x!r}" for x in Level], "{:+d}".format(Level.HIGH), format(Level.HIGH, "b"))


@app.get("/sorted")
def ordered():
    return {x.name: x.value + 0.5 for x in sorted(Level, reverse=True)}


@app.get("/least")
def least():
    return jsonify(max(Level), min(Level), list(Level)[0], sum(Level), Level.HIGH > Level.LOW, Level.HIGH > 3, int(Level.HIGH))


@app.get("/plain")
def plain():
    return jsonify(str(Plain.A), f"{Plain.A}", f"{Plain.A:>10}", "%s" % Plain.A, "{:<9}|".format(Plain.B), Plain.A, Plain("b"), Plain["A"])


@app.get("/kind")
def kind():
    return jsonify(f"{Kind.BIG:>12}", f"{Kind.BIG:.4}", "{:s}".format(Kind.BIG))


@app.get("/bad")
def bad():
    try:
        return f"{Kind.BIG:d}"
    except ValueError as e:
        return str(e)


#: GET /state
#: GET /state/new
#: GET /state/nope
#: GET /colors
#: GET /levels
#: GET /sorted
#: GET /least
#: GET /plain
#: GET /kind
#: GET /bad
