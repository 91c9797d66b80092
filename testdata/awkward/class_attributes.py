"""Attributes of the class are shared until an instance sets its own."""

from flask import Flask, jsonify

app = Flask(__name__)


class Basket:
    items = []
    count = 0
    def add(self, x):
        self.items.append(x)
        self.count += 1
        return self


@app.get("/<x>")
def index(x):
    a, b = Basket(), Basket()
    a.add(x)
    return jsonify(a=a.items, b=b.items, counts=[a.count, b.count, Basket.count], same=a.items is b.items)


#: GET /x
#: GET /y
