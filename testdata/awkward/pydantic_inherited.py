"""Validators in the style of version 1, inherited ones, and serializers."""

from datetime import date, datetime
from typing import Any, Dict, List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, Field, ValidationError, field_serializer, field_validator, model_validator, root_validator, validator

app = Flask(__name__)


class Old(BaseModel):
    a: int
    b: str = "x"
    c: List[int] = []
    d: Optional[int] = None

    @validator("a")
    def positive(cls, v):
        if v < 0:
            raise ValueError("negative")
        return v

    @validator("b", pre=True)
    def text(cls, v, values):
        return f"{v}/{values.get('a')}"

    @validator("c", each_item=True)
    def small(cls, v):
        if v > 5:
            raise ValueError("too big")
        return v + 1

    @validator("d", always=True)
    def fallback(cls, v, values):
        if v is None and "a" in values:
            return values["a"] * 2
        return v

    @root_validator(pre=True)
    def renamed(cls, values):
        if "A" in values:
            values = {**values, "a": values["A"]}
        return values


class Base(BaseModel):
    low: int
    high: int = 10

    @field_validator("low", "high")
    @classmethod
    def even(cls, v: int) -> int:
        if v % 2:
            raise ValueError("must be even")
        return v

    @model_validator(mode="after")
    def ordered(self):
        if self.low > self.high:
            raise ValueError("low above high")
        return self


class Sub(Base):
    name: str = "n"

    @model_validator(mode="after")
    def named(self):
        if not self.name:
            raise ValueError("no name")
        return self


class Strict(Sub):
    low: int = 2


class Every(BaseModel):
    first: str
    last: str

    @field_validator("*")
    @classmethod
    def strip(cls, v: str) -> str:
        return v.strip()


@app.post("/old")
def old():
    try:
        o = Old(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_context=False, include_url=False)), 422
    return jsonify(o.dict(), o.json())


@app.post("/sub")
def sub():
    try:
        s = Sub(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_context=False, include_url=False), str(e)), 422
    return jsonify(s.model_dump(), Strict(high=s.high).model_dump(), Base(low=0).model_dump())


@app.post("/every")
def every():
    return jsonify(Every(**request.get_json()).model_dump())

#: POST /old json {"a": 1}
#: POST /old json {"A": "3", "b": 5, "c": [1, 2], "d": 7}
#: POST /old json {"a": -1, "c": [1, 9, 8], "b": "q"}
#: POST /old json {"a": "x", "d": null}
#: POST /sub json {"low": 2}
#: POST /sub json {"low": 12}
#: POST /sub json {"low": 3, "high": 5}
#: POST /sub json {"low": 4, "high": 6, "name": ""}
#: POST /every json {"first": " a ", "last": "b\t"}
