"""Dataclasses and enumerations as the models of a small shop."""

from dataclasses import asdict, dataclass, field
from enum import Enum

from flask import Flask, jsonify, request

app = Flask(__name__)


class Status(Enum):
    """Where an order stands."""

    NEW = "new"
    PAID = "paid"
    SENT = "sent"


class Level(Enum):
    LOW = 1
    HIGH = 2


@dataclass
class Item:
    """A line of an order."""

    sku: str
    quantity: int = 1
    price: float = 0.5

    def total(self) -> float:
        return self.quantity * self.price


@dataclass
class Order:
    id: int
    customer: str
    status: Status = Status.NEW
    items: list = field(default_factory=list)
    note: str = None

    def total(self):
        return sum(item.total() for item in self.items)

    def to_dict(self):
        return {
            "id": self.id,
            "customer": self.customer,
            "status": self.status.value,
            "total": self.total(),
            "items": [asdict(i) for i in self.items],
        }


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


orders = {}


@app.post("/orders")
def create():
    data = request.get_json()
    order = Order(len(orders) + 1, data["customer"])
    for line in data.get("items", []):
        order.items.append(Item(line["sku"], line["quantity"], price=line["price"]))
    orders[order.id] = order
    return jsonify(order.to_dict()), 201


@app.post("/items")
def star():
    item = Item(**request.get_json())
    return jsonify(asdict(item), item)


@app.post("/orders/<int:order_id>/items/<sku>")
def add_item(order_id, sku):
    order = orders[order_id]
    order.items.append(Item(sku, quantity=2, price=1.25))
    return jsonify(order.to_dict())


@app.put("/orders/<int:order_id>/status/<value>")
def set_status(order_id, value):
    order = orders.get(order_id)
    if order is None:
        return jsonify(error="no such order"), 404
    try:
        order.status = Status(value)
    except ValueError as e:
        return jsonify(error=str(e)), 400
    return jsonify(status=order.status.name, value=order.status.value, text=str(order.status), sent=order.status == Status.SENT)


@app.get("/orders/<int:order_id>/text")
def text(order_id):
    order = orders[order_id]
    return jsonify(repr(order), order.status is Status.NEW, order.status != Status.PAID)


@app.get("/statuses")
def statuses():
    return jsonify([s.value for s in Status], [s.name for s in Level], Status.NEW.value, len(Status), Level(2).name, repr(Level.LOW), f"{Level.HIGH}")


@app.get("/versions/<int:a>/<int:b>")
def versions(a, b):
    x, y = Version(a, b), Version(b)
    return jsonify(x == y, x < y, x >= y, repr(x), asdict(x), x == Version(a, b), sorted([Version(2), x, y])[0].major)


#: POST /orders json {"customer": "ann"}
#: POST /orders json {"customer": "bob", "items": [{"sku": "a", "quantity": 2, "price": 1.5}]}
#: POST /orders/1/items/pen
#: PUT /orders/1/status/paid
#: PUT /orders/1/status/lost
#: PUT /orders/9/status/paid
#: GET /orders/1/text
#: GET /statuses
#: POST /items json {"sku": "x"}
#: POST /items json {"sku": "x", "price": 2}
#: POST /items json {"sku": "x", "colour": 2}
#: GET /versions/1/2
#: GET /versions/3/3
