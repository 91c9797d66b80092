"""A small JSON API with validation, pages and arithmetic on what was sent."""

import os
import uuid
import logging
from datetime import datetime
from flask import Flask, jsonify, request, abort, Response, make_response

app = Flask(__name__)
logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)

users = {}
counter = 0
NEXT = {"id": 1}
ALLOWED = {"name", "email", "age"}
STATUS = ("open", "done")


def next_id():
    global counter
    counter += 1
    return counter


def find(uid):
    for u in users.values():
        if u["id"] == uid:
            return u
    return None


def validate(data, partial=False):
    errors = {}
    if not isinstance(data, dict):
        return {"_": "object expected"}
    if not partial or "name" in data:
        name = data.get("name")
        if not isinstance(name, str) or not name.strip():
            errors["name"] = "required"
        elif len(name) > 10:
            errors["name"] = "too long (%d)" % len(name)
    if "age" in data:
        try:
            age = int(data["age"])
            if age < 0 or age > 150:
                errors["age"] = f"out of range: {age}"
        except (TypeError, ValueError):
            errors["age"] = "not a number"
    for key in data:
        if key not in ALLOWED:
            errors.setdefault("unknown", []).append(key)
    return errors


@app.route("/users", methods=["GET", "POST"])
def users_view():
    if request.method == "POST":
        data = request.get_json()
        errors = validate(data)
        if errors:
            return jsonify(errors=errors), 422
        uid = next_id()
        users[uid] = {"id": uid, "name": data["name"].strip(), "email": data.get("email"), "age": data.get("age", 0)}
        resp = jsonify(users[uid])
        resp.status_code = 201
        resp.headers["Location"] = f"/users/{uid}"
        return resp
    page = int(request.args.get("page", 1))
    size = int(request.args.get("size", "2"))
    order = request.args.get("order", "id")
    q = request.args.get("q")
    items = list(users.values())
    if q:
        items = [u for u in items if q.lower() in u["name"].lower()]
    items.sort(key=lambda u: u["name"] if order == "name" else u["id"])
    total = len(items)
    items = items[(page - 1) * size:page * size]
    return jsonify({"items": items, "total": total, "page": page, "has_next": page * size < total})


@app.route("/users/<int:uid>", methods=["GET", "PUT", "PATCH", "DELETE"])
def user_view(uid):
    user = find(uid)
    if not user:
        abort(404, description=f"user {uid} not found")
    if request.method == "GET":
        return jsonify(user)
    if request.method == "DELETE":
        del users[uid]
        return "", 204
    data = request.get_json(force=True)
    errors = validate(data, partial=request.method == "PATCH")
    if errors:
        return {"errors": errors}, 422
    for k in ("name", "email", "age"):
        if k in data:
            user[k] = data[k]
        elif request.method == "PUT":
            user[k] = None
    return user


@app.get("/users/<int:uid>/initials")
def initials(uid):
    user = users.get(uid)
    if user is None:
        return jsonify({"error": "nope"}), 404
    return "".join(p[0].upper() for p in user["name"].split())


@app.get("/count")
def count():
    ages = [u["age"] for u in users.values() if u["age"]]
    return jsonify(n=len(users), total=sum(ages), avg=sum(ages) / len(ages) if ages else None, oldest=max(ages, default=0), names=sorted(u["name"] for u in users.values()), any=any(a > 18 for a in ages), ids=",".join(str(i) for i in users))


@app.post("/bulk")
def bulk():
    created, failed = [], []
    for i, row in enumerate(request.json["rows"]):
        e = validate(row)
        if e:
            failed.append({"index": i, "errors": e})
            continue
        uid = next_id()
        users[uid] = {**row, "id": uid}
        created.append(uid)
    return jsonify(created=created, failed=failed), 207 if failed else 201


@app.post("/calc")
def calc():
    data = request.get_json()
    a = data["a"]
    b = data["b"]
    op = data.get("op", "+")
    try:
        if op == "+":
            r = a + b
        elif op == "-":
            r = a - b
        elif op == "*":
            r = a * b
        elif op == "/":
            r = a / b
        elif op == "//":
            r = a // b
        elif op == "%":
            r = a % b
        elif op == "<":
            r = a < b
        elif op == "in":
            r = a in b
        elif op == "==":
            r = a == b
        else:
            return jsonify(error="op"), 400
    except ZeroDivisionError as e:
        return jsonify(error=str(e)), 400
    except TypeError as e:
        return jsonify(error="type", detail=str(e)), 400
    return jsonify(result=r, text=str(r), type_is_int=isinstance(r, int))


@app.get("/text")
def text():
    return Response("plain", mimetype="text/plain", status=203)


@app.get("/resp")
def resp():
    r = make_response({"a": 1})
    r.headers["X-A"] = "1"
    r.status_code = 202
    return r


@app.errorhandler(404)
def not_found(e):
    return jsonify(error=e.description), 404


@app.errorhandler(400)
def bad(e):
    return jsonify(error="bad", d=e.description), 400


#: POST /users json {"name": " al ", "age": "5"}
#: POST /users json {"name": "bob", "age": 7, "email": "x"}
#: POST /users json {"name": "cyd", "age": true}
#: POST /users json {"name": 5}
#: POST /users json {"name": "", "age": -1, "x": 1, "y": 2}
#: POST /users json {"name": "abcdefghijkl", "age": "z"}
#: POST /users json {"name": "d", "age": null}
#: POST /users json {"name": "d", "age": 1.9}
#: POST /users json {"name": "e", "age": " 12 "}
#: POST /users json []
#: POST /users json {bad
#: POST /users text x
#: GET /users
#: GET /users?page=2
#: GET /users?page=x
#: GET /users?page=0&size=1
#: GET /users?q=B
#: GET /users?order=name&size=9
#: GET /users/1
#: GET /users/99
#: GET /users/99999999999999999999
#:   beyond
#: PUT /users/1 json {"name": "zed"}
#: PUT /users/1 json {}
#: PATCH /users/1 json {}
#: PATCH /users/1 json {"age": 200}
#: PATCH /users/1 json {"age": 20}
#: PATCH /users/1 text {"email": "q"}
#: PATCH /users/1 text
#: GET /users/1/initials
#: GET /users/77/initials
#: GET /count
#: POST /bulk json {"rows": [{"name": "ann b"}, {"x": 1}, 5, {"name": "q", "id": 77}]}
#: POST /bulk json {"rows": 5}
#: POST /bulk json {}
#: GET /users?size=100
#: GET /count
#: DELETE /users/1
#: DELETE /users/1
#: GET /count
#: POST /calc json {"a": 1, "b": 2}
#: POST /calc json {"a": true, "b": true}
#: POST /calc json {"a": "1", "b": "2"}
#: POST /calc json {"a": "1", "b": 2}
#: POST /calc json {"a": "ab", "b": 2, "op": "*"}
#: POST /calc json {"a": [1], "b": 2, "op": "*"}
#: POST /calc json {"a": 7, "b": 2, "op": "/"}
#: POST /calc json {"a": 7, "b": 0, "op": "/"}
#: POST /calc json {"a": 7, "b": 0, "op": "%"}
#: POST /calc json {"a": 7.5, "b": 0, "op": "//"}
#: POST /calc json {"a": -7, "b": 2, "op": "//"}
#: POST /calc json {"a": "%s!", "b": 2, "op": "%"}
#: POST /calc json {"a": 1, "b": "2", "op": "<"}
#: POST /calc json {"a": [1, 2], "b": [1, 3], "op": "<"}
#: POST /calc json {"a": null, "b": 1, "op": "<"}
#: POST /calc json {"a": "a", "b": "abc", "op": "in"}
#: POST /calc json {"a": 1, "b": "abc", "op": "in"}
#: POST /calc json {"a": 1, "b": [true], "op": "in"}
#: POST /calc json {"a": "k", "b": {"k": 1}, "op": "in"}
#: POST /calc json {"a": [], "b": {"k": 1}, "op": "in"}
#: POST /calc json {"a": 1, "b": 1.0, "op": "=="}
#: POST /calc json {"a": {"x": [1]}, "b": {"x": [1.0]}, "op": "=="}
#: POST /calc json {"a": 9223372036854775807, "b": 1, "op": "+"}
#:   beyond
#: POST /calc json {"a": 9223372036854775807, "b": 3, "op": "*"}
#:   beyond
#: POST /calc json {"a": 1e308, "b": 10, "op": "*"}
#: POST /calc json {"a": 1, "b": 2, "op": "^"}
#: POST /calc json {"a": {}, "b": 2, "op": "+"}
#: POST /calc json {"a": null, "b": 2, "op": "+"}
#: GET /text
#: GET /resp
