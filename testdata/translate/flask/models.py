"""Pydantic's models in views: what they take, what they say, and what they give."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Optional
from uuid import UUID

from flask import Flask, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

app = Flask(__name__)


class Color(Enum):
    RED = "red"
    GREEN = "green"


class Address(BaseModel):
    street: str
    zip: int


class User(BaseModel):
    id: int
    name: str = Field(min_length=2, max_length=5)
    active: bool
    tags: list[str]
    address: Address


class Loose(BaseModel):
    nick: Optional[str]
    age: int = 7


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")
    a: int


class Kept(BaseModel):
    model_config = ConfigDict(extra="allow")
    a: int


class Named(BaseModel):
    user_id: int = Field(alias="userId")


class Checked(BaseModel):
    n: int

    @field_validator("n")
    @classmethod
    def positive(cls, v):
        if v < 0:
            raise ValueError("must be positive")
        return v


class Kinds(BaseModel):
    when: datetime
    day: date
    at: time
    price: Decimal
    key: UUID


class Odd(BaseModel):
    color: Color
    span: timedelta


class Numbers(BaseModel):
    a: float
    b: float
    c: float
    text: str


def reply(e):
    return app.response_class(e.json(), status=422, mimetype="application/json")


@app.post("/user")
def user():
    try:
        return jsonify(User.model_validate(request.get_json()).model_dump())
    except ValidationError as e:
        return reply(e)


@app.post("/loose")
def loose():
    try:
        return jsonify(Loose.model_validate(request.get_json()).model_dump())
    except ValidationError as e:
        return reply(e)


@app.post("/strict")
def strict():
    try:
        return jsonify(Strict.model_validate(request.get_json()).model_dump())
    except ValidationError as e:
        return reply(e)


@app.post("/kept")
def kept():
    try:
        return jsonify(Kept.model_validate(request.get_json()).model_dump())
    except ValidationError as e:
        return reply(e)


@app.post("/named")
def named():
    try:
        found = Named.model_validate(request.get_json())
    except ValidationError as e:
        return reply(e)
    return jsonify([found.model_dump(), found.model_dump(by_alias=True)])


@app.post("/text")
def text():
    try:
        return jsonify(Strict.model_validate_json(request.get_data()).model_dump())
    except ValidationError as e:
        return reply(e)


@app.post("/uncaught")
def uncaught():
    return jsonify(Strict.model_validate(request.get_json()).model_dump())


@app.post("/errors")
def errors():
    try:
        Strict.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors()), 422
    return jsonify({})


@app.post("/trap")
def trap():
    try:
        Checked.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors()), 422
    return jsonify({})


@app.post("/trap/without")
def without():
    try:
        Checked.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_context=False)), 422
    return jsonify({})


@app.post("/checked")
def checked():
    try:
        Checked.model_validate(request.get_json())
    except ValidationError as e:
        return reply(e)
    return jsonify({})


@app.post("/kinds")
def kinds():
    found = Kinds.model_validate(request.get_json())
    return jsonify(found.model_dump())


@app.post("/kinds/json")
def kinds_json():
    found = Kinds.model_validate(request.get_json())
    return jsonify(found.model_dump(mode="json"))


@app.post("/kinds/text")
def kinds_text():
    found = Kinds.model_validate(request.get_json())
    return app.response_class(found.model_dump_json(), mimetype="application/json")


@app.post("/odd")
def odd():
    return jsonify(Odd.model_validate(request.get_json()).model_dump())


@app.post("/odd/text")
def odd_text():
    return app.response_class(Odd.model_validate(request.get_json()).model_dump_json(), mimetype="application/json")


@app.post("/numbers")
def numbers():
    found = Numbers.model_validate(request.get_json())
    return app.response_class(found.model_dump_json(), mimetype="application/json")


@app.get("/object")
def an_object():
    return Strict(a=1)


@app.post("/keywords")
def keywords():
    return jsonify(Strict(**request.get_json()).model_dump())

#: rows E1
#: POST /user json {"id": "x", "name": "a", "active": 2, "tags": "t", "address": {"street": 1, "zip": "z"}}
#: rows E2
#: POST /user json {"id": 0, "name": "ab", "active": false, "tags": [], "address": {"street": "", "zip": 0}}
#: POST /user json {}
#: rows E3
#: POST /user json {"id": null, "name": null, "active": null, "tags": null, "address": null}
#: rows E4
#: POST /loose json {}
#: POST /loose json {"nick": null}
#: rows E5
#: POST /strict json {"A": 1}
#: POST /loose json {"NICK": "x", "nick": "y"}
#: rows E6
#: POST /loose json {"nick": "x", "more": 1}
#: POST /strict json {"a": 1, "b": 2}
#: POST /kept json {"a": 1, "b": [2, {"c": null}]}
#: rows E7
#: POST /named json {"userId": 3}
#: POST /named json {"user_id": 3}
#: rows E8
#: POST /user json {"id": 1, "name": "ééééé", "active": true, "tags": [], "address": {"street": "s", "zip": 1}}
#: POST /user json {"id": 1, "name": "éééééé", "active": true, "tags": [], "address": {"street": "s", "zip": 1}}
#: POST /user json {"id": 1, "name": "é", "active": true, "tags": [], "address": {"street": "s", "zip": 1}}
#: rows E9
#: POST /text text {"a": 1} x
#: POST /text text {"a": 1}
#: POST /text text {a: 1}
#: rows E10
#: POST /loose json {"nick": "x", "age": "12"}
#: POST /user json {"id": "1", "name": "abc", "active": "yes", "tags": ["a"], "address": {"street": "s", "zip": 1.0}}
#: rows E20
#: POST /uncaught json {"a": "x"}
#: rows E21
#: POST /errors json {"a": "x", "b": 1}
#: POST /trap json {"n": -1}
#: POST /trap/without json {"n": -1}
#: rows E22
#: POST /checked json {"n": -1}
#: POST /strict json {"a": "é<&>"}
#: rows E23
#: POST /kinds json {"when": "2024-01-02T03:04:05Z", "day": "2024-01-02", "at": "01:02", "price": "1.10", "key": "12345678-1234-5678-1234-567812345678"}
#: POST /kinds/json json {"when": "2024-01-02T03:04:05Z", "day": "2024-01-02", "at": "01:02", "price": "1.10", "key": "12345678-1234-5678-1234-567812345678"}
#: POST /odd json {"color": "red", "span": 90061.5}
#: rows E24
#: POST /numbers json {"a": 1.5, "b": 2, "c": 3, "text": "é<>&\"\\"}
#: rows E25
#: POST /numbers json {"a": 1e-7, "b": 0.00001, "c": 1e16, "text": ""}
#: POST /numbers json {"a": 123456789.123, "b": 1.0, "c": 1e-10, "text": ""}
#: rows E26
#: POST /kinds/text json {"when": "2024-01-02T03:04:05", "day": "2024-01-02", "at": "01:02", "price": "1.10", "key": "12345678-1234-5678-1234-567812345678"}
#: POST /kinds/text json {"when": "2024-01-02T03:04:05.000006+02:00", "day": "2024-01-02", "at": "01:02:03.5", "price": 2, "key": "{12345678123456781234567812345678}"}
#: POST /odd/text json {"color": "green", "span": 90061.5}
#: rows E27
#: GET /object
#: rows E28
#: POST /keywords json [1]
#: POST /keywords json []
#: POST /keywords json {"a": 1}
