"""Functions within functions that share variables."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/order")
def order():
    n = 1

    def bump():
        nonlocal n
        n += 10
        return n

    return jsonify(left=n + bump(), right=bump() + n, items=[n, bump(), n, bump()], text=f"{n}-{bump()}-{n}")


@app.get("/late")
def late():
    word = "first"

    def say(times=2):
        """Say the word as it is now."""
        return word * times

    before = say()
    word = "second"
    return jsonify(before, say(1))


@app.get("/loop")
def loop():
    shown = []
    for i in range(3):
        name = f"n{i}"

        def show(x):
            return f"{i}:{name}:{x}"

        shown.append(show("a"))
    return jsonify(shown, show("b"))


@app.get("/maybe")
def maybe():
    best = None
    seen = []

    def look(text):
        nonlocal best
        seen.append(text)
        if best is None or len(text) > len(best):
            best = text

    for word in request.args.getlist("w"):
        look(word)
    if best is None:
        return "nothing", 404
    return jsonify(best=best, seen=seen)


@app.get("/raise")
def raising():
    limit = request.args.get("limit", 10, type=int)

    def check(n):
        if n > limit:
            raise ValueError(f"{n} is more than {limit}")
        return n

    try:
        return jsonify(check(5), check(request.args.get("n", 7, type=int)))
    except ValueError as e:
        return str(e), 400


@app.get("/deep")
def deep():
    log = []

    def outer(x):
        def inner(y):
            log.append(x + y)
            return y * x

        return inner(x) + inner(2)

    return jsonify(outer(3), outer(4), log)


@app.get("/branch/<int:n>")
def branch(n):
    if n > 2:
        def name():
            return f"big {n}"

        text = name()
    else:
        text = "small"
    n = 0
    return text


@app.get("/param/<word>")
def param(word):
    def twice():
        return word + word

    first = twice()
    word = "x"
    return jsonify(first, twice())


@app.get("/named")
def named():
    rate = 3
    by = lambda x: x * rate
    shout = lambda s="quiet": s.upper() + "!"
    rate = 5
    return jsonify(by(2), shout(), shout("loud"))


@app.get("/walk")
def walk():
    tree = {"a": {"b": {}, "c": {"d": {}}}}
    found = []

    def visit(node, path):
        for key in node:
            found.append(path + key)
            visit(node[key], path + key + "/")

    visit(tree, "/")
    return jsonify(found)


@app.get("/unused")
def unused():
    def never():
        raise RuntimeError("no")

    return "ok"


#: GET /order
#: GET /late
#: GET /loop
#: GET /maybe
#: GET /maybe?w=a&w=ccc&w=bb
#: GET /raise
#: GET /raise?n=11
#: GET /raise?n=3&limit=4
#: GET /deep
#: GET /branch/1
#: GET /branch/3
#: GET /param/ab
#: GET /named
#: GET /walk
#: GET /unused
