"""Contexts of validation in models within others, and validators around models and lambdas."""

from typing import Annotated, Any, Optional
from flask import Flask, request, jsonify
from pydantic import BaseModel, ValidationError, ValidationInfo, field_validator, model_validator, PrivateAttr, WrapValidator, BeforeValidator, ModelWrapValidatorHandler
from pydantic_core import PydanticCustomError
app = Flask(__name__)


@app.errorhandler(ValidationError)
def bad(e):
    return jsonify(e.errors(include_url=False), str(e), repr(e)), 422


class A(BaseModel):
    n: int
    _c: Any = PrivateAttr(default=None)

    def model_post_init(self, ctx):
        self._c = ctx

    @field_validator("n", mode="wrap")
    @classmethod
    def w(cls, v, handler, info: ValidationInfo):
        if info.context and info.context.get("skip"):
            return v
        try:
            return handler(v) + 1
        except ValidationError as e:
            raise PydanticCustomError("nope", "{k} errors: {t}", {"k": e.error_count(), "t": e.title, "b": True})


class B(BaseModel):
    items: list[A]
    one: Optional[A] = None


@app.post("/a")
def a():
    m = A.model_validate(request.get_json(), context={"skip": request.args.get("skip")})
    return jsonify(m.n, m._c)


@app.post("/b")
def b():
    m = B.model_validate_json(request.get_data(), context=None)
    return jsonify(m.model_dump(), m.items[0]._c)


class D(BaseModel):
    x: Annotated[list[int], WrapValidator(lambda v, h: h(v if isinstance(v, list) else [v]))]
    y: Annotated[Optional[str], BeforeValidator(lambda v: None if v == "" else v)] = None

    @model_validator(mode="wrap")
    @classmethod
    def around(cls, data: Any, handler: ModelWrapValidatorHandler["D"]) -> "D":
        m = handler(data)
        m.y = (m.y or "") + "!"
        return m

    @model_validator(mode="after")
    def post(self):
        if len(self.x) > 2:
            raise ValueError("long")
        return self


@app.post("/d")
def d():
    return jsonify(D.model_validate(request.get_json()).model_dump())


@app.post("/dd")
def dd():
    return jsonify(E(d=D(x=[1]), l=[D(x=[1])]).model_dump())


class E(BaseModel):
    d: D
    l: list[D] = []


@app.post("/e")
def e():
    return jsonify(E.model_validate(request.get_json()).model_dump())


@app.post("/f")
def f():
    raise PydanticCustomError("a", "b {c}", {"c": 1.0})


@app.post("/g")
def g():
    try:
        raise PydanticCustomError("a", "b {c} {d}", {"c": request.get_json(), "d": "{c}"})
    except ValueError as err:
        return jsonify(str(err), repr(err))

#: POST /a json {"n": 1}
#: POST /a json {"n": "k"}
#: POST /a?skip=1 json {"n": "k"}
#: POST /b json {"items": [{"n": "1"}]}
#: POST /b json {"items": [{"n": "a"}, {"n": true}, {}], "one": {"n": null}}
#: POST /d json {"x": 1, "y": ""}
#: POST /d json {"x": [1, 2, 3], "y": "u"}
#: POST /dd json {}
#: POST /e json {"d": {"x": "k"}, "l": [{"x": [1,2,3]}, 4]}
#: POST /e json {"d": {"x": 1}, "l": [{"x": [1,2]}]}
#: POST /f json {}
#: POST /g json true
#: POST /g json [1.0, "a"]
