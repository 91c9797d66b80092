"""Attributes and methods with private names, which Python mangles with the name of their class."""
import sys

from flask import Flask, json, jsonify, request

app = Flask(__name__)


class Base:
    __kind = "base"

    def __init__(self, name):
        self.__name = name
        self.__calls = 0

    def __bump(self):
        self.__calls += 1
        return self.__calls

    def name(self):
        self.__bump()
        return self.__name

    def calls(self):
        return self.__calls

    @classmethod
    def kind(cls):
        return cls.__kind

    @staticmethod
    def __twice(n):
        return n * 2

    def doubled(self):
        return self.__twice(self.__calls)

    def same(self, other):
        return self.__name == other.__name


class Child(Base):
    __kind = "child"

    def __init__(self, name):
        super().__init__(name.upper())
        self.__name = name

    def __bump(self):
        return -1

    def both(self):
        return [self.__name, self.name(), self.__bump(), self._Base__name]

    def child_kind(self):
        return self.__kind


class _Hidden:
    def __init__(self):
        self.__value = 7

    @property
    def __secret(self):
        return self.__value + 1

    def reveal(self):
        get = lambda: self.__secret
        return get() + sum(self.__value for _ in range(2))


class Account:
    def __init__(self, owner, balance=0):
        self.__owner = owner
        self.__balance = balance
        self.__log = []

    @property
    def balance(self):
        return self.__balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative")
        self.__balance = value
        self.__note(f"set {value}")

    def __note(self, text):
        self.__log.append(text)

    def to_dict(self):
        return {"owner": self.__owner, "balance": self.__balance, "log": self.__log}

    def missing(self):
        return self.__nothing


@app.get("/base/<name>")
def base(name):
    b = Base(name)
    return jsonify(name=b.name(), again=b.name(), calls=b.calls(), doubled=b.doubled(), kind=Base.kind(), same=b.same(Base("x")))


@app.get("/child/<name>")
def child(name):
    c = Child(name)
    return jsonify(both=c.both(), kinds=[c.kind(), c.child_kind()], calls=c.calls())


@app.get("/hidden")
def hidden():
    return jsonify(_Hidden().reveal())


@app.post("/account")
def account():
    a = Account(request.form["owner"], 5)
    try:
        a.balance = int(request.form["balance"])
    except ValueError as e:
        print("refused:", e, file=sys.stderr, flush=True)
        return jsonify(error=str(e), was=a.balance), 400
    print("a", a.balance, sep="=", end=";\n", flush=True)
    return jsonify(a.to_dict())


@app.get("/missing")
def missing():
    try:
        return jsonify(Account("x").missing())
    except AttributeError as e:
        return jsonify(error=str(e))


@app.get("/outside")
def outside():
    a = Account("o", 3)
    return jsonify(a._Account__balance)


@app.post("/loads")
def loads():
    return jsonify(json.loads(request.data))


#: GET /base/x
#: GET /base/y
#: GET /child/ann
#: GET /hidden
#: POST /account form owner=o&balance=9
#: POST /account form owner=o&balance=-1
#: POST /account form owner=o&balance=x
#: GET /missing
#: GET /outside
#: POST /loads text [1, null]
#: POST /loads text [1,
