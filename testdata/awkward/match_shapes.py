"""Match statements that take lists, dicts and objects apart."""

from collections import deque
from dataclasses import dataclass, field
from typing import NamedTuple

from flask import Flask, jsonify, request

app = Flask(__name__)


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    radius: float
    tags: list = field(default_factory=list)


class Move:
    __match_args__ = ("direction", "steps")

    def __init__(self, direction, steps):
        self.direction = direction
        self.steps = steps

    @property
    def far(self):
        return self.steps > 10


class Pair(NamedTuple):
    left: int
    right: str


def where(point):
    match point:
        case Point(x=0, y=0):
            return "origin"
        case Point(0, y):
            return f"on the y axis at {y}"
        case Point(x, 0):
            return f"on the x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return f"at {point.x} {point.y}"
        case Circle(Point(0, 0), r):
            return f"centred circle {r}"
        case Circle(Point(x, y) as c, radius=r, tags=[first, *_]):
            return f"circle {first} at {x} {y} of {r} {c == Point(x, y)}"
        case Circle(radius=r):
            return f"circle {r}"
        case Move("up" | "down" as d, n):
            return f"vertical {d} {n}"
        case Move(far=True):
            return "far"
        case Move(direction=d):
            return f"move {d}"
        case Pair(left, "x"):
            return f"pair {left}"
        case (a, b):
            return f"two {a} {b}"
        case _:
            return "nothing"


OBJECTS = {
    "origin": Point(0, 0),
    "y": Point(0, 3),
    "x": Point(4, 0),
    "diagonal": Point(5, 5),
    "point": Point(1, 2),
    "centred": Circle(Point(0, 0), 1.5),
    "tagged": Circle(Point(1, 0), 2.5, ["big", "red"]),
    "circle": Circle(Point(1, 0), 3.5),
    "up": Move("up", 2),
    "far": Move("left", 20),
    "near": Move("left", 2),
    "pair": Pair(1, "x"),
    "other": Pair(2, "y"),
    "none": None,
}


@app.get("/where/<name>")
def where_is(name):
    return where(OBJECTS.get(name, "text"))


def handle(data):
    match data:
        case {"type": "circle", "r": r}:
            return {"area": r * r}
        case {"type": "rect", "w": int(w) | float(w), "h": h} if w > 0:
            return {"area": w * h}
        case {"type": "user", "user": {"name": str(name), "tags": [first, *rest]}}:
            return {"name": name.upper(), "first": first, "rest": rest}
        case {"type": "user", "user": {"name": name}}:
            return {"name": name}
        case {"type": str() as kind, **rest} if rest:
            return {"kind": kind, "rest": rest}
        case {"type": kind}:
            return {"only": kind}
        case {}:
            return {"keys": sorted(data)}
        case []:
            return {"empty": True}
        case [x]:
            return {"one": x}
        case [int(x), int(y)]:
            return {"sum": x + y}
        case ["cmd", name, *args] | ["run", [name, *args]]:
            return {"cmd": name, "args": args}
        case [first, *_, last]:
            return {"first": first, "last": last}
        case str(text):
            return {"text": text.upper()}
        case bool():
            return {"bool": data}
        case float(f):
            return {"float": f / 2}
        case int(n):
            return {"int": n}
        case None:
            return {"none": data}


@app.post("/handle")
def handled():
    return jsonify([handle(x) for x in request.get_json()])


@app.post("/event")
def event():
    data = request.get_json()
    status = 200
    match data:
        case {"action": "create", "item": {"id": ident}}:
            out = f"created {ident}"
            status = 201
        case {"action": "delete" | "remove" as action, "id": int(ident)}:
            out = f"{action} {ident}"
        case {"action": action}:
            out = f"unknown {action}"
            status = 400
        case _:
            out = "no action"
            status = 422
    return jsonify(out=out, status=status), status


def command(line):
    match line.split():
        case ["go", ("north" | "south") as direction]:
            return f"go {direction}"
        case ["go", direction]:
            return f"cannot go {direction}"
        case ["take", item] | ["pick", "up", item]:
            return f"take {item}"
        case ["drop", *items]:
            return f"drop {items}"
        case [first, *middle, "end"]:
            return f"{first} then {len(middle)}"
        case []:
            return "silence"
        case [only]:
            return f"only {only}"
    return "what?"


@app.get("/command")
def commands():
    return command(request.args.get("line", ""))


@app.get("/fizz/<int:n>")
def fizz(n):
    match (n % 3, n % 5):
        case (0, 0):
            word = "FizzBuzz"
        case (0, _):
            word = "Fizz"
        case (_, 0):
            word = "Buzz"
        case _:
            word = str(n)
    return word


@app.get("/sign/<int(signed=True):a>/<int(signed=True):b>")
def sign(a, b):
    match a, b:
        case 0, 0:
            return "zero"
        case x, 0 if x > 0:
            return f"right {x}"
        case (x, 0) | (0, x):
            return f"axis {x}"
        case x, y:
            return f"{x} {y}"


def last(value):
    match value:
        case [*_, {"end": end}]:
            pass
        case {"list": [_, end, *_]}:
            pass
        case _:
            end = None
    return end


@app.post("/last")
def lasts():
    return jsonify([last(v) for v in request.get_json()])


def scores(table: dict[str, int]):
    match table:
        case {"win": n, "loss": 0}:
            return f"perfect {n}"
        case {"win": n, **others}:
            return f"{n} and {sorted(others.items())}"
        case _:
            return "no wins"


@app.get("/scores")
def scored():
    return jsonify([scores({"win": 3, "loss": 0, "x": 1}), scores({"win": 3, "loss": 2}), scores({"draw": 1})])


def kinds(value):
    match value:
        case (1, 2):
            return "tuple or list"
        case [1, *rest]:
            return f"one and {rest}"
        case {1: x}:
            return f"key one {x}"
        case tuple():
            return "tuple"
        case set() | frozenset():
            return "set"
        case list() | dict():
            return "container"
    return "other"


@app.get("/kinds")
def kinds_of():
    values = [(1, 2), [1, 2], [1, 3], (1,), {1: 5}, {True: 6}, {"1": 5}, (2,), {1, 2}, "12", b"12", deque([1, 2]), deque([1, 5]), [], 1]
    return jsonify([kinds(v) for v in values])


@app.get("/loop")
def loop():
    total = 0
    found = []
    for entry in [{"add": 2}, {"skip": True}, {"add": 5}, {"name": "a", "n": 1}, {"stop": 1}, {"add": 100}]:
        match entry:
            case {"add": n}:
                total += n
            case {"skip": _}:
                continue
            case {"stop": _}:
                break
            case {"name": name, **rest}:
                found.append((name, rest))
    return jsonify(total=total, found=found)


#: GET /where/origin
#: GET /where/y
#: GET /where/x
#: GET /where/diagonal
#: GET /where/point
#: GET /where/centred
#: GET /where/tagged
#: GET /where/circle
#: GET /where/up
#: GET /where/far
#: GET /where/near
#: GET /where/pair
#: GET /where/other
#: GET /where/none
#: GET /where/missing
#: POST /handle json [{"type": "circle", "r": 3}, {"type": "rect", "w": 2, "h": 4}, {"type": "rect", "w": 0, "h": 4}, {"type": "rect", "w": 0.5, "h": 4}]
#: POST /handle json [{"type": "user", "user": {"name": "ann", "tags": [1, 2, 3]}}, {"type": "user", "user": {"name": "ann", "tags": []}}, {"type": "user", "user": {"name": 5}}, {"type": "user", "user": []}]
#: POST /handle json [{"type": "x", "a": 1}, {"type": "x"}, {"type": 5, "a": 1}, {"b": 1}, {}]
#: POST /handle json [[], [1], [1, 2], [1, true], ["cmd", "ls", "-l", "-a"], ["run", ["ls", 1]], ["run", []], [1, "a"], [1, 2, 3, 4]]
#: POST /handle json ["text", true, false, 1.5, 7, null, 123456789012345678901234567890]
#: POST /event json {"action": "create", "item": {"id": 7}}
#: POST /event json {"action": "create", "item": {}}
#: POST /event json {"action": "remove", "id": 3}
#: POST /event json {"action": "delete", "id": "3"}
#: POST /event json [1]
#: GET /command?line=go+north
#: GET /command?line=go+west
#: GET /command?line=take+lamp
#: GET /command?line=pick+up+lamp
#: GET /command?line=drop
#: GET /command?line=drop+a+b
#: GET /command?line=a+b+c+end
#: GET /command?line=
#: GET /command?line=x
#: GET /command?line=x+y
#: GET /fizz/15
#: GET /fizz/9
#: GET /fizz/10
#: GET /fizz/7
#: GET /sign/0/0
#: GET /sign/4/0
#: GET /sign/-4/0
#: GET /sign/0/3
#: GET /sign/2/3
#: POST /last json [[1, {"end": 5}], [{"end": 1}, 2], {"list": [1, 2]}, {"list": [1]}, [{"end": 9}], 3]
#: GET /scores
#: GET /kinds
#: GET /loop
