"""Special methods that may raise, sums in __len__, and module variables that are computed."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class Cart:
    def __init__(self):
        self.items = {}

    def add(self, name, n=1):
        self.items[name] = self.items.get(name, 0) + n

    def __len__(self):
        return sum(self.items.values())

    def __getitem__(self, name):
        if name not in self.items:
            raise KeyError(f"no {name}")
        return self.items[name]

    def __contains__(self, name):
        if not isinstance(name, str):
            raise TypeError("names are texts")
        return name in self.items

    def __bool__(self):
        return any(n > 0 for n in self.items.values())


class Order:
    def __init__(self, lines):
        self.lines = lines

    def __len__(self):
        return sum(line["n"] for line in self.lines)


class Odd:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Strict:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        if self.value is None:
            raise ValueError("no truth")
        return isinstance(self.value, int)


PRICES = {"a": 3, "b": 5}
NAMES = ["x", "yy", "zzz"]


TOTAL = sum(PRICES.values())
MOST = max(PRICES.values())
LENGTHS = sum(len(n) for n in NAMES)


@app.get("/cart")
def cart():
    c = Cart()
    empty = bool(c)
    c.add("a", 2)
    c.add("b")
    return jsonify(n=len(c), a=c["a"], has="a" in c, empty=empty, full=bool(c), shown="yes" if c else "no")


@app.get("/item/<name>")
def item(name):
    c = Cart()
    c.add("a")
    try:
        return str(c[name])
    except KeyError as e:
        return f"missing {e}", 404


@app.get("/contains")
def contains():
    c = Cart()
    try:
        return jsonify("x" in c, 5 in c)
    except TypeError as e:
        return str(e), 400


@app.post("/order")
def order():
    o = Order(request.get_json())
    try:
        return jsonify(n=len(o))
    except (KeyError, TypeError) as e:
        return f"{type(e).__name__} {e}", 400


@app.post("/odd")
def odd():
    out = []
    for n in request.get_json():
        try:
            out.append(len(Odd(n)))
        except (TypeError, ValueError, OverflowError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return jsonify(out)


@app.post("/strict")
def strict():
    out = []
    for n in request.get_json():
        s = Strict(n)
        try:
            out.append("yes" if s else "no")
            if not s:
                out.append("not")
        except (TypeError, ValueError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return jsonify(out)


@app.get("/computed")
def computed():
    return jsonify(TOTAL, MOST, LENGTHS)


#: GET /cart
#: GET /item/a
#: GET /item/z
#: GET /contains
#: POST /order json [{"name": "a", "n": 2}, {"name": "b", "n": 3}]
#: POST /order json [{"name": "a"}]
#: POST /order json []
#: POST /odd json [0, 3, -1, 1.5, true, "x", null, 123456789012345678901234567890]
#: POST /strict json [1, 0, null, "x", 2.5]
#: GET /computed
