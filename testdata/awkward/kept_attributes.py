"""What hooks and decorators keep on flask.g and on the request, and views of the same request read."""

from functools import wraps

from flask import Flask, abort, g, jsonify, render_template_string, request

app = Flask(__name__, static_folder=None)


class User:
    def __init__(self, id, name, roles):
        self.id = id
        self.name = name
        self.roles = roles
        self.visits = 0

    def has(self, role):
        return role in self.roles

    @property
    def label(self):
        return f"{self.name}#{self.id}"


USERS = {"k1": User(1, "ann", ["admin"]), "k2": User(2, "bo", [])}


@app.before_request
def load():
    g.user = USERS.get(request.headers.get("X-Key", ""))
    g.language = request.args.get("lang", "en")
    g.depth = 2
    if request.args.get("trace"):
        g.trace = [request.path]


def login_required(f):
    @wraps(f)
    def inner(*args, **kwargs):
        if g.user is None:
            return jsonify(error="login"), 401
        return f(*args, **kwargs)
    return inner


def api_key(f):
    @wraps(f)
    def inner(*args, **kwargs):
        key = request.headers.get("X-Key")
        if not key:
            abort(403)
        request.api_key = key
        request.owner = {"name": key.upper(), "level": len(key)}
        request.current = USERS.get(key)
        return f(*args, **kwargs)
    return inner


@app.get("/me")
@login_required
def me():
    return jsonify(id=g.user.id, name=g.user.name, label=g.user.label, admin=g.user.has("admin"), lang=g.language, depth=g.depth + 1)


@app.post("/visit")
@login_required
def visit():
    user = g.user
    user.visits += 1
    return jsonify(visits=g.user.visits, total=sum(u.visits for u in USERS.values()))


@app.get("/key")
@api_key
def key():
    return jsonify(key=request.api_key, name=request.owner["name"], level=request.owner["level"], who=request.current.name if request.current else None)


@app.get("/open")
def opened():
    return jsonify(has=hasattr(request, "api_key"), key=getattr(request, "api_key", None), g="user" in g, nope="nope" in g, user=g.get("user") is not None)


@app.get("/missing")
def missing():
    try:
        return jsonify(request.api_key)
    except AttributeError as e:
        return str(e)


@app.get("/trace")
def trace():
    try:
        return jsonify(g.trace + ["end"])
    except AttributeError as e:
        return str(e)


@app.get("/pop")
def popped():
    user = g.pop("user", None)
    depth = g.pop("depth")
    return jsonify(name=user.name if user else "none", depth=depth, left="user" in g, got=g.get("depth"))


@app.get("/default")
def default():
    first = g.setdefault("count", 5)
    second = g.setdefault("count", 6)
    return jsonify(first, second, g.count)


@app.get("/page")
def page():
    return render_template_string("{% if g.user %}{{ g.user.name }} {{ g.user.label }} {{ g.user.has('admin') }}{% else %}nobody{% endif %} {{ g.language }} {{ g.nope }}")


@app.get("/none")
def none():
    return jsonify(g.user.name)


#: GET /me
#: GET /me
#:   X-Key: k1
#: GET /me?lang=de
#:   X-Key: k2
#: POST /visit
#:   X-Key: k1
#: POST /visit
#:   X-Key: k1
#: POST /visit
#:   X-Key: k2
#: GET /key
#: GET /key
#:   X-Key: k2
#: GET /key
#:   X-Key: other
#: GET /open
#: GET /open
#:   X-Key: k1
#: GET /missing
#: GET /trace
#: GET /trace?trace=1
#: GET /pop
#: GET /pop
#:   X-Key: k1
#: GET /default
#: GET /page
#: GET /page
#:   X-Key: k1
#: GET /none
#: GET /none
#:   X-Key: k2
