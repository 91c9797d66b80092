"""Exceptions whose classes hand texts and details up, beside objects that count what they hold."""
from dataclasses import dataclass, field
from typing import List

from flask import Flask, jsonify, request

app = Flask(__name__)


class ShopError(Exception):
    status = 400

    def __init__(self, message, **details):
        super().__init__(message)
        self.message = message
        self.details = details


class Unknown(ShopError):
    status = 404

    def __init__(self, sku):
        super().__init__(f"no product {sku!r}", sku=sku)


class Refused(ShopError):
    pass


@dataclass
class Line:
    sku: str
    quantity: int

    @property
    def double(self):
        return self.quantity * 2


@dataclass
class Cart:
    lines: List[Line] = field(default_factory=list)

    def add(self, sku, quantity):
        if sku not in ("pen", "mug"):
            raise Unknown(sku)
        if not isinstance(quantity, int) or isinstance(quantity, bool):
            raise Refused("quantity is no int", given=str(quantity), sku=sku)
        for line in self.lines:
            if line.sku == sku:
                line.quantity += quantity
                return line
        line = Line(sku, quantity)
        self.lines.append(line)
        return line

    def __len__(self):
        return sum(line.quantity for line in self.lines)

    def __iter__(self):
        return iter(self.lines)


@app.post("/count")
def count():
    cart = Cart()
    for item in request.get_json().get("items", []):
        cart.add(item["sku"], item.get("quantity", 1))
    return jsonify(n=len(cart), lines=[[x.sku, x.quantity, x.double] for x in cart])


@app.errorhandler(ShopError)
def shop_error(e):
    return jsonify(error=e.message, text=str(e), details=e.details, kind=type(e).__name__), e.status


#: POST /count json {"items": [{"sku": "pen", "quantity": 2}, {"sku": "mug"}, {"sku": "pen"}]}
#: POST /count json {"items": [{"sku": "cup"}]}
#: POST /count json {"items": [{"sku": "mug", "quantity": "3"}]}
#: POST /count json {"items": [{"sku": "mug", "quantity": true}]}
#: POST /count json {}
