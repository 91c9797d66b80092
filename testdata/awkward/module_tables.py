"""Module-level variables that are computed while the module is imported: of constants, of objects, of each other, in loops."""

import json
import os
from collections import Counter, defaultdict

from flask import Flask, jsonify

app = Flask(__name__)


class Product:
    def __init__(self, sku, price, tags):
        self.sku = sku
        self.price = price
        self.tags = list(tags)

    def cost(self, n):
        return self.price * n


def load(text):
    rows = []
    for line in text.splitlines():
        if not line.strip():
            continue
        sku, price, *tags = line.split(",")
        rows.append(Product(sku.strip(), float(price), tags))
    return rows


def slug(text):
    return "-".join(text.lower().split())


TITLES = ["First Steps", "Second  Look", "A third"]
SLUGS = {slug(t): t for t in TITLES}
LONGEST = max(TITLES, key=len)
BY_LENGTH = sorted(TITLES, key=lambda t: (len(t), t))
INDEX = dict(zip(TITLES, range(1, len(TITLES) + 1)))
PAIRS = list(zip(TITLES, [10, 20, 30]))
WEIGHTS = {"a": 3, "b": 1, "c": 2}
HEAVIEST = max(WEIGHTS, key=WEIGHTS.get)
ORDER = [k for k, _ in sorted(WEIGHTS.items(), key=lambda kv: kv[1])]
TOTAL = sum(WEIGHTS.values())
LETTERS = Counter("".join(TITLES).lower())
COMMON = LETTERS.most_common(2)
SQUARES = {}
for n in range(5):
    SQUARES[n] = n * n
PRIMES = [n for n in range(2, 30) if all(n % d for d in range(2, n))]
SIEVE = [True] * 10
for i in range(0, 10, 3):
    SIEVE[i] = False
GROUPS = defaultdict(list)
for title in TITLES:
    GROUPS[title[0]].append(title)
CELSIUS, KELVIN = 20, 20 + 273.15
FIRST, *REST = TITLES
ADJACENT = {}
for a, b in [("x", "y"), ("y", "z")]:
    ADJACENT.setdefault(a, set()).add(b)
    ADJACENT.setdefault(b, set()).add(a)
PRODUCTS = load("""
p1, 2.5,red,blue
p2, 10,green
p3, 0.5
""")
CATALOG = {p.sku: p for p in PRODUCTS}
DEAREST = max(PRODUCTS, key=lambda p: p.price)
CHEAPEST = min(PRODUCTS, key=lambda p: p.price)
TAGS = sorted({tag for p in PRODUCTS for tag in p.tags})
AVERAGE = sum(p.price for p in PRODUCTS) / len(PRODUCTS)
BY_TAG = {}
for p in PRODUCTS:
    for tag in p.tags:
        BY_TAG.setdefault(tag, []).append(p)
SETTINGS = json.loads('{"limit": 5, "names": ["a", "b"]}')
LIMIT = SETTINGS["limit"] * 2
FLAGS = {name: os.environ.get("F2G_NONE_" + name, "off") for name in ("A", "B")}
GRID = [[r * c for c in range(3)] for r in range(3)]
FLAT = [x for row in GRID for x in row]
TRANSPOSED = list(map(list, zip(*GRID)))
if "Z" in os.environ.get("F2G_NONE", ""):
    MAYBE = 1
try:
    PARSED = int("12a")
except ValueError:
    PARSED = -1
TABLE = [
    {"name": name, "code": index, "even": index % 2 == 0}
    for index, name in enumerate(["zero", "one", "two"])
]
CODES = {row["name"]: row["code"] for row in TABLE}


@app.get("/titles")
def titles():
    return jsonify(slugs=SLUGS, longest=LONGEST, by_length=BY_LENGTH, index=INDEX, pairs=PAIRS, first=FIRST, rest=REST)


@app.get("/weights")
def weights():
    return jsonify(heaviest=HEAVIEST, order=ORDER, total=TOTAL, common=COMMON, e=LETTERS["e"], none=LETTERS["?"])


@app.get("/loops/<int:n>")
def loops(n):
    return jsonify(square=SQUARES.get(n), prime=n in PRIMES, sieve=SIEVE, groups=GROUPS, c=CELSIUS, k=KELVIN, n=n)


@app.get("/adjacent/<node>")
def adjacent(node):
    return jsonify(sorted(ADJACENT.get(node, set())), len(ADJACENT))


@app.get("/products")
def products():
    return jsonify(dearest=DEAREST.sku, cheapest=CHEAPEST.cost(3), tags=TAGS, average=round(AVERAGE, 3), skus=list(CATALOG))


@app.post("/products/<sku>/<float:price>")
def change(sku, price):
    CATALOG[sku].price = price
    return jsonify(DEAREST.price, CHEAPEST.price, [p.price for p in PRODUCTS], max(PRODUCTS, key=lambda p: p.price).sku)


@app.get("/tags/<tag>")
def tagged(tag):
    return jsonify([p.sku for p in BY_TAG.get(tag, [])])


@app.get("/settings")
def settings():
    return jsonify(LIMIT, SETTINGS["names"], FLAGS, FLAT, TRANSPOSED, PARSED, CODES)


@app.get("/maybe")
def maybe():
    return jsonify(MAYBE)


@app.get("/leftover")
def leftover():
    return jsonify(n=n, title=title, tag=tag)


@app.get("/codes/<name>")
def codes(name):
    return jsonify(CODES[name], TABLE[CODES[name]]["even"])


#: GET /titles
#: GET /weights
#: GET /loops/3
#: GET /loops/9
#: GET /adjacent/y
#: GET /adjacent/q
#: GET /products
#: POST /products/p3/50.5
#: POST /products/p2/0.25
#: GET /products
#: GET /tags/red
#: GET /tags/none
#: GET /settings
#: GET /maybe
#: GET /leftover
#: GET /codes/two
#: GET /codes/none
