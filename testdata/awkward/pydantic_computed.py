"""Computed fields that may raise, and those whose values are of another type than they say."""

from decimal import Decimal
from typing import Any, Dict, List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, Field, ValidationError, computed_field

app = Flask(__name__)


class Line(BaseModel):
    sku: str
    quantity: int = Field(gt=0)
    price: Decimal = Field(ge=Decimal("0.01"), lt=1000.5, max_digits=8, decimal_places=2)

    @computed_field
    @property
    def total(self) -> Decimal:
        return self.price * self.quantity


class Cart(BaseModel):
    lines: List[Line] = []
    people: int = 1

    @computed_field
    @property
    def total(self) -> Decimal:
        return sum(line.total for line in self.lines)

    @computed_field
    @property
    def each(self) -> Decimal:
        return sum((line.price * line.quantity for line in self.lines), Decimal("0")) / self.people

    @computed_field
    @property
    def first(self) -> Optional[str]:
        return self.lines[0].sku if self.lines else None


class Ratio(BaseModel):
    a: int = 0
    b: int = 1

    @computed_field
    @property
    def value(self) -> float:
        return self.a / self.b

    @computed_field
    @property
    def whole(self) -> float:
        return self.a

    @computed_field
    @property
    def parts(self) -> List[float]:
        return [self.a, self.b]

    @computed_field
    @property
    def named(self) -> Dict[str, float]:
        return {"a": self.a, "b": 0.5}

    @computed_field
    @property
    def loose(self) -> Any:
        return float("inf") if self.a > 5 else self.a


class Pair(BaseModel):
    left: Ratio
    right: Ratio = Ratio()
    rate: Optional[float] = 1
    rates: List[float] = [1, 2]


@app.post("/cart")
def cart():
    try:
        c = Cart.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    try:
        out = c.model_dump(mode="json")
    except ZeroDivisionError as e:
        return jsonify(zero=str(e), people=c.people), 409
    return jsonify(out)


@app.post("/cart/lines")
def lines():
    c = Cart(**request.get_json())
    return jsonify([line.model_dump(mode="json", exclude={"sku"}) for line in c.lines], c.model_dump(include={"people"}))


@app.post("/cart/text")
def text():
    return Cart(**request.get_json()).model_dump_json(indent=1), 200, {"Content-Type": "application/json"}


@app.post("/ratio")
def ratio():
    r = Ratio(**request.get_json())
    return jsonify(
        r.model_dump(exclude_unset=True), r.model_dump(mode="json", exclude_defaults=True), repr(r), str(r), r == Ratio(**request.get_json()), r.model_dump_json(),
    )


@app.post("/ratio/json")
def ratio_json():
    r = Ratio(**request.get_json())
    try:
        return r.model_dump_json(), 200, {"Content-Type": "application/json"}
    except ValueError as e:
        return str(e), 500


@app.post("/pair")
def pair():
    p = Pair(**request.get_json())
    return jsonify(p.model_dump(exclude={"left": {"value"}}), p.model_dump_json(exclude={"left": {"value", "loose"}}))


@app.post("/pair/all")
def pair_all():
    p = Pair(**request.get_json())
    try:
        return jsonify(p.model_dump())
    except ArithmeticError as e:
        return jsonify(type(e).__name__, str(e)), 400

#: POST /cart json {"lines": [{"sku": "a", "quantity": 2, "price": "1.50"}, {"sku": "b", "quantity": 1, "price": 0.1}], "people": 3}
#: POST /cart json {"lines": [{"sku": "a", "quantity": 2, "price": "1.50"}], "people": 0}
#: POST /cart json {"people": 2}
#: POST /cart json {"lines": [{"sku": "a", "quantity": 0, "price": 0}, {"sku": "a", "quantity": 1, "price": 1000.5}, {"sku": "a", "quantity": 1, "price": "1.001"}]}
#: POST /cart/lines json {"lines": [{"sku": "a", "quantity": 2, "price": "1.50"}], "people": 0}
#: POST /cart/text json {"lines": [{"sku": "a", "quantity": 2, "price": "1.50"}], "people": 3}
#: POST /cart/text json {"people": 0}
#: POST /ratio json {"a": 3, "b": 2}
#: POST /ratio json {"a": 6}
#: POST /ratio json {"a": 6, "b": 0}
#: POST /ratio/json json {"a": 1, "b": 0}
#: POST /ratio/json json {"a": 6, "b": 4}
#: POST /pair json {"left": {"a": 1, "b": 0}, "right": {"a": 1, "b": 3}}
#: POST /pair json {"left": {"a": 1, "b": 1}, "rate": 2, "rates": [3]}
#: POST /pair/all json {"left": {"a": 1, "b": 0}}
#: POST /pair/all json {"left": {"a": 1, "b": 4}}
