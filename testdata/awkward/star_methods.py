"""Methods that are called with * and **."""

from flask import Flask, jsonify, request
from dataclasses import dataclass


class Service:
    def __init__(self):
        self.rows = []
        self.seen = 0

    def create(self, name, qty=1, tags=None):
        self.rows.append({"name": name, "qty": qty, "tags": tags or []})
        return self.rows[-1]

    def update(self, index: int, /, **changes):
        self.rows[index].update(changes)
        return self.rows[index]

    def find(self, *names, limit: int = 2, **where):
        self.seen += 1
        return [sorted(names), limit, where]

    def touch(self):
        self.seen += 1
        return self

    @classmethod
    def make(cls, first=None):
        s = cls()
        s.rows.append(first)
        return s

    @staticmethod
    def area(w, h=1):
        return w * h


class Fixed:
    def create(self, name, qty=1, tags=None):
        return {"name": name, "qty": qty, "tags": tags or []}


class Special(Fixed):
    def create(self, name, qty=5, tags=None):
        row = super().create(name, qty, tags)
        row["special"] = True
        return row


service = Service()


app = Flask(__name__)


@app.get('/s1')
def view_s1():
    data = {"name": "x", "qty": 3}
    s = Service()
    return jsonify(s.create(**data), s.create("q", **{"tags": ["t"]}))



@app.get('/s2')
def view_s2():
    s = Service()
    try:
        return jsonify(s.create(**request.args.to_dict()))
    except TypeError as e:
        return str(e), 400



@app.get('/s3')
def view_s3():
    s = Service()
    args = ["b", "a"]
    return jsonify(s.find(*args, **request.args.to_dict()), s.seen)



@app.get('/s4')
def view_s4():
    s = Service()
    pair = ["n", 7]
    return jsonify(s.create(*pair), s.touch().find(*pair[:1]), s.seen)



@app.get('/s5')
def view_s5():
    s = Special()
    data = {"name": "x"}
    return jsonify(s.create(**data))



@app.get('/s6')
def view_s6():
    size = {"w": 2, "h": 3}
    return jsonify(Service.area(**size), Service.make(**{"first": 1}).rows)



@app.get('/s7')
def view_s7():
    data = {"name": "x", "qty": 3}
    try:
        return jsonify(Service().create("n", **data))
    except TypeError as e:
        return str(e), 400



@app.get('/s8')
def view_s8():
    data = {"name": "shared"}
    service.create(**data)
    return jsonify(len(service.rows), service.rows[-1])


#: GET /s1
#: GET /s2?name=a
#: GET /s2?name=a&qty=4
#: GET /s2?name=a&zzz=1
#: GET /s2?qty=1
#: GET /s3?x=1
#: GET /s3?limit=7&y=a
#: GET /s4
#: GET /s5
#: GET /s6
#: GET /s7
#: GET /s8
