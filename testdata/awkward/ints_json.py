"""Ints of any size in JSON bodies and in Pydantic models."""

from typing import Annotated, List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, Field, ValidationError

app = Flask(__name__)


class Order(BaseModel):
    count: int
    price: int = Field(gt=0)
    rating: int = Field(default=3, ge=1, le=5)
    discount: Optional[int] = None
    sizes: List[int] = []
    extra: dict[str, int] = {}


class Limited(BaseModel):
    low: int = Field(ge=-10)
    high: int = Field(default=0, lt=1000)
    both: Annotated[int, Field(ge=0, le=10)] = 0


@app.post("/order")
def order():
    try:
        data = Order.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(errors=e.errors(include_url=False)), 422
    total = data.count * data.price
    if data.discount is not None:
        total -= data.discount
    return jsonify(order=data.model_dump(), total=total, stars=data.rating * 2, sizes=sum(data.sizes), text=f"{data.count} at {data.price}")


@app.post("/dump")
def dump():
    try:
        return Order(**request.get_json()).model_dump_json(), 200, {"Content-Type": "application/json"}
    except ValidationError as e:
        return jsonify(count=e.error_count()), 422


@app.post("/limited")
def limited():
    try:
        data = Limited.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(errors=e.errors(include_url=False)), 422
    return jsonify(low=data.low, high=data.high, both=data.both, sum=data.low + data.high + data.both)


@app.post("/echo")
def echo():
    return jsonify(request.get_json())


@app.post("/kind")
def kind():
    n = request.get_json()["n"]
    if not isinstance(n, int):
        return jsonify(error="n must be an int"), 400
    return jsonify(n=n, next=n + 1, double=n * 2, small=n < 100, text=str(n), rest=n % 7)


@app.post("/strict")
def strict():
    n = request.get_json().get("n", 0)
    if isinstance(n, bool) or not isinstance(n, int):
        return jsonify(error="n must be an int"), 400
    return jsonify(n=n, square=n * n)


@app.post("/numbers")
def numbers():
    numbers = request.get_json()
    return jsonify(sum=sum(numbers), max=max(numbers), min=min(numbers), ordered=sorted(numbers), mean=sum(numbers) / len(numbers))


#: POST /order json {"count": 2, "price": 3}
#: POST /order json {"count": 9223372036854775807, "price": 2, "discount": 1, "sizes": [1, 99999999999999999999], "extra": {"a": 99999999999999999999}}
#: POST /order json {"count": 99999999999999999999, "price": 99999999999999999999, "rating": 5}
#: POST /order json {"count": "99999999999999999999", "price": "7"}
#: POST /order json {"count": -99999999999999999999, "price": -99999999999999999999}
#: POST /order json {"count": 1, "price": 1, "rating": 99999999999999999999}
#: POST /order json {"count": 1e19, "price": 1}
#: POST /order json {"count": 1.5, "price": "x"}
#: POST /order json {"count": 1, "price": 1, "discount": 99999999999999999999}
#: POST /order json {"count": {9*4300}, "price": 1}
#: POST /order json {"count": {9*4301}, "price": 1}
#: POST /order json {"count": "{9*4300}", "price": 1}
#: POST /order json {"count": "{9*4301}", "price": 1}
#: POST /dump json {"count": 99999999999999999999, "price": 1, "sizes": ["99999999999999999999"]}
#: POST /dump json {"count": true, "price": 1}
#: POST /limited json {"low": 99999999999999999999}
#: POST /limited json {"low": -99999999999999999999}
#: POST /limited json {"low": 1, "high": -99999999999999999999, "both": 7}
#: POST /limited json {"low": 1, "both": 99999999999999999999}
#: POST /echo json {"n": 99999999999999999999, "m": -9223372036854775809}
#: POST /echo json [{9*4300}]
#: POST /kind json {"n": 5}
#: POST /kind json {"n": true}
#: POST /kind json {"n": 99999999999999999999}
#: POST /kind json {"n": -99999999999999999999}
#: POST /kind json {"n": 1.0}
#: POST /strict json {"n": true}
#: POST /strict json {"n": 9223372036854775807}
#: POST /strict json {"n": 99999999999999999999}
#: POST /numbers json [1, 2, 3]
#: POST /numbers json [9223372036854775807, 9223372036854775807]
#: POST /numbers json [99999999999999999999, -99999999999999999999, 0]
