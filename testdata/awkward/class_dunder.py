"""Special methods: money, stacks, vectors, callables, contexts, ordering."""

from functools import total_ordering

from flask import Flask, jsonify, request

app = Flask(__name__)


@total_ordering
class Money:
    def __init__(self, cents, currency="EUR"):
        self.cents = cents
        self.currency = currency

    def __eq__(self, other):
        return self.cents == other.cents and self.currency == other.currency

    def __lt__(self, other):
        return self.cents < other.cents

    def __hash__(self):
        return hash((self.cents, self.currency))

    def __add__(self, other):
        return Money(self.cents + other.cents, self.currency)

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02d} {self.currency}"

    def __repr__(self):
        return f"Money({self.cents}, {self.currency!r})"

    def __bool__(self):
        return self.cents != 0


class Stack:
    def __init__(self, items=None):
        self._items = list(items or [])

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("stack is empty")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __contains__(self, item):
        return item in self._items


class Counter:
    def __init__(self, start=0):
        self.value = start

    def __call__(self, step=1):
        self.value += step
        return self.value


class Trace:
    lines = []

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        Trace.lines.append("enter " + self.name)
        return self

    def __exit__(self, exc_type, exc, tb):
        Trace.lines.append("exit " + self.name)
        return False


counter = Counter(10)


@app.get("/money/<int:a>/<int:b>")
def money(a, b):
    x, y = Money(a), Money(b)
    return jsonify(str(x), repr(y), x == y, x < y, x <= y, x > y, x >= y, str(x + y), bool(x), str(max(x, y)), [str(m) for m in sorted([x, y])])


@app.get("/stack")
def stack():
    s = Stack(["a"])
    s.push("b")
    s.push("c")
    out = [x for x in s]
    last = s.pop()
    return jsonify(out, last, len(s), s[0], s[-1], "b" in s, "z" in s, bool(s))


@app.get("/empty")
def empty():
    try:
        Stack().pop()
    except IndexError as e:
        return jsonify(error=str(e))
    return "no"


@app.get("/count")
def count():
    return jsonify(counter(), counter(5), counter.value)


@app.get("/trace/<name>")
def trace(name):
    with Trace(name) as t:
        got = t.name
    return jsonify(got, Trace.lines)


#: GET /money/150/250
#: GET /money/5/5
#: GET /money/0/7
#: GET /stack
#: GET /empty
#: GET /count
#: GET /count
#: GET /trace/x
#: GET /trace/y
