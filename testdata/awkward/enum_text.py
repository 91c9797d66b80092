"""Enumerations whose members are texts as well."""

from enum import Enum
from flask import Flask, jsonify, request

app = Flask(__name__)


class Role(str, Enum):
    ADMIN = "admin"
    USER = "user"


class Plain(Enum):
    A = "a"


@app.get("/a")
def a():
    role = Role(request.args.get("r", "user"))
    return jsonify(role=role, eq=role == "admin", ne="user" != role, same=role is Role.ADMIN, s=str(role), f=f"{role}", v=role.value,
                   i=role in ("admin", "x"), l=[r.value for r in Role], r=repr(role), n=role.name)


@app.get("/b")
def b():
    role = Role("user")
    return jsonify(isinstance(role, str), isinstance(role, Role), {"user": 1}.get(role), role == Plain.A)


@app.get("/c")
def c():
    counts = {"admin": 1}
    role = Role.ADMIN
    return jsonify(counts[role], len(role), role.upper())


@app.get("/d")
def d():
    return jsonify(Plain.A == "a", {Role.ADMIN: 1} == {"admin": 1}, Role.USER < Role.ADMIN, "x" + Role.USER, Role.USER + "!")

#: GET /a
#: GET /a?r=admin
#: GET /a?r=x
#: GET /b
#: GET /c
#: GET /d
