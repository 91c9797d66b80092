"""What Python runs while it makes classes, where that has no translation: loops in __init_subclass__, metaclasses, __set_name__."""

from flask import Flask, jsonify

app = Flask(__name__)

FOUND = []


class Noted:
    def __init_subclass__(cls):
        for suffix in ("a", "b"):
            FOUND.append(suffix)


class First(Noted):
    pass


class Meta(type):
    registry = []

    def __new__(mcs, name, bases, namespace):
        made = super().__new__(mcs, name, bases, namespace)
        mcs.registry.append(name)
        return made


class Model(metaclass=Meta):
    pass


class User(Model):
    pass


FIELDS = []


class Field:
    def __set_name__(self, owner, name):
        FIELDS.append(name)


class Form:
    title = Field()


@app.get("/found")
def found():
    return jsonify(FOUND)


@app.get("/meta")
def meta():
    return jsonify(Meta.registry)


@app.get("/fields")
def fields():
    return jsonify(FIELDS)


#: GET /found
#: GET /meta
#: GET /fields
