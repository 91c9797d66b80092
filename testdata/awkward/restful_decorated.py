"""Decorators around resources of Flask-RESTful: of the Api, of the class, of all methods, and of one."""

import functools

from flask import Flask, abort, jsonify, request
from flask_restful import Api, Resource

app = Flask(__name__)


def around(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        if request.headers.get("X-Closed"):
            return "closed", 503
        return f(*args, **kwargs)
    return inner


api = Api(app, decorators=[around])


def need_key(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        if request.headers.get("X-Key") != "k":
            return {"error": "key"}, 401
        return f(*args, **kwargs)
    return inner


def need_role(name):
    def decorate(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            if request.headers.get("X-Role") != name:
                abort(403)
            return f(*args, **kwargs)
        return inner
    return decorate


def as_response(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        if request.headers.get("X-Role") == "guest":
            return jsonify(guest=True)
        result = f(*args, **kwargs)
        return result
    return inner


def with_user(f):
    @functools.wraps(f)
    def inner(self, *args, **kwargs):
        kwargs["user"] = request.headers.get("X-User", "anon")
        return f(self, *args, **kwargs)
    return inner


def text(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        if "X-Text" in request.headers:
            return "plain text"
        return f(*args, **kwargs)
    return inner


class All(Resource):
    method_decorators = [need_role("admin"), need_key]

    def get(self):
        return {"a": 1}

    def post(self):
        return {"made": True}, 201


class Some(Resource):
    method_decorators = {"get": [need_key], "put": []}

    def get(self, n):
        return {"b": n}

    def post(self, n):
        return {"p": n}, 201, {"X-Made": "yes"}

    def put(self, n):
        return "", 204


class One(Resource):
    @need_key
    def get(self):
        return {"c": 1}

    @as_response
    def post(self):
        return ["x"]

    @with_user
    def put(self, user):
        return {"user": user}

    @text
    def delete(self):
        return None, 204


class Whole(Resource):
    decorators = [need_key]

    def get(self):
        return {"d": 1}


api.add_resource(All, "/all")
api.add_resource(Some, "/some/<int:n>")
api.add_resource(One, "/one")
api.add_resource(Whole, "/whole")


#: GET /all
#: HEAD /all
#: GET /some/1
#: HEAD /some/1
#: POST /some/1
#: PUT /some/1
#: GET /one
#: POST /one
#: PUT /one
#: DELETE /one
#: GET /whole
#: OPTIONS /one
#: set X-Key: k
#: GET /all
#: GET /some/2
#: HEAD /some/2
#: GET /one
#: GET /whole
#: set X-Role: admin
#: GET /all
#: POST /all
#: set X-Role: guest
#: POST /one
#: set X-User: Bo
#: PUT /one
#: set X-Text: 1
#: DELETE /one
#: set X-Closed: 1
#: GET /whole
#: GET /one
