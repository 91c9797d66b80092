"""Decorators that import what they need, or name their wrapper by hand; a key of HMAC from the config."""
import hashlib
import hmac

from flask import Flask, current_app, g, jsonify, request, url_for

app = Flask(__name__)
app.config.update(SIGNING_TEXT="abc", LIMIT=3)


def needs_user(view):
    """Refuses requests without a user."""
    from functools import wraps

    @wraps(view)
    def wrapped(**kwargs):
        user = request.headers.get("X-User")
        if not user:
            return jsonify(error="who are you?"), 401
        g.user = user
        return view(**kwargs)
    return wrapped


def counted(func):
    def wrapper(*args, **kwargs):
        g.count = int(request.args.get("count", 0))
        if g.count > current_app.config["LIMIT"]:
            return "too many", 429
        return func(*args, **kwargs)
    wrapper.__name__ = func.__name__
    wrapper.__doc__ = func.__doc__
    return wrapper


def tagged(tag):
    def decorate(func):
        def inner(*args, **kwargs):
            g.tag = tag
            return func(*args, **kwargs)
        inner.__name__ = func.__name__
        return inner
    return decorate


@app.get("/me/<part>")
@needs_user
def me(part):
    return jsonify(user=g.user, part=part)


@app.get("/count")
@counted
def count():
    return jsonify(count=g.count, here=url_for("count"), me=url_for("me", part="x"))


@app.get("/tag")
@tagged("red")
def tag():
    return jsonify(tag=g.tag, endpoint=request.endpoint)


def sign(payload):
    secret = current_app.config["SIGNING_TEXT"].encode()
    return hmac.new(secret, payload, hashlib.sha256).hexdigest()


@app.post("/sign")
def signed():
    return jsonify(signature=sign(request.get_data()))


@app.post("/broken")
def broken():
    key = request.args.get("key")
    try:
        return hmac.new(key, request.get_data(), "sha1").hexdigest()
    except TypeError as e:
        return str(e), 400


#: GET /me/a
#: GET /me/a
#:   X-User: ann
#: GET /count
#: GET /count?count=9
#: GET /count?count=x
#: GET /tag
#: POST /sign text hello
#: POST /sign
#: POST /broken
#: POST /broken?key=x text hello
