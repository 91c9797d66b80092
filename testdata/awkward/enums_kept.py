"""Enumerations as services write them: other names, values of several parts, _missing_, auto() behind ints."""
from enum import Enum, IntEnum, StrEnum, auto

from flask import Flask, abort, jsonify, request

app = Flask(__name__)


class Plan(Enum):
    """A plan with its code, its price, and what is in it."""

    label: str

    FREE = ("free", 0, None)
    PRO = ("pro", 999, "mail")
    TEAM = ("team", 4999, "phone")

    def __init__(self, code, cents, support):
        self.code = code
        self.cents = cents
        self.support = support

    @property
    def price(self):
        return f"{self.cents / 100:.2f}"

    @classmethod
    def from_code(cls, code):
        for plan in cls:
            if plan.code == code:
                return plan
        raise KeyError(code)

    def __str__(self):
        return f"{self.name.title()} ({self.price})"


class Problem(Enum):
    NOT_FOUND = (404, "not found")
    GONE = (410, "gone")

    @property
    def status(self):
        return self.value[0]

    @property
    def text(self):
        return self.value[1]


class Level(IntEnum):
    DEBUG = 10
    INFO = auto()
    WARN = 30
    WARNING = 30
    ERROR = auto()

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for level in cls:
                if level.name == value.upper():
                    return level
        if isinstance(value, int) and value > 100:
            raise OverflowError(f"{value} is too much")
        return None


class Shade(str, Enum):
    GREY = "grey"
    GRAY = "grey"
    BLACK = "black"

    @classmethod
    def _missing_(cls, value: str):
        lowered = value.lower()
        for shade in cls:
            if shade.value == lowered:
                return shade


class State(StrEnum):
    ON = auto()
    OFF = auto()
    UNKNOWN = "?"

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN


class Wrapped(Enum):
    ONE = "one"
    TWO = "two"

    def __init__(self, word):
        self.word = word


@app.get("/plans")
def plans():
    return jsonify([{"name": p.name, "code": p.code, "price": p.price, "support": p.support, "text": str(p), "value": p.value} for p in Plan])


@app.get("/plans/<code>")
def plan(code):
    try:
        p = Plan.from_code(code)
    except KeyError as e:
        abort(404, str(e))
    return jsonify(name=p.name, cents=p.cents + 1, repr=repr(p), same=p is Plan.PRO, up=p.code.upper(), none=p.support is None, word=Wrapped.TWO.word, f=f"{p:>20}|{p}")


@app.get("/problem/<name>")
def problem(name):
    p = Problem[name]
    code, text = p.value
    return jsonify(error=p.text, code=code, text=text, by=Problem((410, "gone")).name), p.status


@app.get("/level/<what>")
def level(what):
    value = int(what) if what.isdigit() else what
    try:
        found = Level(value)
    except (ValueError, OverflowError) as e:
        return f"{type(e).__name__}: {e}", 400
    return jsonify(found=found, name=found.name, all=[f"{x.name}={x:d}" for x in Level], count=len(Level), alias=Level.WARNING is Level.WARN, by=Level["WARNING"].name, next=found + 1)


@app.get("/named/<what>")
def named(what):
    try:
        return Level[what].name
    except KeyError as e:
        return f"no {e}", 404


@app.get("/shade/<what>")
def shade(what):
    try:
        s = Shade(what)
    except ValueError as e:
        return str(e), 400
    match s:
        case Shade.GRAY:
            kind = "grey or gray"
        case _:
            kind = "other"
    return jsonify(s=s, kind=kind, name=s.name, names=[x.name for x in Shade], alias=Shade.GREY == Shade.GRAY)


@app.get("/members")
def members():
    return jsonify(list(Shade.__members__))


@app.get("/plan-members")
def plan_members():
    return jsonify(names=list(Plan.__members__), has="PRO" in Plan.__members__)


@app.post("/state")
def state():
    data = request.get_json()
    return jsonify(state=State(data["state"]), on=State("on") is State.ON, size=len(State))


#: GET /plans
#: GET /plans/pro
#: GET /plans/free
#: GET /plans/none
#: GET /problem/GONE
#: GET /problem/NOPE
#: GET /level/10
#: GET /level/11
#: GET /level/31
#: GET /level/warn
#: GET /level/warning
#: GET /level/5
#: GET /level/500
#: GET /level/nope
#: GET /named/WARNING
#: GET /named/WARN
#: GET /named/warn
#: GET /shade/grey
#: GET /shade/GREY
#: GET /shade/black
#: GET /shade/pink
#: GET /members
#: GET /plan-members
#: POST /state json {"state": "on"}
#: POST /state json {"state": "ON"}
#: POST /state json {"state": 3}
#: POST /state json {"state": null}
#: POST /state json {"state": [1]}
