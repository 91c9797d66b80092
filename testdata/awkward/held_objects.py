"""Augmented assignments of attributes and elements: what they hold is changed in place, wherever else it is known."""

from flask import Flask, jsonify

app = Flask(__name__)


class Box:
    def __init__(self, name):
        self.name = name
        self.count = 0
        self.items = []
        self._score = 1

    @property
    def score(self):
        return self._score

    @score.setter
    def score(self, value):
        self._score = value * 2


boxes = {"a": Box("a"), "b": Box("b")}
log = []


def find(name):
    log.append("find " + name)
    return boxes[name]


def maybe(name):
    log.append("maybe " + name)
    return boxes.get(name)


def amount(n):
    log.append("amount")
    if n > 9:
        raise ValueError("too much")
    return n


@app.get("/add/<name>/<int:n>")
def add(name, n):
    log.clear()
    try:
        find(name).count += amount(n)
        find(name).score += n
        find(name).items += [n]
        find(name).name += "!"
    except (ValueError, KeyError) as e:
        return jsonify(error=str(e), log=log)
    return jsonify(count=boxes[name].count, score=boxes[name].score, items=boxes[name].items, name=boxes[name].name, log=log)


@app.get("/maybe/<name>")
def may(name):
    log.clear()
    try:
        maybe(name).count += amount(1)
    except AttributeError as e:
        return jsonify(error=str(e), log=log)
    return jsonify(count=boxes[name].count, log=log)


@app.get("/item/<name>")
def item(name):
    log.clear()
    boxes[name].count += 5
    [find("a"), find("b")][boxes[name].count % 2].count -= 1
    return jsonify(a=boxes["a"].count, b=boxes["b"].count, log=log)


class Bag:
    def __init__(self):
        self.items = [1, 2]
        self.tags = {1}
        self.table = {"a": 1}
        self.maybe = None
        self.other = {}
        self.pair = (1,)

    def flush(self):
        out = self.items
        self.items = []
        return out

    def swap(self):
        self.items = [9]
        return 3


@app.get("/alias/<int:n>")
def alias(n):
    bag = Bag()
    items, tags, table, pair = bag.items, bag.tags, bag.table, bag.pair
    bag.items += [n, n + 1]
    bag.items += (n,)
    bag.items += bag.items
    bag.tags |= {n}
    bag.tags -= {1}
    bag.table |= {"z": n}
    bag.pair += (n,)
    return jsonify(items=items, tags=sorted(tags), table=table, pair=pair, own=bag.pair)


@app.get("/flush")
def flush():
    bag = Bag()
    bag.items += bag.flush()
    first = bag.items
    bag.items += [bag.swap()]
    return jsonify(bag.items, first)


@app.get("/maybe2/<int:n>")
def maybe2(n):
    bag = Bag()
    if n > 1:
        bag.maybe = [n]
    old = bag.maybe
    if bag.maybe is not None:
        bag.maybe += [2]
    bag.other = [1] if n > 1 else {"x": 2}
    other = bag.other
    if n > 1:
        bag.other += [3]
    return jsonify(old, other)


@app.get("/elements/<int:n>")
def elements(n):
    d = {"a": {1}, "b": {2}}
    old = d["a"]
    d["a"] |= {n}
    rows = [[1], [2]]
    first = rows[0]
    rows[0] += [n]
    rows[1] *= 2
    tables = {"a": {"x": 1}}
    table = tables["a"]
    tables["a"] |= {"y": n}
    return jsonify(sorted(old), first, rows, table)


@app.get("/bad/<way>")
def bad(way):
    bag = Bag()
    items = bag.items
    try:
        if way == "int":
            bag.items += 5
        elif way == "text":
            bag.items += "xy"
        elif way == "set":
            bag.tags |= [1]
        elif way == "dict":
            bag.table |= [("k", 2)]
    except (TypeError, ZeroDivisionError) as e:
        return jsonify(str(e), items)
    return jsonify(items, bag.table)


#: GET /add/a/1
#: GET /add/a/3
#: GET /add/a/10
#: GET /add/z/1
#: GET /maybe/b
#: GET /maybe/z
#: GET /item/a
#: GET /item/b
#: GET /item/b
#: GET /alias/5
#: GET /flush
#: GET /maybe2/1
#: GET /maybe2/2
#: GET /elements/7
#: GET /bad/int
#: GET /bad/text
#: GET /bad/set
#: GET /bad/dict
