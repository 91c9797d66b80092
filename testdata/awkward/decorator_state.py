"""Decorators of views that keep something for each view: counters, caches, objects, in factories and without."""

import threading
from collections import OrderedDict, defaultdict
from functools import wraps

from flask import Blueprint, Flask, g, jsonify, request
from flask.views import MethodView

app = Flask(__name__)
bp = Blueprint("bp", __name__, url_prefix="/bp")


class Bucket:
    def __init__(self, size, label="b"):
        self.size = size
        self.label = label
        self.used = 0

    def take(self):
        if self.used >= self.size:
            return False
        self.used += 1
        return True


def limited(size, per=60, *more):
    return lambda f: f


def rate_limit(limit, per=60):
    """Counts by client."""
    hits = defaultdict(list)
    lock = threading.Lock()

    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            who = request.headers.get("X-Client", "anon")
            with lock:
                if len(hits[who]) >= limit:
                    return jsonify(error="slow down", limit=limit, per=per), 429
                hits[who].append(len(hits[who]))
            return f(*args, **kwargs)
        return wrapper
    return decorator


def bucketed(size):
    def decorator(f):
        bucket = Bucket(size, f.__name__)

        @wraps(f)
        def wrapper(*args, **kwargs):
            if not bucket.take():
                return jsonify(full=bucket.label, used=bucket.used), 429
            return f(*args, **kwargs)
        return wrapper
    return decorator


def counted(f):
    calls = 0

    @wraps(f)
    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        g.calls = calls
        return f(*args, **kwargs)
    return wrapper


def once(f):
    done = False
    seen = []

    @wraps(f)
    def wrapper(*args, **kwargs):
        nonlocal done
        seen.append(request.path)
        if done:
            return jsonify(done=True, seen=seen)
        done = True
        return f(*args, **kwargs)
    return wrapper


def cached(size=2):
    cache = OrderedDict()

    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            key = request.full_path
            if key in cache:
                cache.move_to_end(key)
                return cache[key] + " (cached %d)" % len(cache)
            value = f(*args, **kwargs)
            cache[key] = value
            if len(cache) > size:
                cache.popitem(last=False)
            return value
        return wrapper
    return decorator


@app.get("/a")
@rate_limit(2)
def a():
    return "a"


@app.get("/b")
@rate_limit(limit=1, per=5)
def b():
    return "b"


@app.get("/full")
@bucketed(1)
def full():
    return "full"


@bp.get("/full")
@bucketed(2)
def full_bp():
    return "full bp"


@app.get("/count")
@counted
def count():
    return str(g.calls)


@bp.get("/count")
@counted
def count_bp():
    return "bp " + str(g.calls)


@app.get("/once")
@once
def only():
    return "first"


@app.get("/text/<name>")
@cached()
def text(name):
    return name.upper()


class Items(MethodView):
    @rate_limit(1)
    def get(self):
        return jsonify(items=[])

    @rate_limit(2)
    def post(self):
        return "", 201


app.add_url_rule("/items", view_func=Items.as_view("items"))
app.register_blueprint(bp)

#: GET /a
#: GET /a
#: GET /a
#: GET /b
#: GET /b
#: GET /b
#:   X-Client: other
#: GET /full
#: GET /full
#: GET /bp/full
#: GET /bp/full
#: GET /bp/full
#: GET /count
#: GET /count
#: GET /bp/count
#: GET /count
#: GET /once
#: GET /once
#: GET /text/a
#: GET /text/a
#: GET /text/b
#: GET /text/c
#: GET /text/a
#: GET /text/c
#: GET /items
#: GET /items
#: POST /items
#: POST /items
#: POST /items
