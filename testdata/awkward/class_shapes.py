"""Abstract bases, overriding, super and isinstance."""

import math
from abc import ABC, abstractmethod

from flask import Flask, jsonify, request

app = Flask(__name__)


class Shape(ABC):
    """A flat shape."""

    kind = "shape"

    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """Return the area."""

    def describe(self):
        return f"{self.kind} {self.name}: {self.area():.2f}"

    def to_dict(self):
        return {"kind": self.kind, "name": self.name, "area": round(self.area(), 3)}


class Circle(Shape):
    kind = "circle"

    def __init__(self, name, radius):
        super().__init__(name)
        self.radius = radius

    def area(self):
        return math.pi * self.radius * self.radius


class Rect(Shape):
    kind = "rect"

    def __init__(self, name, w, h):
        super().__init__(name)
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h

    def to_dict(self):
        data = super().to_dict()
        data["w"] = self.w
        data["h"] = self.h
        return data


class Square(Rect):
    kind = "square"

    def __init__(self, name, side):
        super().__init__(name, side, side)

    def describe(self):
        return "Square! " + super().describe()


def make(kind, name, a, b):
    if kind == "circle":
        return Circle(name, a)
    if kind == "rect":
        return Rect(name, a, b)
    if kind == "square":
        return Square(name, a)
    raise ValueError(f"unknown kind {kind}")


@app.errorhandler(ValueError)
def bad(error):
    return jsonify(error=str(error)), 400


@app.get("/shape/<kind>/<name>")
def shape(kind, name):
    s = make(kind, name, float(request.args.get("a", "1")), float(request.args.get("b", "2")))
    return jsonify(s.to_dict(), s.describe(), isinstance(s, Rect))


@app.get("/all")
def every():
    shapes = [Circle("c", 2.0), Rect("r", 2.5, 4.0), Square("s", 3.0)]
    total = sum(s.area() for s in shapes)
    return jsonify(
        total=round(total, 2),
        names=[s.name for s in shapes],
        rects=[s.name for s in shapes if isinstance(s, Rect)],
        types=[type(s).__name__ for s in shapes],
        lines=[s.describe() for s in sorted(shapes, key=lambda s: s.area())],
    )


@app.get("/abstract")
def abstract():
    return Shape("x").name


#: GET /shape/circle/a?a=2
#: GET /shape/rect/b?a=2&b=3.5
#: GET /shape/square/c?a=1.5
#: GET /shape/line/d
#: GET /shape/circle/a?a=x
#: GET /all
#: GET /abstract
