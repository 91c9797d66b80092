"""dataclasses.replace: one field, several, none, values of other types, containers that are shared, __post_init__, None."""
import dataclasses
from dataclasses import asdict, dataclass, field, replace

from flask import Flask, jsonify, request

app = Flask(__name__)


@dataclass
class Item:
    id: int
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    note: str = None


@dataclass(frozen=True)
class Key:
    a: str
    b: int = 0


@dataclass
class Checked:
    n: int
    double: int = 0

    def __post_init__(self):
        if self.n < 0:
            raise ValueError("negative: %d" % self.n)
        self.double = self.n * 2


@dataclass
class Counted:
    n: int
    seen: int = field(default=0, init=False)


ITEMS = {1: Item(1, "a"), 2: Item(2, "b", 2.0, ["x"], "n")}


@app.get("/one/<int:id>")
def one(id):
    item = ITEMS.get(id)
    if item is None:
        return "no", 404
    new = replace(item, name=request.args.get("name", "new"))
    new.tags.append("t")
    return jsonify(asdict(new), asdict(item), new == item, new is item)


@app.get("/none")
def none():
    item = Item(3, "c")
    return jsonify(replace(item) == item, replace(item) is item)


@app.get("/several")
def several():
    new = dataclasses.replace(ITEMS[2], price=3.25, note=None, id=9)
    return jsonify(new)


@app.get("/frozen")
def frozen():
    k = Key("x", 1)
    return jsonify(repr(replace(k, b=k.b + 1)), repr(k))


@app.get("/checked/<n>")
def checked(n):
    c = Checked(4)
    try:
        c = replace(c, n=int(n))
    except ValueError as e:
        return str(e), 400
    return jsonify(c.n, c.double)


@app.get("/counted")
def counted():
    return jsonify(replace(Counted(1), n=2))


@app.get("/wrong")
def wrong():
    try:
        return jsonify(replace(Key("a"), c=3))
    except TypeError as e:
        return str(e), 400


@app.get("/order")
def order():
    log = []

    def say(x):
        log.append(x)
        return x
    k = replace(Key(say("a")), b=say(2), a=say("z"))
    return jsonify(log, k.a, k.b)

#: GET /one/1
#: GET /one/2?name=q
#: GET /one/3
#: GET /none
#: GET /several
#: GET /frozen
#: GET /checked/5
#: GET /checked/-5
#: GET /checked/x
#: GET /counted
#: GET /wrong
#: GET /order
