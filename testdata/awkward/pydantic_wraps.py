"""Validators around others, the context that validators are given, and errors with types of their own."""

from typing import Annotated, Any, Optional
from flask import Flask, request, jsonify
from pydantic import (BaseModel, Field, ValidationError, ValidationInfo, field_validator, model_validator,
    AfterValidator, BeforeValidator, PlainValidator, WrapValidator, ValidatorFunctionWrapHandler)
from pydantic_core import PydanticCustomError

app = Flask(__name__)


@app.errorhandler(ValidationError)
def bad(e):
    return jsonify(e.errors(include_url=False)), 422


class W1(BaseModel):
    n: int

    @field_validator("n", mode="wrap")
    @classmethod
    def wrap(cls, v, handler):
        if v == "one":
            return 1
        try:
            return handler(v)
        except ValidationError:
            return -1


@app.post("/w1")
def w1():
    return jsonify(W1.model_validate(request.get_json()).model_dump())


class W2(BaseModel):
    n: int
    s: str = "x"

    @field_validator("n", mode="wrap")
    @classmethod
    def wrap(cls, v: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> int:
        out = handler(v)
        if out > 100:
            raise ValueError(f"{info.field_name} too large")
        return out + 1


@app.post("/w2")
def w2():
    return jsonify(W2(**request.get_json()).model_dump())


class MW(BaseModel):
    a: int
    b: int = 2

    @model_validator(mode="wrap")
    @classmethod
    def wrap(cls, data, handler):
        if isinstance(data, dict) and "c" in data:
            data = {"a": data["c"]}
        out = handler(data)
        if out.a > out.b:
            raise ValueError("a > b")
        return out


@app.post("/mw")
def mw():
    return jsonify(MW.model_validate(request.get_json()).model_dump())


class MW2(BaseModel):
    a: int

    @model_validator(mode="wrap")
    @classmethod
    def wrap(cls, data, handler):
        try:
            return handler(data)
        except ValidationError as e:
            return cls(a=0)


@app.post("/mw2")
def mw2():
    return jsonify(MW2.model_validate(request.get_json()).model_dump())


def strip(v):
    return v.strip() if isinstance(v, str) else v


def even(v: int) -> int:
    if v % 2:
        raise ValueError("must be even")
    return v


def limited(v: Any, handler: ValidatorFunctionWrapHandler) -> str:
    try:
        return handler(v)
    except ValidationError as err:
        if err.errors()[0]["type"] == "string_too_long":
            return handler(v[:3])
        raise


Even = Annotated[int, BeforeValidator(strip), AfterValidator(even)]


class An(BaseModel):
    e: Even
    f: Annotated[int, Field(gt=3), AfterValidator(even)] = 4
    g: Annotated[str, Field(max_length=3), WrapValidator(limited)] = "abc"
    h: Annotated[list[Even], Field(min_length=1)] = [2]
    p: Annotated[str, PlainValidator(lambda v: str(v) * 2)] = "p"


@app.post("/an")
def an():
    return jsonify(An.model_validate(request.get_json()).model_dump())


class Ctx(BaseModel):
    t: str

    @field_validator("t")
    @classmethod
    def stop(cls, v: str, info: ValidationInfo):
        if info.context:
            for w in info.context.get("stop", []):
                v = v.replace(w, "")
        return v


@app.post("/ctx")
def ctx():
    return jsonify(Ctx.model_validate(request.get_json(), context={"stop": ["a", "b"]}).model_dump())


@app.post("/ctx0")
def ctx0():
    return jsonify(Ctx.model_validate(request.get_json()).model_dump())


class Cu(BaseModel):
    n: int
    s: str = ""

    @field_validator("n")
    @classmethod
    def ck(cls, v):
        if v < 0:
            raise PydanticCustomError("not_positive", "{number} is not positive", {"number": v})
        return v

    @field_validator("s", mode="after")
    @classmethod
    def ck2(cls, v):
        if "!" in v:
            raise PydanticCustomError("shout", "no shouting")
        return v


@app.post("/cu")
def cu():
    return jsonify(Cu.model_validate(request.get_json()).model_dump())


class Star(BaseModel):
    a: str
    b: str = "b"
    c: Optional[str] = None

    @field_validator("*", mode="before")
    @classmethod
    def st(cls, v):
        if isinstance(v, str):
            return v.strip()
        return v

    @field_validator("a", "b")
    @classmethod
    def two(cls, v: str, info: ValidationInfo) -> str:
        if not v:
            raise ValueError(f"{info.field_name} is empty, {sorted(info.data)}")
        return v.title()


@app.post("/star")
def star():
    return jsonify(Star.model_validate(request.get_json()).model_dump())


class Mix(BaseModel):
    @field_validator("name", check_fields=False)
    @classmethod
    def nm(cls, v):
        return v.upper()


class Mixed(Mix):
    name: str


@app.post("/mixed")
def mixed():
    return jsonify(Mixed.model_validate(request.get_json()).model_dump())


class Pl(BaseModel):
    n: int

    @field_validator("n", mode="plain")
    @classmethod
    def pl(cls, v: Any) -> int:
        if isinstance(v, int):
            return v * 2
        raise ValueError(f"{v} is not int")


@app.post("/pl")
def pl():
    return jsonify(Pl.model_validate(request.get_json()).model_dump())

class As(BaseModel):
    n: int
    m: int = 0

    @field_validator("n")
    @classmethod
    def ck(cls, v):
        assert v > 0, "must be positive"
        assert v != 5
        return v

    @model_validator(mode="after")
    def both(self):
        if self.m > self.n:
            raise PydanticCustomError("m_n", "m {m} above n", dict(m=self.m))
        return self


@app.post("/as")
def as_():
    return jsonify(As.model_validate(request.get_json()).model_dump())


#: POST /w1 json {"n": "one"}
#: POST /w1 json {"n": "7"}
#: POST /w1 json {"n": "x"}
#: POST /w1 json {}
#: POST /w2 json {"n": "7"}
#: POST /w2 json {"n": 101}
#: POST /w2 json {"n": "a", "s": 1}
#: POST /mw json {"a": 1}
#: POST /mw json {"c": 2}
#: POST /mw json {"a": 3}
#: POST /mw json {"a": "x", "b": "y"}
#: POST /mw json []
#: POST /mw2 json {"a": 3}
#: POST /mw2 json {"a": "x"}
#: POST /mw2 json 5
#: POST /an json {"e": " 4 "}
#: POST /an json {"e": 3, "f": 3, "g": "abcdef", "h": [1, " 2 "], "p": 5}
#: POST /an json {"e": 4, "f": 5, "g": 7, "h": []}
#: POST /an json {"e": "x", "f": 6, "g": "a", "h": ["6"], "p": null}
#: POST /ctx json {"t": "abcab"}
#: POST /ctx0 json {"t": "abcab"}
#: POST /cu json {"n": 1}
#: POST /cu json {"n": -1, "s": "a!"}
#: POST /star json {"a": " x "}
#: POST /star json {"a": " ", "b": "", "c": " k "}
#: POST /mixed json {"name": "x"}
#: POST /pl json {"n": 3}
#: POST /pl json {"n": "3"}
#: POST /as json {"n": 3}
#: POST /as json {"n": 5}
#: POST /as json {"n": -5}
#: POST /as json {"n": 1, "m": 2}
