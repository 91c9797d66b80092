"""Decorators over the methods of view classes, and in their attribute decorators."""

import functools

from flask import Flask, abort, jsonify, request
from flask.views import MethodView, View

app = Flask(__name__)


def need_key(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        if request.headers.get("X-Key") != "k":
            return jsonify(error="key"), 401
        return f(*args, **kwargs)
    return inner


def role(name):
    def deco(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            if request.headers.get("X-Role") != name:
                abort(403)
            return f(*args, **kwargs)
        return inner
    return deco


def with_user(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        user = request.headers.get("X-User", "anon")
        return f(*args, user, **kwargs)
    return inner


def user_before(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(request.headers.get("X-User", "anon"), *args, **kwargs)
    return inner


def named_self(f):
    @functools.wraps(f)
    def inner(self, *args, **kwargs):
        if "X-Stop" in request.headers:
            return f"stopped {f.__name__}", 418
        return f(self, *args, **kwargs)
    return inner


def no_self(f):
    def inner(**kwargs):
        return f(**kwargs)
    return inner


def only_n(f):
    def inner(self, n):
        return f(self, n)
    return inner


COMMON = [need_key]


class Items(MethodView):
    decorators = [need_key]

    def get(self):
        return jsonify(items=[1])

    def post(self):
        return jsonify(ok=True), 201


class Roles(MethodView):
    decorators = [role("admin"), need_key]

    def get(self, n):
        return jsonify(n=n)

    @role("boss")
    def delete(self, n):
        return "", 204


class Users(MethodView):
    @need_key
    def get(self):
        return "keyed"

    @with_user
    def post(self, user):
        return "hello " + user

    @named_self
    @with_user
    def patch(self, user):
        return "patched by " + user

    def put(self):
        return "free"


class Named(MethodView):
    @with_user
    def get(self, user, n):
        return f"{user} {n}"

    @only_n
    def put(self, n):
        return f"put {n}"


class Before(MethodView):
    @user_before
    def get(self, user):
        return type(user).__name__


class Selfless(MethodView):
    @no_self
    def get(self):
        return "never"


class Common(MethodView):
    decorators = COMMON

    def get(self):
        return "common"


class Heir(Roles):
    def get(self, n):
        return f"heir {n}"


class Page(View):
    decorators = (need_key,)

    @named_self
    def dispatch_request(self):
        return "page"


app.add_url_rule("/items", view_func=Items.as_view("items"))
app.add_url_rule("/roles/<int:n>", view_func=Roles.as_view("roles"))
app.add_url_rule("/users", view_func=Users.as_view("users"))
app.add_url_rule("/named/<int:n>", view_func=Named.as_view("named"))
app.add_url_rule("/before", view_func=Before.as_view("before"))
app.add_url_rule("/selfless", view_func=Selfless.as_view("selfless"))
app.add_url_rule("/common", view_func=Common.as_view("common"))
app.add_url_rule("/heir/<int:n>", view_func=Heir.as_view("heir"))
app.add_url_rule("/page", view_func=Page.as_view("page"))
app.add_url_rule("/wrapped", view_func=need_key(Items.as_view("wrapped")))


#: GET /items
#: POST /items
#: GET /roles/1
#: GET /users
#: POST /users
#: PATCH /users
#: PUT /users
#: GET /page
#: GET /wrapped
#: GET /common
#: GET /before
#: GET /selfless
#: set X-Key: k
#: GET /items
#: POST /items
#: HEAD /items
#: GET /roles/1
#: DELETE /roles/1
#: GET /users
#: HEAD /users
#: OPTIONS /users
#: GET /page
#: GET /wrapped
#: GET /common
#: set X-Role: admin
#: GET /roles/1
#: DELETE /roles/1
#: GET /heir/2
#: DELETE /heir/2
#: set X-Role: boss
#: DELETE /roles/1
#: set X-User: Åsa
#: POST /users
#: PATCH /users
#: GET /named/3
#: PUT /named/3
#: set X-Stop: 1
#: PATCH /users
#: GET /page
