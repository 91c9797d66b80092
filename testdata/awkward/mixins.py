"""Classes with several bases: mixins before and after a base, in the order in which Python looks names up."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from flask import Flask, jsonify

app = Flask(__name__)
log = []


class JsonMixin:
    """Turns objects into dicts."""

    indent = 2

    def to_json(self):
        return {k: v for k, v in self.__dict__.items() if not k.startswith("_")}

    def describe(self):
        return "json of " + self.label()


class NameMixin:
    def label(self):
        return f"<{self.__class__.__name__} {self.name}>"

    def describe(self):
        return "name of " + self.name

    @property
    def short(self):
        return self.name[:1]

    @staticmethod
    def kind():
        return "named"


class LogMixin(object):
    def log(self, text):
        log.append(f"{type(self).__name__}: {text}")

    def save(self):
        self.log("mixin save")
        return "mixin"


class User(JsonMixin, NameMixin):
    def __init__(self, name, age):
        self.name = name
        self.age = age
        self._secret = "s"


class Base:
    def __init__(self, name):
        self.name = name

    def save(self):
        return "base"

    def run(self):
        return self.save() + " " + self.label()

    def label(self):
        return "base " + self.name


class First(LogMixin, NameMixin, Base):
    pass


class Last(Base, LogMixin, NameMixin):
    def save(self):
        self.log("last")
        return "last+" + super().save()


class Plain(Base, LogMixin, NameMixin):
    pass


class Below(First):
    def label(self):
        return "below " + super().label()


class Shape(NameMixin, ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        ...


class Square(LogMixin, Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        self.log("area")
        return self.side * self.side


class EqMixin:
    def __eq__(self, other):
        return isinstance(other, Tag) and self.key() == other.key()

    def __len__(self):
        return 3


class Tag(EqMixin, NameMixin):
    def __init__(self, name):
        self.name = name

    def key(self):
        return self.name.lower()


@dataclass
class Item(NameMixin, LogMixin):
    name: str
    price: int = 3


class Loud(NameMixin, object):
    def __init__(self, name):
        self.name = name

    def label(self):
        return super().label().upper()


class Cooperative:
    def greet(self):
        return "coop " + super().greet()


class Greeter:
    def greet(self):
        return "hello"


class Both(Cooperative, Greeter):
    pass


@app.get("/user")
def user():
    u = User("ada", 3)
    return jsonify(u.to_json(), u.label(), u.describe(), u.short, u.kind(), User.kind(), u.indent)


@app.get("/order")
def order():
    log.clear()
    first, below = First("f"), Below("b")
    return jsonify([first.run(), below.run(), first.describe(), below.describe()], log)


@app.get("/last")
def last():
    return jsonify(Last("l").run())


@app.get("/plain")
def plain():
    p = Plain("p")
    return jsonify(p.run(), p.describe(), p.label())


@app.get("/shapes")
def shapes():
    log.clear()
    s = Square(3)
    return jsonify(s.area(), s.label(), s.short, log)


@app.get("/tags")
def tags():
    a, b = Tag("A"), Tag("a")
    return jsonify(a == b, a != b, len(a), a == 3)


@app.get("/items")
def items():
    i = Item("pen")
    return jsonify(i.label(), i.price, i == Item("pen", 3), repr(i))


@app.get("/loud")
def loud():
    x = Loud("l")
    return jsonify(x.label())


@app.get("/both")
def both():
    return jsonify(Both().greet())


#: GET /user
#: GET /order
#: GET /last
#: GET /plain
#: GET /shapes
#: GET /tags
#: GET /items
#: GET /loud
#: GET /both
