"""Attributes that variables name: getters of operator, with and without a test before; what may be None; variables of modules."""

from operator import attrgetter

from flask import Flask, abort, jsonify, render_template_string, request

app = Flask(__name__)
RULES = {"n": int, "s": str, "f": float, "l": list, "t": tuple}


class Owner:
    def __init__(self, name):
        self.name = name


class Row:
    def __init__(self, n, owner):
        self.n = n
        self.owner = owner


rows = [Row(2, Owner("b")), Row(1, Owner("c")), Row(3, Owner("a"))]


@app.route("/sort")
def sort():
    key = request.args.get("key", "n")
    try:
        return jsonify([r.n for r in sorted(rows, key=attrgetter(key))])
    except AttributeError as e:
        return jsonify(error=str(e)), 400
    except TypeError as e:
        return jsonify(error="type"), 400


@app.route("/late")
def late():
    key = "n"
    get = attrgetter(key)
    key = "nothing"
    return jsonify([get(r) for r in rows], key)


@app.route("/checked")
def checked():
    key = request.args.get("key", "n")
    if key not in {"n", "m"}:
        abort(400)
    return jsonify([r.n for r in sorted(rows, key=attrgetter(key), reverse=True)])


@app.route("/kinds/<name>", methods=["POST"])
def kinds(name):
    t = RULES.get(name)
    v = request.get_json()
    if t is None:
        return jsonify("none"), 404
    return jsonify(t in (int, float), t == "str", t != int, isinstance(v, t), isinstance(v, (t, bool)), str(t), f"{t}", repr([t]), bool(t), t.__name__.upper())


@app.route("/call/<name>")
def call(name):
    t = RULES[name]
    try:
        return jsonify(t(request.args.get("v", "")))
    except (ValueError, TypeError) as e:
        return jsonify(error=str(e)), 400


class OrderedDict:
    """Of the app's own, with the name of the library's."""

    def __init__(self, items):
        self.items = [list(i) for i in items]


@app.route("/own")
def own():
    pairs = OrderedDict((k.upper(), n) for n, k in enumerate("aba"))
    return jsonify(pairs.items)


def maybe(x):
    return rows[0] if x else None


@app.route("/maybe")
def may():
    r = maybe(request.args.get("x"))
    try:
        n = r.n
    except AttributeError as e:
        return jsonify(error=str(e), none=r is None)
    return jsonify(n=n, again=r.n, none=r is None)


@app.route("/maybe2")
def may2():
    r = maybe(request.args.get("x"))
    ok = r is not None and r.n > 1 or r is None
    low = r.n if r else 0
    return jsonify(ok, low, 1 < low < (r.n if r else 5), r is None)


current = None


def use():
    global current
    if current is None:
        current = rows[0]
    return current.n


def drop():
    global current
    current = None


@app.route("/glob")
def glob():
    first = use()
    if current is not None:
        drop()
        gone = current is None
    else:
        gone = "never"
    return jsonify(first, gone, current is None)


@app.route("/abort/<kind>")
def aborted(kind):
    try:
        int(kind)
    except ValueError as e:
        abort(400, e)
    abort(409, [kind, 1.5, None])


@app.errorhandler(409)
def conflict(e):
    return render_template_string("{{ name }}|{{ text }}", name=e.name, text=str(e)), 409


#: GET /sort?key=n
#: GET /sort?key=owner.name
#: GET /sort?key=zz
#: GET /late
#: GET /checked
#: GET /checked?key=m
#: GET /checked?key=q
#: POST /kinds/n json 5
#: POST /kinds/s json "x"
#: GET /call/n?v=5
#: GET /call/n?v=x
#: GET /call/l?v=ab
#: GET /call/t?v=ab
#: GET /call/f?v=2
#: GET /maybe
#: GET /maybe?x=1
#: GET /maybe2
#: GET /maybe2?x=1
#: GET /glob
#: GET /glob
#: GET /abort/x
#: GET /abort/5
#: GET /own
