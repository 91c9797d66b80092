"""Sets of members of enumerations and of scalars, as tables of what may follow what."""

from enum import Enum, IntEnum

from flask import Flask, jsonify, request

app = Flask(__name__)


class State(str, Enum):
    new = "new"
    paid = "paid"
    sent = "sent"


class Color(Enum):
    RED = 1
    BLUE = 2


class Level(IntEnum):
    LOW = 1
    HIGH = 2


NEXT = {
    State.new: {State.paid, State.sent},
    State.paid: {State.sent},
    State.sent: set(),
}
WARM = {Color.RED}
LEVELS = {Level.LOW, Level.HIGH, 3}


@app.get("/move/<old>/<new>")
def move(old, new):
    try:
        before, after = State(old), State(new)
    except ValueError as e:
        return jsonify(error=str(e)), 400
    if after not in NEXT[before]:
        return jsonify(error=f"cannot go from {before.value} to {after.value}"), 409
    return jsonify(sorted(s.value for s in NEXT[before]), len(NEXT[after]), new in NEXT[before])


@app.get("/warm/<name>")
def warm(name):
    try:
        color = Color[name.upper()]
    except KeyError:
        color = None
    return jsonify(color in WARM, 1 in WARM, "RED" in WARM)


@app.get("/levels")
def levels():
    n = request.args.get("n", 1, type=int)
    mixed = {n, str(n), n / 2, None, True}
    return jsonify(n in LEVELS, Level.HIGH in LEVELS, len(LEVELS), len(mixed), 1 in mixed, "1" in mixed, sum(LEVELS))


#: GET /move/new/paid
#: GET /move/paid/sent
#: GET /move/sent/new
#: GET /move/old/new
#: GET /warm/red
#: GET /warm/blue
#: GET /warm/green
#: GET /levels
#: GET /levels?n=2
