"""Classes in tuples of isinstance, and attributes that branches of __init__ set."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class Circle:
    def __init__(self, r):
        self.r = r
        if r > 10:
            self.size = "large"
        elif r > 5:
            self.size = "medium"
        else:
            self.size = "small"


class Square:
    def __init__(self, side, name=None):
        self.side = side
        if name is None:
            self.name = "square"
            self.named = False
        else:
            self.name = name
            self.named = True


class Strict:
    def __init__(self, n):
        if n < 0:
            raise ValueError("negative")
        else:
            self.n = n


class Sometimes:
    def __init__(self, n):
        if n > 1:
            self.n = n


class Line:
    def __init__(self, length):
        self.length = length


def kind(x):
    if isinstance(x, (Circle, Square)):
        return "shape"
    if isinstance(x, (Line, str)):
        return "line or text"
    return "other"


@app.get("/kinds")
def kinds():
    return jsonify([kind(x) for x in [Circle(1), Square(2), Line(3), "text", 5, None]])


@app.get("/sizes")
def sizes():
    return jsonify([Circle(r).size for r in (1, 7, 20)])


@app.get("/square")
def square():
    s = Square(3, request.args.get("name"))
    return jsonify(s.name, s.named, s.side, isinstance(s, (Circle, Square)), isinstance(s, (Circle, Line)))


@app.get("/strict/<int(signed=True):n>")
def strict(n):
    try:
        return jsonify(Strict(n).n)
    except ValueError as e:
        return str(e), 400


@app.get("/sometimes/<int:n>")
def sometimes(n):
    try:
        return jsonify(Sometimes(n).n)
    except AttributeError as e:
        return str(e), 400


#: GET /kinds
#: GET /sizes
#: GET /square
#: GET /square?name=x
#: GET /strict/4
#: GET /strict/-4
#: GET /sometimes/2
#: GET /sometimes/1
