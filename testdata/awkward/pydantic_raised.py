"""Validators that raise what is no error of the input, beside fields that have errors."""

from flask import Flask, jsonify, request
from pydantic import BaseModel, Field, ValidationError, field_validator, model_validator

app = Flask(__name__)


@app.errorhandler(ValidationError)
def bad(e):
    return jsonify(e.errors(include_url=False)), 422


@app.errorhandler(KeyError)
def lost(e):
    return jsonify(lost=str(e)), 418


class A(BaseModel):
    n: int
    s: str = ""
    k: int = 0

    @field_validator("s")
    @classmethod
    def known(cls, v):
        return {"a": "A"}[v]


class B(BaseModel):
    items: list[A]
    n: int = 0

    @model_validator(mode="before")
    @classmethod
    def pre(cls, data):
        if isinstance(data, dict) and data.get("n") == 7:
            raise KeyError("seven")
        return data


@app.post("/a")
def a():
    return jsonify(A.model_validate(request.get_json()).model_dump())


@app.post("/b")
def b():
    return jsonify(B.model_validate(request.get_json()).model_dump())


#: POST /a json {"n": 1, "s": "a"}
#: POST /a json {"n": 1, "s": "b"}
#: POST /a json {"n": "x", "s": "b"}
#: POST /a json {"n": 1, "s": "b", "k": "y"}
#: POST /a json {"n": "x", "s": "a", "k": "y"}
#: POST /b json {"items": [{"n": "x"}, {"n": 1, "s": "q"}], "n": "z"}
#: POST /b json {"items": [{"n": "x"}], "n": "z"}
#: POST /b json {"items": [{"n": "x"}], "n": 7}
