from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Annotated, Dict, List, Literal, Optional, Set, Tuple, Union
from uuid import UUID

from flask import Flask, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, StrictInt, ValidationError, computed_field

app = Flask(__name__)

Positive = Annotated[int, Field(gt=0)]


class Status(str, Enum):
    OPEN = "open"
    DONE = "done"


class Money(BaseModel):
    model_config = ConfigDict(frozen=True)

    amount: Decimal = Field(max_digits=8, decimal_places=2, gt=0)
    currency: str = Field("EUR", min_length=3, max_length=3)


class Line(BaseModel):
    name: str
    price: Money
    count: Positive = 1

    @computed_field
    @property
    def label(self) -> str:
        return f"{self.name} x{self.count}"

    def total(self) -> Decimal:
        return self.price.amount * self.count


class Card(BaseModel):
    kind: Literal["card"]
    number: str = Field(pattern=r"^[0-9]{4}$")


class Cash(BaseModel):
    kind: Literal["cash"]
    given: Decimal


class Order(BaseModel):
    model_config = ConfigDict(from_attributes=True, str_strip_whitespace=True)

    id: StrictInt
    status: Status = Status.OPEN
    day: Optional[date] = None
    at: Optional[time] = None
    lines: List[Line] = Field(min_length=1)
    tags: Set[int] = Field(default_factory=set)
    point: Tuple[float, float] = (0.0, 0.0)
    payment: Union[Card, Cash] = Field(discriminator="kind")
    notes: Dict[str, str] = {}

    def gross(self) -> Decimal:
        total = Decimal("0")
        for line in self.lines:
            total += line.total()
        return total


class BigOrder(Order):
    discount: Decimal = Decimal("0.10")

    @property
    def net(self) -> str:
        return str(self.gross() - self.discount)


class Comment(BaseModel):
    text: str
    replies: List["Comment"] = []

    def depth(self) -> int:
        if not self.replies:
            return 1
        return 1 + max(r.depth() for r in self.replies)


@app.post("/orders")
def create():
    try:
        order = Order.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False, include_input=False)), 422
    return jsonify(order=order.model_dump(mode="json"), gross=str(order.gross()), text=order.model_dump_json(exclude_none=True))


@app.post("/big")
def big():
    try:
        order = BigOrder(**request.get_json())
    except ValidationError as e:
        return str(e), 422
    return {"net": order.net, "lines": [l.label for l in order.lines], "same": order == BigOrder.model_validate(order)}


@app.post("/comments")
def comments():
    try:
        c = Comment.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(n=e.error_count(), text=str(e)), 422
    return jsonify(c.model_dump(), repr(c))


@app.post("/python")
def python():
    order = Order.model_validate(request.get_json())
    return jsonify(order.model_dump(exclude={"tags", "at"}))

#: POST /orders json {"id": 1, "lines": [{"name": "a", "price": {"amount": "2.50"}, "count": 3}], "payment": {"kind": "card", "number": "1234"}}
#: POST /orders json {"id": 1, "status": "done", "day": "2024-05-06", "at": "10:20", "lines": [{"name": " a ", "price": {"amount": 2, "currency": "USD"}}], "tags": [3, 1, "3"], "point": [1, "2.5"], "payment": {"kind": "cash", "given": 10.5}, "notes": {"a": "b"}}
#: POST /orders json {"id": "1", "status": "x", "day": "5", "at": "10", "lines": [], "tags": {}, "point": [1], "payment": {"kind": "x"}, "notes": {"a": 1}}
#: POST /orders json {"id": 2, "lines": [{"name": "a", "price": {"amount": "0.001", "currency": "EURO"}, "count": 0}], "payment": {}}
#: POST /orders json {"id": 2, "lines": [{"name": "a", "price": 5}], "payment": {"kind": "card", "number": "12345"}}
#: POST /orders json null
#: POST /big json {"id": 1, "lines": [{"name": "a", "price": {"amount": "2.50"}, "count": 3}], "payment": {"kind": "card", "number": "1234"}}
#: POST /big json {"id": 1, "lines": [{"name": "a", "price": {"amount": "2.50"}, "count": 3}], "payment": {"kind": "card", "number": "1234"}, "discount": "1"}
#: POST /big json {"id": 1, "discount": "abc"}
#: POST /comments json {"text": "a", "replies": [{"text": "b", "replies": [{"text": "c"}]}, {"text": "d"}]}
#: POST /comments json {"text": "a", "replies": [{"text": 1, "replies": [{"tex": "c"}]}, {"text": "d", "replies": 5}]}
#: POST /python json {"id": 1, "lines": [{"name": "a", "price": {"amount": "2.50"}, "count": 3}], "payment": {"kind": "card", "number": "1234"}}
#: POST /python json {"id": 1, "lines": [{"name": "a", "price": {"amount": "2.50"}}], "payment": {"kind": "card", "number": "1234"}, "day": "2024-05-06"}
