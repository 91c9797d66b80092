"""Class attributes: counted through type(self), shared and shadowed, in registries that subclasses and decorators fill."""

from abc import ABC, abstractmethod
from typing import Generic, Protocol, TypeVar

from flask import Flask, jsonify, request

app = Flask(__name__)

T = TypeVar("T")


class Ticket:
    created = 0
    prefix = "T"

    def __init__(self, title):
        type(self).created += 1
        self.number = type(self).created
        self.title = title

    def code(self):
        return f"{self.prefix}-{self.number}"

    def kind(self):
        return self.__class__.__name__


class Bug(Ticket):
    prefix = "B"


class Counter:
    total = 0

    def __init__(self):
        Counter.total += 1
        self.own = self.__class__.total


class Plugin:
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[cls.__name__.lower()] = cls

    def run(self, value):
        raise NotImplementedError


class Upper(Plugin):
    def run(self, value):
        return value.upper()


class Reverse(Plugin):
    def run(self, value):
        return value[::-1]


HANDLERS = {}


def handler(name):
    def register(cls):
        HANDLERS[name] = cls
        return cls
    return register


@handler("add")
class Add:
    def __call__(self, a, b):
        return a + b


@handler("mul")
class Mul:
    def __call__(self, a, b):
        return a * b


class Repo(ABC):
    @abstractmethod
    def get(self, key):
        ...

    @abstractmethod
    def put(self, key, value):
        ...


class Memory(Repo):
    def __init__(self):
        self.items = {}

    def get(self, key):
        return self.items.get(key)

    def put(self, key, value):
        self.items[key] = value


class Half(Repo):
    def get(self, key):
        return key


class Named(Protocol):
    name: str

    def greet(self) -> str: ...


class Person:
    def __init__(self, name):
        self.name = name

    def greet(self) -> str:
        return f"hi {self.name}"


class Robot:
    def __init__(self, name):
        self.name = name

    def greet(self) -> str:
        return f"BEEP {self.name}"


def welcome(who: Named) -> str:
    return who.greet() + "."


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        return self._items.pop()

    def __len__(self) -> int:
        return len(self._items)


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


def singleton(cls):
    instances = {}

    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get


@singleton
class Settings:
    def __init__(self):
        self.hits = 0


repo = Memory()


@app.post("/tickets/<kind>")
def ticket(kind):
    t = Bug("b") if kind == "bug" else Ticket("t")
    return jsonify(t.code(), t.kind(), Ticket.created, Bug.created)


@app.post("/counter")
def counter():
    c = Counter()
    return jsonify(c.own, Counter.total)


@app.get("/plugins/<name>/<value>")
def plugins(name, value):
    cls = Plugin.registry.get(name)
    if cls is None:
        return jsonify(known=sorted(Plugin.registry)), 404
    return jsonify(cls().run(value))


@app.get("/handlers/<name>")
def handlers(name):
    if name not in HANDLERS:
        return jsonify(known=list(HANDLERS)), 404
    return jsonify(HANDLERS[name]()(3, 4))


@app.get("/abstract")
def abstract():
    try:
        Half()
    except TypeError as error:
        return jsonify(error=str(error))
    return jsonify("made")


@app.get("/abstract-all")
def abstract_all():
    try:
        Repo()
    except TypeError as error:
        return jsonify(error=str(error))
    return jsonify("made")


@app.post("/repo/<key>")
def put(key):
    repo.put(key, request.get_json())
    return jsonify(repo.get(key), repo.get("none"))


@app.get("/protocol/<name>")
def protocol(name):
    return jsonify(welcome(Person(name)), welcome(Robot(name)), [welcome(x) for x in (Person("a"), Robot("b"))])


@app.get("/generic")
def generic():
    s: Stack[int] = Stack()
    s.push(1)
    s.push(2)
    words = Stack[str]()
    words.push("a")
    return jsonify(s.pop(), len(s), words.pop().upper(), len(words))


@app.get("/slots")
def slots():
    p = Point(1, 2)
    q = Point(1, 2)
    return jsonify(p == q, p != Point(2, 1), len({p, q}), p in [q])


@app.get("/slots-missing")
def slots_missing():
    p = Point(1, 2)
    try:
        p.z = 1
    except AttributeError as error:
        return jsonify(str(error))
    return jsonify("set")


@app.get("/singleton")
def single():
    Settings().hits += 1
    return jsonify(Settings().hits, Settings() is Settings())


#: POST /tickets/bug
#: POST /tickets/task
#: POST /tickets/bug
#: POST /tickets/task
#: POST /counter
#: POST /counter
#: GET /plugins/upper/abc
#: GET /plugins/reverse/abc
#: GET /plugins/none/abc
#: GET /handlers/add
#: GET /handlers/mul
#: GET /handlers/none
#: GET /abstract
#: GET /abstract-all
#: POST /repo/a json {"x": 1}
#: GET /protocol/bob
#: GET /generic
#: GET /slots
#: GET /slots-missing
#: GET /singleton
#: GET /singleton
