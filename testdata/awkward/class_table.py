"""Classes in dicts, from which programs take the one to make an object of."""

from abc import ABC, abstractmethod

from flask import Flask, jsonify

app = Flask(__name__)


class Shape(ABC):
    def __init__(self, size):
        self.size = size

    @abstractmethod
    def area(self):
        ...

    def describe(self):
        return f"{type(self).__name__} of {self.area()}"


class Square(Shape):
    def area(self):
        return self.size * self.size


class Circle(Shape):
    def __init__(self, size):
        super().__init__(size)
        if size > 9:
            raise ValueError("too big: " + str(size))

    def area(self):
        return 3 * self.size * self.size


class Ping:
    def run(self):
        return "pong"


class Loud(Ping):
    def run(self):
        return "PONG"


SHAPES = {"square": Square, "circle": Circle}
COMMANDS = {"ping": Ping, "loud": Loud}


def make(kind, size):
    cls = SHAPES.get(kind)
    if cls is None:
        raise KeyError(kind)
    return cls(size)


@app.get("/make/<kind>/<int:size>")
def make_shape(kind, size):
    try:
        return jsonify(make(kind, size).describe())
    except (KeyError, ValueError) as e:
        return jsonify(type(e).__name__, str(e))


@app.get("/direct/<kind>")
def direct(kind):
    if kind not in SHAPES:
        return jsonify(sorted(SHAPES), len(SHAPES)), 404
    return jsonify(SHAPES[kind](2).area(), isinstance(SHAPES[kind](2), Square))


@app.get("/command/<name>")
def command(name):
    cls = COMMANDS.get(name)
    return cls().run() if cls else "none"


@app.get("/all")
def every():
    return jsonify({name: cls(3).area() for name, cls in SHAPES.items()})


@app.get("/name/<kind>")
def name(kind):
    return SHAPES[kind].__name__


@app.get("/same/<kind>")
def same(kind):
    return jsonify(SHAPES[kind] is Square, isinstance(Square(1), SHAPES[kind]))


@app.get("/eq/<kind>")
def equal(kind):
    return jsonify(SHAPES[kind] == Square)


@app.get("/sub/<kind>")
def sub(kind):
    return jsonify(issubclass(SHAPES[kind], Shape))


@app.get("/text/<kind>")
def text(kind):
    return str(SHAPES[kind] in (Square, Circle)) + " " + str(callable(SHAPES[kind])) + " " + str(bool(SHAPES[kind]))


@app.get("/two/<kind>")
def two(kind):
    return jsonify(SHAPES[kind] == SHAPES["square"])


@app.get("/instance/<kind>")
def instance(kind):
    return jsonify(isinstance(Square(1), SHAPES[kind]))


@app.get("/member/<kind>")
def member(kind):
    return jsonify(SHAPES[kind] in list(SHAPES.values()), SHAPES[kind] in SHAPES.values())


@app.get("/truth/<kind>")
def truth(kind):
    return "yes" if SHAPES[kind] and callable(SHAPES[kind]) else "no"


@app.get("/wrong/<kind>")
def wrong(kind):
    try:
        return jsonify(SHAPES[kind]().area())
    except TypeError as e:
        return str(e)


@app.get("/keyword/<kind>")
def keyword(kind):
    return jsonify(SHAPES[kind](size=4).area())


@app.get("/repr/<kind>")
def show(kind):
    return jsonify(repr(SHAPES[kind]), f"{SHAPES[kind]}")


#: GET /make/square/3
#: GET /make/circle/3
#: GET /make/circle/10
#: GET /make/none/3
#: GET /direct/square
#: GET /direct/circle
#: GET /direct/none
#: GET /command/ping
#: GET /command/loud
#: GET /command/none
#: GET /all
#: GET /name/square
#: GET /same/square
#: GET /same/circle
#: GET /eq/square
#: GET /eq/circle
#: GET /sub/circle
#: GET /text/circle
#: GET /two/square
#: GET /two/circle
#: GET /instance/square
#: GET /instance/circle
#: GET /member/circle
#: GET /truth/circle
#: GET /wrong/circle
#: GET /keyword/circle
#: GET /repr/circle
