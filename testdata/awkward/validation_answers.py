"""ValidationErrors of Pydantic in answers: as jsonify, json() and error handlers give them, with what JSON has no form for."""

import json
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal, Optional, Union

from flask import Flask, Response, jsonify, make_response, request
from pydantic import BaseModel, BeforeValidator, Field, ValidationError, field_validator, model_validator

app = Flask(__name__)


class Color(Enum):
    red = "red"
    blue = "blue"


class Address(BaseModel):
    street: str
    zip: str = Field(pattern=r"^\d{5}$")


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    name: str


class User(BaseModel):
    name: str = Field(min_length=2)
    age: int = Field(ge=0, le=150)
    color: Color = Color.red
    born: Optional[date] = None
    price: Decimal = Field(Decimal("1"), gt=Decimal("0.5"), max_digits=5)
    address: Optional[Address] = None
    pet: Annotated[Union[Cat, Dog], Field(discriminator="kind")] | None = None
    tags: list[str] = Field([], max_length=2)
    seen: Optional[datetime] = None
    choice: Union[int, bool, None] = None


class Checked(BaseModel):
    a: int
    b: int = 0

    @field_validator("a")
    @classmethod
    def even(cls, v):
        if v % 2:
            raise ValueError("a is odd")
        assert v < 100, f"{v} is large"
        return v

    @model_validator(mode="after")
    def ordered(self):
        if self.b > self.a:
            raise ValueError("b > a")
        return self


@app.post("/list")
def as_list():
    try:
        user = User(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors()), 422
    return jsonify(user.model_dump(mode="json"))


@app.post("/returned")
def returned():
    try:
        User.model_validate(request.get_json())
    except ValidationError as e:
        return e.errors(include_url=False), 422
    return "", 204


@app.post("/plain")
def plain():
    try:
        User.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify({"errors": e.errors(include_url=False, include_context=False), "count": e.error_count(), "title": e.title}), 422
    return "ok"


@app.post("/noinput")
def noinput():
    try:
        User.model_validate(request.json)
    except ValidationError as exc:
        return {"detail": exc.errors(include_input=False, include_url=False)}, 400
    return "ok"


@app.post("/text")
def text():
    try:
        User.model_validate_json(request.data)
    except ValidationError as e:
        return Response(e.json(), 422, mimetype="application/json")
    return "ok"


@app.post("/indent")
def indent():
    try:
        Checked.model_validate_json(request.get_data())
    except ValidationError as e:
        return e.json(indent=2, include_url=False, include_context=False), 422, {"Content-Type": "application/json"}
    return "ok"


@app.post("/checked")
def checked():
    try:
        Checked(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors()), 422
    return "ok"


@app.post("/checked-safe")
def checked_safe():
    try:
        Checked(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False, include_context=False)), 422
    return "ok"


@app.post("/loads")
def loads():
    try:
        Checked(**request.get_json())
    except ValidationError as e:
        return jsonify(json.loads(e.json())), 422
    return "ok"


@app.post("/fields")
def fields():
    try:
        User(**(request.get_json(silent=True) or {}))
    except ValidationError as e:
        out = {}
        for error in e.errors():
            out.setdefault(".".join(str(x) for x in error["loc"]), []).append(error["msg"])
        return jsonify(out), 422
    return "ok"


@app.post("/dict")
def by_field():
    try:
        User(**request.get_json())
    except ValidationError as e:
        return {err["loc"][0]: err["msg"] for err in e.errors()}, 422
    return "ok"


@app.post("/ctx")
def ctx():
    try:
        Checked(**request.get_json())
    except ValidationError as e:
        errors = e.errors()
        for err in errors:
            if "ctx" in err:
                err["ctx"] = {k: str(v) for k, v in err["ctx"].items()}
            err.pop("url", None)
        return jsonify(errors=errors), 422
    return "ok"


@app.post("/string")
def string():
    try:
        User(**request.get_json())
    except ValidationError as e:
        return make_response(str(e), 422)
    return "ok"


@app.post("/first")
def first():
    try:
        User(**request.get_json())
    except ValidationError as e:
        return jsonify(error=e.errors()[0]["msg"], loc=e.errors()[0]["loc"], n=len(e.errors())), 400
    return "ok"


@app.post("/value-error")
def value_error():
    try:
        Checked(**request.get_json())
    except ValueError as e:
        return {"is": isinstance(e, ValidationError), "text": str(e)}, 400
    return "ok"


@app.post("/raised")
def raised():
    user = User(**request.get_json())
    return user.model_dump_json()


@app.errorhandler(ValidationError)
def handle(e):
    return jsonify({"message": "invalid", "errors": e.errors(include_url=False)}), 422


@app.post("/raised-checked")
def raised_checked():
    return jsonify(Checked.model_validate(request.get_json()).model_dump())

#: POST /list json {"name": "ab", "age": 3}
#: POST /list json {}
#: POST /list json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /list json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /list json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /list json []
#: POST /list json null
#: POST /returned json {"name": "ab", "age": 3}
#: POST /returned json {}
#: POST /returned json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /returned json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /returned json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /returned json []
#: POST /returned json null
#: POST /plain json {"name": "ab", "age": 3}
#: POST /plain json {}
#: POST /plain json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /plain json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /plain json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /plain json []
#: POST /plain json null
#: POST /noinput json {"name": "ab", "age": 3}
#: POST /noinput json {}
#: POST /noinput json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /noinput json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /noinput json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /noinput json []
#: POST /noinput json null
#: POST /text json {"name": "ab", "age": 3}
#: POST /text json {}
#: POST /text json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /text json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /text json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /text json []
#: POST /text json null
#: POST /fields json {"name": "ab", "age": 3}
#: POST /fields json {}
#: POST /fields json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /fields json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /fields json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /fields json []
#: POST /fields json null
#: POST /dict json {"name": "ab", "age": 3}
#: POST /dict json {}
#: POST /dict json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /dict json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /dict json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /dict json []
#: POST /dict json null
#: POST /string json {"name": "ab", "age": 3}
#: POST /string json {}
#: POST /string json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /string json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /string json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /string json []
#: POST /string json null
#: POST /first json {"name": "ab", "age": 3}
#: POST /first json {}
#: POST /first json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /first json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /first json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /first json []
#: POST /first json null
#: POST /raised json {"name": "ab", "age": 3}
#: POST /raised json {}
#: POST /raised json {"name": "a", "age": -1, "color": "green", "born": "2021-01-01", "price": "0.1", "address": {"zip": "x"}, "pet": {"kind": "fish"}, "tags": [1, "b", "c"], "seen": "x", "choice": "x"}
#: POST /raised json {"name": "ab", "age": 1, "price": "123456.7", "born": "1999-13-01", "pet": {"kind": "dog"}, "address": 3, "tags": ["a", "b", "c"]}
#: POST /raised json {"name": null, "age": 1.5, "pet": {}, "color": 3, "seen": true}
#: POST /raised json []
#: POST /raised json null
#: POST /indent json {"a": 2}
#: POST /indent json {"a": 3, "b": "x"}
#: POST /indent json {"a": 102}
#: POST /indent json {"a": 2, "b": 4}
#: POST /indent json {"a": "x"}
#: POST /indent json {}
#: POST /checked json {"a": 2}
#: POST /checked json {"a": 3, "b": "x"}
#: POST /checked json {"a": 102}
#: POST /checked json {"a": 2, "b": 4}
#: POST /checked json {"a": "x"}
#: POST /checked json {}
#: POST /checked-safe json {"a": 2}
#: POST /checked-safe json {"a": 3, "b": "x"}
#: POST /checked-safe json {"a": 102}
#: POST /checked-safe json {"a": 2, "b": 4}
#: POST /checked-safe json {"a": "x"}
#: POST /checked-safe json {}
#: POST /loads json {"a": 2}
#: POST /loads json {"a": 3, "b": "x"}
#: POST /loads json {"a": 102}
#: POST /loads json {"a": 2, "b": 4}
#: POST /loads json {"a": "x"}
#: POST /loads json {}
#: POST /ctx json {"a": 2}
#: POST /ctx json {"a": 3, "b": "x"}
#: POST /ctx json {"a": 102}
#: POST /ctx json {"a": 2, "b": 4}
#: POST /ctx json {"a": "x"}
#: POST /ctx json {}
#: POST /value-error json {"a": 2}
#: POST /value-error json {"a": 3, "b": "x"}
#: POST /value-error json {"a": 102}
#: POST /value-error json {"a": 2, "b": 4}
#: POST /value-error json {"a": "x"}
#: POST /value-error json {}
#: POST /raised-checked json {"a": 2}
#: POST /raised-checked json {"a": 3, "b": "x"}
#: POST /raised-checked json {"a": 102}
#: POST /raised-checked json {"a": 2, "b": 4}
#: POST /raised-checked json {"a": "x"}
#: POST /raised-checked json {}
#: POST /text json {"name": 
#: POST /indent json {"a": 1,}
#: POST /fields text x
