"""Operators of classes as services write them: reflected, in place, formats, second names, frozen classes that fill themselves."""
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import reduce, total_ordering

from flask import Flask, jsonify, request

app = Flask(__name__)


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if isinstance(other, Vec):
            return Vec(self.x + other.x, self.y + other.y)
        if isinstance(other, (int, float)):
            return Vec(self.x + other, self.y + other)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __rsub__(self, number):
        return Vec(number - self.x, number - self.y)

    def __mul__(self, k):
        if isinstance(k, Vec):
            return self.x * k.x + self.y * k.y
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vec) and self.x == other.x and self.y == other.y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    __str__ = __repr__


@app.get("/vec")
def vec():
    a, b = Vec(1, 2), Vec(3, 4)
    alias = a
    a += b
    total = sum([Vec(1, 1), Vec(2, 2)])
    return jsonify(a=repr(a), same=alias is a, alias=str(alias), left=str(b + 1), right=str(1 + b), total=str(total), twice=str(2 * b),
                   dot=b * Vec(1, 1), minus=str(10 - b), neg=str(-b), size=abs(b), eq=Vec(1, 2) == Vec(1, 2), ne=Vec(1, 2) != (1, 2))


@app.get("/vec/bad/<what>")
def vec_bad(what):
    try:
        if what == "add":
            return str(Vec(1, 2) + "x")
        if what == "radd":
            return str("x" + Vec(1, 2))
        if what == "none":
            return str(None + Vec(1, 2))
        if what == "div":
            return str(Vec(1, 2) / 2)
        if what == "rdiv":
            return str(2 / Vec(1, 2))
        v = Vec(1, 2)
        v -= Vec(1, 1)
        return str(v)
    except TypeError as e:
        return f"{type(e).__name__}: {e}", 400


@dataclass(frozen=True, order=True)
class Money:
    amount: Decimal
    currency: str = "EUR"

    def __post_init__(self):
        object.__setattr__(self, "amount", Decimal(str(self.amount)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
        if len(self.currency) != 3:
            raise ValueError(f"bad currency {self.currency!r}")

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError("currencies differ")
        return Money(self.amount + other.amount, self.currency)

    def __mul__(self, n: int) -> "Money":
        return Money(self.amount * n, self.currency)

    __rmul__ = __mul__

    def __format__(self, spec):
        if spec == "short":
            return f"{self.amount:.0f}"
        if not spec:
            return f"{self.amount} {self.currency}"
        return f"{self.amount:{spec}} {self.currency}"

    @classmethod
    def zero(cls):
        return cls(Decimal("0"))


@app.get("/money")
def money():
    n = request.args.get("n", 2, type=int)
    a = Money(Decimal("1.005"))
    total = reduce(lambda x, y: x + y, [a, Money(Decimal("2"))], Money.zero())
    prices = sorted([Money(Decimal("3")), Money(Decimal("1")), Money(Decimal("1"), "ABC")])
    seen = {Money(Decimal("1")), Money(Decimal("1.00")), a}
    return jsonify(a=f"{a}", s=f"{a:short}", w=f"{a:>8}", fmt="{:short}|{}".format(a, a), called=format(a), spec=format(a, "short"), total=str(total),
                   times=f"{a * n} {n * a}", first=repr(prices[0]), count=len(seen), inside=a in seen, text=f"{a!s}|{a!r}")


@app.get("/money/bad")
def money_bad():
    try:
        Money(Decimal("1"), "EURO")
    except ValueError as e:
        first = str(e)
    try:
        m = Money(Decimal("1"))
        m.amount = Decimal("2")
    except Exception as e:
        return f"{first}; {e.__class__.__name__}: {e}"
    return first


@dataclass
class Line:
    price: Money
    quantity: int

    @property
    def total(self):
        return self.price * self.quantity


@app.get("/sum")
def summed():
    n = request.args.get("n", 2, type=int)
    lines = [Line(Money(Decimal("1.25")), i) for i in range(n)]
    total = sum((line.total for line in lines), Money.zero())
    best = max(lines, key=lambda line: line.total.amount, default=None)
    return jsonify(total=str(total.amount), best=best.quantity if best else None, same=total == Money(Decimal("1.25")))


class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __isub__(self, item):
        if item not in self.items:
            raise KeyError(item)
        self.items.remove(item)
        return self

    def __ior__(self, other):
        self.items.extend(i for i in other.items if i not in self.items)
        return self

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return reversed(self.items)


class Holder:
    def __init__(self):
        self.bag = Bag("a")


@app.get("/bag")
def bag():
    b = Bag("x")
    b += "y"
    b += "z"
    b -= "x"
    b |= Bag("y", "q")
    h = Holder()
    h.bag += "b"
    kept = h.bag
    h.bag += "c"
    try:
        b -= "nope"
    except KeyError as e:
        missing = str(e)
    return jsonify(b=list(b), back=list(reversed(b)), held=list(h.bag), same=kept is h.bag, missing=missing, joined="".join(reversed(h.bag)))


@app.get("/set")
def mixed():
    start = request.args.get("start")
    data = request.args.getlist("n")
    seen = {start, None, 1}
    for d in data:
        if d not in seen:
            seen.add(d)
    return jsonify(count=len(seen), has=start in seen, one=True in seen)


@app.post("/set")
def from_body():
    data = request.get_json()
    try:
        seen = {data["start"]}
    except TypeError as e:
        return str(e), 400
    queue = [data["start"]]
    while queue:
        node = queue.pop(0)
        for nxt in data["edges"].get(node, []):
            if nxt not in seen:
                seen.add(nxt)
                queue.append(nxt)
    return jsonify(sorted(seen))


#: GET /vec
#: GET /vec/bad/add
#: GET /vec/bad/radd
#: GET /vec/bad/none
#: GET /vec/bad/div
#: GET /vec/bad/rdiv
#: GET /vec/bad/isub
#: GET /money
#: GET /money?n=0
#: GET /money?n=-3
#: GET /money/bad
#: GET /sum
#: GET /sum?n=0
#: GET /sum?n=5
#: GET /bag
#: GET /set?start=a&n=a&n=b&n=1
#: GET /set
#: POST /set json {"start": "a", "edges": {"a": ["b", "c"], "c": ["a", "d"]}}
#: POST /set json {"start": ["a"], "edges": {}}
#: POST /set json {"start": 1, "edges": {}}
