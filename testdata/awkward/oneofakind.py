"""Services of which one object is made, by __new__ or by a class method; protocols; items and refused assignments of objects."""

import threading
from dataclasses import FrozenInstanceError, dataclass
from typing import Optional, Protocol

from flask import Flask, jsonify, request

app = Flask(__name__)


class Settings:
    """Made bare, and filled by __new__."""

    _instance: Optional["Settings"] = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.values = {"theme": "dark"}
            cls._instance.reads = 0
        return cls._instance

    def get(self, key, default=None):
        self.reads += 1
        return self.values.get(key, default)


class Store:
    """Double-checked, with an __init__ that runs once."""

    _instance = None
    _lock = threading.Lock()

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = super().__new__(cls)
                    cls._instance._ready = False
        return cls._instance

    def __init__(self, limit=3):
        if self._ready:
            return
        self.limit = limit
        self.rows = []
        self._ready = True

    def add(self, row):
        if len(self.rows) >= self.limit:
            raise ValueError("store is full")
        self.rows.append(row)
        return len(self.rows)


class Forgetful:
    """Its __init__ runs whenever the class is called."""

    _instance = None

    def __new__(cls, *args, **kwargs):
        if not hasattr(cls, "_made"):
            cls._made = super(Forgetful, cls).__new__(cls)
        return cls._made

    def __init__(self, name="none"):
        self.name = name
        self.log = []

    def note(self, text):
        self.log.append(text)
        return self.log


class Once:
    def __new__(cls):
        if not hasattr(cls, "instance"):
            made = super().__new__(cls)
            made.count = 0
            cls.instance = made
        return cls.instance

    def up(self):
        self.count += 1
        return self.count


class Cache:
    _instance = None

    def __init__(self):
        self._data = {}

    @classmethod
    def get_instance(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    @staticmethod
    def reset():
        Cache._instance = None

    def __getitem__(self, key):
        return self._data[key.lower()]

    def __setitem__(self, key, value):
        if value is None:
            raise ValueError(f"no value for {key}")
        self._data[key.lower()] = value

    def __delitem__(self, key):
        del self._data[key.lower()]

    def __contains__(self, key):
        return key in self._data

    def __len__(self):
        return len(self._data)


class Notifier(Protocol):
    def send(self, to: str) -> str: ...

    def cost(self) -> int: ...


class Mail:
    def send(self, to: str) -> str:
        return "mail to " + to

    def cost(self) -> int:
        return 0


class Sms:
    def __init__(self, price):
        self.price = price

    def send(self, to: str) -> str:
        if not to.startswith("+"):
            raise ValueError("no number: " + to)
        return "sms to " + to

    def cost(self) -> int:
        return self.price


class Pigeon:
    def send(self, to: str) -> str:
        return "pigeon to " + to


def notify(notifier: Notifier, to: str) -> dict:
    return {"sent": notifier.send(to), "cost": notifier.cost()}


def notifier_for(kind: str) -> Notifier:
    if kind == "sms":
        return Sms(5)
    return Mail()


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


class Circle:
    def __init__(self, r):
        self._r = r

    @property
    def radius(self):
        return self._r

    @property
    def area(self):
        return self._r * self._r * 3


class Stamped:
    """Only lends what its heirs fill."""

    def touch(self, by):
        self.version += 1
        self.history.append(f"{by}:{self.version}")
        return self.label()

    def label(self):
        return f"{self.title} v{self.version}"


class Page(Stamped):
    def __init__(self, title):
        self.title = title
        self.version = 0
        self.history = []


class Post(Stamped):
    def __init__(self, title, history):
        self.version = 10
        self.history = history
        self.title = title.upper()

    def label(self):
        return "post " + super().label()


cache = Cache.get_instance()


@app.get("/settings/<key>")
def settings(key):
    s = Settings()
    s.values.setdefault("seen", []).append(key)
    return jsonify(value=Settings().get(key), reads=s.reads, seen=Settings().values["seen"], same=s is Settings())


@app.post("/store/<row>")
def store(row):
    try:
        n = Store(2).add(row)
    except ValueError as e:
        return jsonify(error=str(e), rows=Store().rows), 409
    return jsonify(n=n, limit=Store(99).limit)


@app.get("/forgetful/<name>")
def forgetful(name):
    a = Forgetful(name)
    a.note("one")
    kept = a.log
    b = Forgetful()
    return jsonify(a=a.name, b=b.name, kept=kept, log=b.note("two"), again=Forgetful(name="kw").name)


@app.get("/once")
def once():
    return jsonify(Once().up())


@app.put("/cache/<key>")
def put(key):
    cache[key] = request.args.get("v")
    return jsonify(size=len(Cache.get_instance()), has=key in cache)


@app.get("/cache/<key>")
def get(key):
    return jsonify(Cache.get_instance()[key])


@app.delete("/cache/<key>")
def delete(key):
    del Cache.get_instance()[key]
    return "", 204


@app.post("/cache/reset")
def reset():
    Cache.reset()
    return jsonify(own=len(Cache.get_instance()), old=len(cache))


@app.get("/notify/<kind>/<to>")
def send(kind, to):
    return jsonify(notify(notifier_for(kind), to))


@app.get("/all/<to>")
def send_all(to):
    sent = []
    for notifier in [Mail(), Sms(2)]:
        try:
            sent.append(notify(notifier, to))
        except ValueError as e:
            sent.append({"error": str(e)})
    return jsonify(sent, Pigeon().send(to))


@app.get("/frozen/<int:x>")
def frozen(x):
    p = Point(x)
    try:
        p.y = x * 2
    except FrozenInstanceError as e:
        return jsonify(error=str(e), kind=type(e).__name__, y=p.y)
    return jsonify(p)


@app.get("/frozen/uncaught")
def frozen_uncaught():
    p = Point(1)
    p.x += 1
    return jsonify(p)


@app.get("/radius")
def radius():
    c = Circle(2)
    try:
        c.radius = 5
    except AttributeError as e:
        return jsonify(error=str(e), r=c.radius, area=c.area)


@app.get("/stamped/<by>")
def stamped(by):
    page, shared = Page("home"), ["made"]
    post = Post("news", shared)
    return jsonify([page.touch(by), page.touch(by), post.touch(by), page.history, shared, page.version + post.version])


#: GET /settings/theme
#: GET /settings/none
#: POST /store/a
#: POST /store/b
#: POST /store/c
#: GET /forgetful/x
#: GET /forgetful/y
#: GET /once
#: GET /once
#: PUT /cache/Key?v=1
#: PUT /cache/key?v=2
#: PUT /cache/none
#: GET /cache/KEY
#: GET /cache/zz
#: DELETE /cache/kEY
#: DELETE /cache/kEY
#: PUT /cache/q?v=%C3%A4
#: POST /cache/reset
#: GET /cache/q
#: GET /notify/sms/+1
#: GET /notify/sms/ann
#: GET /notify/mail/ann
#: GET /all/+1
#: GET /all/ann
#: GET /frozen/4
#: GET /frozen/uncaught
#: GET /radius
#: GET /stamped/me
