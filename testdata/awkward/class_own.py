"""What methods say of the class of their object: type(self) and self.__class__, with classes below it, under other names and without."""

from abc import ABC
from typing import Generic, TypeVar

from flask import Flask, jsonify

app = Flask(__name__)

T = TypeVar("T")


class Counter:
    made = 0
    names = []

    def __init__(self, name):
        type(self).made += 1
        self.__class__.names.append(name)
        self.name = name

    def twin(self):
        return type(self)(self.name + "'")

    def again(self):
        return self.__class__(self.name * 2)

    def kind(self):
        return type(self).__name__ + self.__class__.__name__


class Base:
    made = 0

    def __init__(self):
        type(self).made += 1


Renamed = Base


class Heir(Renamed):
    pass


class Shadow:
    limit = 1

    def __init__(self, type):
        self.type = type

    def raised(self, type):
        return type(self.limit) if callable(type) else [type, self.limit]


class Box(ABC, Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value

    def get(self) -> T:
        return self.value


class Pair(Generic[T]):
    def __init__(self, a: T, b: T) -> None:
        self.a, self.b = a, b

    def swapped(self) -> "Pair[T]":
        return Pair(self.b, self.a)


@app.get("/counter/<name>")
def counter(name):
    c = Counter(name)
    t = c.twin()
    a = c.again()
    return jsonify(Counter.made, Counter.names, t.name, a.name, t.kind(), c.made)


@app.get("/renamed")
def renamed():
    Base()
    Heir()
    Heir()
    return jsonify(Base.made, Heir.made)


@app.get("/shadow")
def shadow():
    return jsonify(Shadow("x").raised("y"), Shadow("x").type)


@app.get("/box/<value>")
def box(value):
    b = Box[str](value)
    p = Pair[int](1, 2).swapped()
    return jsonify(b.get(), Box(3).get(), p.a, p.b, isinstance(b, Box))


#: GET /counter/a
#: GET /counter/b
#: GET /renamed
#: GET /renamed
#: GET /shadow
#: GET /box/q
