"""Decorators of the app's own that work with the value of the view: they make JSON of it, unpack it, look at its type."""

from functools import wraps

from flask import Flask, jsonify, request
from flask.views import MethodView

app = Flask(__name__)
hits = []


class ApiError(Exception):
    def __init__(self, message, status=400):
        super().__init__(message)
        self.message = message
        self.status = status


def json_response(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        return jsonify(f(*args, **kwargs))
    return wrapper


def api(status=200):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            try:
                data = f(*args, **kwargs)
            except ApiError as e:
                return jsonify(success=False, error=e.message), e.status
            return jsonify({"success": True, "data": data}), status
        return wrapper
    return decorator


def envelope(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        body, code = f(*args, **kwargs)
        return {"body": body, "code": code}, code
    return wrapper


def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        hits.append(f.__name__)
        return f(*args, **kwargs)
    return wrapper


def body_required(*fields):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            data = request.get_json(silent=True) or {}
            missing = [name for name in fields if name not in data]
            if missing:
                raise ApiError("missing " + ", ".join(missing), 422)
            return f(data, *args, **kwargs)
        return wrapper
    return decorator


def upper(f):
    @wraps(f)
    def wrapper(name):
        return f(name).upper()
    return wrapper


@app.get("/plain")
@json_response
def plain():
    return {"a": [1, 2], "b": None}


@app.get("/items/<int:n>")
@logged
@json_response
def items(n):
    return [{"id": i} for i in range(min(n, 5))]


@app.get("/api/<int:n>")
@api()
def api_view(n):
    if n == 0:
        raise ApiError("zero")
    if n == 1:
        raise ApiError("one", status=404)
    return n


@app.post("/make/<kind>")
@api(status=201)
@body_required("name", "age")
def make(data, kind):
    return {"kind": kind, "name": data["name"]}


@app.get("/envelope")
@envelope
def enveloped():
    return "hello", 202


@app.get("/upper/<name>")
@upper
def upper_view(name):
    return "hi " + name


@app.get("/inner")
@json_response
@logged
def inner():
    return {"hits": len(hits) > 0}


class Things(MethodView):
    @json_response
    def get(self):
        return {"things": self.names()}

    @api(status=201)
    def post(self):
        if not request.is_json:
            raise ApiError("no json")
        return request.get_json()

    def names(self):
        return ["a", "b"]


app.add_url_rule("/things", view_func=Things.as_view("things"))


#: GET /plain
#: GET /items/2
#: GET /items/9
#: GET /api/0
#: GET /api/1
#: GET /api/7
#: POST /make/x
#: POST /make/x json {"name": "n", "age": 3}
#: POST /make/x json {"name": "n"}
#: GET /envelope
#: GET /upper/ann
#: GET /inner
#: GET /things
#: POST /things
#: POST /things json [1, {"a": 2}]
#: DELETE /things
