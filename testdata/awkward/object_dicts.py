"""Objects as dicts of their attributes, attributes that are assigned several at once, and properties that check."""

import json

from flask import Flask, jsonify, request

app = Flask(__name__)


class Book:
    shelf = "main"

    def __init__(self, title, author, pages=1):
        self.title, self.author = title, author
        self.pages = pages
        self.tags = []
        self.left = self.right = None

    def to_dict(self):
        return self.__dict__

    def truthy(self):
        return [k for k, v in vars(self).items() if v]

    def size(self):
        return len(self.__dict__)


class Novel(Book):
    def __init__(self, title, genre):
        super().__init__(title, "anonymous")
        self.genre = genre


class Account:
    def __init__(self, balance):
        self._balance = balance

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("balance cannot be negative")
        self._balance = value

    def take(self, n):
        self.balance -= n
        return self.balance


class Reading:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._celsius = value


class Pair:
    def __init__(self, values):
        self.first, self.second = values
        self.low, self.high = min(values), max(values)

    def swap(self):
        self.first, self.second = self.second, self.first
        return self


books = [Book("a", "b"), Book("c", "d", 3)]


@app.get("/books")
def index():
    return jsonify([b.to_dict() for b in books])


@app.get("/novel")
def novel():
    n = Novel("t", "crime")
    return jsonify(n.to_dict(), n.truthy(), n.size(), books[0].size())


@app.get("/copies")
def copies():
    b = Book("q", "r")
    plain = dict(b.__dict__)
    b.title = "later"
    return {"plain": plain, "set": {k: v for k, v in vars(b).items() if v is not None}, **vars(b)}


@app.get("/text")
def text():
    return json.dumps(books[1].__dict__) + f" {vars(books[0])}" + str(sorted(books[0].__dict__))


@app.get("/item/<name>")
def item(name):
    if name in books[0].__dict__:
        return {"value": vars(books[0])[name]}
    return {"missing": name, "title": vars(books[1]).get("title"), "other": books[1].__dict__.get(name, "none")}


@app.post("/take/<int:n>")
def take(n):
    account = Account(5)
    try:
        return {"left": account.take(n)}
    except ValueError as error:
        return {"error": str(error), "left": account.balance}, 409


@app.get("/reading/<int:n>")
def reading(n):
    try:
        return {"celsius": Reading(n - 300).celsius}
    except ValueError as error:
        return {"error": str(error)}, 400


@app.post("/pair")
def pair():
    values = request.get_json()
    p = Pair(values)
    q = p.swap()
    return jsonify(p.first, p.second, p.low, p.high, p is q)


#: GET /books
#: GET /novel
#: GET /copies
#: GET /text
#: GET /item/title
#: GET /item/genre
#: POST /take/3
#: POST /take/9
#: GET /reading/300
#: GET /reading/10
#: POST /pair json [3, 1]
#: POST /pair json ["b", "a"]
#: POST /pair json [1, 2, 3]
#: GET /books
