"""getattr, setattr and hasattr of the app's own objects with names that requests give."""
from dataclasses import dataclass

from flask import Flask, jsonify, request

app = Flask(__name__)


class User:
    kind = "user"

    def __init__(self, name, age=0, boss=None):
        self.name = name
        self.age = age
        self.boss = boss
        self._secret = "s"

    @property
    def title(self):
        return str(self.name).title()

    def greet(self):
        return "hi " + self.name


@dataclass
class Item:
    id: int
    price: float
    tags: list

    def update(self, **changes):
        for key, value in changes.items():
            if hasattr(self, key):
                setattr(self, key, value)


class Point:
    def __init__(self, x):
        self.x = x


users = [User("zoe", 30), User("adam", 50), User("mia", 20)]


@app.get("/get/<name>")
def get(name):
    u = User("ann", 3)
    try:
        return jsonify(getattr(u, name))
    except AttributeError as e:
        return str(e), 404


@app.get("/default/<name>")
def default(name):
    u = User("ann", 3)
    return jsonify(getattr(u, name, None), getattr(u, name, "none"))


@app.get("/has/<name>")
def has(name):
    return jsonify(hasattr(User("a"), name))


@app.get("/sorted")
def sorted_by():
    field = request.args.get("by", "name")
    rows = sorted(users, key=lambda u: getattr(u, field), reverse=request.args.get("desc") == "1")
    return jsonify([u.name for u in rows])


@app.get("/pick")
def pick():
    names = request.args.getlist("f")
    return jsonify([{n: getattr(u, n) for n in names} for u in users])


@app.get("/filter")
def filtered():
    out = []
    for u in users:
        if all(str(getattr(u, k, "")) == v for k, v in request.args.items()):
            out.append(u.name)
    return jsonify(out)


@app.post("/patch")
def patch():
    u = User("ann", 3)
    for key, value in request.get_json().items():
        if hasattr(u, key):
            setattr(u, key, value)
    return jsonify(u.name, u.age, u.boss, u.title)


@app.post("/update")
def update():
    item = Item(1, 2.5, [])
    item.update(**request.get_json())
    return jsonify(item)


@app.get("/literal")
def literal():
    p = Point(1)
    p.x += 1
    return jsonify(getattr(p, "y", 7), hasattr(p, "y"), hasattr(p, "x"), getattr(p, "x", 0))

#: GET /get/name
#: GET /get/age
#: GET /get/title
#: GET /get/boss
#: GET /get/nothing
#: GET /get/kind
#: GET /get/_secret
#: GET /default/age
#: GET /default/zzz
#: GET /default/boss
#: GET /has/name
#: GET /has/title
#: GET /has/zzz
#: GET /sorted
#: GET /sorted?by=age
#: GET /sorted?by=age&desc=1
#: GET /sorted?by=title
#: GET /sorted?by=nothing
#: GET /pick?f=name&f=age
#: GET /pick
#: GET /pick?f=q
#: GET /filter?age=50
#: GET /filter?age=50&name=x
#: GET /filter
#: POST /patch json {"name": "bob", "age": null, "zzz": 4}
#: POST /patch json {}
#: POST /update json {"price": "free", "tags": [1], "id": 7, "other": 1}
#: GET /literal
