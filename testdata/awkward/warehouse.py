"""A small warehouse: rows that are sorted by a field that the request names, fields that hold None alone, assignments in conditions."""

from dataclasses import dataclass, field, asdict
from datetime import date
from operator import attrgetter, itemgetter
from typing import List, Optional
from urllib.parse import parse_qsl, urlencode, urlparse, urlunparse

from flask import Flask, jsonify, request, redirect

app = Flask(__name__)


@dataclass
class Item:
    sku: str
    qty: int = 0
    updated: Optional[date] = None
    tags: List[str] = field(default_factory=list)

    def to_json(self):
        d = asdict(self)
        d["updated"] = self.updated.isoformat() if self.updated else None
        return d


class Store:
    def __init__(self):
        self._items = {}

    def __iter__(self):
        return iter(self._items.values())

    def add(self, item):
        self._items[item.sku] = item


store = Store()
store.add(Item("a", 3))
store.add(Item("b", 1))


@app.route("/1")
def r1():
    return jsonify([i.to_json() for i in store])


@app.route("/2")
def r2():
    found = [i for i in store if i.qty > 0]
    found.sort(key=attrgetter("qty"), reverse=True)
    return jsonify([i.sku for i in found])


@app.route("/3")
def r3():
    key = request.args.get("sort", "sku")
    if key not in {"sku", "qty"}:
        return "bad", 400
    found = list(store)
    found.sort(key=attrgetter(key), reverse=request.args.get("desc") == "1")
    return jsonify([i.sku for i in found])


@app.route("/4")
def r4():
    key = request.args.get("sort", "sku")
    if key not in ("sku", "qty"):
        return "bad", 400
    rows = sorted(store, key=lambda i: getattr(i, key), reverse="desc" in request.args)
    return jsonify([i.sku for i in rows])


@app.route("/5")
def r5():
    rows = [{"n": 2, "s": "x"}, {"n": 1, "s": "y"}]
    key = request.args.get("sort", "n")
    try:
        rows.sort(key=itemgetter(key))
    except KeyError:
        return "bad", 400
    return jsonify(rows)


@app.route("/6")
def r6():
    found = [i for i in store if not (t := request.args.get("tag")) or t in i.tags]
    return jsonify([i.sku for i in found])


class Link:
    __slots__ = ("url", "hits")

    def __init__(self, url):
        self.url = url
        self.hits = 0


links = {"x": Link("http://e.com")}


@app.route("/7/<code>")
def r7(code):
    link = links.get(code)
    if link is None:
        return "no", 404
    link.hits += 1
    return redirect(link.url, 301 if request.args.get("permanent") == "1" else 302)


class Base:
    status = 400

    def __init__(self, message, **extra):
        self.message = message
        self.extra = extra

    def to_dict(self):
        return dict(self.extra, error=type(self).__name__, message=self.message)


@app.route("/8")
def r8():
    return jsonify(Base("x", a=1, b=[1]).to_dict())


@app.route("/9/<path:text>")
def r9(text):
    parts = urlparse(text)
    query = urlencode(sorted(parse_qsl(parts.query)))
    return redirect(urlunparse((parts.scheme, parts.netloc.lower(), parts.path, "", query, "")))


#: GET /1
#: GET /2
#: GET /3
#: GET /3?sort=qty
#: GET /3?sort=qty&desc=1
#: GET /3?sort=updated
#: GET /4?sort=qty&desc
#: GET /4
#: GET /5?sort=s
#: GET /5?sort=zz
#: GET /6
#: GET /6?tag=x
#: GET /7/x
#: GET /7/x?permanent=1
#: GET /7/y
#: GET /8
#: GET /9/http://EX.com/a?b=2&a=1
