"""Properties, setters, static and class methods."""

from flask import Flask, jsonify

app = Flask(__name__)


class Box:
    made = 0
    def __init__(self, w):
        self._w = w
        Box.made += 1
    @property
    def width(self):
        return self._w * 10
    @width.setter
    def width(self, value):
        self._w = value // 10
    @classmethod
    def square(cls, n):
        return cls(n)
    @staticmethod
    def unit():
        return "mm"


@app.get("/<int:n>")
def index(n):
    b = Box.square(n)
    b.width += 25
    return jsonify(width=b.width, w=b._w, unit=b.unit(), made=Box.made)


@app.get("/readonly")
def readonly():
    class P:
        @property
        def x(self):
            return 1
    P().x = 2
    return "no"


#: GET /3
#: GET /4
#: GET /readonly
