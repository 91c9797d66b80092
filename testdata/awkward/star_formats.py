"""Stars in calls of str.format, dict, classes and functions that pass them on."""

from dataclasses import dataclass, field

from flask import Flask, jsonify, request

app = Flask(__name__)


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)


class User:
    def __init__(self, name, email=None, *, admin=False):
        self.name = name
        self.email = email
        self.admin = admin


def make(name, price=0, **extra):
    return {"name": name, "price": price, **extra}


def passed(*args, **kwargs):
    return make(*args, **kwargs)


def respond(status, **kw):
    return jsonify(dict(kw, status=status)), status


class Base:
    def __init__(self, name, size=1):
        self.name = name
        self.size = size


class Heir(Base):
    def __init__(self, kind, **kwargs):
        super().__init__(**kwargs)
        self.kind = kind

    @classmethod
    def load(cls, data):
        return cls(**data)


class Plain(Base):
    pass


@app.post("/heir")
def heir():
    data = request.get_json()
    try:
        made = Heir.load(data)
        other = Plain(**data["name"])
    except TypeError as e:
        return jsonify(error=str(e)), 400
    return jsonify(made.kind, made.size, other.name)


@app.post("/plain")
def plain():
    try:
        made = Plain(name="n", **request.get_json())
    except TypeError as e:
        return jsonify(error=str(e)), 400
    return jsonify(made.name, made.size)


@app.post("/item")
def item():
    try:
        made = Item(**request.get_json())
    except TypeError as e:
        return jsonify(error=str(e)), 400
    return jsonify(made.name, made.price, made.tags)


@app.post("/user")
def user():
    try:
        made = User(**request.get_json())
    except TypeError as e:
        return jsonify(error=str(e)), 400
    return jsonify(made.name, made.email, made.admin)


@app.post("/named")
def named():
    data = request.get_json()
    try:
        return "{name} is {age:>4} {{x}} {name!r}".format(**data)
    except (TypeError, KeyError, ValueError) as e:
        return f"{type(e).__name__}: {e}", 400


@app.get("/listed")
def listed():
    xs = request.args.getlist("x")
    try:
        return "{} and {}: {0}".format(*xs) if request.args.get("mixed") else "{} and {}".format(*xs)
    except (IndexError, ValueError) as e:
        return f"{type(e).__name__}: {e}", 400


@app.post("/both")
def both():
    data = request.get_json()
    try:
        return "{} {b} {a} {}".format(*data["items"], b="x", **data["fields"])
    except (IndexError, TypeError, KeyError) as e:
        return f"{type(e).__name__}: {e}", 400


@app.post("/dict")
def merged():
    data = request.get_json()
    first = {"x": 1, "y": [2]}
    try:
        return jsonify(dict(first, **data), dict(z=0, **data), first, data)
    except TypeError as e:
        return jsonify(error=str(e)), 400


@app.post("/pairs")
def pairs():
    data = request.get_json()
    try:
        return jsonify(dict(data["pairs"], **data["fields"]))
    except (TypeError, ValueError) as e:
        return jsonify(error=f"{type(e).__name__}: {e}"), 400


@app.post("/passed")
def passing():
    data = request.get_json()
    try:
        return jsonify(passed(**data), passed("n", **data))
    except TypeError as e:
        return jsonify(error=str(e)), 400


@app.get("/respond")
def responded():
    return respond(201, a=1, b=request.args.get("b"))


#: POST /item json {"name": "a"}
#: POST /item json {"name": "a", "price": 3, "tags": [1]}
#: POST /item json {}
#: POST /item json {"name": "a", "size": 1}
#: POST /item json [1]
#: POST /user json {"name": "n", "admin": true}
#: POST /user json {"email": "e"}
#: POST /user json {"name": "n", "id": 1}
#: POST /user json null
#: POST /named json {"name": "bo", "age": 5, "other": 1}
#: POST /named json {"name": {"a": 1}, "age": "x"}
#: POST /named json {"name": null, "age": 2.5}
#: POST /named json {"name": "x", "age": [1]}
#: POST /named json {"age": 1}
#: POST /named json ["name"]
#: POST /named json "name"
#: GET /listed?x=a&x=b
#: GET /listed?x=a&x=b&x=c
#: GET /listed?x=a
#: GET /listed
#: GET /listed?x=a&x=b&mixed=1
#: POST /both json {"items": [1, 2], "fields": {"a": 3}}
#: POST /both json {"items": "ab", "fields": {"a": null, "c": 1}}
#: POST /both json {"items": [1], "fields": {"a": 3}}
#: POST /both json {"items": [1, 2], "fields": {"b": 3}}
#: POST /both json {"items": 5, "fields": {}}
#: POST /both json {"items": [], "fields": []}
#: POST /dict json {"x": 2, "w": 1}
#: POST /dict json {}
#: POST /dict json {"z": 1}
#: POST /dict json [1]
#: POST /dict json 5
#: POST /pairs json {"pairs": [["a", 1], ["b", 2]], "fields": {"a": 3}}
#: POST /pairs json {"pairs": [1], "fields": {}}
#: POST /pairs json {"pairs": ["abc"], "fields": {}}
#: POST /pairs json {"pairs": {"a": 1}, "fields": {"a": 2}}
#: POST /passed json {"price": 2, "z": 1}
#: POST /passed json {"name": "x"}
#: POST /passed json {}
#: GET /respond?b=5
#: POST /heir json {"kind": "k", "name": {"name": "x"}}
#: POST /heir json {"kind": "k", "name": "x"}
#: POST /heir json {"kind": "k", "size": 2}
#: POST /heir json {"kind": "k", "name": "x", "color": 2}
#: POST /heir json [1]
#: POST /plain json {"size": 4}
#: POST /plain json {"name": 4}
#: POST /plain json {"width": 4}
#: POST /plain json "size"
