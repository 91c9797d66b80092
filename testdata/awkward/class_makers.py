"""Class methods that make objects of the class that they are called on, operators of classes, and objects as keys."""

from functools import total_ordering

from flask import Flask, jsonify, request

app = Flask(__name__)


class User:
    role = "user"

    def __init__(self, name, email=None):
        self.name = name
        self.email = email

    @classmethod
    def from_dict(cls, data):
        return cls(data["name"], data.get("email"))

    @classmethod
    def describe(cls):
        return f"users of role {cls.role}"

    @staticmethod
    def valid(email):
        return "@" in email

    def to_dict(self):
        return {"name": self.name, "email": self.email, "role": self.role}


class Admin(User):
    role = "admin"

    def to_dict(self):
        data = super().to_dict()
        data["rights"] = ["all"]
        return data


class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.amount == other.amount and self.currency == other.currency

    def __hash__(self):
        return hash((self.amount, self.currency))

    def __add__(self, other):
        return Money(self.amount + other.amount, self.currency)

    def __mul__(self, n):
        return Money(self.amount * n, self.currency)

    def __neg__(self):
        return Money(-self.amount, self.currency)

    def __repr__(self):
        return f"Money({self.amount!r}, {self.currency!r})"


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __str__(self):
        return ".".join(str(p) for p in self.parts)


@app.post("/users")
def make():
    data = request.get_json()
    user = Admin.from_dict(data) if data.get("admin") else User.from_dict(data)
    return jsonify(user.to_dict(), isinstance(user, Admin), User.describe(), Admin.describe()), 201


@app.get("/valid/<email>")
def valid(email):
    return jsonify(User("x").valid(email), User.valid(email), issubclass(Admin, User), issubclass(User, Admin), User("x").role)


@app.get("/money/<int:a>/<int:b>")
def money(a, b):
    x, y = Money(a), Money(b)
    prices = {x: "first", y: "second"}
    return jsonify(str(x + y), str(x * 2), str(-x), x == y, x != y, len(prices), prices[Money(b)], Money(a, "USD") in prices, len({x: 1, y: 2, Money(a): 3}))


@app.get("/versions/<a>/<b>")
def versions(a, b):
    try:
        x, y = Version(a), Version(b)
    except ValueError as error:
        return jsonify(error=str(error)), 400
    return jsonify(x < y, x <= y, x > y, x >= y, x == y, [str(v) for v in sorted([x, y, Version("1.5")])], str(max(x, y)))


#: POST /users json {"name": "ada", "email": "a@b"}
#: POST /users json {"name": "root", "admin": true}
#: POST /users json {"email": "x"}
#: GET /valid/a@b
#: GET /valid/ab
#: GET /money/1/2
#: GET /money/3/3
#: GET /versions/1.10/1.9
#: GET /versions/1.5/1.5
#: GET /versions/2/x
