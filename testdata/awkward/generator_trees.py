"""Generators that run themselves: trees in functions, methods, nested functions and __iter__; iterators in variables."""

from flask import Flask, jsonify, request

app = Flask(__name__)

MENU = {"name": "root", "children": [
    {"name": "a", "children": [{"name": "a1", "children": []}, {"name": "a2", "children": []}]},
    {"name": "b", "children": [{"name": "b1", "children": [{"name": "deep", "children": []}]}]},
]}
log = []


def walk(node, depth=0):
    yield depth, node["name"]
    for child in node["children"]:
        yield from walk(child, depth + 1)


def leaves(node, prefix=""):
    path = prefix + "/" + node["name"]
    if not node["children"]:
        yield path
        return
    for child in node["children"]:
        for leaf in leaves(child, path):
            yield leaf.upper() if leaf.endswith("1") else leaf


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        elif item is not None:
            yield item


def hanoi(n: int, a: str, b: str, c: str):
    if n > 0:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


def checked(n: int):
    log.append(n)
    if n == 3:
        raise ValueError("three")
    yield n
    yield from checked(n + 1)
    log.append("never")


def even(n: int):
    if n > 0:
        yield f"even {n}"
        yield from odd(n - 1)


def odd(n: int):
    if n > 0:
        yield f"odd {n}"
        yield from even(n - 1)


class Node:
    def __init__(self, name: str):
        self.name = name
        self.children: list["Node"] = []

    def add(self, child: "Node") -> "Node":
        self.children.append(child)
        return self

    def walk(self, level: int = 0):
        yield "  " * level + self.name
        for child in self.children:
            yield from child.walk(level + 1)

    def __iter__(self):
        yield self.name
        for child in self.children:
            yield from child

    def __len__(self):
        return sum(1 for _ in self)


class Shelf:
    """A shelf of books, gone through in order."""

    def __init__(self):
        self.books = {}

    def put(self, title, year):
        self.books[title] = year

    def __iter__(self):
        for title, year in sorted(self.books.items()):
            yield {"title": title, "year": year}


class Strict:
    def __init__(self, values: list[int]):
        self.values = values

    def __iter__(self):
        for v in self.values:
            if v < 0:
                raise ValueError(f"negative: {v}")
            yield v


def family():
    return Node("a").add(Node("b").add(Node("c"))).add(Node("d"))


@app.get("/walk")
def walked():
    return jsonify([{"depth": d, "name": n} for d, n in walk(MENU)])


@app.get("/leaves")
def all_leaves():
    return jsonify(list(leaves(MENU)), next(leaves(MENU)), "/root/a/A1" in leaves(MENU))


@app.post("/flatten")
def flat():
    try:
        return jsonify(list(flatten(request.get_json())))
    except TypeError as e:
        return str(e), 400


@app.get("/hanoi/<int:n>")
def moves(n):
    return jsonify(list(hanoi(n, "A", "B", "C")), sum(1 for _ in hanoi(n, "x", "y", "z")))


@app.get("/checked")
def raising():
    log.clear()
    out = []
    try:
        for n in checked(1):
            out.append(n)
    except ValueError as e:
        return jsonify(out, str(e), log)
    return jsonify(out)


@app.get("/stopped")
def stopped():
    log.clear()
    for n in checked(0):
        if n == 1:
            break
    return jsonify(log)


@app.get("/turns/<int:n>")
def turns(n):
    return "\n".join(even(n))


@app.get("/node")
def node():
    tree = family()
    return jsonify(list(tree.walk()), list(tree), len(tree), "c" in tree, [n for n in tree if n > "a"], sorted(tree, reverse=True))


@app.get("/local")
def local():
    def count(n):
        if n:
            yield n
            yield from count(n - 1)

    return jsonify(list(count(3)), max(count(5)))


@app.get("/shelf")
def shelf():
    s = Shelf()
    s.put("b", 2)
    s.put("a", 1)
    return jsonify([b["title"] for b in s], list(s), [n for n, _ in enumerate(s)])


@app.get("/strict")
def strict():
    out = []
    try:
        for v in Strict(request.args.getlist("v", type=int)):
            out.append(v)
    except ValueError as e:
        return jsonify(out, str(e)), 400
    return jsonify(out, sum(Strict([1, 2])), list(Strict(out)))


@app.get("/strict-uncaught")
def strict_uncaught():
    return jsonify(list(Strict([1, -1])))


@app.get("/lines")
def lines():
    it = iter(request.args.get("text", "").split(","))
    headers = {}
    for line in it:
        if not line:
            break
        name, _, value = line.partition("=")
        headers[name] = value
    return jsonify(headers, list(it), next(it, None))


@app.get("/live")
def live():
    rows = [1, 2]
    it = iter(rows)
    first = next(it)
    rows.append(3)
    return jsonify(first, list(it), [x for x in it])


@app.get("/first")
def first():
    it = iter(request.args.getlist("n"))
    head = next(it, None)
    if head is None:
        return "nothing", 404
    try:
        second = next(it)
    except StopIteration:
        second = "only " + head
    return jsonify(head, second, {x for x in it} == set())


@app.get("/text")
def text():
    chars = iter("héy")
    a = next(chars)
    keys = iter({"k": 1, "l": 2})
    return jsonify(a, "".join(chars), next(keys), next(keys), next(keys, "end"))


#: GET /walk
#: GET /leaves
#: POST /flatten json [1, [2, [null, [3]], []], "x"]
#: POST /flatten json []
#: POST /flatten json {"a": 1}
#: POST /flatten json 5
#: GET /hanoi/0
#: GET /hanoi/3
#: GET /checked
#: GET /stopped
#: GET /turns/5
#: GET /turns/0
#: GET /node
#: GET /local
#: GET /shelf
#: GET /strict?v=1&v=2
#: GET /strict?v=1&v=-2&v=3
#: GET /strict
#: GET /strict-uncaught
#: GET /lines?text=a=1,b=2,,rest,more
#: GET /lines?text=a=1
#: GET /lines
#: GET /live
#: GET /first
#: GET /first?n=a
#: GET /first?n=a&n=b
#: GET /text
