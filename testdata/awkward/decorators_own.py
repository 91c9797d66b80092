"""Decorators of the app's own: guards, values that they add, responses that they change, and what they count."""

import time
from functools import wraps
import functools

from flask import Flask, Response, abort, g, jsonify, make_response, redirect, request

app = Flask(__name__)
calls = {}
API_KEYS = {"k1": "ann", "k2": "bob"}


def login_required2(view):
    """View decorator that redirects anonymous users to the login page."""
    @functools.wraps(view)
    def wrapped_view(**kwargs):
        if g.get("user") is None:
            return redirect("/login")
        return view(**kwargs)
    return wrapped_view


def api_key_required(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        key = request.headers.get("X-API-Key")
        if not key or key not in API_KEYS:
            return jsonify({"error": "unauthorized"}), 401
        g.user = API_KEYS[key]
        return f(*args, **kwargs)
    return wrapper


def role_required(*roles):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            role = request.args.get("role")
            if role not in roles:
                abort(403)
            return f(*args, **kwargs)
        return wrapper
    return decorator


def require(name, code=400):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            if not request.args.get(name):
                return jsonify(error=f"{name} is missing"), code
            return f(*args, **kwargs)
        return wrapper
    return decorator


def count_calls(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        calls[f.__name__] = calls.get(f.__name__, 0) + 1
        return f(*args, **kwargs)
    return wrapper


def timed(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        start = time.time()
        response = f(*args, **kwargs)
        app.logger.info("took %s", time.time() - start)
        return response
    return wrapper


def no_cache(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        resp = make_response(f(*args, **kwargs))
        resp.headers["Cache-Control"] = "no-store"
        return resp
    return wrapper


def cached_for(seconds):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            response = make_response(f(*args, **kwargs))
            response.headers["Cache-Control"] = f"public, max-age={seconds}"
            return response
        return wrapper
    return decorator


def json_errors(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        try:
            return f(*args, **kwargs)
        except ValueError as e:
            return jsonify({"error": str(e)}), 400
        except Exception as e:
            return jsonify({"error": "internal"}), 500
    return wrapper


def as_json(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        return jsonify(f(*args, **kwargs))
    return wrapper


def token_required(f):
    @wraps(f)
    def decorated(*args, **kwargs):
        token = request.headers.get("Authorization")
        if not token:
            return jsonify({"message": "Token is missing!"}), 401
        current_user = API_KEYS.get(token)
        if current_user is None:
            return jsonify({"message": "Token is invalid!"}), 401
        return f(current_user, *args, **kwargs)
    return decorated


def with_user(f):
    @wraps(f)
    def decorated(*args, **kwargs):
        kwargs["user"] = request.args.get("user", "nobody")
        return f(*args, **kwargs)
    return decorated


def powered(r):
    @wraps(r)
    def decorated(*args, **kwargs):
        response = r(*args, **kwargs)
        response.headers["X-Powered-By"] = "me"
        return response
    return decorated


@app.route("/b")
@login_required2
def b():
    return "b"


@app.route("/c")
@api_key_required
def c():
    return g.user


@app.route("/d")
@role_required("admin", "owner")
def d():
    return "d"


@app.route("/e")
@require("q")
@require("r", code=422)
def e():
    return "e"


@app.route("/f")
@count_calls
def f():
    return jsonify(calls)


@app.route("/g")
@timed
def g_view():
    return "g"


@app.route("/h")
@no_cache
def h():
    return "h"


@app.route("/i")
@cached_for(30)
def i():
    return jsonify(a=1), 201


@app.route("/j/<n>")
@json_errors
def j(n):
    return jsonify(10 // int(n))


@app.route("/k")
@as_json
def k():
    return {"a": [1, 2]}


@app.route("/l/<int:n>")
@token_required
def l(current_user, n):
    return jsonify(user=current_user, n=n)


@app.route("/m/<int:n>")
@with_user
def m(n, user):
    return jsonify(user=user, n=n)


@app.route("/n")
@powered
def n_view():
    return jsonify(1)


def audited(label):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            calls[label] = calls.get(label, 0) + 1
            if calls[label] > 2:
                return jsonify(error="too many"), 429
            try:
                return f(*args, **kwargs)
            except ZeroDivisionError:
                return "zero", 400
        return wrapper
    return decorator


def unnamed(f):
    def inner(*args, **kwargs):
        return f(*args, **kwargs)
    return inner


def shrink(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        data = f(*args, **kwargs)
        if isinstance(data, Response):
            content = data.data
        else:
            content = data
        data.data = content[:5]
        data.headers["X-Length"] = str(len(content))
        return data
    return wrapper


@app.route("/o/<int:n>")
@audited("o")
def o(n):
    return str(10 // n) + str(calls["o"])


@app.route("/p")
@count_calls
@no_cache
def p():
    return jsonify(calls)


@app.route("/q", endpoint="q")
@count_calls
@unnamed
def q():
    return jsonify(calls)


@app.route("/r")
@powered
@shrink
def r():
    return jsonify(a="long enough")


@app.route("/s")
@powered
def s():
    return "no response object"


@app.route("/t")
@powered
@no_cache
def t():
    return "a response object by now"


@app.route("/u/<int:n>")
@no_cache
@with_user
def u(user, n):
    return f"{user} {n}"


@app.route("/v/<int:n>")
@with_user
@no_cache
def v(user, n):
    return f"{user} {n}"


#: GET /b
#: GET /c
#: GET /c
#:   X-API-Key: k2
#: GET /c
#:   X-API-Key: none
#: GET /d
#: GET /d?role=owner
#: GET /e
#: GET /e?q=1
#: GET /e?q=1&r=2
#: GET /f
#: GET /f
#: GET /g
#: GET /h
#: GET /i
#: GET /j/5
#: GET /j/x
#: GET /j/0
#: GET /k
#: GET /l/3
#: GET /l/3
#:   Authorization: k1
#: GET /l/3
#:   Authorization: zz
#: GET /m/3
#: GET /m/3?user=ann
#: GET /n
#: GET /o/2
#: GET /o/0
#: GET /o/1
#: GET /p
#: GET /q
#: GET /r
#: GET /s
#: GET /t
#: GET /u/1?user=x
#: GET /v/1
