"""attrgetter, itemgetter and methodcaller, as keys, in variables and called at once."""

import operator
from operator import attrgetter, itemgetter
from operator import methodcaller as call

from flask import Flask, jsonify

app = Flask(__name__)


class Owner:
    def __init__(self, name):
        self.name = name


class Item:
    def __init__(self, name, price, owner):
        self.name = name
        self.price = price
        self.owner = Owner(owner)


items = [Item("b", 2, "zoe"), Item("a", 2, "adam"), Item("c", 1, "mia")]
rows = [{"n": "b", "v": 1}, {"n": "a", "v": 2}, {"n": "a", "v": 1}]
by_name = attrgetter("name")
value_of = itemgetter("v")


@app.get("/sorted")
def by_attribute():
    return jsonify([i.name for i in sorted(items, key=attrgetter("name"))])


@app.get("/reverse")
def reverse():
    return jsonify([i.name for i in sorted(items, key=operator.attrgetter("price", "name"), reverse=True)])


@app.get("/dotted")
def dotted():
    return jsonify([i.owner.name for i in sorted(items, key=attrgetter("owner.name"))])


@app.get("/sort")
def sort_in_place():
    found = list(items)
    found.sort(key=attrgetter("price"))
    return jsonify([i.name for i in found], max(items, key=attrgetter("price")).name, min(items, key=attrgetter("owner.name")).name)


@app.get("/variable")
def variable():
    return jsonify([by_name(i) for i in items], [value_of(r) for r in rows], sum(map(value_of, rows)))


@app.get("/map")
def mapped():
    return jsonify(list(map(itemgetter("n"), rows)), list(map(attrgetter("price"), items)), itemgetter(1)(["a", "b"]))


@app.get("/method")
def method():
    return jsonify(list(map(call("upper"), ["a", "b"])), sorted(["b", "A"], key=call("lower")), list(map(call("split", ","), ["a,b", "c"])))


@app.get("/missing")
def missing():
    try:
        return jsonify([itemgetter("z")(r) for r in rows])
    except KeyError as e:
        return str(e), 400


@app.get("/rows")
def sorted_rows():
    return jsonify(sorted(rows, key=itemgetter("n", "v")), sorted(rows, key=value_of)[0])


#: GET /sorted
#: GET /reverse
#: GET /dotted
#: GET /sort
#: GET /variable
#: GET /map
#: GET /method
#: GET /missing
#: GET /rows
