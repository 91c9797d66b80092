"""Enums as values: ordered, listed, looked up by name and value, with tuple values, methods and properties."""

from enum import Enum, IntEnum, StrEnum, auto, unique

from flask import Flask, jsonify, request

app = Flask(__name__)


class Level(IntEnum):
    LOW = 1
    MEDIUM = 5
    HIGH = 10

    @property
    def label(self):
        return self.name.title()

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            return cls.LOW


class Color(Enum):
    RED = "red"
    GREEN = "green"
    BLUE = "blue"

    def shout(self):
        return self.value.upper() + "!"

    @property
    def is_warm(self):
        return self is Color.RED

    @staticmethod
    def default():
        return Color.GREEN


@unique
class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300e-11 * self.mass / (self.radius * self.radius)


class State(StrEnum):
    OPEN = auto()
    CLOSED = auto()


class Step(Enum):
    FIRST = auto()
    SECOND = auto()
    THIRD = auto()

    def next(self):
        members = list(Step)
        i = members.index(self)
        return members[(i + 1) % len(members)]


class Role(str, Enum):
    ADMIN = "admin"
    USER = "user"


PRICES = {Color.RED: 1.5, Color.GREEN: 2, Color.BLUE: 0}
TRANSITIONS = {State.OPEN: {State.CLOSED}, State.CLOSED: set()}
counts = {level: 0 for level in Level}


@app.get("/levels")
def levels():
    return jsonify(
        max=max(Level).name, min=min(Level).name, list=[m.name for m in list(Level)], ordered=[m.name for m in sorted(Level, reverse=True)],
        by_name=[m.name for m in sorted(Level, key=lambda m: m.name)], labels=[m.label for m in Level], len=len(Level), sum=sum(Level))


@app.get("/level/<name>")
def level(name):
    try:
        found = Level[name]
    except KeyError as error:
        return jsonify(error=str(error)), 404
    return jsonify(name=found.name, value=found.value, label=found.label, high=found > Level.MEDIUM, text=f"{found}", r=repr(found))


@app.get("/value/<int:value>")
def by_value(value):
    try:
        found = Level(value)
    except ValueError as error:
        return jsonify(error=str(error)), 400
    return jsonify(found=found, name=found.name, plus=found + 1, text=str(found))


@app.get("/color/<value>")
def color(value):
    try:
        found = Color(value)
    except ValueError as error:
        return jsonify(error=str(error)), 400
    return jsonify(name=found.name, shout=found.shout(), warm=found.is_warm, price=PRICES[found], f=f"{found}", s=str(found), r=f"{found!r}")


@app.get("/color-raises/<value>")
def color_raises(value):
    return Color(value).name


@app.get("/planets")
def planets():
    return jsonify([{"name": p.name, "g": round(p.surface_gravity, 2), "mass": p.mass, "value": list(p.value)} for p in Planet])


@app.get("/planet/<name>")
def planet(name):
    p = Planet[name.upper()]
    return jsonify(radius=p.radius, heavy=p is Planet.EARTH, biggest=max(Planet, key=lambda p: p.mass).name)


@app.get("/steps/<name>")
def steps(name):
    step = Step[name]
    return jsonify(step=step.value, next=step.next().name, after=step.next().next().value)


@app.get("/states/<name>")
def states(name):
    state = State(name)
    return jsonify(state=state, upper=state.upper(), to=[str(s) for s in TRANSITIONS[state]], same=state == name, text=f"is {state}")


@app.post("/count/<name>")
def count(name):
    found = Level.parse(name)
    counts[found] += 1
    return jsonify({k.name: v for k, v in counts.items()})


@app.get("/has/<value>")
def has(value):
    return jsonify(value in [c.value for c in Color], value in Color._value2member_map_, value in Color.__members__, any(value == c.value for c in Color))


@app.get("/members")
def members():
    return jsonify({name: member.value for name, member in Color.__members__.items()}, Color.default().name, [c.value for c in Color])


@app.get("/role")
def role():
    given = Role(request.args.get("role", "user"))
    return jsonify(role=given, admin=given == "admin", same=given is Role.ADMIN, text=f"{given}", s=str(given), value=given.value)


@app.get("/sort")
def sort():
    colors = [Color.BLUE, Color.RED, Color.GREEN]
    colors.sort(key=lambda c: c.value)
    best = max(Color, key=PRICES.get)
    return jsonify([c.name for c in colors], best.name, [c.name for c in sorted(PRICES, key=lambda c: PRICES[c])])


#: GET /levels
#: GET /level/LOW
#: GET /level/HIGH
#: GET /level/NONE
#: GET /value/5
#: GET /value/6
#: GET /color/red
#: GET /color/blue
#: GET /color/pink
#: GET /color-raises/green
#: GET /color-raises/x
#: GET /planets
#: GET /planet/earth
#: GET /planet/pluto
#: GET /steps/FIRST
#: GET /steps/THIRD
#: GET /states/open
#: GET /states/closed
#: GET /states/ajar
#: POST /count/high
#: POST /count/nonsense
#: GET /has/red
#: GET /has/RED
#: GET /members
#: GET /role
#: GET /role?role=admin
#: GET /role?role=x
#: GET /sort
