"""Abstract bases, template methods and super(), where the class of each object is known."""

from abc import ABC, abstractmethod

from flask import Flask, jsonify

app = Flask(__name__)


class Storage(ABC):
    """Keeps things by their keys."""

    label = "storage"

    def __init__(self, name):
        self.name = name
        self.writes = 0

    @abstractmethod
    def load(self, key):
        """Return what is kept."""

    @abstractmethod
    def save(self, key, value):
        """Keep a value."""

    def load_or(self, key, fallback):
        value = self.load(key)
        if value is None:
            return fallback
        return value

    def copy(self, source, target):
        self.save(target, self.load_or(source, "nothing"))
        return self.describe()

    def describe(self):
        return f"{self.label} {self.name}: {self.size()} kept, {self.writes} written"

    def size(self):
        return 0

    def __str__(self):
        return "<" + self.describe() + ">"


class MemoryStorage(Storage):
    label = "memory"

    def __init__(self, name="main"):
        super().__init__(name)
        self._data = {}

    def load(self, key):
        return self._data.get(key)

    def save(self, key, value):
        self._data[key] = value
        self.writes += 1

    def size(self):
        return len(self._data)


class PrefixStorage(Storage):
    label = "prefix"

    def __init__(self, prefix):
        super().__init__("p" + prefix)
        self.prefix = prefix
        self.rows = []

    def load(self, key):
        for k, v in self.rows:
            if k == self.prefix + key:
                return v
        return None

    def save(self, key, value):
        self.rows.append((self.prefix + key, value))
        self.writes += 1

    def describe(self):
        return super().describe() + " under " + self.prefix


memory = MemoryStorage()
prefixed = PrefixStorage("x-")


class Shape:
    sides = 0

    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError

    def summary(self):
        return {"name": self.name, "area": self.area(), "sides": self.sides}

    def rename(self, name):
        self.name = name
        return self


class Square(Shape):
    sides = 4

    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Unit(Square):
    def __init__(self):
        super().__init__(1)
        self.name = "unit " + self.name

    def summary(self):
        data = super().summary()
        data["unit"] = True
        return data


@app.get("/memory/<key>")
def load_memory(key):
    return jsonify(memory.load_or(key, "none"), memory.describe(), str(memory))


@app.put("/memory/<key>/<value>")
def save_memory(key, value):
    memory.save(key, value)
    return jsonify(memory.copy(key, key + "2"), memory.size(), memory.writes)


@app.put("/prefixed/<key>/<value>")
def save_prefixed(key, value):
    prefixed.save(key, value)
    return jsonify(prefixed.copy(key, "c"), prefixed.load("c"), str(prefixed), prefixed.load_or("zz", "no"))


@app.get("/square/<int:n>")
def square(n):
    return jsonify(Square(n).summary(), Square.sides, Square(2).side)


@app.get("/renamed")
def renamed():
    return jsonify(Square(2).rename("x").name)


@app.get("/unit")
def unit():
    return jsonify(Unit().summary())


@app.get("/shape")
def shape():
    return jsonify(Shape("x").summary())


#: GET /memory/a
#: PUT /memory/a/1
#: GET /memory/a
#: GET /memory/a2
#: PUT /memory/b/2
#: PUT /prefixed/k/v
#: PUT /prefixed/l/w
#: GET /square/3
#: GET /unit
#: GET /renamed
#: GET /shape
