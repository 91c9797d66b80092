"""Constructors that read the module's state, of which other statements make objects."""

import os
from functools import lru_cache

from flask import Flask, jsonify, request

app = Flask(__name__)
counters = {"made": 0}
names = []


class Settings:
    def __init__(self):
        self.rate = int(os.environ.get("RATE_OF_NONE", "500"))
        self.label = "s"


@lru_cache
def get_settings():
    return Settings()


current = get_settings()


class Limit:
    def __init__(self, requests=None, name=None):
        settings = get_settings()
        counters["made"] += 1
        self.number = counters["made"]
        self.requests = requests or settings.rate
        self.name = name or current.label + str(len(names))
        names.append(self.name)

    def __repr__(self):
        return f"{self.number}:{self.name}:{self.requests}"


class Pair:
    def __init__(self, left=None):
        self.left = left or Limit(7)
        self.right = Limit(name="right")


first = Limit(4)
second = Limit(name="two")
pair = Pair()


@app.get("/")
def index():
    return jsonify(first=repr(first), second=repr(second), left=repr(pair.left), right=repr(pair.right), names=names)


@app.get("/new")
def new():
    n = request.args.get("n", type=int)
    made = Limit(n, request.args.get("name"))
    return jsonify(made=repr(made), names=names, counters=counters)


@app.get("/pair")
def new_pair():
    made = Pair(first)
    return jsonify(same=made.left is first, right=repr(made.right), total=len(names))

#: GET /
#: GET /new
#: GET /new?n=0
#: GET /new?n=3&name=x
#: GET /pair
#: GET /
